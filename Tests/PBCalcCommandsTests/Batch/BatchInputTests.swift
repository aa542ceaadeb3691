import Foundation
import TestKit
import Testing

struct `Outside, what a batch reads` {
    @Test
    func `a batch reads lines from a file and from standard input alike`() async throws {
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
    func `a batch reads a folder sorted, with the folders in it, and leaves other files alone`()
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
    func `a batch holds a few of the files of a folder at a time, however large`() async throws {
        let scratch = try Scratch()
        // 70 names of 15,000,000 bytes are 1,050 MB, and there are 1,024 MiB of addresses.
        let ending = try await Outside.bash(
            """
            mkdir d; (echo x; head -c 14999998 /dev/zero | tr '\\0' ' ') > d/0.json
            for name in {1..69}; do ln d/0.json d/$name.json; done
            ulimit -v 1048576; pbcalc batch -q --jobs 2 d
            """,
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(ending.rows.count == 71)
    }

    @Test
    func `a batch tells of links to folders, and of a file with two names`() async throws {
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
    func `a batch counts the names of one file where there are many`() async throws {
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
    func `a batch says which folder in a folder may not be read, and reads the rest`() async throws
    {
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

    /// Its files can be listed (mode 644), and nothing in it can be looked at.
    @Test(.disabled(if: geteuid() == 0, "not tried: nothing is forbidden to the superuser"))
    func `a folder that can be listed and not entered is told with all that lie in it`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "a.json")
        for command in ["batch --columns source", "check"] {
            let ending = try await Outside.bash(
                """
                mkdir -p d/sub; cp a.json d/b.json; echo > d/notes.txt; chmod 644 d
                pbcalc \(command) .; status=$?; chmod 755 d; exit $status
                """,
                in: scratch.path
            )
            #expect(ending.status == 2)
            #expect(
                ending.said.filter { $0.contains("may not") } == [
                    "pbcalc: ./d/b.json may not be read by you",
                    "pbcalc: ./d/sub may not be read by you",
                ]
            )
        }
    }

    /// Twice eleven folders of 200 letters are 4,422 bytes, and a name may have 4,096.
    @Test(arguments: ["batch --columns source", "check"])
    func `a folder that lies too deep to be named is told`(command: String) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "a.json")
        let half = String(repeating: String(repeating: "n", count: 200) + "/", count: 11)
        let ending = try await Outside.bash(
            """
            mkdir -p "d/$1" "e/$1"; cp a.json d; cp a.json "e/$1"; mv e "d/$1"
            pbcalc \(command) d; status=$?; mv "d/$1/e" .; exit $status
            """,
            half,
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.words.contains("cannot be read: file name too long"), "\(ending.talk)")
        let isRead = ending.text.contains(command == "check" ? "in 1 file" : "a.json")
        #expect(isRead, "\(ending.text)")
    }

    @Test
    func `a batch reads several paths in the order they are named`() async throws {
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

    @Test
    func `a batch reads lines that end in CRLF, and a last line without an end`() async throws {
        let lines = try Lines.many(30)
        let plain = try await Outside.batch(Lines.text(lines))
        #expect(plain.status == 0)
        for text in [Lines.text(lines, end: "\r\n"), lines.joined(separator: "\n")] {
            let other = try await Outside.batch(text)
            #expect(other.bytes == plain.bytes)
            #expect(other.talk == plain.talk)
        }
        let both = try await Outside.batch(lines.joined(separator: "\r\n"))
        #expect(both.bytes == plain.bytes)
        let carriage = try await Outside.batch(lines.joined(separator: "\n") + "\r")
        #expect(carriage.bytes == plain.bytes)
    }

    /// Only a line feed ends a line of a file of lines: a fault stands on the line of its row.
    @Test(arguments: ["", "\r", "\r\r "])
    func `a batch counts a carriage return within a line as white space`(mark: String) async throws
    {
        let line = try #require(try Lines.many(1).first)
        let faulty = line.replacing(#""format""#, with: mark + #""formatt": "", "format""#)
        let ending = try await Outside.batch("\(line)\n\(faulty)\n\(line)\n")
        let sources = try CSVText(ending.bytes).records.map { $0["source"] }
        #expect(sources == ["'-:1", "'-:2", "'-:3"])
        let column = 3 + mark.unicodeScalars.count
        #expect(ending.talk.hasPrefix("-:2:\(column): error[member-unknown]"), "\(ending.talk)")
    }

    @Test
    func `a batch skips empty lines and counts them`() async throws {
        let lines = try Lines.many(3)
        let ending = try await Outside.batch(
            "\n\r\n\(lines[0])\n\n\n\(lines[1])\n\r\n\(lines[2])\n\n"
        )
        #expect(ending.status == 0)
        #expect(try CSVText(ending.bytes).records.map { $0["source"] } == ["'-:3", "'-:6", "'-:8"])
    }

    @Test
    func `a batch says of a case over many lines that each of them is taken for one`() async throws
    {
        let ending = try await Outside.batch("{\n\"format\": \"pbcalc.case.v1\"\n}\n")
        #expect(ending.status == 1)
        let said = ending.talk.split { $0.isWhitespace }.joined(separator: " ")
        let advice =
            "each line is a whole case here; name a case of many lines by its .json file, and a "
            + "sheet by its .csv file"
        #expect(said.ranges(of: advice).count == 3)
        let sheet = try await Outside.batch("id,scheme,date\nEX-0001,x,y\n")
        #expect(sheet.words.ranges(of: advice).count == 2)
        // What no line may hold is told instead: a comment, a mark between records that is unseen.
        for line in ["{\"format\": 1,}", "# cases", "\u{1E}{}"] {
            let other = try await Outside.batch(line + "\n")
            #expect(!other.talk.contains("each line"), "\(other.talk)")
        }
    }

    @Test
    func `a batch skips a byte order mark`() async throws {
        let lines = Lines.text(try Lines.many(3))
        let plain = try await Outside.batch(lines)
        let marked = try await Outside.batch("\u{FEFF}" + lines)
        #expect(marked.bytes == plain.bytes)
    }

    @Test
    func `a batch is not refused a path it may read bit by bit`() async throws {
        let scratch = try Scratch()
        try scratch.file("case", try Lines.good() + "\n")
        let ending = try await Outside.bash("pbcalc batch <(cat case case)", in: scratch.path)
        #expect(ending.status == 0)
        #expect(ending.rows.count == 3)
    }
}
