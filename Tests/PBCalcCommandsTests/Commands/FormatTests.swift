import Foundation
import TestKit
import Testing

struct `Outside, the formats of assess and check` {
    @Test
    func `results of several cases are one CSV with one row of names`() async throws {
        let ending = try await Binary.built().run(["assess", "--format", "csv"] + Outside.cases)
        #expect(ending.status == 0)
        let csv = try CSVText(ending.bytes)
        #expect(
            csv.records.map { $0["case_id"] } == ["EX-0041", "EX-0042", "EX-0043", "EX-0044"]
        )
        #expect(csv.records.map { $0["source"] }.first == "EX-0041.json")
    }

    @Test
    func `results of one case are an object in JSON, and of several a list in their order`()
        async throws
    {
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
    func `results of several paths stay a list in JSON though some cannot be read`() async throws {
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
    func `results keep a place for a faulty case, without figures`(format: String) async throws {
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
    func `results of the worked example are the figures of the design in JSON`() async throws {
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
    func `results are Markdown in which every table has cells of one number`(path: String)
        async throws
    {
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
    func `results are Markdown in which no text of a scheme is markup`(words: [String]) async throws
    {
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
    func `the formats are named where another is asked for`(command: String, formats: String)
        async throws
    {
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

/// The numbers anywhere in a value.
private func figures(_ value: Any?) -> [String] {
    switch value {
    case let members as [String: Any]: members.values.flatMap { figures($0) }
    case let list as [Any]: list.flatMap { figures($0) }
    case let number as NSNumber: ["\(number)"]
    default: []
    }
}
