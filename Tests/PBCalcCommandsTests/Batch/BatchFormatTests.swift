import Foundation
import TestKit
import Testing

struct `Outside, the formats of a batch` {
    /// Cases of every sort: good ones, and one with a fault.
    private func input() throws -> [UInt8] {
        var lines = try Lines.many(9)
        lines[4] = lines[4].replacing(#""single""#, with: #""alone""#)
        return Array(Lines.text(lines).utf8)
    }

    private func batch(_ words: String...) async throws -> Binary.Ending {
        try await Binary.built().run(["batch", "-"] + words, input: .bytes(input()))
    }

    static let columns = [
        "case_id", "scheme", "scheme_version", "date", "status", "missing", "eligibility",
        "points", "band", "band_from_week", "band_to_week", "budget_week",
        "contribution_max_week", "full_cost", "plan_week", "plan_one_off", "plan_verdict", "basis",
        "cost_week", "person_pays_week", "council_pays_week", "flags", "fault_codes", "source",
    ]

    @Test
    func `the rows of a batch are CSV by the letter of RFC 4180 unless another is named`()
        async throws
    {
        let ending = try await batch()
        let named = try await batch("--format", "csv")
        #expect(named.bytes == ending.bytes)
        let csv = try CSVText(ending.bytes)
        #expect(csv.rows.first == Self.columns)
        #expect(csv.rows.count == 10)
        #expect(ending.bytes.suffix(2) == [13, 10])
        #expect(ending.bytes.allSatisfy { $0 < 128 })
    }

    /// The first has 87.50 a week, and 52 x 87.50 = 4,550.00.
    @Test
    func `the rows of a batch have the year of a budget in CSV where it is asked for`()
        async throws
    {
        let ending = try await batch("--columns", "case_id,budget_year")
        let csv = try CSVText(ending.bytes)
        #expect(csv.rows.first == ["case_id", "budget_year"])
        #expect(csv.records.first?["budget_year"] == "4550.00")
        // A faulty case has no figure.
        #expect(csv.records[4]["budget_year"] == "")
    }

    /// Budgets of 187.50: two in pounds, one in dollars and two in euros are no one sum.
    @Test(arguments: ["1", "3"])
    func `the summary of a batch adds up each currency by itself`(jobs: String) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir schemes", in: scratch.path)
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        let person = try Outside.text(Outside.goodCase).replacing("\n", with: " ")
        for (id, currency) in [("dollars", "USD"), ("euros", "EUR")] {
            let own = scheme.replacing(
                #""id": "exampleshire-2026""#,
                with: #""currency": "\#(currency)", "id": "\#(id)""#
            )
            try scratch.file("schemes/\(id).json", own)
        }
        let lines = ["euros", "exampleshire-2026", "dollars", "exampleshire-2026", "euros"].map {
            person.replacing(#""exampleshire-2026""#, with: "\"\($0)\"") + "\n"
        }
        try scratch.file("cases.ndjson", lines.joined())
        let ending = try await Outside.pbcalc(
            "batch",
            "cases.ndjson",
            "--schemes",
            "schemes",
            "--jobs",
            jobs,
            in: scratch.path
        )
        #expect(
            ending.said.filter { $0.contains("Indicative budgets") } == [
                "  Indicative budgets  £187.50 to £187.50, together £375.00 a week",
                "  Indicative budgets  €187.50 to €187.50, together €375.00 a week",
                "  Indicative budgets  $187.50 to $187.50, together $187.50 a week",
            ]
        )
    }

    @Test
    func `the rows of a batch write amounts plainly in CSV`() async throws {
        let csv = try CSVText(try await batch().bytes)
        for record in csv.records {
            for (name, cell) in record where name.hasSuffix("_week") || name == "plan_one_off" {
                #expect(cell.wholeMatch(of: /(-?[0-9]+\.[0-9]{2})?/) != nil, "\(name) \(cell)")
            }
            #expect(["true", "false", ""].contains(record["full_cost"]))
            #expect(["ok", "faults"].contains(record["status"]))
            let date = try #require(record["date"])
            #expect(date.wholeMatch(of: /(\d{4}-\d\d-\d\d)?/) != nil)
        }
    }

    @Test
    func `the rows of a batch quote in CSV what needs it, and defuse formulas`() async throws {
        let scratch = try Scratch()
        for name in [
            "=1+1.json", "+1.json", "-1.json", "@a.json", "a,b.json", #"a"b.json"#, "a\nb.json",
            "\tb.json", "£.json",
        ] {
            try FileManager.default.createDirectory(
                atPath: scratch.path + "/d",
                withIntermediateDirectories: true
            )
            try scratch.copy(of: Outside.goodCase, as: "d/" + name)
        }
        let ending = try await Outside.pbcalc("batch", "d", in: scratch.path)
        #expect(ending.status == 0)
        let cells = Set(try CSVText(ending.bytes).records.compactMap { $0["source"] })
        #expect(
            cells.isSuperset(of: ["'=1+1.json", "'+1.json", "'-1.json", "'@a.json", "a,b.json"])
        )
        #expect(cells.contains(#"a"b.json"#))
        #expect(cells.contains("£.json"))
        #expect(cells.count == 9)
        #expect(cells.allSatisfy { !"=+-@\t\r".contains($0.first ?? "=") })
    }

    @Test
    func `the rows of a batch begin with a byte order mark in CSV alone, where one is asked for`()
        async throws
    {
        let plain = try await batch()
        let marked = try await batch("--bom")
        #expect(marked.bytes == [0xEF, 0xBB, 0xBF] + plain.bytes)
        for format in ["ndjson", "json"] {
            let refused = try await batch("--format", format, "--bom")
            #expect(refused.status == 2)
            #expect(refused.text == "")
        }
        let pieces = try Array(Lines.text(Lines.many(600)).utf8)
        let ending = try await Outside.pbcalc("batch", "--bom", "-", input: .bytes(pieces))
        #expect(ending.text.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
    }

    @Test
    func `the rows of a batch are one object a line in NDJSON, in the order of the input`()
        async throws
    {
        let ending = try await batch("--format", "ndjson")
        #expect(ending.bytes.last == 10)
        #expect(!ending.bytes.contains(13))
        let objects = try ending.rows.map { try #require(try foreignJSON($0) as? [String: Any]) }
        let files = try objects.map { object in
            try #require((object["case"] as? [String: Any])?["file"] as? String)
        }
        #expect(files == (1...9).map { "-:\($0)" })
        #expect(objects.allSatisfy { $0["format"] as? String == "pbcalc.result.v1" })
        #expect(objects.allSatisfy { $0.keys == objects[0].keys })
        #expect(objects.map { $0["status"] as? String }.filter { $0 == "faults" }.count == 1)
    }

    @Test
    func `the rows of a batch are the objects of assess in NDJSON, but for the sums of the bytes`()
        async throws
    {
        for path in Outside.cases {
            let (one, other) = (
                try await Outside.pbcalc("batch", "--format", "ndjson", path),
                try await Outside.pbcalc("assess", "--format", "ndjson", path)
            )
            #expect(one.status == 0)
            let sum = /"sha256":"[0-9a-f]{64}"/
            #expect(one.text.contains(#".json","sha256":null}"#))
            let null = #""sha256":null"#
            #expect(one.text.replacing(sum, with: null) == other.text.replacing(sum, with: null))
        }
    }

    @Test
    func `the rows of a batch are one list of the same objects in JSON`() async throws {
        let ending = try await batch("--format", "json")
        let list = try #require(try foreignJSON(ending.bytes) as? [[String: Any]])
        let lines = try await batch("--format", "ndjson")
        let objects = try lines.rows.map { try #require(try foreignJSON($0) as? [String: Any]) }
        #expect(NSArray(array: list) == NSArray(array: objects))
    }

    @Test(
        arguments: [
            ["-"], ["nowhere.json", "-"], ["nowhere", "-"], ["-", "nowhere"], ["empty", "-"],
            ["-", "empty"], ["nowhere"], ["empty"],
        ]
    )
    func `the rows of a batch are JSON that any reader can read, whatever of it could not be read`(
        paths: [String]
    ) async throws {
        let scratch = try Scratch()
        try scratch.file("empty", "\n\n\n")
        for input in [Lines.text(try Lines.many(2)), Lines.text(try Lines.many(700))] {
            let ending = try await Binary.built().run(
                ["batch", "--format", "json"] + paths,
                input: .bytes(Array(input.utf8)),
                in: scratch.path
            )
            let list = try foreignJSON(ending.bytes) as? [Any]
            #expect(list != nil)
        }
    }

    @Test(.enabled(if: Outside.has("python3"), "no python3 to read with"))
    func `the rows of a batch can be read by the readers of Python`() async throws {
        let ending = try await Outside.bash(
            #"""
            set -e
            cd "$1"
            for format in csv ndjson json; do pbcalc batch --format $format . > /tmp/$$.$format; done
            python3 - /tmp/$$ <<'END'
            import csv, json, sys
            name = sys.argv[1]
            rows = list(csv.DictReader(open(name + ".csv", newline=""), strict=True))
            lines = [json.loads(line) for line in open(name + ".ndjson")]
            assert lines == json.load(open(name + ".json"))
            assert [r["case_id"] for r in rows] == [o["case"]["id"] for o in lines]
            END
            rm /tmp/$$.*
            """#,
            Outside.fixture("cases")
        )
        #expect(ending.status == 0, "\(ending.talk)")
    }
}
