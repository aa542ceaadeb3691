import Foundation
import TestKit
import Testing

struct `Outside, a slip of the pen` {
    @Test(
        arguments: [
            ("asess x", "assess"), ("bach x", "batch"), ("chekc x", "check"),
            ("scheme shwo x", "scheme show"), ("shceme list", "scheme"),
            ("assess --fromat json x", "--format"), ("assess --explian x", "--explain"),
            ("batch --exit-zeor x", "--exit-zero"), ("assess --format jsno x", "json"),
            ("assess --fail-on revew x", "review"), ("assess --color allways x", "always"),
            ("batch --format ndsjon x", "ndjson"), ("assess --format markdwon x", "markdown"),
            ("scheme show exampleshire-2062", "exampleshire-2026"),
            ("assess --scheme exampelshire-2026 x", "exampleshire-2026"),
            ("help answer-unknwon", "answer-unknown"), ("help asess", "assess"),
            ("completions bsh", "completions bash"), ("assess --no-vales x", "--no-values"),
        ]
    )
    func `on the command line is met with what was meant`(
        line: String,
        meant: String
    ) async throws {
        let ending = try await Binary.built().run(line.split(separator: " ").map { "\($0)" })
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk.hasPrefix("pbcalc: "))
        #expect(ending.words.contains("Did you mean \"\(meant)\"?"), "\(ending.talk)")
    }

    @Test(
        arguments: [
            (#""answers""#, "answres", "answers"), (#""children""#, "childern", "children"),
            (#""personal-care""#, "personal-crae", "personal-care"),
            (#""daily""#, "dialy", "daily"),
            (#""home-care""#, "hoem-care", "home-care"), (#""single""#, "signle", "single"),
            (#""exampleshire-2026""#, "exampleshire-2062", "exampleshire-2026"),
            (#""universal-credit""#, "univeral-credit", "universal-credit"),
            (#""savings""#, "savngs", "savings"),
            (#""council-managed""#, "council-manged", "council-managed"),
            (#""personal-hygiene""#, "personal-hygeine", "personal-hygiene"),
            (#""month""#, "mnoth", "month"), (#""enhanced""#, "enhaced", "enhanced"),
            (#""unable""#, "unabel", "unable"), (#""means-tested""#, "means-testd", "means-tested"),
        ]
    )
    func `in a case is met with what was meant`(
        old: String,
        slip: String,
        meant: String
    ) async throws {
        let line = try Lines.good()
        let range = try #require(line.range(of: old), "\(old)")
        let text = line.replacingCharacters(in: range, with: "\"\(slip)\"")
        let ending = try await Outside.pbcalc("check", "-", input: .bytes(Array(text.utf8)))
        #expect(ending.status == 1)
        let flat = ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("did you mean \"\(meant)\"?"), "\(ending.text)")
        let json = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "-",
            input: .bytes(Array(text.utf8))
        )
        let faults = try #require(try foreignJSON(json.bytes) as? [[String: Any]])
        #expect(faults.contains { $0["suggestion"] as? String == meant })
    }

    @Test(arguments: ["xylophone", "frobnicate-2026", "q"])
    func `too far from any word gets none, but the words there are`(word: String) async throws {
        let command = try await Outside.pbcalc(word)
        #expect(command.status == 2)
        #expect(!command.talk.contains("Did you mean"))
        #expect(command.talk.contains("choose one of: "))
        let scheme = try await Outside.pbcalc("scheme", "show", word)
        #expect(scheme.status == 2)
        #expect(!scheme.talk.contains("Did you mean"))
        #expect(scheme.talk.contains("choose one of: "))
    }

    @Test
    func `is never put right without asking`() async throws {
        let ending = try await Outside.pbcalc("asess", Outside.goodCase)
        #expect(ending.text == "")
        #expect(ending.status == 2)
    }
}

struct `Outside, a screen of 80 columns and 24 lines` {
    @Test(
        .enabled(if: Outside.has("script"), "no script command to make a terminal with"),
        arguments: Outside.cases
    )
    func `holds the answer on a case whole`(path: String) async throws {
        let name = try #require(path.split(separator: "/").last.map { "\($0)" })
        let folder = Outside.fixture("cases")
        let ending = try await Outside.terminal(
            "stty cols 80 rows 24; cd '\(folder)' && pbcalc assess \(name)"
        )
        #expect(ending.status == 0)
        let lines = ending.text.replacing("\r\n", with: "\n").split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        #expect(lines.allSatisfy { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "").count <= 80 })
        // The prompt that comes next takes the last line.
        #expect(lines.count <= 24)
    }

    @Test(
        .enabled(if: Outside.has("script"), "no script command to make a terminal with"),
        arguments: [
            "", "help", "help assess", "help check", "help batch", "help test", "help compare",
            "help scheme", "help completions", "help answer-unknown", "help table-cell", "assess",
            "asess case.json", "assess nowhere.json", "check case.json", "check bad.json",
            "assess bad.json", "assess scheme.json", "assess empty.json", "scheme list",
            "batch -o rows.csv case.json", "compare exampleshire-2026 exampleshire-2026 case.json",
        ]
    )
    func `holds every other first screen whole`(words: String) async throws {
        let scratch = try Scratch()
        let good = try Outside.text(Outside.goodCase)
        try scratch.file("case.json", good)
        try scratch.file("bad.json", good.replacing(#""meals": "some""#, with: #""meals": "sum""#))
        try scratch.file("empty.json", "")
        try scratch.copy(of: Outside.fixture("schemes/exampleshire-2026.json"), as: "scheme.json")
        let ending = try await Outside.terminal(
            "stty cols 80 rows 24; cd '\(scratch.path)' && pbcalc \(words)"
        )
        let lines = ending.text.replacing("\r\n", with: "\n")
            .replacing(/\u{1B}\[[0-9;]*m/, with: "")
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count > 1)
        #expect(lines.count <= 24, "\(lines.count) lines")
        for line in lines { #expect(line.count <= 80, "\(line)") }
    }
}
