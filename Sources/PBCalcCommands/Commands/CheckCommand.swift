internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets

/// `pbcalc check`: what is wrong with files, whatever kind they are; nothing is worked out.
struct CheckCommand {
    enum Format: String, CaseIterable {
        case text, json
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the findings"
    )

    static let declaration = Command(
        "check",
        summary: "find what is wrong with a file",
        discussion: "Finds every fault in cases, schemes, regimes and rates, with its line and "
            + "column and what to write instead. The findings go to standard output.",
        options: [format],
        operands: [Operand("PATH", .oneOrMore, help: "a file, or - for standard input")],
        examples: [
            Example("pbcalc check case.json", "every fault in a case"),
            Example("pbcalc check scheme.json", "every fault in a scheme"),
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
        var findings: [[Diagnostic]] = []
        for path in arguments.operands {
            guard let document = world.document(path) else {
                status = status.merged(with: .couldNotRun)
                continue
            }
            let found = document.findings(with: library)
            findings.append(found)
            if found.contains(where: { $0.severity == .error }) {
                status = status.merged(with: .needsAPerson)
            }
        }
        guard !findings.isEmpty else { return status }
        switch arguments[Self.format] {
        case .text: try world.write(Array(page(findings).utf8))
        case .json: try world.write(list(findings))
        }
        return status
    }

    private func page(_ findings: [[Diagnostic]]) -> String {
        let all = findings.flatMap { $0 }
        let faults = all.count { $0.severity == .error }
        let notes = all.count - faults
        let files = findings.count == 1 ? "1 file" : "\(findings.count) files"
        var counts = [faults == 1 ? "1 fault" : "\(faults) faults"]
        if notes > 0 { counts.append(notes == 1 ? "1 note" : "\(notes) notes") }
        return findings.map { ProblemPage.text($0) }.joined()
            + "\(counts.joined(separator: ", ")) in \(files)\n"
    }

    private func list(_ findings: [[Diagnostic]]) -> [UInt8] {
        var writer = JSONWriter(compact: false)
        writer.list { list in
            for problem in findings.joined() { problem.write(to: &list) }
        }
        writer.endLine()
        return writer.bytes
    }
}
