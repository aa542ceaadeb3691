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
        if let id = members.map(\.facts.id).firstRepeated {
            session.world.talk(
                complaint("\(id) stands twice, and a household has each person once")
            )
            return ([], .couldNotRun)
        }
        let currencies = Set(members.map(\.rules.scheme.currency.rawValue)).sorted()
        guard currencies.count < 2 else {
            session.world.talk(
                complaint(
                    "the members' schemes are in \(currencies.joined(separator: " and ")): "
                        + "amounts are added up in one currency"
                )
            )
            return ([], .couldNotRun)
        }
        let view = HouseholdView(members)
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

extension [String] {
    /// The first that stands a second time; nil where each stands once.
    fileprivate var firstRepeated: String? {
        var seen: Set<String> = []
        return first { !seen.insert($0).inserted }
    }
}
