import Foundation
import TestKit
import Testing

struct `Outside, a batch` {
    /// The rows of many cases are several pieces, which workers share.
    @Test(arguments: ["1", "4"])
    func `a batch tells once of editions that no case can choose between`(jobs: String) async throws
    {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir schemes", in: scratch.path)
        let text = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        try scratch.file("schemes/a.json", text)
        try scratch.file("schemes/b.json", text.replacing(#""title": ""#, with: #""title": "B "#))
        var lines = try Lines.many(500)
        lines[400] = lines[400].replacing(#""exampleshire-2026""#, with: #""nowhere""#)
        try scratch.file("cases.ndjson", Lines.text(lines))
        let words = ["batch", "--schemes", "schemes", "--jobs", jobs, "cases.ndjson"]
        let ending = try await Binary.built().run(words, in: scratch.path)
        #expect(ending.status == 1)
        let heads = ending.said.compactMap {
            $0.firstMatch(of: /^[^ ]*ndjson:(\d+).*\[([a-z-]+)\]/)
        }
        #expect(heads.map { "\($0.1) \($0.2)" } == ["1 scheme-ambiguous", "401 scheme-unknown"])
        #expect(!ending.talk.contains(" more;"))
        let codes = try CSVText(ending.bytes).records.map { $0["fault_codes"] }
        #expect(codes.count { $0 == "scheme-ambiguous" } == 499)
    }

    @Test(arguments: ["csv", "ndjson", "json"])
    func `a batch gives the same bytes with any number of workers`(format: String) async throws {
        let scratch = try Scratch()
        var lines = try Lines.many(2000)
        // Faulty lines too, as their messages know their place.
        lines[700] = "{"
        lines[1500] = lines[1500].replacing(#""single""#, with: #""alone""#)
        try scratch.file("cases.ndjson", Lines.text(lines))
        let words = ["batch", "--format", format, "cases.ndjson", "--jobs"]
        let one = try await Binary.built().run(words + ["1"], in: scratch.path)
        #expect(one.status == 1)
        for jobs in format == "csv" ? Array(2...16) : [2, 5, 16] {
            let other = try await Binary.built().run(words + ["\(jobs)"], in: scratch.path)
            #expect(other.bytes == one.bytes, "\(jobs)")
            #expect(other.talk == one.talk)
            #expect(other.status == 1)
        }
        if format == "csv" {
            let records = try CSVText(one.bytes).records
            #expect(records.map { $0["source"] } == (1...2000).map { "cases.ndjson:\($0)" })
        }
    }

    @Test
    func `a batch as a line filter gives one line for each, whatever stands in it`() async throws {
        let words = ["--format", "ndjson", "--exit-zero"]
        func filter(_ text: String) async throws -> Binary.Ending {
            try await Binary.built().run(["batch", "-"] + words, input: .bytes(Array(text.utf8)))
        }
        let line = try #require(try Lines.many(1).first)
        let ending = try await filter("\n\(line)\r\n   \n\r\n\(line)\n\n\(line)")
        #expect(ending.status == 0)
        let faulty = ending.lines.dropLast().map { $0.contains(#""status":"faults""#) }
        #expect(faulty == [true, false, true, true, false, true, false])
        #expect(ending.talk.contains("-:4:1: error[json-empty]: there is nothing on this line"))
        // The end of a line begins no other, and of no lines there are none.
        #expect(try await filter("\(line)\n").rows.count == 1)
        let none = try await filter("")
        #expect(none.status == 0)
        #expect(none.text == "")
    }

    @Test(arguments: ["", "\n", "\n\r\n\n"])
    func `a batch of no cases could not run`(text: String) async throws {
        for format in ["csv", "ndjson", "json"] {
            let ending = try await Outside.batch(text, "--format", format)
            #expect(ending.status == 2)
            #expect(ending.talk.contains("pbcalc: there are no cases to work out"))
        }
        let scratch = try Scratch()
        let empty = try await Outside.pbcalc("batch", ".", in: scratch.path)
        #expect(empty.status == 2)
        #expect(empty.said == ["pbcalc: there is no .json file to work out"])
    }

    @Test
    func `a batch gives a faulty case its row, and the others the rows they would have`()
        async throws
    {
        let lines = try Lines.many(200)
        let plain = try await Outside.batch(Lines.text(lines))
        for place in [0, 99, 199] {
            var faulty = lines
            faulty[place] = lines[place].replacing(#""single""#, with: #""alone""#)
                .replacing(#""children": 0"#, with: #""childen": 0"#)
            let ending = try await Outside.batch(Lines.text(faulty))
            #expect(ending.status == 1)
            #expect(without(place + 1, ending.rows) == without(place + 1, plain.rows))
            let row = try #require(try CSVText(ending.bytes).records.dropFirst(place).first)
            let codes = try #require(row["fault_codes"]).split(separator: ";")
            #expect(codes.contains("choice-unknown") || codes.contains("member-unknown"))
            #expect(row["status"] == "faults")
            #expect(row["source"] == "'-:\(place + 1)")
            let filled = row.filter { !$0.value.isEmpty }.keys
            let allowed: Set = ["case_id", "scheme", "scheme_version", "date", "status"]
            #expect(Set(filled).subtracting(allowed) == ["fault_codes", "source"])
        }
    }

    @Test
    func `a batch names the scheme and the id of a faulty case where they can be read`()
        async throws
    {
        let ending = try await Outside.batch(try Lines.good(#""single""#, #""alone""#) + "\n")
        let row = try #require(try CSVText(ending.bytes).records.first)
        #expect(row["case_id"] == "EX-0042")
    }

    @Test
    func `a batch ends in 0, 1 or 2 as it went`() async throws {
        let good = try Lines.good() + "\n"
        #expect(try await Outside.batch(good).status == 0)
        #expect(try await Outside.batch(good + "{}\n").status == 1)
        #expect(try await Outside.batch(good + "{}\n", "--exit-zero").status == 0)
        #expect(try await Outside.batch(good, "nowhere.ndjson").status == 2)
        #expect(try await Outside.batch(good + "{}\n", "nowhere.json", "--exit-zero").status == 2)
        for words in [
            ["--jobs", "0"], ["--jobs", "65"], ["--jobs", "two"], ["--format", "text"],
        ] {
            #expect(try await Binary.built().run(["batch", "-"] + words).status == 2)
        }
        #expect(try await Outside.pbcalc("batch").status == 2)
    }

    @Test
    func `a batch gives the rows it can beside a path that is not there`() async throws {
        let cases = Outside.fixture("cases")
        let plain = try await Outside.pbcalc("batch", cases)
        for words in [["nowhere.json", cases], [cases, "nowhere.ndjson"], ["nowhere", cases]] {
            let ending = try await Binary.built().run(["batch"] + words)
            #expect(ending.status == 2)
            #expect(ending.bytes == plain.bytes)
            #expect(
                ending.said.filter { $0.hasPrefix("pbcalc: there is no file nowhere") }.count == 1
            )
        }
    }

    @Test
    func `a batch counts on standard error what it has read, unless it is to be quiet`()
        async throws
    {
        let text = Lines.text(try Lines.many(1199)) + "{}\n"
        let ending = try await Outside.batch(text)
        #expect(ending.said.contains("1,200 cases read: 1,199 worked out, 1 with faults"))
        #expect(ending.said.allSatisfy { $0.count <= 80 })
        #expect(!ending.talk.contains("\r"))
        let quiet = try await Outside.batch(text, "-q")
        #expect(!quiet.talk.contains("cases read"))
        #expect(quiet.bytes == ending.bytes)
        let single = try await Outside.batch(try Lines.good() + "\n")
        #expect(single.said.first == "1 case read: 1 worked out, 0 with faults")
    }

    @Test
    func `a batch gives a case the row that assess gives it`() async throws {
        let batched = try CSVText(
            try await Outside.pbcalc("batch", Outside.fixture("cases")).bytes
        )
        for (index, path) in Outside.cases.enumerated() {
            let assessed = try await Outside.pbcalc("assess", "--format", "csv", path)
            let rows = try CSVText(assessed.bytes).rows
            #expect(rows.count == 2)
            #expect(rows.first == batched.rows.first)
            #expect(rows.last?.dropLast() == batched.rows[index + 1].dropLast())
        }
        let scratch = try Scratch()
        try scratch.file("case.json", FaultyCase().text)
        let assessed = try await Outside.pbcalc(
            "assess",
            "--format",
            "csv",
            "case.json",
            in: scratch.path
        )
        let faulty = try await Outside.pbcalc("batch", "case.json", in: scratch.path)
        #expect(assessed.bytes == faulty.bytes)
        #expect(assessed.status == 1)
        #expect(faulty.status == 1)
    }

    @Test
    func `a batch filters lines one by one, before their pipe ends`() async throws {
        let scratch = try Scratch()
        try scratch.file("case", try Lines.good() + "\n")
        // The second case is only sent once the row of the first has come back.
        let ending = try await Outside.bash(
            #"""
            mkfifo in out
            timeout 20 pbcalc batch --format ndjson --exit-zero -q - < in > out &
            exec 8> in 9< out
            for round in 1 2 3; do cat case >&8; read -r -t 10 row <&9 || exit 9; echo "$row"; done
            exec 8>&-; wait $!
            """#,
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.rows.count == 3)
    }

    @Test
    func `a batch with a day or scheme in an option that no case can use could not run`()
        async throws
    {
        let line = try Lines.good() + "\n"
        #expect(try await Outside.batch(line, "--scheme", "exampleshire-2062").status == 2)
        #expect(try await Outside.batch(line, "--date", "2026-02-30").status == 2)
        let ending = try await Outside.batch(line, "--date", "1999-01-01")
        #expect(ending.status == 2)
    }

    private func without(_ index: Int, _ rows: [[UInt8]]) -> [[UInt8]] {
        rows.enumerated().filter { $0.offset != index }.map(\.element)
    }
}
