internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets

// `pbcalc assess --household`: people who live together, and what they buy together.
extension AssessCommand {
    /// The page of a household, or its JSON; where one of its members has no figures, there is no
    /// sum, and in JSON each case has its own result.
    func household(
        _ outcomes: [CaseResult],
        _ status: ExitStatus
    ) -> (bytes: [UInt8], status: ExitStatus) {
        let members = outcomes.compactMap { outcome -> AssessedCase? in
            if case .assessed(let person) = outcome { person } else { nil }
        }
        let format = session.arguments[Self.format]
        guard members.count == session.arguments.operands.count else {
            let isJSON = format == .json || format == .ndjson
            return (isJSON ? json(outcomes) : [], status)
        }
        let view: HouseholdView
        do throws(HouseholdView.Refusal) {
            view = try HouseholdView(members)
        } catch {
            session.world.talk(complaint(error.message))
            return ([], .couldNotRun)
        }
        let ending = status.merged(with: view.hasTrouble ? .needsAPerson : .done)
        switch format {
        case .json, .ndjson:
            var writer = JSONWriter(compact: format == .ndjson)
            view.write(to: &writer)
            writer.endLine()
            return (writer.bytes, ending)
        case .markdown:
            return (Array("```text\n\(HouseholdPage(view).text)```\n".utf8), ending)
        case .text, .csv:
            return (Array(HouseholdPage(view).text.utf8), ending)
        }
    }
}
