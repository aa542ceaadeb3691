internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets

// `pbcalc assess --fail-on WHAT`: what about a good case makes the exit status 1.
extension AssessCommand {
    /// What a good case can be.
    enum Condition: String, CaseIterable {
        case overBudget = "over-budget"
        case review
        case fullCost = "full-cost"
    }

    /// The conditions asked for that a case meets, each with the reason.
    func met(by person: AssessedCase) -> [(condition: Condition, reason: String)] {
        session.arguments[Self.failOn].compactMap { condition in
            condition.reason(in: person).map { (condition, $0) }
        }
    }

    /// Says which conditions a case meets, and ends in 1 where it meets any.
    func judge(_ id: String, _ met: [(condition: Condition, reason: String)]) -> ExitStatus {
        guard !met.isEmpty else { return .done }
        var page = Page()
        for (condition, reason) in met {
            page.paragraph("\(id) fails on \(condition.rawValue): \(reason)", hanging: 2)
        }
        if !session.arguments[SharedOptions.quiet] { session.world.talk(page.text) }
        return .needsAPerson
    }
}

extension AssessCommand.Condition {
    /// Why a case is so; nil where it is not.
    fileprivate func reason(in person: AssessedCase) -> String? {
        let assessment = person.assessment
        switch self {
        case .overBudget:
            return assessment.verdict == .overBudget ? "the plan costs more" : nil
        case .review:
            guard assessment.needsReview else { return nil }
            let words = Explainer(person)
            let missing = assessment.missing.map { words.name(of: $0) + " is missing" }
            return (assessment.flags.map(\.rawValue) + missing).joined(separator: ", ")
        case .fullCost:
            return assessment.paysFullCost == true
                ? "the person pays all that can be charged" : nil
        }
    }
}
