/// The manual page of a program and all its commands, in mdoc.
public enum ManPage {
    /// The page as mdoc source; `date` is written as in `April 6, 2026`.
    public static func text(for program: Command<some Sendable>, date: String) -> String {
        let head = [
            ".Dd \(date)", ".Dt \(program.name.uppercased()) 1", ".Os",
            ".Sh NAME", Mdoc.macro("Nm", [program.name]),
            ".Nd " + Mdoc.text(program.summary).joined(separator: " "),
        ]
        let body =
            section("SYNOPSIS", synopsis([program]))
            + section("DESCRIPTION", Mdoc.text(program.introduction))
            + section("OPTIONS", options(program))
            + section("COMMANDS", commands(below: [program]))
            + section("EXIT STATUS", items(program.exitCodes.map { ("\($0.number)", $0.meaning) }))
            + section("EXAMPLES", items(program.allExamples.map { ($0.line, $0.meaning) }))
        return (head + body).joined(separator: "\n") + "\n"
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [".Sh " + title] + lines
    }

    private static func synopsis(_ path: [Command<some Sendable>]) -> [String] {
        guard let command = path.last else { return [] }
        guard !command.hasSubcommands else {
            return command.subcommands.flatMap { synopsis(path + [$0]) }
        }
        let names = path.map(\.name).joined(separator: " ")
        let takesOptions = path.contains { !$0.options.isEmpty }
        return [Mdoc.macro("Nm", [names])] + (takesOptions ? [".Op Ar options"] : [])
            + command.operands.map { Mdoc.macro("Ar", [$0.synopsis]) }
    }

    private static func commands(below path: [Command<some Sendable>]) -> [String] {
        (path.last?.subcommands ?? []).flatMap { command in
            let inner = path + [command]
            let title = inner.dropFirst().map(\.name).joined(separator: " ")
            return [Mdoc.macro("Ss", [title])] + Mdoc.text(command.introduction)
                + items(command.operands.map { ($0.name, $0.help) })
                + options(command) + commands(below: inner)
        }
    }

    private static func options(_ command: Command<some Sendable>) -> [String] {
        items(command.options.map { ($0.label, $0.fullHelp) })
    }

    /// A list of words in bold, each with its meaning.
    private static func items(_ rows: [(word: String, meaning: String)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let items = rows.flatMap { [Mdoc.macro("It Sy", [$0.word])] + Mdoc.text($0.meaning) }
        return [".Bl -tag -width Ds"] + items + [".El"]
    }
}

extension Command {
    /// The discussion, or the summary as a sentence.
    fileprivate var introduction: String {
        discussion.isEmpty ? summary + "." : discussion
    }

    /// The examples of this command and of those below it.
    fileprivate var allExamples: [Example] {
        examples + subcommands.flatMap(\.allExamples)
    }
}
