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
                ],
                does: Work { session throws(WritingTrouble) in
                    try CompletionsCommand(session: session).run(shell)
                }
            )
        }
    )

    let session: Session

    private func run(_ shell: CompletionScript.Shell) throws(WritingTrouble) -> ExitStatus {
        try session.deliver(Array(CompletionScript.text(for: PBCalc.root, in: shell).utf8))
        return .done
    }
}
