internal import BudgetDocuments
internal import CommandLineKit

/// `pbcalc completions SHELL`: drawn from the same declarations as the parser.
struct CompletionsCommand {
    static let declaration = Command(
        "completions",
        summary: "a completion script for a shell",
        rules: [
            .refuses(SharedOptions.scheme, because: "no case is read"),
            .refuses(SharedOptions.schemes, because: "no case is read"),
            .refuses(SharedOptions.date, because: "no case is read"),
        ],
        subcommands: CompletionScript.Shell.allCases.map { shell in
            Command(
                shell.rawValue,
                summary: "for \(shell.rawValue)",
                examples: [
                    Example("pbcalc completions \(shell.rawValue)", "the script, to be sourced")
                ]
            )
        }
    )

    let session: Session

    func run(_ shell: String) throws(WritingTrouble) -> ExitStatus {
        guard let shell = CompletionScript.Shell(rawValue: shell) else { return .internalFault }
        try session.deliver(Array(CompletionScript.text(for: PBCalc.root, in: shell).utf8))
        return .done
    }
}
