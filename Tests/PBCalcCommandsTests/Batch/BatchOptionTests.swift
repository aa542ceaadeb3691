import Foundation
import TestKit
import Testing

struct `Outside, the options of a batch` {
    private func batch(_ text: String, _ words: String...) async throws -> Binary.Ending {
        try await Binary.built().run(["batch", "-"] + words, input: .bytes(Array(text.utf8)))
    }

    private func objects(_ ending: Binary.Ending) throws -> [[String: Any]] {
        try ending.rows.map { try #require(try foreignJSON($0) as? [String: Any]) }
    }

    @Test
    func `the options of a batch write the columns that are named, in their order`() async throws {
        let text = Lines.text(try Lines.many(9))
        let all = try CSVText(try await batch(text).bytes).records
        let some = try CSVText(
            try await batch(text, "--columns", "person_pays_week,case_id").bytes
        )
        #expect(some.rows.first == ["person_pays_week", "case_id"])
        #expect(
            some.rows.dropFirst().elementsEqual(
                all.map { [$0["person_pays_week"] ?? "", $0["case_id"] ?? ""] }
            )
        )
    }

    @Test(
        arguments: [
            ["--columns", "case_id,bnd"], ["--columns", "band", "--format", "ndjson"],
            ["--columns", "case_id,band,case_id"], ["--columns", "band", "--columns", "band"],
            ["--hash"], ["--explain-sample", "5"], ["--explain-sample", "0", "--format", "json"],
            ["--from-csv", "nowhere.json"],
        ]
    )
    func `the options of a batch that do not fit are refused before anything is read`(
        words: [String]
    ) async throws {
        let ending = try await Binary.built().run(["batch", "-"] + words, input: .bytes([]))
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(ending.talk.hasPrefix("pbcalc: "))
    }

    @Test
    func `the options of a batch name every column, within 80, where none is near`()
        async throws
    {
        let ending = try await batch("", "--columns", "salary")
        #expect(ending.status == 2)
        #expect(
            ending.said.first == "pbcalc: --columns cannot be \"salary\": there is no such column."
        )
        #expect(ending.said.allSatisfy { $0.count <= 80 })
        let listed = ending.said.dropFirst().joined(separator: " ")
        for column in `Outside, the formats of a batch`.columns {
            #expect(listed.contains(" \(column)"))
        }
    }

    @Test
    func `the options of a batch hash the bytes of each line`() async throws {
        let scratch = try Scratch()
        try scratch.file("lines", Lines.text(try Lines.many(3)))
        let ending = try await Outside.pbcalc(
            "batch",
            "--hash",
            "--format",
            "ndjson",
            "lines",
            in: scratch.path
        )
        let others = try await Outside.bash(
            "while IFS= read -r line; do printf %s \"$line\" | sha256sum; done < lines",
            in: scratch.path
        )
        let found = try objects(ending).map { ($0["case"] as? [String: Any])?["sha256"] as? String }
        #expect(found == others.lines.dropLast().map { String($0.prefix(64)) })
    }

    @Test
    func `the options of a batch hash the bytes of each row, without its end`() async throws {
        let scratch = try Scratch()
        let header = "id,scheme,subject,date,answers.meals"
        let rows = [
            "EX-0001,exampleshire-2026,adult,2026-05-04,",
            #"EX-0002,exampleshire-2026,"adult",2026-05-04,"some""#,
            "EX-0003,exampleshire-2026,adult,tomorrow,some", "EX-0004,exampleshire-2026",
        ]
        try scratch.file("cases.csv", ([header] + rows).map { $0 + "\r\n" }.joined())
        let words = ["batch", "--hash", "--format", "ndjson", "cases.csv"]
        let ending = try await Binary.built().run(words, in: scratch.path)
        let found = try objects(ending).map { ($0["case"] as? [String: Any])?["sha256"] as? String }
        let others = try await Outside.bash(
            "tail -n +2 cases.csv | tr -d '\\r' | while IFS= read -r row; do "
                + "printf %s \"$row\" | sha256sum; done",
            in: scratch.path
        )
        #expect(found == others.lines.dropLast().map { String($0.prefix(64)) })
    }

    @Test(arguments: ["1", "2"])
    func `the options of a batch keep the steps of one case in so many, whoever works it out`(
        jobs: String
    ) async throws {
        let text = Lines.text(try Lines.many(700))
        let ending = try await batch(
            text,
            "--format",
            "ndjson",
            "--explain-sample",
            "300",
            "--jobs",
            jobs
        )
        let explained = try objects(ending).enumerated().filter {
            !(($0.element["trace"] as? [Any])?.isEmpty ?? true)
        }
        #expect(explained.map(\.offset) == [0, 300, 600])
    }

    @Test
    func `the options of a batch tell faults in the order of the input, a hundred of them or all`()
        async throws
    {
        let bad = try Lines.good(#""meals": "some""#, #""meals": "sum""#)
        let text = Lines.text(Array(repeating: bad, count: 130))
        let some = try await batch(text)
        let all = try await batch(text, "--explain-faults")
        func lines(_ ending: Binary.Ending) -> [Int] {
            ending.said.compactMap { line in
                line.wholeMatch(of: /-:(\d+):\d+: error.*/).flatMap { Int($0.1) }
            }
        }
        #expect(lines(some) == Array(1...100))
        #expect(lines(all) == Array(1...130))
        #expect(some.said.contains("and 30 more; --explain-faults shows them all"))
        #expect(some.bytes == all.bytes)
    }

    @Test
    func `the options of a batch tell all faults of one case where all are asked for`() async throws
    {
        let unknown = (0..<150).map { "\"zz\($0)\": 1, " }.joined()
        let bad = try Lines.good(#"{ "format""#, #"{ \#(unknown)"format""#)
        let some = try await batch(bad)
        let all = try await batch(bad + "\n" + bad, "--explain-faults")
        func count(_ ending: Binary.Ending) -> Int {
            ending.said.count { $0.contains(": error[member-unknown]") }
        }
        #expect(count(some) == 100)
        #expect(some.said.contains("and 50 more; --explain-faults shows them all"))
        #expect(count(all) == 300)
        #expect(all.said.contains { $0.contains("/zz149") })
        #expect(!all.talk.contains(" more"))
    }

    /// The order in which workers meet the cases may be any, and how often a fault of rules is met.
    @Test(arguments: ["1", "2", "7"])
    func `the options of a batch count the faults that are left, those of rules once`(jobs: String)
        async throws
    {
        let scratch = try Scratch()
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing("exampleshire-2026", with: "twice-2026")
        try scratch.file("a.json", scheme)
        try scratch.file("b.json", scheme.replacing(#""version": "1""#, with: #""version": "2""#))
        let lines = try Lines.many(600).enumerated().map { index, line in
            switch index % 3 {
            case 0: line.replacing("exampleshire-2026", with: "twice-2026")
            case 1: line.replacing(#""subject": "adult""#, with: #""subject": "adlt""#)
            default: line
            }
        }
        let words = ["--schemes", scratch.path, "--jobs", jobs]
        let options = ["batch", "-q", "-"] + words
        let input = Binary.Input.bytes(Array(Lines.text(lines).utf8))
        let all = try await Binary.built().run(options + ["--explain-faults"], input: input)
        let told = all.said.count { $0.contains(/^-:\d+:\d+: error/) }
        // One of the rules, and one of each case that misspells its subject.
        #expect(told > 150)
        #expect(all.said.count { $0.contains("error[scheme-ambiguous]") } == 1)
        let some = try await Binary.built().run(options, input: input)
        #expect(some.said.last == "and \(told - 100) more; --explain-faults shows them all")
    }

    @Test
    func `the options of a batch put all faults into a result, or how many are left out`()
        async throws
    {
        let unknown = (0..<150).map { "\"zz\($0)\": 1, " }.joined()
        let bad = try Lines.good(#"{ "format""#, #"{ \#(unknown)"format""#)
        for (words, shown, more) in [([], 100, 50), (["--explain-faults"], 150, nil)] {
            let words = ["batch", "-q", "-", "--format", "ndjson"] + words
            let ending = try await Binary.built().run(words, input: .bytes(Array(bad.utf8)))
            let result = try #require(try objects(ending).first)
            #expect((result["faults"] as? [Any])?.count == shown)
            #expect(result["moreFaults"] as? Int == more)
        }
    }

    @Test
    func `the options of a batch write two files into one folder, and never one over the other`()
        async throws
    {
        let scratch = try Scratch()
        let words = ["batch", Outside.fixture("cases"), "--table-schema", "schema.json", "-o"]
        let both = try await Binary.built().run(words + ["rows.csv"], in: scratch.path)
        #expect(both.status == 0, "\(both.talk)")
        #expect(try scratch.names() == ["rows.csv", "schema.json"])
        let one = try await Binary.built().run(words + ["schema.json"], in: scratch.path)
        #expect(one.status == 2)
        #expect(one.talk.contains("name the same file"))
        // What was begun beside one that cannot be opened is not left behind.
        try scratch.file("rows.csv", "old")
        let none = try await Binary.built().run(
            ["batch", Outside.fixture("cases"), "--table-schema", "none/s.json", "-o", "rows.csv"],
            in: scratch.path
        )
        #expect(none.status == 74)
        #expect(try scratch.names() == ["rows.csv", "schema.json"])
        #expect(try scratch.text("rows.csv") == "old")
    }

    @Test
    func `the options of a batch say what the columns hold, as a Table Schema`() async throws {
        let scratch = try Scratch()
        let rows = try await Outside.pbcalc(
            "batch",
            "--table-schema",
            "schema.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        let schema = try #require(
            try foreignJSON(Outside.bytes(scratch.path + "/schema.json")) as? [String: Any]
        )
        let fields = try #require(schema["fields"] as? [[String: String]])
        let table = try CSVText(rows.bytes)
        #expect(fields.map { $0["name"] ?? "" } == table.rows[0])
        for record in table.records {
            for field in fields {
                let cell = try #require(record[field["name"] ?? ""])
                guard !cell.isEmpty else { continue }
                switch field["type"] {
                case "number": #expect(cell.wholeMatch(of: /-?\d+\.\d\d/) != nil)
                case "boolean": #expect(["true", "false"].contains(cell))
                // Points end in no decimal where a scheme has a share of a third.
                case "any": #expect(field["name"] == "points")
                case "date": #expect(cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
                default: #expect(field["type"] == "string")
                }
            }
        }
    }
}
