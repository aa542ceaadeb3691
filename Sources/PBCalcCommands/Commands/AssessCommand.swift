internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit

/// `pbcalc assess`: one case, or a few, on one screen each.
struct AssessCommand {
    enum Format: String, CaseIterable {
        case text, json
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the answer"
    )
    static let explain = Flag("explain", help: "show every step, with its rule and source")

    static let declaration = Command(
        "assess",
        summary: "work out one case",
        discussion: "Works out the indicative budget, what the person can be asked to pay, and "
            + "the cost of the support plan. Faults in a case are shown, and no figure is given.",
        options: [format, explain],
        operands: [Operand("FILE", .oneOrMore, help: "a case, or - for standard input")],
        examples: [
            Example("pbcalc assess case.json", "one case, on one screen"),
            Example("pbcalc assess --explain case.json", "with every step"),
            Example("pbcalc assess --format json case.json", "for another program"),
        ]
    )

    private let arguments: Arguments
    private let world: World

    init(_ arguments: Arguments, _ world: World) {
        self.arguments = arguments
        self.world = world
    }

    func run() throws(WritingTrouble) -> ExitStatus {
        let library = Library()
        var status = ExitStatus.done
        var outcomes: [BudgetDocuments.Outcome] = []
        for path in arguments.operands {
            guard let document = world.document(path) else {
                status = status.merged(with: .couldNotRun)
                continue
            }
            let outcome = document.outcome(with: library, explain: arguments[Self.explain])
            if case .faulty(_, let faults) = outcome {
                world.talk(ProblemPage.text(faults) + Self.verdict(on: faults))
                status = status.merged(with: .needsAPerson)
            }
            outcomes.append(outcome)
        }
        try write(outcomes)
        return status
    }

    private func write(_ outcomes: [BudgetDocuments.Outcome]) throws(WritingTrouble) {
        let isExplained = arguments[Self.explain]
        switch arguments[Self.format] {
        case .text:
            let pages = outcomes.compactMap { outcome -> String? in
                guard case .assessed(let person) = outcome else { return nil }
                return AssessmentScreen(person).text
                    + (isExplained ? "\n" + ExplanationPage(person).text : "")
            }
            if !pages.isEmpty { try world.write(Array(pages.joined(separator: "\n").utf8)) }
        case .json:
            guard !outcomes.isEmpty else { return }
            var writer = JSONWriter(compact: false)
            if arguments.operands.count == 1, let only = outcomes.first {
                only.write(to: &writer, explain: isExplained)
            } else {
                writer.list { list in
                    for outcome in outcomes { outcome.write(to: &list, explain: isExplained) }
                }
            }
            writer.endLine()
            try world.write(writer.bytes)
        }
    }

    static func verdict(on faults: [Diagnostic]) -> String {
        let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
        return "\(count). No figure was worked out.\n"
    }
}
