import Foundation
import TestKit
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct `Tables, outside` {
    private static let head =
        "# pbcalc.table.v1 scheme=exampleshire-2026 base=case.json\n"
        + "id,why,kind,answers.meals,band?,budget_week?\n"

    /// A folder with a base case and a table.
    private static func scratch(_ rows: String, head: String = head) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file("rows.csv", head + rows)
        return scratch
    }

    /// What `pbcalc test` makes of the table of a folder.
    private static func test(
        _ options: String...,
        in scratch: Scratch
    ) async throws -> Binary.Ending {
        try await Binary.built().run(["test"] + options + ["rows.csv"], in: scratch.path)
    }

    /// By another scheme the same points fall in a band that is called otherwise.
    @Test
    func `points are those of the scheme that the option names`() async throws {
        let scratch = try Self.scratch(
            "28,B7\n",
            head: "# pbcalc.table.v1 scheme=exampleshire-2026 kind=specified\npoints,band?\n"
        )
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        try scratch.file(
            "other.json",
            scheme.replacing("exampleshire-2026", with: "other").replacing(#""B7""#, with: #""C7""#)
        )
        #expect(try await Self.test(in: scratch).status == 0)
        let ending = try await Self.test("--scheme", "other.json", in: scratch)
        #expect(ending.status == 1)
        // It has no band B7, so the cell can never come out.
        let fault = "rows.csv:3:4: error[table-cell]: there is no band \"B7\""
        #expect(ending.said.first?.hasPrefix(fault) == true, "\(ending.talk)")
    }

    @Test
    func `every table of the project passes`() async throws {
        let ending = try await Outside.pbcalc("test", Outside.fixture("tables"))
        #expect(ending.status == 0)
        #expect(ending.talk == "")
        #expect(ending.text.contains(/\n\d+ passed, 0 failed\n$/))
    }

    @Test
    func `a row that differs is shown in its own shape`() async throws {
        let scratch = try Self.scratch(
            "A1,as it stands,specified,,B7,187.5\nA2,no need with meals,specified,none,B7,187.50\n"
        )
        let ending = try await Self.test(in: scratch)
        #expect(ending.status == 1)
        #expect(ending.talk == "")
        #expect(
            ending.text == """
                rows.csv:4: A2 differs
                  no need with meals
                  column        expected  actual  change
                  band?         B7        B6
                  budget_week?  187.50    162.50  -25.00
                  because  £150.00 lowest amount of the band = £150.00 lowest amount of band B6,
                             found by 26.00 points [exampleshire-2026:/allocation/bands]
                           £162.50 indicative budget = £325.00 both ends of the band / 2
                             [exampleshire-2026:/allocation/point]
                           26.00 points = 12.00 counted points of personal-care + 5.00 counted
                             points of keeping-safe + 3.00 counted points of home + 4.00 counted
                             points of community + 2.00 counted points of relationships
                             [exampleshire-2026:/questionnaire/questions]
                           £325.00 both ends of the band = £150.00 lowest amount of the band +
                             £175.00 highest amount of the band
                             [exampleshire-2026:/allocation/point]
                           12.00 counted points of personal-care = 8.00 personal-care: daily x
                             1.5 weight of personal-care
                             [exampleshire-2026:/questionnaire/questions/0/weight]
                           £175.00 highest amount of the band = £175.00 highest amount of band
                             B6, found by 26.00 points [exampleshire-2026:/allocation/bands]
                  paste    A2,no need with meals,specified,none,B6,162.50

                rows.csv  2 rows  1 passed  1 failed
                what the differences come to, all rows together
                  column       up  down   a week      a year
                  budget_week   0     1  -£25.00  -£1,300.00
                4 cells compared; rows: specified 2, reviewed 0, characterised 0
                coverage of exampleshire-2026 10%: answers 11/48, bands 1/22, sides of band
                  edges 0/42
                1 passed, 1 failed

                """
        )
    }

    @Test
    func `a tolerance lets a figure be off by so much, and no penny more`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        // The case's maximum is 61.06.
        for (wanted, passes) in [("61.11", true), ("61.01", true), ("61.12", false), ("61", false)]
        {
            try scratch.file(
                "rows.csv",
                "# pbcalc.table.v1 base=case.json\nid,why,kind,person_pays_week?,person_pays_week?~\n"
                    + "A1,published,specified,\(wanted),0.05 the source rounds to 5p\n"
            )
            let ending = try await Self.test(in: scratch)
            #expect(ending.status == (passes ? 0 : 1), "\(wanted)")
        }
    }

    @Test
    func `less coverage than was asked for needs a person`() async throws {
        let scratch = try Self.scratch("A1,as it stands,specified,,B7,\n")
        let enough = try await Self.test("--min-coverage", "10", in: scratch)
        #expect(enough.status == 0)
        #expect(enough.talk == "")
        let more = try await Self.test("--min-coverage", "11", in: scratch)
        #expect(more.status == 1)
        #expect(more.text == enough.text)
        #expect(more.said.first?.contains("coverage of exampleshire-2026 is 10%") == true)
        #expect(more.talk.contains("answers.meals=none"))
    }

    /// A table whose rows pass with no figure, one whose only row differs, and one of points alone
    /// whose only row differs: none of them has reached anything.
    @Test(arguments: [
        (
            "# pbcalc.table.v1 base=case.json\nid,why,kind,answers.meals,errors?\n"
                + "A1,x,specified,sum,answer-unknown\n", "1 passed, 0 failed"
        ),
        (
            "# pbcalc.table.v1 base=case.json\nid,why,kind,person_pays_week?\nA1,x,specified,1.00\n",
            "0 passed, 1 failed"
        ),
        (
            "# pbcalc.table.v1 scheme=exampleshire-2026\nid,why,kind,points,band?\n"
                + "A1,x,specified,28,B1\n", "0 passed, 1 failed"
        ),
    ])
    func `no row that passes with figures is no coverage, which is shown and gated`(
        table: String,
        counts: String
    ) async throws {
        let scratch = try Self.scratch("", head: table)
        let plain = try await Self.test(in: scratch)
        #expect(plain.text.contains("coverage of exampleshire-2026 0%: "), "\(plain.text)")
        #expect(plain.text.hasSuffix(counts + "\n"))
        for (floor, what) in [
            ("1", ""), ("answers=1", "answers of "), ("bands=1", "bands of "),
            ("edges=1", "edges of "), ("rates=1", "rates of "),
        ] {
            let ending = try await Self.test("--min-coverage", floor, in: scratch)
            #expect(ending.status == 1)
            let said = "pbcalc: coverage of \(what)exampleshire-2026 is 0%, less than"
            #expect(ending.talk.hasPrefix(said), "\(ending.talk)")
        }
        #expect(try await Self.test("--min-coverage", "0", in: scratch).status == plain.status)
    }

    @Test
    func `no scheme at all is no coverage`() async throws {
        let scratch = try Self.scratch(
            "A1,x,specified,nowhere-2026,scheme-unknown\n",
            head: "# pbcalc.table.v1 base=nowhere.json\nid,why,kind,scheme,errors?\n"
        )
        try scratch.file(
            "nowhere.json",
            try Outside.text(Outside.goodCase).replacing("exampleshire-2026", with: "nowhere-2026")
        )
        #expect(try await Self.test(in: scratch).status == 0)
        let ending = try await Self.test("--min-coverage", "1", in: scratch)
        #expect(ending.status == 1)
        #expect(
            ending.talk
                == "pbcalc: coverage of any scheme is 0%, less than the 1% asked for\n"
        )
    }

    /// The example pays 61.06, has a budget of 187.50, and 26 points without meals give 162.50.
    @Test
    func `differences are added up in pounds a week and a year of 52 weeks`() async throws {
        let scratch = try Self.scratch(
            "A1,x,specified,,180.00,61.06\nA2,x,specified,none,187.50,60.00\n"
                + "A3,x,specified,none,null,61.07\n",
            head:
                "# pbcalc.table.v1 base=case.json\nid,why,kind,answers.meals,budget_week?,person_pays_week?\n"
        )
        let ending = try await Self.test("--format", "json", in: scratch)
        let report = try #require(try foreignJSON(ending.bytes) as? [String: Any])
        let effects = try #require(report["effects"] as? [[String: Any]])
        let lines = effects.map { effect in
            [
                "\(effect["column"] ?? "")", "\(effect["up"] ?? "")", "\(effect["down"] ?? "")",
                "\(effect["perWeek"] as? Double ?? 0)", "\(effect["perYear"] as? Double ?? 0)",
            ].joined(separator: " ")
        }
        // +7.50 - 25.00 = -17.50 and x 52 = -910.00; +1.06 - 0.01 = 1.05 and x 52 = 54.60. What was
        // to have no budget has one: that is no change of an amount.
        #expect(lines == ["budget_week 1 1 -17.5 -910.0", "person_pays_week 1 1 1.05 54.6"])
        let markdown = try await Self.test("--format", "markdown", in: scratch)
        #expect(markdown.text.contains("| budget\\_week | 1 | 1 | -£17.50 | -£910.00 |"))
    }

    @Test
    func `rates that are read and codes that are raised are counted and gated`() async throws {
        let scratch = try Self.scratch(
            "A1,x,specified,,61.06,\nA2,x,specified,sum,,answer-unknown\n",
            head:
                "# pbcalc.table.v1 base=case.json\nid,why,kind,answers.meals,person_pays_week?,errors?\n"
        )
        let plain = try await Self.test("--missing", in: scratch)
        #expect(plain.status == 0)
        let text = plain.lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(text.contains(#/, rates read \d+/\d+ /#))
        #expect(text.contains(#/problem codes expected: 1/\d+ /#))
        // By hand: she is single and 54, with a carer's premium for nobody.
        #expect(!text.contains("mig.single.25 of england-2026"))
        #expect(text.contains("mig.single.18 of england-2026"))
        #expect(text.contains("answer-contradicts") && !text.contains("answer-unknown"))
        let enough = try await Self.test("--min-coverage", "rates=1,codes=1,answers=0", in: scratch)
        #expect(enough.status == 0, "\(enough.talk)")
        for (floor, said) in [
            ("rates=100", "coverage of rates of exampleshire-2026 is"),
            ("codes=100", "coverage of problem codes is"),
            ("bands=1", "coverage of bands of exampleshire-2026 is 0%"),
        ] {
            let ending = try await Self.test("--min-coverage", floor, in: scratch)
            #expect(ending.status == 1)
            #expect(ending.talk.contains(said), "\(ending.talk)")
        }
        for wrong in ["x", "101", "rats=5", "rates=", "=5", "rates=5=5"] {
            let ending = try await Self.test("--min-coverage", wrong, in: scratch)
            #expect(ending.status == 2, "\(wrong)")
            #expect(ending.talk.contains("the parts are"))
        }
    }

    @Test
    func `the tables of the project reach all of its scheme`() async throws {
        let tables = Outside.fixture("tables")
        let floors = "100,rates=40,codes=80"
        let ending = try await Outside.pbcalc("test", "--min-coverage", floors, tables)
        #expect(ending.status == 0, "\(ending.talk)")
    }

    /// Two editions of one scheme: the second asks one question more.
    @Test
    func `editions of a scheme are counted apart`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir editions", in: scratch.path)
        let days = [("2026-04-01", "2026-05-31"), ("2026-06-01", "2027-03-31")]
        for (number, (from, to)) in days.enumerated() {
            let questions = (0...number).map { question in
                #"{ "id": "q\#(question)", "text": "q", "weight": 1, "answers": ["#
                    + #"{ "id": "a", "points": 0, "text": "a" }, "#
                    + #"{ "id": "b", "points": 4, "text": "b" } ] }"#
            }
            try scratch.file(
                "editions/\(number).json",
                """
                { "format": "pbcalc.scheme.v1", "id": "made-up", "version": "\(number)",
                  "title": "Made up", "subject": "adult", "eligibility": { "criteria": "none" },
                  "applies": { "from": "\(from)", "to": "\(to)", "ageFrom": 18,
                    "settings": ["home"] }, "sources": { "t": { "title": "made up" } },
                  "questionnaire": { "source": "t", "evidence": "invented",
                    "questions": [\(questions.joined(separator: ", "))] } }
                """
            )
        }
        try scratch.file(
            "case.json",
            """
            {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "made-up", "subject": "adult",
            "date": "2026-05-01", "person": {"born": "1950-01-01", "household": "single",
            "children": 0, "setting": "home"}, "answers": {"q0": "b"}}
            """
        )
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 base=case.json\nid,why,kind,date,answers.q1,points?\n"
                + "A1,the first edition,specified,2026-05-02,,4.00\n"
                + "A2,the second,specified,2026-06-02,a,4.00\n"
        )
        let ending = try await Self.test("--schemes", "editions", in: scratch)
        #expect(ending.status == 0, "\(ending.text) \(ending.talk)")
        #expect(ending.text.contains("answers 1/2") && ending.text.contains("answers 2/4"))
    }

    @Test
    func `a faulty table is not run, and the others are`() async throws {
        let scratch = try Self.scratch("A1,as it stands,specified,,B7,\n")
        try scratch.file("faulty.csv", Self.head + "A1,nothing,specified,,,\n")
        let ending = try await Outside.pbcalc("test", ".", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.said.first?.hasPrefix("./faulty.csv:3:1: error[table-row-asserts") == true)
        #expect(ending.text.contains("./faulty.csv  not run: 1 fault\n"))
        #expect(ending.text.hasSuffix("\n1 passed, 0 failed\n"))
    }

    @Test
    func `with nothing to run the shell is told so`() async throws {
        let scratch = try Scratch()
        for words in [["test", "."], ["test", "nowhere.csv"], ["test"]] {
            let ending = try await Binary.built().run(words, in: scratch.path)
            #expect(ending.status == 2, "\(words)")
            #expect(ending.text == "")
            #expect(ending.talk != "")
        }
    }

    @Test
    func `a base case that is not there is a fault of the table`() async throws {
        let scratch = try Scratch()
        try scratch.file("rows.csv", Self.head + "A1,x,specified,,B7,\n")
        let ending = try await Self.test(in: scratch)
        #expect(ending.status == 1)
        #expect(ending.said.first?.hasPrefix("rows.csv:1:44: error[table-setting]") == true)
        #expect(ending.text.hasSuffix("0 passed, 0 failed\n"))
    }

    @Test
    func `JUnit's file is written beside the page`() async throws {
        let scratch = try Self.scratch("A1,wrong,specified,,B6,\n")
        let ending = try await Self.test("--junit", "out.xml", "-q", in: scratch)
        #expect(ending.status == 1)
        let parser = XMLParser(data: Data(try Outside.bytes(scratch.path + "/out.xml")))
        #expect(parser.parse())
    }

    /// A build server that reads the file alone must not take a table for passed that was not read.
    @Test(arguments: [["nowhere.csv", "rows.csv"], ["nowhere.csv"]])
    func `JUnit's file has an error for each table that cannot be read`(
        tables: [String]
    ) async throws {
        let scratch = try Self.scratch("A1,right,specified,,B7,\n")
        let words = ["test", "--junit", "out.xml"] + tables
        let ending = try await Binary.built().run(words, in: scratch.path)
        #expect(ending.status == 2)
        let written = try scratch.text("out.xml")
        #expect(XMLParser(data: Data(written.utf8)).parse())
        let counts = "tests=\"\(tables.count)\" failures=\"0\" errors=\"1\""
        #expect(written.contains("<testsuites name=\"pbcalc\" \(counts)>"))
        #expect(
            written.contains(
                """
                  <testsuite name="nowhere.csv" tests="1" failures="0" errors="1" skipped="0" \
                time="0">
                    <testcase classname="nowhere.csv" name="table" time="0">
                      <error type="unread" message="there is no file nowhere.csv">\
                there is no file nowhere.csv</error>
                    </testcase>
                  </testsuite>
                """
            )
        )
    }

    @Test(arguments: ["rows.csv", "case.json"])
    func `no output takes the place of an input`(file: String) async throws {
        let scratch = try Self.scratch("A1,x,specified,,B7,\n")
        let before = try Outside.bytes(scratch.path + "/" + file)
        for option in ["--junit", "-o"] {
            let ending = try await Self.test(option, file, in: scratch)
            #expect(ending.status == 2)
            #expect(try Outside.bytes(scratch.path + "/" + file) == before)
        }
    }

    @Test
    func `the other formats say the same`() async throws {
        let scratch = try Self.scratch("A1,\"a | b\",specified,,B6,187.50\n")
        let github = try await Self.test("--format", "github", in: scratch)
        #expect(
            github.text == "::error file=rows.csv,line=3,title=A1 differs::a | b"
                + "%0Aband? expected B6, actual B7\n0 passed, 1 failed\n"
        )
        let markdown = try await Self.test("--format", "markdown", in: scratch)
        #expect(markdown.text.contains("| rows.csv:3 | A1 | a \\| b | band? | B6 | B7 |  |\n"))
        let json = try await Self.test("--format", "json", in: scratch)
        let result = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
        #expect(result?["failed"] as? Int == 1)
        #expect(result?["compared"] as? Int == 2)
    }

    @Test
    func `a row's faults are whole in JSON, rows are counted by kind, and values can be hidden`()
        async throws
    {
        let scratch = try Self.scratch(
            "A1,x,specified,daly,B7,\nA2,x,reviewed,,B7,\nA3,x,characterised,,B7,\n"
        )
        let json = try await Self.test("--format", "json", in: scratch)
        let report = try #require(try foreignJSON(json.bytes) as? [String: Any])
        let kinds = try #require(report["kinds"] as? [[String: Any]])
        #expect(
            kinds.map { "\($0["kind"] ?? "") \($0["rows"] ?? "")" } == [
                "specified 1", "reviewed 1", "characterised 1",
            ]
        )
        let tables = try #require(report["tables"] as? [[String: Any]])
        let failures = try #require(tables.first?["failures"] as? [[String: Any]])
        let fault = try #require((failures.first?["faults"] as? [[String: Any]])?.first)
        #expect(fault["severity"] as? String == "error")
        #expect(fault["suggestion"] as? String == "daily")
        #expect(fault["allowed"] as? [String] == ["none", "some", "daily", "constant"])
        let shown = try await Self.test(in: scratch)
        let hidden = try await Self.test("--no-values", in: scratch)
        #expect(shown.text.contains(#"answer-unknown: "daly" is not"#))
        #expect(hidden.text.contains(#"answer-unknown: "…" is not"#), "\(hidden.text)")
    }

    @Test
    func `every line fits in eighty columns, whatever a table holds`() async throws {
        let long = String(repeating: "long ", count: 60)
        let scratch = try Self.scratch("A1,\(long),specified,\(long),\(long),187.50\n")
        try scratch.file("faulty.csv", "# pbcalc.table.v1 base=\(long.filter { $0 != " " })\n")
        let ending = try await Outside.pbcalc("test", scratch.path)
        for line in ending.lines + ending.said where !line.hasPrefix("  paste    ") {
            // A place stays whole, for editors to follow; a line to paste is one line.
            #expect(line.count <= 80 || line.hasPrefix(scratch.path), "\(line)")
        }
    }
}
