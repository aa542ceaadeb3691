import CommandLineKit
import Testing

struct `A rule of options` {
    enum Format: String, CaseIterable { case text, csv, rows }

    static let date = Option("date", takes: .text("DATE"), help: "the day")
    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write it"
    )
    static let hash = Flag("hash", help: "with a hash")
    static let steps = Flag("steps", help: "with every step")
    static let change = Option("change", takes: .text("ROW"), help: "change a row")
    static let reason = Option("reason", takes: .text("TEXT"), help: "why")
    static let output = Option("output", short: "o", takes: .newFile(), help: "where to")
    static let columns = Option(
        "columns",
        takesMany: .text("LIST"),
        .commaSeparated,
        help: "only these"
    )
    static let log = Option("log", takes: .newFile(), help: "what was done")

    static let run = Command(
        "run",
        summary: "run it",
        options: [format, hash, steps, change, reason, output, log, columns],
        rules: [
            .needs(hash, format, .rows, .csv, because: "a page has no room"),
            .excludes(steps, format, .csv, because: "a cell is too small"),
            .needs(change, reason, because: "nobody would know why"),
            .needs(reason, change, because: "nothing changes"),
            .excludes(change, hash, steps, because: "it writes nothing else"),
            .differs(log, from: output),
            .namesOnce(columns),
        ],
        does: "run"
    )
    static let list = Command(
        "list",
        summary: "list it",
        rules: [.refuses(date, because: "nothing has a day")],
        does: "list"
    )
    static let program = Command(
        "care",
        summary: "care",
        options: [date],
        subcommands: [run, list]
    )

    @Test(arguments: [
        ("run --hash", "--hash needs --format rows or csv: a page has no room."),
        ("run --format text --hash", "--hash needs --format rows or csv: a page has no room."),
        ("run --steps --format csv", "--steps does not go with --format csv: a cell is too small."),
        ("run --change A", "--change needs --reason: nobody would know why."),
        ("run --reason x", "--reason needs --change: nothing changes."),
        (
            "run --reason x --change A --steps",
            "--change does not go with --steps: it writes nothing else."
        ),
        ("run -o f --log f", "--log and --output name the same file; give each its own."),
        ("run --columns a,b,a", "--columns names \"a\" twice; name it once."),
        ("run --columns b,a --columns a", "--columns names \"a\" twice; name it once."),
        ("list --date x", "--date does not go with list: nothing has a day."),
        ("--date x list", "--date does not go with list: nothing has a day."),
        ("run -o -", #"-o cannot be "-": name a file; - stands for standard input."#),
    ])
    func `a rule of options refuses a line that breaks it, and says why`(
        line: String,
        words: String
    ) {
        guard
            case .usage(let error) = Self.program.parse(line.split(separator: " ").map(String.init))
        else {
            Issue.record("\(line) is understood")
            return
        }
        #expect(error.words == words)
    }

    @Test(arguments: [
        "run", "run --hash --format rows", "run --hash --format csv", "run --steps",
        "run --steps --format rows", "run --change A --reason x", "run -o f --log g", "list",
        "run --date x", "run --columns a,b,aa --columns c",
    ])
    func `a rule of options lets a line be that keeps it`(line: String) {
        guard case .run = Self.program.parse(line.split(separator: " ").map(String.init)) else {
            Issue.record("\(line) is refused")
            return
        }
    }

    @Test
    func `a rule of options keeps help and completion from offering what it refuses`() {
        #expect(!HelpPage.text(for: [Self.program, Self.list]).contains("--date"))
        #expect(HelpPage.text(for: [Self.program, Self.run]).contains("--date"))
        let bash = CompletionScript.text(for: Self.program, in: .bash)
        let lines = bash.split(separator: "\n").filter { $0.contains("words='") }
        let offers = lines.filter { $0.contains("--date") }.map { $0.contains("care list") }
        #expect(offers == [false, false])
    }
}
