/// One command: everything said about it once, for parsing, help, the man page and completions.
///
/// A command with subcommands takes no operands of its own; its options serve every command below.
public struct Command: Sendable {
    /// The word typed for it.
    public let name: String
    /// What it does, in one line without a full stop.
    public let summary: String
    /// More about it, for its own help; empty to show the summary there.
    public let discussion: String
    /// The options it takes, and all its subcommands with it.
    public let options: [OptionDeclaration]
    /// The words that are not options, in the order they are typed.
    public let operands: [Operand]
    /// Command lines to learn from, shown first.
    public let examples: [Example]
    /// What it tells the shell; a subcommand without any has those of its parent.
    public let exitCodes: [ExitCode]
    /// The commands within it.
    public let subcommands: [Command]
    /// Other words `help` knows, such as the codes of faults; looked at in the first command only.
    public let topics: [String]

    /// A command of the given parts.
    public init(
        _ name: String,
        summary: String,
        discussion: String = "",
        options: [any OptionKey] = [],
        operands: [Operand] = [],
        examples: [Example] = [],
        exitCodes: [ExitCode] = [],
        subcommands: [Command] = [],
        topics: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.options = options.map(\.declaration)
        self.operands = operands
        self.examples = examples
        self.exitCodes = exitCodes
        self.subcommands = subcommands
        self.topics = topics
    }

    /// What a command line, without the name of the program, asks for.
    public func parse(_ words: [String]) -> Outcome {
        do throws(UsageError) {
            return try LineReader.read(words, for: self)
        } catch {
            return .usage(error)
        }
    }

    /// This command and those below it that the names lead to; nil when one of them is unknown.
    public func path(to names: some Sequence<String>) -> [Command]? {
        var path = [self]
        var here = self
        for name in names {
            guard let next = here.subcommand(named: name) else { return nil }
            path.append(next)
            here = next
        }
        return path
    }

    func subcommand(named name: String) -> Command? {
        subcommands.first { $0.name == name }
    }
}
