internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit

// `pbcalc assess --household`: people who live together, and what they buy together.
extension AssessCommand {
    /// The page of a household, or its JSON; nil when a member is faulty.
    func household(_ outcomes: [BudgetDocuments.Outcome]) -> (bytes: [UInt8], status: ExitStatus)? {
        let members = outcomes.compactMap { outcome -> AssessedCase? in
            if case .assessed(let person) = outcome { person } else { nil }
        }
        guard members.count == outcomes.count, !members.isEmpty else { return nil }
        let view = HouseholdView(members)
        let status: ExitStatus =
            view.hasTrouble ? .needsAPerson : .done
        switch session.arguments[Self.format] {
        case .text: return (Array(HouseholdPage(view).text.utf8), status)
        case .markdown:
            return (Array("```text\n\(HouseholdPage(view).text)```\n".utf8), status)
        case .json, .ndjson:
            var writer = JSONWriter(compact: session.arguments[Self.format] == .ndjson)
            view.write(to: &writer)
            writer.endLine()
            return (writer.bytes, status)
        case .csv:
            // A row is a case, and a household is none.
            session.world.talk(
                "pbcalc: --household is written as text, markdown or json; "
                    + "leave it out for a row of CSV a member\n"
            )
            return ([], .couldNotRun)
        }
    }
}
