internal import PersonalBudgets

extension Fault {
    /// The words of a fault that only a scheme, a regime or rates can have.
    var schemeWording: Wording? {
        switch self {
        case .sourceUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not among the sources of this file",
                found: found,
                allowed: allowed
            )
        case .referenceUnknown(let found, let what, let allowed):
            Wording(message: "there is no \(what) \(quoted(found))", found: found, allowed: allowed)
        case .referenceBelow(let chain):
            Wording(
                message: "a measure reads only what is above this one: "
                    + chain.map(shown).joined(separator: " reads "),
                advice: "put each measure below those that it reads"
            )
        case .bandGap(let above, let below, let from, let to):
            Wording(
                message: "no band holds the points from \(written(from)) to below \(written(to)): "
                    + "\(below) ends before \(above) begins"
            )
        case .bandOverlap(let first, let second, let from, let to):
            Wording(
                message: "bands \(first) and \(second) both hold the points from \(written(from))"
                    + (to.map { " to below \(written($0))" } ?? " on")
            )
        case .bandOrder(let first, let second):
            Wording(
                message: "band \(second) stands after \(first) and has fewer points",
                advice: "put the bands in order, from the fewest points up"
            )
        case .bandAmount(let band):
            Wording(
                message:
                    "band \(band) needs both \"fromPerWeek\" and \"toPerWeek\", the lower first, "
                    + "or neither"
            )
        case .bandWithoutAmount(let band):
            Wording(
                message: "band \(band) has no amount, and bands below and above it have one",
                advice: "give it its amounts: only bands at the bottom or the top may go without"
            )
        case .cellRepeated(let cell):
            Wording(message: "\(quoted(cell)) has two amounts", advice: "keep one of them")
        case .ratesOverlap(let rates, let other):
            Wording(
                message: "\(rates) and \(other) cover the same days",
                advice: "end one before the other begins"
            )
        case .ratesNever(let days, let known):
            Wording(
                message: "no rates cover any day of this means test and the "
                    + "scheme, \(written(days)): no case can be worked out",
                advice: Fault.nearest(to: days.lowerBound, among: known).map {
                    "add that year's rates; the nearest are for \(written($0))"
                }
            )
        case .ratesGap(let rates, let before, let days):
            Wording(
                message: "no rates here are for \(written(days)): \(before) ends before "
                    + "\(rates) begins",
                advice: "begin \(rates) on \(written(days.lowerBound)), or end \(before) later"
            )
        case .limitOrder:
            Wording(
                message: "this range has to begin before it ends, and say each end once",
                advice: "swap the two ends, or leave one out"
            )
        case .limitsCrossed(let lower, let upper, let rates):
            Wording(
                message: "the lower limit of capital, \(written(lower)), is above the upper one, "
                    + "\(written(upper)) in \(rates)",
                advice: "write \(typed(upper)) or less for the lower limit, or swap them"
            )
        case .minimumAboveMost(let most):
            Wording(
                message: "nobody could be charged: the least charge is above the most, "
                    + written(most),
                advice: "write \(typed(most)) or less, or raise \"weeklyMaximum\""
            )
        case .measureOperations:
            Wording(
                message: "a measure is one thing: a sum, product, quotient (of two), max, min, "
                    + "count, firstOf or table",
                advice: "give each step a measure of its own"
            )
        case .criteriaDate(let criteria, let days):
            Wording(
                message:
                    "the criteria \(quoted(criteria)) were the law \(Fault.inForce(days)), and the "
                    + "scheme is for other days too",
                advice: "give each set of criteria an edition of its own"
            )
        case .regimeNever(let regime, let days):
            Wording(
                message: "the means test \(quoted(regime)) was the law \(Fault.inForce(days)), and "
                    + "the scheme is for other days",
                advice: "name the means test of the scheme's days, or mend its \"from\" and \"to\""
            )
        case .bandForm(let band):
            Wording(
                message: "band \(band) says its amount in more than one way",
                advice: "keep \"amount\", or \"from\" and \"to\", or \"fromPerWeek\" and "
                    + "\"toPerWeek\""
            )
        case .adjusterAction(let adjuster):
            Wording(
                message: "adjuster \(quoted(adjuster)) must do one thing",
                advice: "write \"question\" and \"additions\", or one of add, takeOff, multiply, "
                    + "atLeast, atMost"
            )
        case .unpaidHoursUnread:
            Wording(
                message: "no adjuster reads \"unpaid-hours\", so nothing is taken off for them",
                advice: "add an adjuster such as { \"id\": \"family\", \"takeOff\": "
                    + "{ \"of\": \"unpaid-hours\", \"price\": 14.10 } }"
            )
        case .nameOfTotal:
            Wording(
                message: "\"points\" is what bands and adjusters call the total, and this is "
                    + "another number",
                advice: "give it another id"
            )
        case .policyLimit(let cell, let national, let rates, let isFloor):
            Wording(
                message: isFloor
                    ? "the law leaves people more: \(cell) is \(written(national)) in \(rates)"
                    : "the law lets nobody be asked for more: \(cell) is \(written(national)) "
                        + "in \(rates)",
                advice: "write \(typed(national)) or \(isFloor ? "more" : "less"), "
                    + "or leave it out"
            )
        case .regimeOfHomes(let regime):
            Wording(
                message: "people in a care home for good are charged as people elsewhere are: both "
                    + "have the means test \(quoted(regime))",
                advice: "add \"regimes\" with one for \"settings\": [\"care-home\"], or take "
                    + "\"care-home\" out of what the scheme applies to"
            )
        case .later(let fault, let day):
            Wording(
                message: "from \(written(day)), which plans of this scheme reach, "
                    + fault.wording.message,
                advice: "\(fault.wording.advice ?? "mend it"); or have an edition for the days "
                    + "before, whose prices end with them"
            )
        case .ofScheme(let fault, let pointer, let file, let day):
            Wording(
                message: (day.map { "rates from \(written($0)) are not used" }
                    ?? "the scheme cannot be used on this day") + ": " + fault.wording.message,
                advice: "mend \(pointer) in \(shown(file)): \(fault.wording.advice ?? "mend it")"
            )
        case .premiumProtected(let premium):
            Wording(
                message: "the law leaves people the premium \(quoted(premium)), and this regime is "
                    + "no council's to change",
                advice: "take it out of the list"
            )
        case .beyondLaw(let rule, let source):
            rule.wording(by: source)
        case .policyWithoutEffect(let cell):
            Wording(
                message: "\(quoted(cell)) is the national amount already, so this changes nothing",
                advice: "leave it out, and it follows the national amount every year"
            )
        case .unitOfTime(let unit, let minutes?):
            Wording(
                message: "\(quoted(unit)) is \(minutes) minutes, not what stands here",
                advice: "leave \"minutes\" out, or name the unit otherwise"
            )
        case .unitOfTime(let unit, nil):
            Wording(
                message: "\(quoted(unit)) sounds like a time, and visits cannot be priced by it",
                advice: "write \"hour\", \"half hour\", \"quarter hour\" or \"minute\", or add how "
                    + "many \"minutes\" a unit is"
            )
        case .chargeAbovePrice(let price):
            Wording(
                message: "nobody is charged more than the price, \(written(price)), so this charge "
                    + "is never made",
                advice: "write \(typed(price)) or less, or leave it out where the "
                    + "charge is the price"
            )
        case .proof(let finding, let scheme):
            finding.wording(of: scheme)
        case .accepted(let finding, let scheme, let reason):
            Wording(
                message: "\(finding.code.rawValue) is accepted (\(shown(reason))): "
                    + finding.wording(of: scheme).message
            )
        default:
            nil
        }
    }

    /// Days without a beginning or an end.
    static func inForce(_ days: ClosedRange<CalendarDate>) -> String {
        if days.lowerBound == .earliest { return "up to \(written(days.upperBound))" }
        return days.upperBound == .latest
            ? "only from \(written(days.lowerBound))" : "from \(written(days))"
    }
}
