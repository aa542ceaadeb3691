import Foundation
import TestKit
import Testing

struct `Outside, the formats of assess and check` {
    @Test
    func `of several cases are one CSV with one row of names`() async throws {
        let ending = try await Binary.built().run(["assess", "--format", "csv"] + Outside.cases)
        #expect(ending.status == 0)
        let csv = try CSVText(ending.bytes)
        #expect(
            csv.records.map { $0["case_id"] } == ["EX-0041", "EX-0042", "EX-0043", "EX-0044"]
        )
        #expect(csv.records.map { $0["source"] }.first == "EX-0041.json")
    }

    @Test
    func `of one case are an object in JSON, and of several a list in their order`() async throws {
        for path in Outside.cases {
            let ending = try await Outside.pbcalc("assess", "--format", "json", path)
            #expect(try foreignJSON(ending.bytes) is [String: Any])
        }
        let ending = try await Binary.built().run(["assess", "--format", "json"] + Outside.cases)
        let list = try #require(try foreignJSON(ending.bytes) as? [[String: Any]])
        #expect(
            list.map { ($0["case"] as? [String: Any])?["id"] as? String } == [
                "EX-0041", "EX-0042", "EX-0043", "EX-0044",
            ]
        )
        let lines = try await Binary.built().run(["assess", "--format", "ndjson"] + Outside.cases)
        let objects = try lines.rows.map { try #require(try foreignJSON($0) as? [String: Any]) }
        #expect(NSArray(array: list) == NSArray(array: objects))
    }

    @Test
    func `of several paths stay a list in JSON though some cannot be read`() async throws {
        let ending = try await Outside.pbcalc(
            "assess",
            "--format",
            "json",
            "nowhere.json",
            Outside.goodCase
        )
        #expect(ending.status == 2)
        #expect((try foreignJSON(ending.bytes) as? [Any])?.count == 1)
    }

    @Test(arguments: ["json", "ndjson", "csv"])
    func `keep a place for a faulty case, without figures`(format: String) async throws {
        let scratch = try Scratch()
        try scratch.file("case.json", FaultyCase().text)
        let ending = try await Outside.pbcalc(
            "assess",
            "--format",
            format,
            "case.json",
            Outside.goodCase,
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(FaultyCase.reports(in: ending.talk, of: "case.json") == (try FaultyCase().reports))
        if format == "csv" {
            let records = try CSVText(ending.bytes).records
            #expect(records.map { $0["status"] } == ["faults", "ok"])
            #expect(records.first?["budget_week"] == "")
            #expect(records.first?["person_pays_week"] == "")
            return
        }
        let objects =
            format == "json"
            ? try #require(try foreignJSON(ending.bytes) as? [[String: Any]])
            : try ending.rows.map { try #require(try foreignJSON($0) as? [String: Any]) }
        #expect(objects.map { $0["status"] as? String } == ["faults", "ok"])
        #expect((objects.first?["faults"] as? [Any])?.count == 5)
        #expect(figures(objects.first?["budget"]) == [])
        #expect(figures(objects.first?["summary"]) == [])
        #expect(figures(objects.first?["plan"]) == [])
    }

    @Test
    func `of the worked example are the figures of the design in JSON`() async throws {
        let ending = try await Outside.pbcalc("assess", "--format", "json", Outside.goodCase)
        for figure in [
            #""indicativePerWeek": 187.50"#, #""maximumPerWeek": 61.06"#, #""perWeek": 177.00"#,
            #""personPaysPerWeek": 61.06"#, #""councilPaysPerWeek": 115.94"#,
            #""directPaymentNetPerWeek": 32.80"#, #""override": null"#,
        ] {
            #expect(ending.text.contains(figure), "\(figure)")
        }
    }

    @Test(arguments: Outside.cases)
    func `are Markdown in which every table has cells of one number`(path: String) async throws {
        let ending = try await Outside.pbcalc("assess", "--format", "markdown", path)
        #expect(ending.status == 0)
        #expect(ending.text.hasPrefix("## Case EX-00"))
        var width = 0
        var tables = 0
        for line in ending.lines {
            let cells = line.replacing(#"\|"#, with: "").split(
                separator: "|",
                omittingEmptySubsequences: false
            ).count
            if line.hasPrefix("|") {
                if width == 0 { tables += 1 } else { #expect(cells == width, "\(line)") }
                width = cells
            } else {
                width = 0
            }
        }
        #expect(tables >= 2)
        #expect(!ending.text.contains("\u{1B}"))
    }

    @Test(
        arguments: [
            ["assess", "--scheme", "scheme.json", Outside.goodCase],
            ["scheme", "show", "scheme.json"],
        ]
    )
    func `are Markdown in which no text of a scheme is markup`(words: [String]) async throws {
        let scratch = try Scratch()
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing(/"title": "([^"]+)"/, with: #""title": "a|b *c* <d> [e](f)""#)
        try scratch.file("scheme.json", scheme)
        let ending = try await Binary.built().run(
            words + ["--format", "markdown"],
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.text.contains(#"a\|b \*c\* \<d\> \[e\](f)"#), "\(ending.text)")
        #expect(!ending.text.contains(#" <d> "#))
    }

    @Test(
        arguments: [
            ("assess", "text, json, ndjson, csv, markdown"), ("check", "text, json, github"),
            ("batch", "csv, ndjson, json"), ("scheme show", "text, markdown, json"),
        ]
    )
    func `are named where another is asked for`(command: String, formats: String) async throws {
        let words = command.split(separator: " ").map { "\($0)" }
        let ending = try await Binary.built().run(words + ["--format", "pdf", "x"])
        #expect(ending.status == 2)
        #expect(ending.talk.contains("choose one of: \(formats)"))
        for format in formats.split(separator: ", ").map({ "\($0)" }) {
            let operand = command == "scheme show" ? "exampleshire-2026" : Outside.goodCase
            let good = try await Binary.built().run(words + ["--format", format, operand])
            #expect(good.status == 0)
        }
    }
}

struct `Outside, check for GitHub` {
    @Test
    func `escapes what would end a property or a line`() async throws {
        let scratch = try Scratch()
        let name = "100%, a:b\r\n.json"
        try scratch.file(name, FaultyCase().text)
        let ending = try await Outside.pbcalc("check", "--format", "github", name, in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.rows.count == 5)
        let command = /::error file=([^,:]*),line=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.+/
        for line in ending.lines.dropLast() {
            let match = try #require(line.wholeMatch(of: command), "\(line)")
            #expect(!line.contains("\r"))
            let file = match.1.replacing("%2C", with: ",").replacing("%3A", with: ":")
                .replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing(
                    "%25",
                    with: "%"
                )
            #expect(file == name)
        }
    }

    @Test
    func `escapes what a case says in its messages`() async throws {
        let line = try Lines.good(#""daily""#, #""50%0A::error::x\n\r""#)
        let ending = try await Outside.pbcalc(
            "check",
            "--format",
            "github",
            "-",
            input: .bytes(Array(line.utf8))
        )
        #expect(ending.status == 1)
        #expect(ending.rows.count == 1)
        #expect(ending.text.contains("50%250A"))
        #expect(!ending.bytes.contains(13))
    }

    @Test
    func `shows nine, and counts the others`() async throws {
        let scratch = try Scratch()
        for name in ["a.json", "b.json", "c.json"] {
            try scratch.file(name, FaultyCase().text)
        }
        let two = try await Outside.pbcalc(
            "check",
            "--format",
            "github",
            "a.json",
            "b.json",
            in: scratch.path
        )
        // Five faults a file, and the id that the second file has again: eleven.
        #expect(two.rows.count == 10)
        #expect(two.lines.dropLast().last == "::notice::and 2 more")
        let three = try await Outside.pbcalc("check", "--format", "github", ".", in: scratch.path)
        #expect(three.status == 1)
        #expect(three.rows.count == 10)
        #expect(three.lines.dropLast().last == "::notice::and 8 more")
        #expect(three.lines.filter { $0.hasPrefix("::error ") }.count == 9)
    }

    @Test
    func `writes nothing of a good case`() async throws {
        let ending = try await Outside.pbcalc("check", "--format", "github", Outside.goodCase)
        #expect(ending.status == 0)
        #expect(!ending.text.contains("::error"))
    }
}

/// The numbers anywhere in a value.
private func figures(_ value: Any?) -> [String] {
    switch value {
    case let members as [String: Any]: members.values.flatMap { figures($0) }
    case let list as [Any]: list.flatMap { figures($0) }
    case let number as NSNumber: ["\(number)"]
    default: []
    }
}
