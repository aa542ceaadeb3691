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
        let household = HouseholdView(members)
        let status: ExitStatus =
            household.purchases.contains { $0.trouble != nil } ? .needsAPerson : .done
        switch session.arguments[Self.format] {
        case .text: return (Array(HouseholdPage(household).text.utf8), status)
        case .markdown:
            return (Array("```text\n\(HouseholdPage(household).text)```\n".utf8), status)
        case .json, .ndjson:
            var writer = JSONWriter(compact: session.arguments[Self.format] == .ndjson)
            household.write(to: &writer)
            writer.endLine()
            return (writer.bytes, status)
        case .csv:
            session.world.talk("pbcalc: --household is written as text, markdown or json\n")
            return ([], .couldNotRun)
        }
    }
}
