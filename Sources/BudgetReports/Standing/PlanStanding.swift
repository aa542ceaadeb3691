internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

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
        guard assessment.verdict == .overBudget, let budget = assessment.budget?.amount else {
            return standing
        }
        let limit =
            budget.limitYear.map { scheme.amount($0) + " a year" } ?? scheme.amount(budget.limit)
        return standing + "; the indicative one goes up to \(limit)"
    }

    /// How it stands to the indicative budget.
    private var indicated: String? {
        let (week, year) = (assessment.planMinusLimit, assessment.planMinusLimitYear)
        let apart =
            year.map { scheme.amountApart($0) + " a year" }
            ?? week.map { scheme.amountApart($0) } ?? ""
        return switch assessment.verdict {
        case .withinBudget:
            (year?.value ?? week?.value) == .zero
                ? "within the budget, at its limit" : "within the budget, \(apart) under its limit"
        case .overBudget: "over the budget by \(apart); \(Self.prompt)"
        case .noBudget: "there is no budget to hold it against"
        case .noPlan: nil
        }
    }

    /// What the council pays beside the personal budget, in no other figure; nil for nothing.
    var beside: String? {
        assessment.plan?.beside?.words(in: scheme.currency)
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

extension PlanCost.Beside {
    /// How much the council pays, and how often; nil for nothing.
    func words(in currency: Currency) -> String? {
        let amounts = [
            (perWeek ?? perYear, perWeek == nil ? " in the year" : " a week"), (once, " once"),
        ].compactMap { amount, when in
            amount > .zero ? Pence(nearest: amount).map { written($0, in: currency) + when } : nil
        }
        return amounts.isEmpty ? nil : "the council pays " + amounts.joined(separator: ", and ")
    }
}
