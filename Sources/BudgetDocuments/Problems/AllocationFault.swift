public import PersonalBudgets

/// What is wrong with how a scheme comes from answers to a budget.
public enum AllocationFault: Sendable {
    case bandGap(above: String, below: String, from: Exact, to: Exact, isOfSteps: Bool)
    case bandOverlap(first: String, second: String, from: Exact, to: Exact?)
    case bandOrder(first: String, second: String)
    case knotOrder
    case bandAmount(String, isOfWeek: Bool)
    case bandForm(String)
    case bandOfWeek(every: String)
    case bandCalledNull
    case riseTooLarge
    case referenceBelow([String])
    case askedInCircle([String])
    case percentage(String)
    case measureOperations
    case adjusterAction(String)
    case additionsOfSeveral(question: String)
    case unpaidHoursUnread
    case nameOfTotal
}

extension AllocationFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .bandGap: .bandGap
        case .bandOverlap: .bandOverlap
        case .bandOrder, .knotOrder: .limitOrder
        case .bandAmount: .bandAmount
        case .bandForm, .bandOfWeek: .bandForm
        case .bandCalledNull: .idFormat
        case .referenceBelow, .askedInCircle: .referenceUnknown
        case .riseTooLarge: .numberTooLarge
        case .percentage: .numberFormat
        case .measureOperations: .measureForm
        case .adjusterAction, .additionsOfSeveral: .adjusterForm
        case .unpaidHoursUnread: .memberMissing
        case .nameOfTotal: .idRepeated
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .bandGap(let above, let below, let from, let to, let isOfSteps):
            Wording(
                message: "no band holds the points from \(written(from)) to below \(written(to)): "
                    + "\(below) ends before \(above) begins",
                advice: isOfSteps
                    ? "where points go in steps, such as whole points, add \"step\": 1 beside "
                        + "\"bands\"; otherwise end \(echoed(below)) with "
                        + "\"belowPoints\": \(written(to))"
                    : nil
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
        case .knotOrder:
            Wording(
                message: "these are no more points than those of the knot before",
                advice: "put \"knots\" in order, from the fewest points up, each number once"
            )
        case .bandAmount(let band, let isOfWeek):
            Wording(
                message: "band \(band) needs both "
                    + (isOfWeek
                        ? "\"fromPerWeek\" and \"toPerWeek\"" : "\"from\" and \"to\"")
                    + ", the lower first, or neither",
                advice: "for one amount and no range, write \"amount\""
            )
        case .bandForm(let band):
            Wording(
                message: "band \(band) says its amount in more than one way",
                advice: "keep \"amount\", or \"from\" and \"to\", or \"fromPerWeek\" and "
                    + "\"toPerWeek\""
            )
        case .bandOfWeek(let every):
            Wording(
                message: "the amounts of this scheme are for every \(every), not for a week",
                advice: "write \"from\" and \"to\", the amounts of every \(every)"
            )
        case .bandCalledNull:
            Wording(
                message: "a band cannot be called null: in a column \"band?\" of a table that is "
                    + "no band",
                advice: "write another name, like \"none\""
            )
        case .riseTooLarge:
            Wording(
                message: "what each point adds here is more than can be worked out exactly",
                advice: "write points that lie farther apart, or amounts that lie nearer together"
            )
        case .referenceBelow(let chain):
            Wording(
                message: "a measure reads only what is above this one: "
                    + "\(chain.map(echoed).joined(separator: " reads "))",
                advice: "put each measure below those that it reads"
            )
        case .askedInCircle(let circle):
            Wording(
                message: "none of these questions can be asked before another: "
                    + "\(circle.map(echoed).joined(separator: " asks for "))",
                advice: "take the \"when\" out of the one that is asked first"
            )
        case .percentage(let text):
            Wording(
                message: "\(named(text)) is neither an amount nor a factor",
                advice: "write \"multiply\": 0.95 for 5% less, or 1.05 for 5% more"
            )
        case .additionsOfSeveral(let question):
            Wording(
                message: "additions go by the one answer to a question, and \(named(question)) is "
                    + "not answered by one of a few",
                advice: "write an adjuster with \"add\" and a \"when\" for each answer"
            )
        case .measureOperations:
            Wording(
                message: "a measure is one thing: a sum, product, quotient (of two), max, min, "
                    + "count, firstOf or table",
                advice: "give each step a measure of its own"
            )
        case .adjusterAction(let adjuster):
            Wording(
                message: "adjuster \(named(adjuster)) must do one thing",
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
        }
    }
}
