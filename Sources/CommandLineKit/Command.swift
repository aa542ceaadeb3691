/// One command: everything said about it once, for parsing, help, the man page and completions.
///
/// A command with subcommands takes no operands of its own; its options serve every command below.
/// What a program does for the others is its own affair: they carry it as `Work`.
public struct Command<Work: Sendable>: Sendable {
    /// The word typed for it.
    public let name: String
    /// What it does, in one line without a full stop.
    public let summary: String
    /// More about it, for its own help; empty to show the summary there.
    public let discussion: String
    /// The options it takes, and all its subcommands with it.
    public let options: [OptionDeclaration]
    /// What its options ask of each other.
    public let rules: [OptionRule]
    /// The words that are not options, in the order they are typed.
    public let operands: [Operand]
    /// Command lines to learn from, shown first.
    public let examples: [Example]
    /// What it tells the shell; a subcommand without any has those of its parent.
    public let exitCodes: [ExitCode]
    /// The commands within it.
    public var subcommands: [Command] { declared + later.map { $0() } }
    /// Other words `help` knows, such as the codes of faults; looked at in the first command only.
    public var topics: [String] { topicsLater() }

    /// What the program does for it; nil where it is one of the commands within it that does it.
    let work: Work?
    private let declared: [Command]
    private let later: [@Sendable () -> Command]
    private let topicsLater: @Sendable () -> [String]

    /// Whether it has commands within it.
    var hasSubcommands: Bool { work == nil }

    /// A command that a program does something for.
    public init(
        _ name: String,
        summary: String,
        discussion: String = "",
        options: [any OptionKey] = [],
        rules: [OptionRule] = [],
        operands: [Operand] = [],
        examples: [Example] = [],
        does work: Work
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.options = options.map(\.declaration)
        self.rules = rules
        self.operands = operands
        self.examples = examples
        self.work = work
        exitCodes = []
        declared = []
        later = []
        topicsLater = { [] }
    }

    /// A command with others in it.
    ///
    /// The commands of `later` stand behind the other ones, and are declared only when a line gets
    /// as far as them: a program should not make all of its commands to run one.
    public init(
        _ name: String,
        summary: String,
        discussion: String = "",
        options: [any OptionKey] = [],
        rules: [OptionRule] = [],
        examples: [Example] = [],
        exitCodes: [ExitCode] = [],
        subcommands: [Command] = [],
        later: [@Sendable () -> Command] = [],
        topics: @autoclosure @escaping @Sendable () -> [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.options = options.map(\.declaration)
        self.rules = rules
        self.examples = examples
        self.exitCodes = exitCodes
        operands = []
        work = nil
        declared = subcommands
        self.later = later
        topicsLater = topics
    }

    /// What a command line, without the name of the program, asks for.
    public func parse(_ words: [String]) -> ParsedWords<Work> {
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
        if let found = declared.first(where: { $0.name == name }) { return found }
        for make in later where make().name == name { return make() }
        return nil
    }
}
