public import PersonalBudgets
internal import PlainText

/// What is wrong with the means of a person.
public enum FinanceFault: Sendable {
    case incomeUnknown(String, allowed: [String])
    case rateUnknown(String, kind: String, allowed: [String])
    case capitalUnknown(String, allowed: [String])
    case housingUnknown(String, allowed: [String])
    case premiumUnknown(String, allowed: [String])
    case benefitsTogether(String, String)
    case benefitAmount(kind: String, published: Pence)
    case benefitDoubtful(kind: String, beside: String)
    case benefitEnded(kind: String, from: CalendarDate)
    case benefitShared(kind: String)
    /// Only other rules of the scheme treat a kind, so that it cannot be held to those of the day.
    /// The list is named where a change leads to the rules, and says nothing of the list.
    case withoutRule(String, in: MeansList, under: String, isChanged: Bool)
    case incomeAlike(kind: String)
    case incomeBeforeLaw(kind: String, from: CalendarDate)
    case helpAboveCost
    case helpUnsaid(kind: String, beside: String)
    case benefitUnpaid(kind: String, premium: String)
    case premiumDoubtful(premium: String, benefit: String?)
    case homeOccupied(kind: String, other: String)
    /// The council pays for care at night by a line of the plan, and the means test is told of none.
    /// The day is nil where the care begins with support.
    case nightCareLeftOut(service: String, from: CalendarDate?)
    /// The means test is told of care at night that the plan does not buy.
    case nightsWithoutCare(NightsWithoutCare)
    case statedTwice(kind: String)
    case costReview(kind: String, by: CalendarDate)
    case costUncapped(kind: String, near: String)
    case chargeMissing
    case personalAmountMissing
    case coupleLevelMissing(pensionAge: Bool)
    /// The status is nil where the scheme has no means test.
    case meansUnused(Finance.Status?, listed: [String])
    case meansIdle(IdleMeans)
}

extension FinanceFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .incomeUnknown: .incomeUnknown
        case .withoutRule(_, let list, _, _): list.unknownKind
        case .rateUnknown: .rateUnknown
        case .capitalUnknown: .capitalUnknown
        case .housingUnknown: .housingUnknown
        case .premiumUnknown: .premiumUnknown
        case .benefitsTogether: .benefitsTogether
        case .benefitAmount: .benefitAmount
        case .benefitDoubtful, .benefitEnded, .benefitShared, .incomeAlike, .incomeBeforeLaw,
            .helpAboveCost, .helpUnsaid, .homeOccupied, .nightCareLeftOut, .nightsWithoutCare,
            .statedTwice:
            .benefitDoubtful
        case .benefitUnpaid: .benefitUnpaid
        case .premiumDoubtful: .premiumDoubtful
        case .costReview: .costReview
        case .costUncapped: .choiceUnknown
        case .chargeMissing: .chargeMissing
        case .personalAmountMissing, .coupleLevelMissing: .personalAmountMissing
        case .meansUnused, .meansIdle: .meansUnused
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .incomeUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a kind of income",
                found: found,
                allowed: allowed,
                advice: "for an income of no kind that is here, add one to a copy of the regime, "
                    + "in a folder for --schemes"
            )
        case .withoutRule(let kind, let list, let regime, let isChanged):
            Wording(
                message: "\(named(regime)) has no rule for \(quoted(kind)), though other rules of "
                    + "the scheme have one",
                advice: Phrase.sayAnew(isChanged ? list.rawValue : nil)
                    + " as a kind that counts alike, or add it to a copy of the regime, in a "
                    + "folder for --schemes"
            )
        case .rateUnknown(_, let kind, []):
            Wording(
                message: "\(value: kind) has no rates to name",
                advice: "take \"rate\" out"
            )
        case .rateUnknown(let found, let kind, let allowed):
            Wording(
                message: "\(quoted(found)) is not a rate of \(value: kind)",
                found: found,
                allowed: allowed
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
        case .benefitsTogether(let first, let second):
            Wording(
                message: first == second
                    ? "\(value: first) is listed twice, and paid once"
                    : "\(value: second) is never paid together with \(value: first)",
                advice: "keep the one that is in payment"
            )
        case .benefitAmount(let kind, let published):
            Wording(
                message: "the published rate of \(value: kind) on this date is "
                    + "\(written(published, in: .ofRates)) a week"
            )
        case .benefitDoubtful(let kind, let beside):
            Wording(
                message: "\(value: kind) is hardly ever paid beside \(value: beside)",
                advice: "look whether both are in payment"
            )
        case .benefitEnded(let kind, let day):
            Wording(
                message: "from \(value: written(day)) \(value: kind) is not paid in a care home "
                    + "that the council pays for",
                advice: "look whether it is still in payment; \"changes\" can say from which day "
                    + "it is not"
            )
        case .benefitShared(let kind):
            Wording(
                message: "\(value: kind) is paid to one person for that person's own needs, so "
                    + "nobody shares it",
                advice: "take \"sharedBy\" out"
            )
        case .incomeBeforeLaw(let kind, let day):
            Wording(
                message: "the rules treat \(value: kind) by a law of \(written(day)), which is "
                    + "later than this case",
                advice: "say how it counted in \"incomes\" of a scheme that ends before that day; "
                    + "for care homes with rules of their own, in a copy of those"
            )
        case .incomeAlike(let kind):
            Wording(
                message: "\(value: kind) is stated twice with the same amount",
                advice: "take one out, unless two of the same are paid"
            )
        case .homeOccupied(let kind, let other):
            Wording(
                message: "\(value: kind) counts, and the person has a partner or children",
                advice: "write \(echoed(other)) if one of them lives in it"
            )
        case .nightCareLeftOut(let service, let day):
            Wording(
                message: "the plan has care at night that the council pays for, \(value: service), "
                    + "and the means test leaves the person what a benefit adds for nights, as if "
                    + "there were none",
                advice: (day.map {
                    "say in \"changes\" that \"paidNightCare\" is true from \(written($0)) on"
                } ?? "write \"paidNightCare\": true") + ", or look whether the plan is right"
            )
        case .nightsWithoutCare(let nights):
            Wording(
                message: "the means test counts what a benefit adds for nights, as if the council "
                    + "paid for care in them, and the plan has none" + nights.words,
                advice: nights.advice + ", or look whether the plan is right"
            )
        case .statedTwice(let kind):
            Wording(
                message: "\(quoted(kind)) is stated twice, alike in everything",
                advice: "take one out, or say in an \"x-note\" of each what tells them apart"
            )
        case .helpAboveCost:
            Wording(
                message: "the help is more than the cost, of which nothing is left to the person",
                advice: "look whether both are for the same \"every\""
            )
        case .helpUnsaid(let kind, let beside):
            Wording(
                message: "all of \(value: kind) is left to the person, as if nothing helped with "
                    + "it, and there usually is help beside \(value: beside)",
                advice: "add \"help\", of 0.00 if nothing helps with it"
            )
        case .benefitUnpaid(let kind, let premium):
            Wording(
                message: "nothing is paid of \(value: kind), so it gives no \(value: premium)",
                advice: "state in \"premiums\" whether it applies, if the person is entitled to "
                    + "it all the same"
            )
        case .premiumDoubtful(let premium, let benefit?):
            Wording(
                message: "the \(value: premium) is stated, and \(value: benefit) is paid at a rate "
                    + "that does not give it",
                advice: "look whether the rate or the premium is right"
            )
        case .premiumDoubtful(let premium, nil):
            Wording(
                message: "the \(value: premium) is stated, and the person has reached pension age",
                advice: "look whether it still applies: it ends at pension age"
            )
        case .costReview(let kind, let by):
            Wording(
                message: "the amount for \(quoted(kind)) was to be looked at again by "
                    + "\(value: written(by))",
                advice: "put in what is allowed now: rates for such costs rise too"
            )
        case .costUncapped(let kind, let near):
            Wording(
                message: "the most that is left for \(named(near)) does not hold for "
                    + "\(quoted(kind)): it is another kind of cost",
                advice: "write \(named(near)) for this one too, if it is the same kind"
            )
        case .chargeMissing:
            Wording(
                message: "a light-touch assessment below the limit states its charge",
                advice: "add \"chargePerWeek\""
            )
        case .personalAmountMissing:
            Wording(
                message: "the means test has no amount that is left to people of this age and "
                    + "household"
            )
        case .coupleLevelMissing(let pensionAge):
            Wording(
                message: "the scheme leaves couples up to a level, and names none for a couple "
                    + (pensionAge ? "of pension age" : "below pension age"),
                advice: "nobody can say what they are left: the council has to add "
                    + "\(named(pensionAge ? "pensionAge" : "workingAge")) to \"coupleLevel\""
            )
        case .meansUnused(let status, let listed):
            Wording(
                message: (status.map { "\(value: $0.inWords)" } ?? "this scheme has no means test")
                    + ", so \(listed.inAList) \(listed.count == 1 ? "is" : "are") "
                    + "listed and not used",
                advice: status == nil
                    ? "take them out, or name a scheme that has a means test"
                    : "take them out, or write \"status\": \"full\" if the means were assessed"
            )
        case .meansIdle(let idle):
            Wording(
                message: "\(named(idle.name)) is stated and not used: \(value: idle.why)",
                advice: "\(idle.advice)"
            )
        }
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

extension Phrase {
    /// That a kind is to be said otherwise: where it stands, or in a list of a change.
    fileprivate static func sayAnew(_ list: String?) -> Phrase {
        guard let list else { return "say it" }
        return "say all \(named(list)) from this day on in \"finance\" of the change, this one"
    }
}

extension NightsWithoutCare {
    /// Which nights they are, where they are not all.
    fileprivate var words: Phrase {
        switch self {
        case .all: ""
        case .before(let day): " before \(value: written(day))"
        case .from(let day): " from \(value: written(day)) on"
        }
    }

    /// What the case says where there is no care in them.
    fileprivate var advice: Phrase {
        switch self {
        case .all: "write \"paidNightCare\": false"
        case .before(let day):
            "write \"paidNightCare\": false, and say in \"changes\" that it is true from "
                + "\(value: written(day)) on"
        case .from(let day):
            "say in \"changes\" that \"paidNightCare\" is false from \(value: written(day)) on"
        }
    }
}
