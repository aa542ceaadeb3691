internal import PersonalBudgets

extension Fault {
    /// The words of a fault that only a case can have.
    var caseWording: Wording? {
        switch self {
        case .caseIDMalformed(let id):
            Wording(
                message: "\(quoted(id)) is not a case id: 2 to 4 capital letters, a hyphen, "
                    + "4 to 8 digits",
                advice: "write it like \"EX-0042\""
            )
        case .schemeUnknown(let found, let known):
            Wording(message: "there is no scheme \(quoted(found))", found: found, allowed: known)
        case .schemeDate(let scheme, let covers):
            Wording(message: "scheme \(scheme) is for assessments from \(written(covers))")
        case .schemeEditions(let scheme, let covers):
            Wording(
                message: "the editions of scheme \(scheme) are for assessments from "
                    + covers.map { written($0) }.joined(separator: ", and ")
            )
        case .schemeAmbiguous(let scheme, let editions):
            Wording(
                message: "\(editions.count) editions of scheme \(scheme) are for this day and "
                    + "person: "
                    + editions.map { "\(quoted($0.version)) in \(shown($0.file))" }
                    .joined(separator: ", "),
                advice: "end one edition before the other begins"
            )
        case .editionRepeated(let id, let first):
            Wording(
                message: "another edition of scheme \(id) is for the same days and people, in "
                    + first,
                advice: "end one edition before the other begins"
            )
        case .editionsMeet(let id, let version, let first):
            Wording(
                message: "version \(quoted(version)) of scheme \(id) is for the same days and "
                    + "people, in \(first)",
                advice: "end one edition before the other begins; as it is, each case has to name "
                    + "its \"schemeVersion\""
            )
        case .rulesRepeated(let id, let what, let first):
            Wording(
                message: "another \(what) has the id \(quoted(id)) too, in \(first)",
                advice: "keep one of the two files, or rename what is in it"
            )
        case .eligibilityContradicts(let contradiction): contradiction.wording
        case .ratesDate(let date, let known):
            Wording(
                message: "no rates cover \(written(date))",
                advice: Fault.nearest(to: date, among: known).map {
                    "the nearest are for \(written($0))"
                }
            )
        case .regimeDate(let date, let regime, let days):
            Wording(
                message: "the means test \(quoted(regime)) was the law \(Fault.inForce(days)), and "
                    + "not on \(written(date))",
                advice: "choose a scheme with the means test of that day"
            )
        case .rateMissing(let cell, let rates):
            Wording(message: "\(rates) has no amount \"\(cell)\", and this case needs it")
        case .priceDate(let covers):
            Wording(
                message: "the price list is for \(written(covers)), and this day is outside it"
            )
        case .subjectNotCovered(let found, let covered):
            Wording(
                message: "this scheme does not cover the subject \(quoted(found))",
                found: found,
                allowed: covered
            )
        case .personAge(_, let oldest?):
            Wording(
                message: "the person is over \(oldest) when support starts, and this scheme covers "
                    + "people of \(oldest) or younger"
            )
        case .personAge(let youngest, nil):
            Wording(
                message: "the person is younger than \(youngest) when support starts; "
                    + "the scheme is for people of \(youngest) or over"
            )
        case .personAges(let editions):
            Wording(
                message:
                    "no edition of the scheme is for somebody of this age when support starts; "
                    + "they are for " + editions.map(\.ages).joined(separator: " and for ")
            )
        case .settingNotCovered(let found, let allowed):
            Wording(
                message: "the scheme does not cover the setting \(quoted(found))",
                allowed: allowed
            )
        case .stayNotCovered(let stay):
            Wording(
                message: "the scheme has no rule for a \(stay) stay in a care home",
                advice: "name a scheme that has one; the rules for a stay for good count the home"
            )
        case .exemptionUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a ground for never being charged",
                found: found,
                allowed: allowed
            )
        case .outcomeUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not an outcome of the Care Act",
                found: found,
                allowed: allowed
            )
        case .indicatorUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not an indicator of Fair Access to Care Services",
                found: found,
                allowed: allowed
            )
        case .reasonMissing(let choice):
            Wording(message: "give the reason for \(choice.words)", advice: "add \"reason\"")
        case .priceReasonMissing:
            Wording(
                message: "give the reason for a price of its own",
                advice: "add \"priceReason\""
            )
        case .upliftReasonMissing:
            Wording(
                message: "give the reason for a price above the listed one",
                advice: "add \"upliftReason\""
            )
        case .beside(let member, let other):
            Wording(
                message: "\(quoted(member)) has no meaning beside \(quoted(other))",
                advice: "leave one of the two out"
            )
        case .birthChanges:
            Wording(
                message: "a date of birth does not change from some day on",
                advice: "mend it in the \"person\" of the case, and leave it out here"
            )
        case .quantityOfVisits(let stated, let visits):
            Wording(
                message: "a week of these visits comes to a quantity of \(visits), not \(stated)",
                advice: "leave \"quantity\" out: the visits say how much is bought"
            )
        case .visitsOverlap(let hours, let other):
            Wording(
                message: "this visit, \(hours), is at the same time as another of the line, "
                    + other,
                advice: "leave the time they share out of one, or write what a second worker does "
                    + "as a line of its own",
                facts: [hours, other]
            )
        case .replacesInCircle:
            Wording(
                message: "a line cannot replace itself, or one that is there in place of it",
                advice: "name the lines that stop while this one runs"
            )
        case .weeksTaken(let left):
            Wording(
                message: "other lines in place of the same ones leave "
                    + (left == 0 ? "no week" : left == 1 ? "1 week" : "\(left) weeks")
                    + " of the year for this one",
                advice: "take weeks off one of them: together they have 52"
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
        case .questionUnknown(let found, let scheme, let allowed):
            Wording(
                message: "scheme \(scheme) has no question \(quoted(found))",
                found: found,
                allowed: allowed
            )
        case .questionRetired(let retired, let scheme):
            Wording(
                message: "the question \(quoted(retired.id)) was retired from scheme \(scheme)",
                instead: retired.instead,
                advice: "leave it out"
            )
        case .answerRetired(let retired, let question):
            Wording(
                message: "the answer \(quoted(retired.id)) to \"\(question)\" was retired",
                instead: retired.instead,
                advice: "look at the answers that there are now"
            )
        case .schemeVersion(let found, let scheme, let version):
            Wording(
                message: "the case was made by version \(quoted(found)) of scheme \(scheme), and "
                    + "this is version \(quoted(version))",
                advice: "use that version, or leave \"schemeVersion\" out"
            )
        case .answerUnknown(let found, let question, let text, let allowed):
            Wording(
                message: "\(quoted(found)) is not an answer to \"\(question)\" (\(text))",
                found: found,
                allowed: allowed
            )
        case .answerNotOnGrid(let found, let question, let text, let grid):
            Wording(
                message:
                    "\(quoted(found)) is not an answer to \(quoted(question)) (\(shown(text)))",
                advice: "write a number from \(written(grid.from)) to \(written(grid.to))"
                    + (grid.step.map { ", in steps of \(written($0))" } ?? "")
            )
        case .answerNotAsked(let question, let text):
            Wording(
                message: "\(quoted(question)) (\(shown(text))) is not asked: it follows from the "
                    + "date of birth",
                advice: "leave it out"
            )
        case .answerNotApplicable(let question, let text):
            Wording(message: "\"\(question)\" (\(text)) applies to everybody: give an answer")
        case .answerContradicts(let question, let first, let second):
            Wording(
                message: "\"\(question)\" is answered in two ways, "
                    + "by \"\(first)\" and by \"\(second)\"",
                advice: "keep \"\(first)\" or \"\(second)\", not both"
            )
        case .shareUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a share of the need",
                found: found,
                allowed: allowed,
                advice: allowed.isEmpty ? "leave \"share\" out: the scheme has no shares" : nil
            )
        default:
            moneyWording
        }
    }

    private var moneyWording: Wording? {
        switch self {
        case .incomeUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a kind of income",
                found: found,
                allowed: allowed
            )
        case .rateUnknown(let found, let kind, let allowed):
            Wording(
                message: "\(quoted(found)) is not a rate of \(kind)",
                found: found,
                allowed: allowed
            )
        case .benefitsTogether(let first, let second):
            Wording(
                message: "\(second) is never paid together with \(first)",
                advice: "keep the one that is in payment",
                facts: [first, second]
            )
        case .capitalUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a kind of capital",
                found: found,
                allowed: allowed
            )
        case .housingUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a housing cost",
                found: found,
                allowed: allowed
            )
        case .premiumUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a premium of the minimum income guarantee",
                found: found,
                allowed: allowed
            )
        case .chargeMissing:
            Wording(
                message: "a light-touch assessment below the limit states its charge",
                advice: "add \"chargePerWeek\""
            )
        case .personalAmountMissing:
            Wording(
                message: "the means test has no personal amount for this age and household"
            )
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
        case .priceMissing(let service):
            Wording(
                message: "\(service) has no listed price",
                advice: "add \"price\" and \"priceReason\""
            )
        case .priceUnmatched(let service, .occasion):
            Wording(
                message: "no price of \(service) fits this line",
                advice: "say what the price depends on: \"visits\", \"on\", \"at\", \"place\", "
                    + "\"tier\" or \"workers\""
            )
        case .priceUnmatched(let service, .days):
            Wording(
                message: "\(service) has different prices on the days of \"on\"",
                advice: "name one day, and write a line for each that has a price of its own"
            )
        case .priceUnmatched(let service, .date(let day)):
            Wording(
                message: "no price of \(service) fits this line from \(written(day))",
                advice: "end the line before, give it a \"price\" and a \"priceReason\", or name a "
                    + "scheme whose list has one"
            )
        case .topUpSetting(let setting):
            Wording(
                message: "nobody may be asked to top up support in the setting \(quoted(setting))",
                advice: "meet the need at its cost, or let the person buy more as a private line"
            )
        case .topUpAbovePrice(let price):
            Wording(
                message: "others cannot add more to a unit than its price of "
                    + written(exactPence: price),
                advice: "write that or less",
                facts: [written(exactPence: price)]
            )
        case .employerRatesMissing(let rates):
            Wording(
                message:
                    "\(rates) does not say what an employer owes, and this line employs a worker"
            )
        case .employerAllowanceMissing(let rates):
            Wording(
                message: "\(rates) does not say how much the yearly allowance of an employer is",
                advice: "cost the line without \"claimsAllowance\" until it is known"
            )
        case .quantityZero:
            Wording(message: "a line of nothing is no line: write a quantity above 0")
        case .stepZero:
            Wording(message: "a step of nothing is no step: write an amount above 0")
        case .benefitAmount(let kind, let published):
            Wording(
                message: "the published rate of \(kind) on this date is "
                    + "\(written(published)) a week",
                facts: [kind]
            )
        case .benefitDoubtful(let kind, let beside):
            Wording(
                message: "\(kind) is hardly ever paid beside \(beside)",
                advice: "look whether both are in payment",
                facts: [kind, beside]
            )
        case .benefitUnpaid(let kind, let premium):
            Wording(
                message: "nothing is paid of \(kind), so it gives no \(premium)",
                advice: "state in \"premiums\" whether it applies, if the person is entitled to "
                    + "it all the same",
                facts: [kind, premium]
            )
        case .costReview(let kind, let by):
            Wording(
                message: "the amount for \(quoted(kind)) was to be looked at again by "
                    + "\(written(by))",
                advice: "put in what is allowed now: rates for such costs rise too",
                facts: [shown(kind), written(by)]
            )
        case .decisionDate(let assessed):
            Wording(
                message: "this was decided before the assessment of \(written(assessed))",
                advice: "look whether it belongs to an assessment before this one",
                facts: [written(assessed)]
            )
        case .decidedByAnother:
            Wording(
                message: "only the council's officers, or those seconded to it, may decide a "
                    + "budget, so all figures stay indicative",
                advice: "write null for \"decision\" until one of them has decided"
            )
        case .decidedInUnknownRole(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is none of those who may agree a plan by this scheme",
                found: found,
                allowed: allowed
            )
        case .premiumDoubtful(let premium, let benefit?):
            Wording(
                message: "the \(premium) is stated, and \(benefit) is paid at a rate that does not "
                    + "give it",
                advice: "look whether the rate or the premium is right",
                facts: [premium, benefit]
            )
        case .premiumDoubtful(let premium, nil):
            Wording(
                message: "the \(premium) is stated, and the person has reached pension age",
                advice: "look whether it still applies: it ends at pension age",
                facts: [premium]
            )
        case .caseIDRepeated(let id, let first):
            Wording(
                message: "the id \(quoted(id)) is that of another case too, in \(first)",
                advice: "give each case an id of its own"
            )
        case .caseIDMonth(let id):
            Wording(
                message: "a spreadsheet takes \(quoted(id)) for a date and changes it",
                advice: "begin the id with letters that are not short for a month"
            )
        case .personalDetail(let kind):
            Wording(
                message: "this looks like \(kind.words); a case must not show who the person is",
                advice: "take it out"
            )
        case .meansUnused(let status, let listed):
            Wording(
                message: (status?.inWords ?? "this scheme has no means test")
                    + ", so \(inAList(listed)) \(listed.count == 1 ? "is" : "are") "
                    + "listed and not used",
                advice: status == nil
                    ? "take them out, or name a scheme that has a means test"
                    : "take them out, or write \"status\": \"full\" if the means were assessed"
            )
        case .meansIdle(let idle):
            Wording(
                message: "\(quoted(idle.name)) is stated and not used: \(idle.why)",
                advice: idle.advice
            )
        case .answerUnused(let question, let text, let when):
            Wording(
                message: "\(quoted(question)) (\(shown(text))) is asked only when \(when), so this "
                    + "answer is not counted",
                advice: "take it out, or look whether what decides it is right"
            )
        default:
            nil
        }
    }

    private func inAList(_ names: [String]) -> String {
        let rest = names.dropLast().joined(separator: ", ")
        return rest + (rest.isEmpty ? "" : " and ") + (names.last ?? "")
    }

    /// The days nearest to a date.
    static func nearest(
        to date: CalendarDate,
        among known: [ClosedRange<CalendarDate>]
    ) -> ClosedRange<CalendarDate>? {
        let sorted = known.sorted { $0.lowerBound < $1.lowerBound }
        return sorted.last { $0.upperBound < date } ?? sorted.first
    }
}

extension Finance.Status {
    /// Why the means are not looked at; empty where they are.
    fileprivate var inWords: String {
        switch self {
        case .notYet: "no financial assessment has been made yet"
        case .full: ""
        case .declined: "the person declined a financial assessment"
        case .lightTouchAbove: "a light-touch assessment finds capital above the limit"
        case .lightTouchBelow: "a light-touch assessment names the charge"
        }
    }
}
