/// One command as a shell sees it: where it is on the line, and what may be typed there.
struct CompletionPoint {
    /// The names leading to it, with spaces between: `pbcalc scheme list`.
    let path: String
    /// The commands that may follow, with `help` where there are any.
    let commands: [(name: String, summary: String)]
    /// The options in force there.
    let options: [OptionDeclaration]
    /// Whether a file may follow.
    let takesFiles: Bool

    /// The program and every command below it.
    static func all(in program: Command<some Sendable>) -> [CompletionPoint] {
        below([program], program)
    }

    private static func below<Work: Sendable>(_ path: [Command<Work>], _ command: Command<Work>)
        -> [CompletionPoint]
    {
        let commands = command.subcommands.map { ($0.name, $0.summary) }
        let point = CompletionPoint(
            path: path.map(\.name).joined(separator: " "),
            commands: commands.isEmpty ? [] : commands + [("help", "show help")],
            options: OptionScope(path).offered,
            takesFiles: !command.operands.isEmpty
        )
        return [point] + command.subcommands.flatMap { below(path + [$0], $0) }
    }

    /// Every spelling of an option there, those of help and version too.
    var spellings: [String] {
        options.flatMap(\.allSpellings) + ["-h", "--help", "--version"]
    }
}
