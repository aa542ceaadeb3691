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
            ("schemes", "scheme"), ("scheme lst", "scheme list"), ("chekc", "check"),
            ("assess --formt json x", "--format"), ("assess --format jsn x", "json"),
            ("check --format txt x", "text"),
            ("completions bsh", "completions bash"), ("assess --no-vales x", "--no-values"),
        ]
    )
    func `a slip of the pen on the command line is met with what was meant`(
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
    func `a slip of the pen in a case is met with what was meant`(
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
    func `a word too far from any gets no guess, but the words there are`(word: String) async throws
    {
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
    func `a slip of the pen is never put right without asking`() async throws {
        let ending = try await Outside.pbcalc("asess", Outside.goodCase)
        #expect(ending.text == "")
        #expect(ending.status == 2)
    }

    @Test(arguments: ["frobnicate", "assess --frobnicate x", "assess --format markdwon-ish x"])
    func `a slip too wild to guess is met with where the words are`(line: String) async throws {
        let ending = try await Binary.built().run(line.split(separator: " ").map(String.init))
        #expect(ending.status == 2)
        #expect(!ending.talk.contains("Did you mean"))
        #expect(ending.talk.contains("choose one of") || ending.talk.contains("pbcalc help"))
    }

    @Test
    func `a slip of the pen is not met with words that blame or beg`() async throws {
        let lines = [
            "", "frobnicate", "assess", "assess --format", "assess --format x f", "assess --x f",
            "assess nowhere.json", "check /dev/null", "scheme", "scheme list extra",
            "assess --explain=1 f",
            "assess --format json --format text f",
        ]
        let blame = /(?i)\b(invalid|illegal|forbidden|please|sorry|oops|failed to|unexpected)\b/
        for line in lines {
            let ending = try await Binary.built().run(line.split(separator: " ").map(String.init))
            #expect(!ending.talk.contains(blame), "\(line)")
        }
    }
}
