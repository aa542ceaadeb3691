import TestKit
import Testing

struct `Outside, colour` {
    /// Surroundings, and whether text that goes to a pipe and to a terminal is coloured in them.
    struct Surroundings: CustomTestStringConvertible {
        let variables: [String: String?]
        let inPipe: Bool
        let onTerminal: Bool
        var testDescription: String {
            variables.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
                .joined(separator: " ")
        }

        init(_ variables: [String: String], pipe: Bool, terminal: Bool) {
            let none: [String: String?] = [
                "NO_COLOR": nil, "FORCE_COLOR": nil, "CLICOLOR_FORCE": nil,
                "TERM": "xterm-256color",
            ]
            self.variables = none.merging(variables.mapValues(Optional.some)) { $1 }
            inPipe = pipe
            onTerminal = terminal
        }

        /// As words of `env`.
        var env: String {
            variables.map { name, value in value.map { "\(name)=\($0)" } ?? "-u \(name)" }.sorted()
                .sorted { $0.hasPrefix("-") && !$1.hasPrefix("-") }.joined(separator: " ")
        }
    }

    static let surroundings = [
        Surroundings([:], pipe: false, terminal: true),
        Surroundings(["NO_COLOR": "1"], pipe: false, terminal: false),
        Surroundings(["NO_COLOR": ""], pipe: false, terminal: true),
        Surroundings(["FORCE_COLOR": "1"], pipe: true, terminal: true),
        Surroundings(["CLICOLOR_FORCE": "1"], pipe: true, terminal: true),
        Surroundings(["FORCE_COLOR": ""], pipe: false, terminal: true),
        Surroundings(["NO_COLOR": "1", "FORCE_COLOR": "1"], pipe: false, terminal: false),
        Surroundings(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], pipe: false, terminal: false),
        Surroundings(["TERM": "dumb"], pipe: false, terminal: false),
        Surroundings(["TERM": "dumb", "FORCE_COLOR": "1"], pipe: true, terminal: true),
    ]

    @Test(arguments: surroundings)
    func `colour in a pipe is as the surroundings say, unless an option says it`(
        _ surroundings: Surroundings
    ) async throws {
        for (words, isColored) in [
            ([], surroundings.inPipe), (["--color", "auto"], surroundings.inPipe),
            (["--color", "always"], true), (["--colour=always"], true),
            (["--color", "never"], false),
            (["--colour", "never"], false),
        ] {
            let faulty = try await Binary.built().run(
                ["check"] + words + [Outside.fixture("errors/answer-unknown.json")],
                environment: surroundings.variables
            )
            #expect(faulty.text.contains("\u{1B}[") == isColored, "\(words)")
            let said = try await Binary.built().run(
                ["assess"] + words + [Outside.fixture("errors/answer-unknown.json")],
                environment: surroundings.variables
            )
            #expect(said.talk.contains("\u{1B}[") == isColored, "\(words)")
        }
    }

    @Test(
        .enabled(if: Outside.has("script"), "no script command to make a terminal with"),
        arguments: surroundings
    )
    func `colour on a terminal is as the surroundings say, for each stream apart`(
        _ surroundings: Surroundings
    ) async throws {
        let file = Outside.fixture("errors/answer-unknown.json")
        let shown = try await Outside.terminal("env \(surroundings.env) pbcalc check '\(file)'")
        #expect(shown.text.contains("\u{1B}[") == surroundings.onTerminal, "\(shown.text)")
        let talk = try await Outside.terminal(
            "env \(surroundings.env) pbcalc assess '\(file)' > /dev/null"
        )
        #expect(talk.text.contains("\u{1B}[") == surroundings.onTerminal)
        let data = try await Outside.terminal(
            "env \(surroundings.env) pbcalc check '\(file)' > data; cat -v data"
        )
        #expect(data.text.contains("^[[") == surroundings.inPipe)
    }

    @Test(arguments: Outside.cases)
    func `colour changes no sign of a screen or message`(path: String) async throws {
        let scratch = try Scratch()
        try scratch.file("faulty.json", FaultyCase().text)
        for words in [
            ["assess", path], ["assess", "--explain", path], ["check", path],
            ["check", "faulty.json"], ["assess", "faulty.json"], ["scheme", "list"],
            ["scheme", "show", "exampleshire-2026"],
        ] {
            let plain = try await Binary.built()
                .run(words + ["--color", "never"], in: scratch.path)
            let colored = try await Binary.built()
                .run(words + ["--color", "always"], in: scratch.path)
            #expect(stripped(colored.text) == plain.text)
            #expect(stripped(colored.talk) == plain.talk)
            #expect(!(plain.text + plain.talk).contains("\u{1B}"))
        }
    }

    @Test
    func `colour is never in data`() async throws {
        for words in [
            ["assess", "--format", "json"], ["assess", "--format", "ndjson"],
            ["assess", "--format", "csv"], ["assess", "--format", "markdown"],
            ["check", "--format", "json"], ["check", "--format", "github"], ["batch"],
            ["batch", "--format", "json"], ["batch", "--format", "ndjson"],
        ] {
            let ending = try await Binary.built()
                .run(words + ["--color", "always", Outside.goodCase])
            #expect(!ending.text.contains("\u{1B}"))
        }
    }

    private func stripped(_ text: String) -> String {
        text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    }
}
