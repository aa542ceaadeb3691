import Foundation
import TestKit
import Testing

struct `Outside, a batch` {
    @Test
    func `reads lines from a file and from standard input alike`() async throws {
        let scratch = try Scratch()
        let text = Lines.text(try Lines.many(40))
        try scratch.file("cases.ndjson", text)
        let named = try await Outside.pbcalc("batch", "cases.ndjson", in: scratch.path)
        #expect(named.status == 0)
        #expect(named.rows.count == 41)
        let piped = try await Outside.pbcalc("batch", "-", input: .bytes(Array(text.utf8)))
        #expect(piped.text == named.text.replacing(",cases.ndjson:", with: ",'-:"))
    }

    @Test
    func `reads a folder sorted, with the folders in it, and leaves other files alone`()
        async throws
    {
        let scratch = try Scratch()
        let folder = scratch.path + "/folder"
        for below in ["b/deep", "a"] {
            try FileManager.default.createDirectory(
                atPath: folder + "/" + below,
                withIntermediateDirectories: true
            )
        }
        let names = ["z.json", "b/deep/y.json", "a/x.json", "A.JSON", "c.json"]
        for name in names { try scratch.copy(of: Outside.goodCase, as: "folder/" + name) }
        for name in ["notes.txt", "c.json.bak", "a/cases.ndjson", "json"] {
            try scratch.file("folder/" + name, "not a case")
        }
        let ending = try await Outside.pbcalc("batch", "folder", in: scratch.path)
        #expect(ending.status == 0)
        let found = try CSVText(ending.bytes).records.compactMap { $0["source"] }
        #expect(
            found.compactMap { $0.split(separator: "/").last } == [
                "A.JSON", "x.json", "y.json", "c.json", "z.json",
            ]
        )
        #expect(found == ["A.JSON", "a/x.json", "b/deep/y.json", "c.json", "z.json"])
    }

    @Test
    func `tells of links to folders, and of a file with two names`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "b.json")
        let making = try await Outside.bash(
            """
            mkdir -p d/sub && mv b.json d && cd d
            ln -s b.json link.json; ln b.json hard.json; ln -s .. sub/up; ln -s sub other.json
            """,
            in: scratch.path
        )
        #expect(making.status == 0)
        let ending = try await Outside.pbcalc("batch", "d", in: scratch.path)
        #expect(ending.status == 0)
        let found = try CSVText(ending.bytes).records.compactMap { $0["source"] }
        #expect(found == ["b.json", "hard.json", "link.json"])
        #expect(
            ending.said.prefix(4) == [
                "pbcalc: d/other.json is a link to a folder, and is not followed",
                "pbcalc: d/sub/up is a link to a folder, and is not followed",
                "pbcalc: d/hard.json is d/b.json by another name",
                "pbcalc: d/link.json is d/b.json by another name",
            ]
        )
        let quiet = try await Outside.pbcalc("batch", "-q", "d", in: scratch.path)
        #expect(quiet.bytes == ending.bytes)
        #expect(quiet.talk == "")
    }

    @Test
    func `counts the names of one file where there are many`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "a.json")
        _ = try await Outside.bash(
            "for i in {1..9}; do ln a.json b$i.json; done",
            in: scratch.path
        )
        let ending = try await Outside.pbcalc("batch", ".", in: scratch.path)
        #expect(ending.said.prefix(6).last == "pbcalc: and 4 more such names")
        #expect(ending.said.contains("10 cases read: 10 worked out, 0 with faults"))
    }

    @Test(.disabled(if: geteuid() == 0, "not tried: nothing is forbidden to the superuser"))
    func `says which folder in a folder may not be read, and reads the rest`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "a.json")
        let ending = try await Outside.bash(
            "mkdir d; cp a.json d; chmod 0 d; pbcalc batch . --columns source; status=$?; chmod 700 d; exit $status",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.said.contains("pbcalc: ./d may not be read by you"))
        #expect(try CSVText(ending.bytes).records.count == 1)
    }

    /// The rows of many cases are several pieces, which workers share.
    @Test(arguments: ["1", "4"])
    func `tells once of editions that no case can choose between`(jobs: String) async throws {
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

    @Test
    func `reads several paths in the order they are named`() async throws {
        let scratch = try Scratch()
        let lines = try Lines.many(6)
        try scratch.file("first.ndjson", Lines.text(Array(lines[0..<2])))
        try scratch.file("last.ndjson", Lines.text(Array(lines[2..<4])))
        try scratch.copy(of: Outside.goodCase, as: "one.json")
        let ending = try await Outside.pbcalc(
            "batch",
            "last.ndjson",
            Outside.fixture("cases"),
            "one.json",
            "-",
            "first.ndjson",
            input: .bytes(Array(Lines.text(Array(lines[4...])).utf8)),
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(
            try CSVText(ending.bytes).records.map { $0["case_id"] } == [
                "EX-000002", "EX-000003", "EX-0041", "EX-0042", "EX-0043", "EX-0044", "EX-0042",
                "EX-000004", "EX-000005", "EX-000000", "EX-000001",
            ]
        )
    }

    @Test(arguments: ["csv", "ndjson", "json"])
    func `gives the same bytes with any number of workers`(format: String) async throws {
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
    func `reads lines that end in CRLF, and a last line without an end`() async throws {
        let lines = try Lines.many(30)
        let plain = try await batch(Lines.text(lines))
        #expect(plain.status == 0)
        for text in [Lines.text(lines, end: "\r\n"), lines.joined(separator: "\n")] {
            let other = try await batch(text)
            #expect(other.bytes == plain.bytes)
            #expect(other.talk == plain.talk)
        }
        let both = try await batch(lines.joined(separator: "\r\n"))
        #expect(both.bytes == plain.bytes)
        let carriage = try await batch(lines.joined(separator: "\n") + "\r")
        #expect(carriage.bytes == plain.bytes)
    }

    /// Only a line feed ends a line of a file of lines: a fault stands on the line of its row.
    @Test(arguments: ["", "\r", "\r\r "])
    func `counts a carriage return within a line as white space`(mark: String) async throws {
        let line = try #require(try Lines.many(1).first)
        let faulty = line.replacing(#""format""#, with: mark + #""formatt": "", "format""#)
        let ending = try await batch("\(line)\n\(faulty)\n\(line)\n")
        let sources = try CSVText(ending.bytes).records.map { $0["source"] }
        #expect(sources == ["'-:1", "'-:2", "'-:3"])
        let column = 3 + mark.unicodeScalars.count
        #expect(ending.talk.hasPrefix("-:2:\(column): error[member-unknown]"), "\(ending.talk)")
    }

    @Test
    func `skips empty lines and counts them`() async throws {
        let lines = try Lines.many(3)
        let ending = try await batch("\n\r\n\(lines[0])\n\n\n\(lines[1])\n\r\n\(lines[2])\n\n")
        #expect(ending.status == 0)
        #expect(try CSVText(ending.bytes).records.map { $0["source"] } == ["'-:3", "'-:6", "'-:8"])
    }

    @Test
    func `as a line filter gives one line for each, whatever stands in it`() async throws {
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

    @Test
    func `says of a case over many lines that each of them is taken for one`() async throws {
        let ending = try await batch("{\n\"format\": \"pbcalc.case.v1\"\n}\n")
        #expect(ending.status == 1)
        let said = ending.talk.split { $0.isWhitespace }.joined(separator: " ")
        let advice = "each line is a whole case here; name a case of many lines by its .json file"
        #expect(said.ranges(of: advice).count == 3)
        let whole = try await batch("{\"format\": 1,}\n")
        #expect(!whole.talk.contains("each line"))
    }

    @Test
    func `skips a byte order mark`() async throws {
        let lines = Lines.text(try Lines.many(3))
        let plain = try await batch(lines)
        let marked = try await batch("\u{FEFF}" + lines)
        #expect(marked.bytes == plain.bytes)
    }

    @Test(arguments: ["", "\n", "\n\r\n\n"])
    func `of no cases could not run`(text: String) async throws {
        for format in ["csv", "ndjson", "json"] {
            let ending = try await batch(text, "--format", format)
            #expect(ending.status == 2)
            #expect(ending.talk.contains("pbcalc: there are no cases to work out"))
        }
        let scratch = try Scratch()
        let empty = try await Outside.pbcalc("batch", ".", in: scratch.path)
        #expect(empty.status == 2)
        #expect(empty.said == ["pbcalc: there is no .json file to work out"])
    }

    @Test
    func `gives a faulty case its row, and the others the rows they would have`() async throws {
        let lines = try Lines.many(200)
        let plain = try await batch(Lines.text(lines))
        for place in [0, 99, 199] {
            var faulty = lines
            faulty[place] = lines[place].replacing(#""single""#, with: #""alone""#)
                .replacing(#""children": 0"#, with: #""childen": 0"#)
            let ending = try await batch(Lines.text(faulty))
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
    func `names the scheme and the id of a faulty case where they can be read`() async throws {
        let ending = try await batch(try Lines.good(#""single""#, #""alone""#) + "\n")
        let row = try #require(try CSVText(ending.bytes).records.first)
        #expect(row["case_id"] == "EX-0042")
    }

    @Test
    func `ends in 0, 1 or 2 as it went`() async throws {
        let good = try Lines.good() + "\n"
        #expect(try await batch(good).status == 0)
        #expect(try await batch(good + "{}\n").status == 1)
        #expect(try await batch(good + "{}\n", "--exit-zero").status == 0)
        #expect(try await batch(good, "nowhere.ndjson").status == 2)
        #expect(try await batch(good + "{}\n", "nowhere.json", "--exit-zero").status == 2)
        for words in [
            ["--jobs", "0"], ["--jobs", "65"], ["--jobs", "two"], ["--format", "text"],
        ] {
            #expect(try await Binary.built().run(["batch", "-"] + words).status == 2)
        }
        #expect(try await Outside.pbcalc("batch").status == 2)
    }

    @Test
    func `gives the rows it can beside a path that is not there`() async throws {
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
    func `counts on standard error what it has read, and says nothing when it is to be quiet`()
        async throws
    {
        let text = Lines.text(try Lines.many(1199)) + "{}\n"
        let ending = try await batch(text)
        #expect(ending.said.contains("1,200 cases read: 1,199 worked out, 1 with faults"))
        #expect(ending.said.allSatisfy { $0.count <= 80 })
        #expect(!ending.talk.contains("\r"))
        let quiet = try await batch(text, "-q")
        #expect(!quiet.talk.contains("cases read"))
        #expect(quiet.bytes == ending.bytes)
        let single = try await batch(try Lines.good() + "\n")
        #expect(single.said.first == "1 case read: 1 worked out, 0 with faults")
    }

    @Test
    func `gives a case the row that assess gives it`() async throws {
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
    func `filters lines one by one, before their pipe ends`() async throws {
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
    func `is not refused a path it may read bit by bit`() async throws {
        let scratch = try Scratch()
        try scratch.file("case", try Lines.good() + "\n")
        let ending = try await Outside.bash("pbcalc batch <(cat case case)", in: scratch.path)
        #expect(ending.status == 0)
        #expect(ending.rows.count == 3)
    }

    @Test
    func `with a day or scheme in an option that no case can use could not run`() async throws {
        let line = try Lines.good() + "\n"
        #expect(try await batch(line, "--scheme", "exampleshire-2062").status == 2)
        #expect(try await batch(line, "--date", "2026-02-30").status == 2)
        let ending = try await batch(line, "--date", "1999-01-01")
        #expect(ending.status == 2)
    }

    private func batch(_ text: String, _ words: String...) async throws -> Binary.Ending {
        try await Binary.built().run(["batch", "-"] + words, input: .bytes(Array(text.utf8)))
    }

    private func without(_ index: Int, _ rows: [[UInt8]]) -> [[UInt8]] {
        rows.enumerated().filter { $0.offset != index }.map(\.element)
    }
}

@Suite(.enabled(if: Outside.has("script"), "no script command to make a terminal with"))
struct `Outside, the progress of a batch` {
    /// So many that an unoptimised program takes more than a second.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        let line = try Lines.good() + "\n"
        try scratch.file("cases", String(repeating: line, count: 2_500))
        return scratch
    }

    @Test
    func `is shown at a terminal after a second, with the rate and the time left`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && pbcalc batch --jobs 1 -o rows.csv cases"
        )
        #expect(ending.status == 0)
        let shown = ending.text.split(separator: "\r").map { "\($0)" }
        let progress = shown.filter { $0.contains(" a second") }
        try #require(!progress.isEmpty, "\(ending.text)")
        for line in progress {
            let form = /[\d,]+ cases, [\d,]+ a second(, about \d+ (s|min) left)? */
            #expect(try form.wholeMatch(in: line) != nil, "\(line)")
        }
        #expect(progress.contains { $0.contains(" left") })
        // It is gone when the run is over, and the counts stand alone.
        let last = shown.last { $0.contains("cases read") }
        #expect(last?.hasPrefix("2,500 cases read: 2,500 worked out, 0 with faults") == true)
    }

    @Test
    func `leaves the time out where the end is not known`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && cat cases | pbcalc batch --jobs 1 -o rows.csv -"
        )
        #expect(ending.text.contains(" a second"))
        #expect(!ending.text.contains(" left"))
    }

    @Test
    func `does not run into rows on the same terminal`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && pbcalc batch --jobs 1 cases"
        )
        #expect(ending.status == 0)
        #expect(!ending.text.contains(" a second"))
    }

    @Test
    func `is cut where the terminal ends`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "stty cols 20; cd '\(scratch.path)' && pbcalc batch --jobs 1 -o rows.csv cases"
        )
        let progress = ending.text.split(separator: "\r").filter { $0.contains(" cases, ") }
        #expect(!progress.isEmpty)
        #expect(progress.allSatisfy { $0.count <= 19 })
    }

    @Test(arguments: ["batch -", "compare exampleshire-2026 exampleshire-2026 -"])
    func `tells first that the keyboard is read`(words: String) async throws {
        let ending = try await Outside.terminal("timeout 5 pbcalc \(words)")
        #expect(ending.text.hasPrefix("reading from the keyboard; end with Ctrl-D"))
    }

    @Test(arguments: ["-q", "2>talk", "| cat"])
    func `is for nobody else`(words: String) async throws {
        let scratch = try Self.scratch()
        let command = words == "| cat" ? "2>&1 | cat" : words
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && pbcalc batch --jobs 1 -o rows.csv cases \(command)"
        )
        #expect(!ending.text.contains(" a second"))
        let talk = (try? scratch.text("talk")) ?? ""
        #expect(!talk.contains(" a second"))
        #expect(!talk.contains("\r"))
    }

    @Test
    func `is not begun by a run that is short`() async throws {
        let ending = try await Outside.terminal(
            "pbcalc batch '\(Outside.goodCase)' -o /dev/null; true"
        )
        #expect(!ending.text.contains(" a second"))
    }
}
