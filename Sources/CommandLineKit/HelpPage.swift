internal import PlainText

/// The help of one command, as a page of plain text.
public enum HelpPage {
    /// The page for the last command of a path: what it does, examples, then the details.
    ///
    /// The lines fit in 80 columns and end with a newline; the footer, if any, is the last of them.
    public static func text(for path: [Command<some Sendable>], footer: String? = nil) -> String {
        guard let command = path.last else { return "" }
        let sections = [
            introduction(command, of: path),
            examples(command),
            ["Usage: " + Synopsis.text(of: path)] + operands(command),
            commands(command),
            options(of: path),
            ending(path, footer),
        ]
        let text = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
        return text.joined(separator: "\n\n") + "\n"
    }

    private static func introduction<Work: Sendable>(
        _ command: Command<Work>,
        of path: [Command<Work>]
    ) -> [String] {
        guard command.discussion.isEmpty else { return Wrapping().lines(command.discussion) }
        let names = path.map(\.name).joined(separator: " ")
        return Wrapping().lines("\(names): \(command.summary).")
    }

    private static func examples(_ command: Command<some Sendable>) -> [String] {
        Gutter.fitting(command.examples.map(\.line), atMost: 44)
            .lines(command.examples.map { ($0.line, $0.meaning) })
    }

    private static func operands(_ command: Command<some Sendable>) -> [String] {
        Gutter.standard.lines(command.operands.map { ($0.name, $0.help) })
    }

    private static func commands(_ command: Command<some Sendable>) -> [String] {
        guard command.hasSubcommands else { return [] }
        return ["Commands:"] + Columns.lines(command.subcommands.map { ($0.name, $0.summary) })
    }

    /// The options of the command itself in a gutter, and the names of those it shares.
    ///
    /// Only the names, to keep a page to one screen; the man page explains them.
    private static func options(of path: [Command<some Sendable>]) -> [String] {
        guard let command = path.last else { return [] }
        let own = !command.hasSubcommands ? command.options : []
        let shared = OptionScope(path).offered.filter { option in
            !own.contains { $0.name == option.name }
        }
        let anyShort = own.contains { $0.short != nil }
        let rows = own.map { option in
            (
                option.short == nil && anyShort ? "    " + option.label : option.label,
                option.fullHelp
            )
        }
        let names = shared.map(\.label).joined(separator: ", ")
        return (own.isEmpty ? [] : ["Options:"] + Gutter.standard.lines(rows))
            + (shared.isEmpty
                ? [] : Wrapping(rest: "  ").lines("Shared options: " + names))
    }

    private static func ending(_ path: [Command<some Sendable>], _ footer: String?) -> [String] {
        let codes = ExitCode.inherited(along: path).filter { !$0.isRare || path.count == 1 }
            .map { "\($0.number) \($0.meaning)" }
        let exit = codes.isEmpty ? [] : ["Exit: " + codes.joined(separator: ", ") + "."]
        return (exit + (footer.map { [$0] } ?? [])).flatMap { Wrapping(rest: "  ").lines($0) }
    }
}

extension OptionDeclaration {
    /// The spellings and the placeholder: `-o, --output FILE`.
    var label: String {
        spellings.joined(separator: ", ") + (value.map { " " + $0.placeholder } ?? "")
    }
}

extension ExitCode {
    /// The codes of the last command that has any.
    static func inherited(along path: [Command<some Sendable>]) -> [ExitCode] {
        path.last { !$0.exitCodes.isEmpty }?.exitCodes ?? []
    }
}
