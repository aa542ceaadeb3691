public import PersonalBudgets

/// What is wrong with a price, on the list or of a line.
public enum PriceFault: Sendable {
    case serviceUnknown(String, scheme: String, allowed: [String])
    case missing(service: String)
    /// A worker is employed for a service whose unit is no hour.
    case notByHour(service: String, unit: String)
    /// An adjuster buys a service that has no price, or several.
    case notOne(service: String)
    case unmatched(service: String, CalculationFault.Unmatched)
    case date(covers: ClosedRange<CalendarDate>)
    /// The list is not for some days of its scheme, or for none.
    case outsideScheme(ClosedRange<CalendarDate>, uncovered: ClosedRange<CalendarDate>)
    case reasonMissing
    case upliftReasonMissing
    case topUpSetting(setting: String)
    case topUpAbovePrice(price: Exact, Currency)
    case chargeAbovePrice(Pence)
    case employerRatesMissing(rates: String)
    case employerAllowanceMissing(rates: String)
    case holidaysUnknown
    case termWeeksUnknown
    /// A unit is a time that is not understood, or its `minutes` are others than its own.
    case unitOfTime(String, minutes: Int64?)
}

extension PriceFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .serviceUnknown: .serviceUnknown
        case .missing, .notByHour, .notOne, .unmatched: .priceMissing
        case .date, .outsideScheme: .priceDate
        case .reasonMissing, .upliftReasonMissing: .reasonMissing
        case .topUpSetting, .topUpAbovePrice: .topUp
        case .chargeAbovePrice: .policyWithoutEffect
        case .employerRatesMissing, .employerAllowanceMissing: .rateMissing
        case .holidaysUnknown, .termWeeksUnknown: .referenceUnknown
        case .unitOfTime: .choiceUnknown
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .serviceUnknown(let found, let scheme, let allowed):
            Wording(
                message: allowed.isEmpty
                    ? "scheme \(scheme) has no price list, and so no service \(quoted(found))"
                    : "the price list of \(scheme) has no service \(quoted(found))",
                found: found,
                allowed: allowed,
                advice: allowed.isEmpty
                    ? "leave the plan out, or name a scheme with a price list" : nil
            )
        case .missing(let service):
            Wording(
                message: "\(value: service) has no listed price",
                advice: "add \"price\" and \"priceReason\""
            )
        case .notByHour(let service, let unit):
            Wording(
                message: "a worker is paid by the hour, and the unit of \(value: service) is "
                    + "\(named(unit))",
                advice: "name a service whose unit is an hour and write the hours as its "
                    + "quantity, or give the line a \"price\" and a \"priceReason\" in place of "
                    + "\"employment\""
            )
        case .notOne(let service):
            Wording(
                message: "an adjuster buys at one price, and \(service) has none for every unit",
                advice: "name a service with one \"price\", or write the amount itself"
            )
        case .unmatched(let service, .occasion):
            Wording(
                message: "no price of \(value: service) fits this line",
                advice: "say what the price depends on: \"visits\", \"on\", \"at\", \"place\", "
                    + "\"tier\" or \"workers\""
            )
        case .unmatched(let service, .noPrice(let days)):
            Wording(
                message: "no price of \(value: service) fits this line on "
                    + "\(value: DayName.names(of: days).joined(separator: " and "))",
                advice: "leave that out of what the line buys, or give it a line with a "
                    + "\"price\" and a \"priceReason\""
            )
        case .unmatched(let service, .days):
            Wording(
                message: "\(value: service) has different prices on the days of \"on\"",
                advice: "name one day, and write a line for each that has a price of its own"
            )
        case .unmatched(let service, .date(let day)):
            Wording(
                message: "no price of \(value: service) fits this line from "
                    + "\(value: written(day))",
                advice: "end the line before, give it a \"price\" and a \"priceReason\", or name a "
                    + "scheme whose list has one"
            )
        case .date(let covers):
            Wording(
                message: "the price list is for \(written(covers)), and this day is outside it"
            )
        case .outsideScheme(let dates, let uncovered):
            Wording(
                message: "the price list is for \(written(dates)), and the scheme also for "
                    + "\(written(uncovered)): no plan that starts then can be priced",
                advice: "mend the days of the one or of the other, or write another edition of "
                    + "the scheme with the prices of those days"
            )
        case .reasonMissing:
            Wording(
                message: "give the reason for a price of its own",
                advice: "add \"priceReason\""
            )
        case .upliftReasonMissing:
            Wording(
                message: "give the reason for a price above the listed one",
                advice: "add \"upliftReason\""
            )
        case .topUpSetting(let setting):
            Wording(
                message: "nobody may be asked to top up support in the setting \(quoted(setting))",
                advice: "meet the need at its cost, or let the person buy more as a private line"
            )
        case .topUpAbovePrice(let price, let currency):
            Wording(
                message: "others cannot add more to a unit than its price of "
                    + "\(value: written(exactPence: price, in: currency))",
                advice: "write that or less"
            )
        case .chargeAbovePrice(let price):
            Wording(
                message: "nobody is charged more than the price, \(typed(price)), so this charge "
                    + "is never made",
                advice: "write \(typed(price)) or less, or leave it out where the "
                    + "charge is the price"
            )
        case .employerRatesMissing(let rates):
            Wording(
                message:
                    "\(rates) does not say what an employer owes, and this line employs a worker",
                advice: "give the line a \"price\" and a \"priceReason\" in place of "
                    + "\"employment\", or name rates that say it"
            )
        case .employerAllowanceMissing(let rates):
            Wording(
                message: "\(rates) does not say how much the yearly allowance of an employer is",
                advice: "cost the line without \"claimsAllowance\" until it is known"
            )
        case .holidaysUnknown:
            Wording(
                message: "the price list names no public holiday in the year of this plan",
                advice: "leave \"public-holiday\" out, or add the holidays to the price list"
            )
        case .termWeeksUnknown:
            Wording(
                message: "there is no length of the school year in the price list: \"termWeeks\""
            )
        case .unitOfTime(let unit, let minutes?):
            Wording(
                message: "\(named(unit)) is \(minutes) minutes, not what stands here",
                advice: "leave \"minutes\" out, or name the unit otherwise"
            )
        case .unitOfTime(let unit, nil):
            Wording(
                message: "\(named(unit)) sounds like a time, and visits cannot be priced by it",
                advice: "add how many \"minutes\" a unit is, or write \"hour\", \"half hour\", "
                    + "\"quarter hour\" or \"minute\""
            )
        }
    }
}
