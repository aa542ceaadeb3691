internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// A budget that somebody decided: it leads a page, with the indicative one beside it.
struct DecidedBudget {
    /// What it is called.
    let name: String
    /// The amount a week.
    let perWeek: Pence
    /// On which day, in which role and for what reason it was decided.
    let account: String

    private init(
        _ name: String,
        _ verb: String,
        _ decision: Decision,
        _ document: Document,
        standing: String = ""
    ) {
        self.name = name
        perWeek = decision.perWeek
        account =
            "\(verb) \(inWords(decision.date)), by "
            + "\(Escaping.shown(document.text(of: decision.role)))\(standing), because: "
            + Escaping.shown(document.text(of: decision.reason), limit: 200)
    }

    /// All that were decided for a case, the one that stands first.
    static func all(of person: AssessedCase) -> [DecidedBudget] {
        guard person.assessment.eligibility.allowsBudget else { return [] }
        let final = person.finalDecision.map {
            DecidedBudget("Final budget", "decided", $0, person.document)
        }
        let override = person.facts.override.map {
            DecidedBudget("Budget as set", "in place of the indicative one,", $0, person.document)
        }
        return [final, override].compactMap(\.self)
    }

    /// What makes nothing final: it is for somebody who is not eligible, or was decided by somebody
    /// who may not.
    static func notFinal(in person: AssessedCase) -> [DecidedBudget] {
        let (facts, isEligible) = (person.facts, person.assessment.eligibility.allowsBudget)
        let decisions =
            isEligible
            ? [facts.decision.flatMap { $0.isOfCouncil ? nil : $0 }]
            : [facts.decision, facts.override]
        return decisions.compactMap(\.self).map {
            DecidedBudget(
                "Not final",
                "named",
                $0,
                person.document,
                standing: isEligible
                    ? " of another employer than the council, which alone may decide it"
                    : " for somebody who is not eligible"
            )
        }
    }
}

/// How the indicative budget stands.
struct BudgetStanding {
    let person: AssessedCase
    var scheme: Scheme { person.rules.scheme }
    private var assessment: Assessment { person.assessment }

    init(_ person: AssessedCase) { self.person = person }

    /// The amount with how it came from its band; nil where there is no budget to ask for.
    var indicative: String? {
        guard let allocation = scheme.allocation, assessment.eligibility.allowsBudget else {
            return nil
        }
        guard let budget = assessment.budget else {
            return assessment.flags.contains(.outsideTable) ? "no figure" : "not known yet"
        }
        let band = person.band
        guard let amount = budget.amount else {
            guard band?.amounts == nil, band != nil else { return "no figure" }
            let range = band.map { scheme.words(for: $0) } ?? ""
            return "no figure in band \(band?.id ?? ""): \(range)"
        }
        return "\(scheme.amount(amount.perWeek)) a week" + cameFrom(band, allocation)
    }

    /// The points of its band, the amount in the scheme's own period, and the budget without unpaid
    /// support, where that is another; nil where there is nothing to say.
    var beside: String? {
        guard let every = scheme.allocation?.every, assessment.eligibility.allowsBudget else {
            return nil
        }
        let without = assessment.budgetWithoutUnpaidSupport?.amount
        guard let amount = assessment.budget?.amount else {
            return without.map { "\(scheme.amount($0.perWeek)) without unpaid support" }
        }
        var words = [points].filter { !$0.isEmpty }
        if every != .week {
            words.append("\(scheme.amount(exactPence: amount.own)) \(every.soOften)")
        }
        if let without {
            if without.perWeek.value != amount.perWeek.value {
                words.append("\(scheme.amount(without.perWeek)) without unpaid support")
            }
        } else {
            words.append("no figure without unpaid support")
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// The points of the band, and that it is but the nearest to the person's.
    private var points: String {
        guard let band = person.band, let total = assessment.score?.total else { return "" }
        let words = scheme.words(for: band)
        return band.range.holds(total.value) ? words : "the nearest band: " + words
    }

    /// Why there is no figure, neither of a budget nor of a plan; nil where there is one.
    var reasonForNone: String? {
        guard assessment.summary == nil else { return nil }
        if assessment.eligibility.decision == .notEligible {
            return scheme.eligibility == .careAct
                ? "the criteria of the Care Act are not met" : "the criteria are not met"
        }
        if scheme.allocation == nil {
            return switch (scheme.questionnaire, scheme.contribution) {
            case (nil, _?): "this scheme says only what a person contributes"
            case (_?, nil): "this scheme gives points, and no budget for them"
            default: "this scheme gives no budget"
            }
        }
        if assessment.flags.contains(.belowLowestBand) {
            return "the points are below the lowest band: cost a plan from the price list"
        }
        if assessment.flags.contains(.aboveHighestBand) {
            return "the points are above the highest band: an officer works out the cost"
        }
        if assessment.flags.contains(.belowNothing) {
            return "more is taken off than there is: an officer works out the cost"
        }
        if assessment.flags.contains(.outsideTable) {
            return "the scheme has no amount for these answers: an officer works out the cost"
        }
        return "not everything that it needs is known yet"
    }
}

/// How a plan stands to the budget: to the one that was decided, or to the limit of the indicative.
struct PlanStanding {
    private let person: AssessedCase
    private let decided: DecidedBudget?
    private var scheme: Scheme { person.rules.scheme }
    private var assessment: Assessment { person.assessment }

    init(_ person: AssessedCase) {
        self.person = person
        decided = DecidedBudget.all(of: person).first
    }

    /// The budget that the whole plan is held against; nil where there is none.
    ///
    /// Its lines, on whatever page or file, draw on the limit of the indicative one.
    var budget: Pence? { decided?.perWeek ?? assessment.budget?.amount?.limit.pence }

    /// The words; nil where there is no plan.
    var words: String? {
        guard let decided, let over = assessment.planMinusDecided else { return indicated }
        let name = decided.name.lowercased()
        let standing =
            if over.value == .zero {
                "exactly the \(name)"
            } else if over.value < .zero {
                "within the \(name), \(scheme.amountApart(over)) under it"
            } else {
                "over the \(name) by \(scheme.amountApart(over)); \(PlanStanding.prompt)"
            }
        guard assessment.verdict == .overBudget, let limit = assessment.budget?.amount?.limit else {
            return standing
        }
        return standing + "; the indicative one goes up to \(scheme.amount(limit))"
    }

    /// How it stands to the indicative budget.
    private var indicated: String? {
        let over = assessment.planMinusLimit
        return switch assessment.verdict {
        case .withinBudget:
            over.map {
                $0.value == .zero
                    ? "within the budget, at its limit"
                    : "within the budget, \(scheme.amountApart($0)) under its limit"
            }
        case .overBudget:
            over.map { "over the budget by \(scheme.amountApart($0)); \(Self.prompt)" }
        case .noBudget: "there is no budget to hold it against"
        case .noPlan: nil
        }
    }

    /// How the person's contribution is collected; nil where nothing is.
    var payments: (name: String, words: String)? {
        guard let payments = assessment.payments else { return nil }
        var parts: [String] = []
        if payments.invoice.value != .zero {
            parts.append("\(scheme.amount(payments.invoice)) by invoice")
        }
        if let net = payments.directPaymentNet {
            let manner =
                person.grossPaymentReason.map {
                    "gross, because: \(Escaping.shown($0, limit: 200))"
                } ?? "net"
            parts.append("direct payment of \(scheme.amount(net)) \(manner)")
        }
        guard !parts.isEmpty else { return nil }
        let isUneven = assessment.flags.contains(.unevenWeeks)
        return (isUneven ? "A week on average" : "Each week", parts.joined(separator: ", "))
    }

    /// Over the budget is a prompt for authority, not a refusal.
    private static let prompt = "figures are as if it is agreed"
}
