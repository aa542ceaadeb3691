import CommandLineKit

/// A made-up program with something of everything, declared as a client would.
enum Sample {
    enum Format: String, CaseIterable {
        case text, json, ndjson, csv, markdown
    }

    enum Condition: String, CaseIterable {
        case overBudget = "over-budget"
        case review
        case fullCost = "full-cost"
    }

    enum Colour: String, CaseIterable {
        case auto, always, never
    }

    struct Day: Equatable {
        var text: String
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the answer"
    )
    static let output = Option(
        "output",
        short: "o",
        takes: .file(),
        help: "write there, not to the screen"
    )
    static let schemes = Option("schemes", takes: .folder(), help: "where to look for schemes")
    static let colour = Option(
        "color",
        aliases: ["colour"],
        takes: .choice(of: Colour.self, as: "WHEN"),
        default: .auto,
        help: "whether to use colour"
    )
    static let date = Option(
        "date",
        takes: ValueForm("DATE") { text throws(Complaint) in
            guard text.count == 10 else { throw "write a date like 2026-04-06" }
            return Day(text: text)
        },
        help: "work as on this day"
    )
    static let quiet = Flag("quiet", short: "q", help: "say only what is wrong")
    static let explain = Flag("explain", short: "e", help: "show every step")
    static let failOn = Option(
        "fail-on",
        takesMany: .choice(of: Condition.self, as: "WHAT"),
        .commaSeparated,
        help: "exit 1 when one of these is met"
    )
    static let tag = Option(
        "tag",
        short: "t",
        takesMany: .text("TAG"),
        .oneEachTime,
        help: "keep only cases so marked"
    )
    static let jobs = Option(
        "jobs",
        short: "j",
        takes: .number(in: 1...64),
        default: 4,
        help: "cases done at once"
    )

    static let assess = Command(
        "assess",
        summary: "work out one case",
        options: [explain, failOn],
        operands: [Operand("FILE", .oneOrMore, help: "a case, or - for standard input")],
        examples: [
            Example("care assess case.json", "one case, on one screen"),
            Example("care assess --explain case.json", "the same, with every step"),
        ],
        does: "care assess"
    )
    static let batch = Command(
        "batch",
        summary: "work out many cases",
        options: [tag, jobs],
        operands: [Operand("PATH", .zeroOrMore, help: "files or folders of cases")],
        does: "care batch"
    )
    static let compare = Command(
        "compare",
        summary: "who gains, who loses",
        operands: [
            Operand("A", help: "the first scheme"), Operand("B", help: "the second scheme"),
            Operand("PATH", .oneOrMore, help: "cases"),
        ],
        does: "care compare"
    )
    static let list = Command(
        "list",
        summary: "what is built in",
        does: "care scheme list"
    )
    static let show = Command(
        "show",
        summary: "points and bands",
        operands: [Operand("ID", .optional, help: "the scheme, or the usual one")],
        does: "care scheme show"
    )
    static let scheme = Command(
        "scheme",
        summary: "show points and bands",
        subcommands: [list, show]
    )

    static let program = Command(
        "care",
        summary: "work out a personal budget",
        discussion: "care works out a made-up budget. It's here for tests, and costs £0 a week.",
        options: [format, output, schemes, colour, date, quiet],
        examples: [
            Example("care assess case.json", "one case, on one screen"),
            Example("care batch cases -o out.csv", "many cases, one row each"),
        ],
        exitCodes: [
            ExitCode(0, "done"), ExitCode(1, "something needs a person"),
            ExitCode(2, "could not run"),
        ],
        subcommands: [assess, batch, compare, scheme],
        topics: ["answer-unknown", "money-format"]
    )

    /// The arguments of a line that can be run, and what the program does for its command.
    static func run(_ words: [String]) -> (work: String, arguments: Arguments)? {
        guard case .run(let work, let arguments) = program.parse(words) else { return nil }
        return (work, arguments)
    }

    /// The refusal of a line that cannot be run.
    static func refusal(of line: String...) -> UsageError? {
        guard case .usage(let error) = program.parse(line) else { return nil }
        return error
    }
}

/// The words of a line, which spaces separate.
func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
}
