import TestKit
import Testing

struct `Outside, help` {
    @Test(arguments: [["help"], ["-h"], ["--help"], ["help", "--help"]])
    func `help asked for goes to standard output`(words: [String]) async throws {
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 0)
        #expect(ending.talk == "")
        #expect(ending.text.contains("Usage: pbcalc [options] COMMAND"))
    }

    @Test
    func `help not asked for is the same text on standard error`() async throws {
        let asked = try await Outside.pbcalc("help")
        let ending = try await Outside.pbcalc()
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk == asked.text)
    }

    @Test
    func `help of a command is one page, however it is asked for`() async throws {
        let pages = try await HelpPage.all()
        #expect(pages.count > 3)
        for page in pages where !page.path.isEmpty {
            #expect(page.ending.status == 0)
            #expect(page.ending.text.contains("Usage: pbcalc " + page.path.joined(separator: " ")))
            for word in ["-h", "--help"] {
                let ending = try await Binary.built().run(page.path + [word])
                #expect(ending.status == 0)
                #expect(ending.bytes == page.ending.bytes, "\(page.path) \(word)")
                #expect(ending.talk == "")
            }
        }
    }

    @Test
    func `help is given wherever on the line it is asked for, and nothing is run`() async throws {
        let page = try await Outside.pbcalc("help", "assess")
        for words in [
            ["assess", "nowhere.json", "-h"], ["assess", "--help", "nowhere.json"],
            ["assess", "--format", "json", "--help"],
        ] {
            let ending = try await Binary.built().run(words)
            #expect(ending.status == 0)
            #expect(ending.bytes == page.bytes, "\(words)")
        }
    }

    @Test
    func `help has examples on every page of a command that runs`() async throws {
        for page in try await HelpPage.all() where page.commands.isEmpty {
            #expect(!page.examples.isEmpty, "\(page.path)")
        }
    }

    @Test
    func `help gives examples that work as they stand`() async throws {
        for example in Set(try await HelpPage.all().flatMap(\.examples)) {
            // The names that the examples use, with something true in each.
            let scratch = try Scratch()
            try scratch.copy(of: Outside.goodCase, as: "case.json")
            try scratch.copy(
                of: Outside.fixture("schemes/exampleshire-2026.json"),
                as: "scheme.json"
            )
            let line = try Outside.text(Outside.goodCase).replacing("\n", with: " ")
            try scratch.file("cases.ndjson", line + "\n")
            try scratch.copy(of: Outside.fixture("rates/england-2026.json"), as: "rates.json")
            let ending = try await Outside.bash(
                #"unset CI; mkdir cases tables && cp "$1" cases && cp "$2" tables && \#(example) < cases.ndjson"#,
                Outside.goodCase,
                Outside.fixture("tables/exampleshire.csv"),
                in: scratch.path
            )
            #expect(ending.status == 0, "\(example)")
            #expect(!ending.talk.contains("pbcalc: "), "\(example)")
        }
    }

    @Test
    func `help names every exit code`() async throws {
        let text = try await Outside.pbcalc("help").text
        for code in [0, 1, 2, 70, 74, 130, 141, 143] {
            #expect(text.contains("\(code) "), "\(code)")
        }
    }

    @Test
    func `help tells the version in one line`() async throws {
        let ending = try await Outside.pbcalc("--version")
        #expect(ending.status == 0)
        #expect(ending.talk == "")
        #expect(ending.text.wholeMatch(of: /pbcalc \d+\.\d+\.\d+\n/) != nil)
    }
}
