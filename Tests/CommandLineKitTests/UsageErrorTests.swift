import CommandLineKit
import Testing

struct `A refusal` {
    /// A line, and what is said of it.
    static let cases: [(line: [String], words: String)] = [
        ([], "care needs a command.\n  choose one of: assess, batch, compare, scheme"),
        (["scheme"], "care scheme needs a command.\n  choose one of: list, show"),
        (["asess"], #"there is no command "asess". Did you mean "assess"?"#),
        (["scheme", "lst"], #"there is no command "scheme lst". Did you mean "scheme list"?"#),
        (
            ["frobnicate"],
            "there is no command \"frobnicate\".\n  choose one of: assess, batch, compare, scheme"
        ),
        (
            ["assess", "--fromat", "json"],
            #"there is no option "--fromat". Did you mean "--format"?"#
        ),
        (
            ["assess", "-format", "json"],
            #"there is no option "-format". Did you mean "--format"?"#
        ),
        (["assess", "-output", "f"], #"there is no option "-output". Did you mean "--output"?"#),
        (["assess", "–format=json"], #"there is no option "–format". Did you mean "--format"?"#),
        (["assess", "-x"], "there is no option \"-x\".\n  see them all: care help assess"),
        (["assess", "-qx"], "there is no option \"-x\".\n  see them all: care help assess"),
        (
            ["batch", "--explain"],
            "\"--explain\" belongs after a command that takes it.\n  choose one of: care assess"
        ),
        (["batch", "--output"], "--output needs a value, as in: --output FILE"),
        (["batch", "-o"], "-o needs a value, as in: -o FILE"),
        (["batch", "--output="], "--output needs a value, as in: --output FILE"),
        (["batch", "-o", "--", "x"], "-o needs a value, as in: -o FILE"),
        (
            ["batch", "--color", "--quiet"],
            "--color needs a value, as in: --color WHEN\n  choose one of: auto, always, never"
        ),
        (["assess", "--explain=yes"], #"--explain takes no value; leave out "yes"."#),
        (["assess", "-e=yes"], #"-e takes no value; leave out "yes"."#),
        (["--version=2"], #"--version takes no value; leave out "2"."#),
        (
            ["assess", "--format", "jsn"],
            """
            --format cannot be "jsn". Did you mean "json"?
              choose one of: text, json, ndjson, csv, markdown
            """
        ),
        (
            ["assess", "--colour", "pink"],
            "--colour cannot be \"pink\".\n  choose one of: auto, always, never"
        ),
        (
            ["assess", "a", "--fail-on", "review,,x"],
            "--fail-on cannot be \"\".\n  choose one of: over-budget, review, full-cost"
        ),
        (
            ["batch", "--date", "6 April"],
            #"--date cannot be "6 April": write a date like 2026-04-06."#
        ),
        (["batch", "-j", "65"], #"-j cannot be "65": give a whole number from 1 to 64."#),
        (["batch", "-j0"], #"-j cannot be "0": give a whole number from 1 to 64."#),
        (["batch", "-o", ""], #"-o cannot be "": give some text."#),
        (["batch", "-oa", "--output", "b"], #"--output is given twice: "a" and "b". Keep one."#),
        (
            ["assess"],
            "FILE is missing: a case, or - for standard input.\n  care assess [options] FILE..."
        ),
        (
            ["compare", "x"],
            "B is missing: the second scheme.\n  care compare [options] A B PATH..."
        ),
        (["compare", "x", "y"], "PATH is missing: cases.\n  care compare [options] A B PATH..."),
        (
            ["scheme", "list", "x"],
            "there is one word too many: \"x\".\n  care scheme list [options]"
        ),
        (
            ["scheme", "show", "x", "y"],
            "there is one word too many: \"y\".\n  care scheme show [options] [ID]"
        ),
        (["help", "assess", "x"], "there is one word too many: \"x\".\n  care help COMMAND"),
    ]

    @Test(arguments: cases)
    func `a refusal says what is wrong and what to do`(line: [String], words: String) {
        guard case .usage(let error) = Sample.program.parse(line) else {
            Issue.record("\(line) is understood")
            return
        }
        #expect(error.words == words)
    }

    @Test(arguments: [
        ("asess", "assess"), ("asses", "assess"), ("assses", "assess"), ("sasess", "assess"),
        ("bacth", "batch"), ("bach", "batch"), ("Batch", "batch"), ("batchh", "batch"),
        ("comapre", "compare"), ("compair", "compare"), ("compre", "compare"),
        ("shceme", "scheme"), ("schem", "scheme"), ("SCHEME", "scheme"), ("hlep", "help"),
    ])
    func `a refusal guesses the command meant`(typo: String, meant: String) {
        guard
            case .usage(.unknownCommand(typo, ["care"], _, let guess)) = Sample.program.parse([typo]
            )
        else {
            Issue.record("\(typo) is understood")
            return
        }
        #expect(guess == meant)
    }

    @Test func `a refusal never uses words that blame or grovel`() {
        let unkind = [
            "invalid", "illegal", "forbidden", "please", "sorry", "oops", "failed to",
        ]
        for (line, words) in Self.cases {
            #expect(!unkind.contains { words.lowercased().contains($0) }, "\(line)")
        }
    }

    @Test func `a refusal shows what was typed safely and in at most forty characters`() {
        let long = String(repeating: "z", count: 41)
        let refusal = Sample.refusal(of: "\u{1B}[2J\u{202E}" + long)?.words
        let shown = #"\u{1B}[2J\u{202E}"# + String(repeating: "z", count: 22) + "…"
        #expect(refusal?.hasPrefix("there is no command \"\(shown)\".") == true)
    }

    @Test func `a refusal keeps the facts apart from the words`() {
        #expect(
            Sample.refusal(of: "assess", "--format", "jsn")
                == .valueNotAllowed(
                    option: "--format",
                    found: "jsn",
                    allowed: ["text", "json", "ndjson", "csv", "markdown"],
                    suggestion: "json"
                )
        )
    }

    @Test func `a refusal is given to every odd line, and no line stops the program`() {
        let odd = [
            "-", "--", "---", "-=", "--=", "-o=", "=", "", "-\u{301}", "--\u{0}", "-hh=", "—",
        ]
        for first in odd {
            for second in odd {
                for last in odd {
                    guard case .usage = Sample.program.parse([first, second, last]) else {
                        Issue.record("run: \([first, second, last])")
                        continue
                    }
                }
            }
        }
    }
}
