import Foundation
import TestKit
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct `Tables, outside` {
    /// By another scheme the same points fall in a band that is called otherwise.
    @Test
    func `points are those of the scheme that the option names`() async throws {
        let scratch = try TestedTable.scratch(
            "28,B7\n",
            head: "# pbcalc.table.v1 scheme=exampleshire-2026 kind=specified\npoints,band?\n"
        )
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        try scratch.file(
            "other.json",
            scheme.replacing("exampleshire-2026", with: "other").replacing(#""B7""#, with: #""C7""#)
        )
        #expect(try await TestedTable.test(in: scratch).status == 0)
        let ending = try await TestedTable.test("--scheme", "other.json", in: scratch)
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
        let scratch = try TestedTable.scratch(
            "A1,as it stands,specified,,B7,187.5\nA2,no need with meals,specified,none,B7,187.50\n"
        )
        let ending = try await TestedTable.test(in: scratch)
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
                  column       up  down  a week    a year
                  budget_week   0     1  -25.00  -1300.00
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
            let ending = try await TestedTable.test(in: scratch)
            #expect(ending.status == (passes ? 0 : 1), "\(wanted)")
        }
    }

    /// The example pays 61.06, has a budget of 187.50, and 26 points without meals give 162.50.
    @Test
    func `differences are added up in pounds a week and a year of 52 weeks`() async throws {
        let scratch = try TestedTable.scratch(
            "A1,x,specified,,180.00,61.06\nA2,x,specified,none,187.50,60.00\n"
                + "A3,x,specified,none,null,61.07\n",
            head:
                "# pbcalc.table.v1 base=case.json\nid,why,kind,answers.meals,budget_week?,person_pays_week?\n"
        )
        let ending = try await TestedTable.test("--format", "json", in: scratch)
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
        let markdown = try await TestedTable.test("--format", "markdown", in: scratch)
        #expect(markdown.text.contains("| budget\\_week | 1 | 1 | -17.50 | -910.00 |"))
    }

    /// Norfolk's 70 points are 500.00 a year: of a week, 9.62, nobody knows to which year it belongs.
    @Test
    func `a budget of a year is compared and added up in pounds a year`() async throws {
        let scratch = try TestedTable.scratch(
            "A1,none,specified,69,0.00\nA2,some,specified,70,499.99\n",
            head: "# pbcalc.table.v1 scheme=norfolk-primary\nid,why,kind,points,budget_year?\n"
        )
        let folder = Outside.fixture("schemes")
        let ending = try await TestedTable.test("--schemes", folder, in: scratch)
        #expect(ending.status == 1)
        #expect(ending.text.contains("  budget_year?  499.99    500.00  +0.01\n"), "\(ending.text)")
        #expect(
            ending.text.contains(
                "  column       up  down  a week  a year\n  budget_year   1     0           +0.01\n"
            ),
            "\(ending.text)"
        )
        let json = try await TestedTable.test(
            "--schemes",
            folder,
            "--format",
            "json",
            in: scratch
        )
        let report = try #require(try foreignJSON(json.bytes) as? [String: Any])
        let effects = try #require(report["effects"] as? [[String: Any]])
        #expect(effects.count == 1)
        #expect(effects.first?["perWeek"] is NSNull)
        #expect(effects.first?["perYear"] as? Double == 0.01)
    }

    @Test
    func `a faulty table is not run, and the others are`() async throws {
        let scratch = try TestedTable.scratch("A1,as it stands,specified,,B7,\n")
        try scratch.file("faulty.csv", TestedTable.head + "A1,nothing,specified,,,\n")
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
        try scratch.file("rows.csv", TestedTable.head + "A1,x,specified,,B7,\n")
        let ending = try await TestedTable.test(in: scratch)
        #expect(ending.status == 1)
        #expect(ending.said.first?.hasPrefix("rows.csv:1:44: error[table-setting]") == true)
        #expect(ending.text.hasSuffix("0 passed, 0 failed\n"))
    }

    @Test(arguments: ["rows.csv", "case.json"])
    func `no output takes the place of an input`(file: String) async throws {
        let scratch = try TestedTable.scratch("A1,x,specified,,B7,\n")
        let before = try Outside.bytes(scratch.path + "/" + file)
        for option in ["--junit", "-o"] {
            let ending = try await TestedTable.test(option, file, in: scratch)
            #expect(ending.status == 2)
            #expect(try Outside.bytes(scratch.path + "/" + file) == before)
        }
    }

    @Test
    func `the other formats say the same`() async throws {
        let scratch = try TestedTable.scratch("A1,\"a | b\",specified,,B6,187.50\n")
        let github = try await TestedTable.test("--format", "github", in: scratch)
        #expect(
            github.text == "::error file=rows.csv,line=3,title=A1 differs::a | b"
                + "%0Aband? expected B6, actual B7\n0 passed, 1 failed\n"
        )
        let markdown = try await TestedTable.test("--format", "markdown", in: scratch)
        #expect(markdown.text.contains("| rows.csv:3 | A1 | a \\| b | band? | B6 | B7 |  |\n"))
        let json = try await TestedTable.test("--format", "json", in: scratch)
        let result = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
        #expect(result?["failed"] as? Int == 1)
        #expect(result?["compared"] as? Int == 2)
    }

    @Test
    func `a row's faults are whole in JSON, rows are counted by kind, and values can be hidden`()
        async throws
    {
        let scratch = try TestedTable.scratch(
            "A1,x,specified,daly,B7,\nA2,x,reviewed,,B7,\nA3,x,characterised,,B7,\n"
        )
        let json = try await TestedTable.test("--format", "json", in: scratch)
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
        let shown = try await TestedTable.test(in: scratch)
        let hidden = try await TestedTable.test("--no-values", in: scratch)
        #expect(shown.text.contains(#"answer-unknown: "daly" is not"#))
        #expect(hidden.text.contains(#"answer-unknown: "…" is not"#), "\(hidden.text)")
    }

    /// The scheme of the option stands in for it, as for the one that a case names.
    @Test
    func `a table whose scheme is not at hand runs by another that is named`() async throws {
        let scratch = try TestedTable.scratch(
            "A1,as it stands,specified,,B7,187.50\n",
            head: TestedTable.head.replacing("exampleshire-2026", with: "elsewhere-2026")
        )
        #expect(try await TestedTable.test(in: scratch).status == 1)
        #expect(
            try await TestedTable.test("--scheme", "exampleshire-2026", in: scratch).status == 0
        )
        for words in [
            ["check", "--scheme", "exampleshire-2026"],
            ["compare", "exampleshire-2026", Outside.fixture("schemes/exampleshire-2026.json")],
        ] {
            let ending = try await Binary.built().run(words + ["rows.csv"], in: scratch.path)
            #expect(ending.status == 0, "\(ending.talk)\(ending.text)")
        }
    }

    @Test(arguments: [
        ("schemes/exampleshire-2026.json", "it is a scheme, and no case"),
        ("rates/england-2008.json", "it is a rates file, and no case"),
    ])
    func `a base that is another document is said to be one`(
        path: String,
        why: String
    ) async throws {
        let scratch = try TestedTable.scratch("A1,x,specified,,B7,\n")
        try scratch.copy(of: Outside.fixture(path), as: "case.json")
        let ending = try await TestedTable.test(in: scratch)
        #expect(ending.status == 1)
        let said = ending.said.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(
            said.contains("error[table-setting]: the base case case.json cannot be used: \(why)")
        )
    }

    @Test
    func `points of which nothing is said are a row without a name`() async throws {
        let scratch = try TestedTable.scratch(
            "28,\n",
            head: "# pbcalc.table.v1 scheme=exampleshire-2026 kind=specified\npoints,band?\n"
        )
        let ending = try await TestedTable.test(in: scratch)
        #expect(
            ending.said.first?.contains("[table-row-asserts-nothing]: this row says nothing of")
                == true
        )
    }

    @Test
    func `a base that is a folder is said to be one`() async throws {
        let scratch = try Scratch()
        let table = """
            # pbcalc.table.v1 scheme=exampleshire-2026 base=.
            id,why,kind,answers.meals,points?
            A1,a case,specified,none,26.00

            """
        try scratch.file("rows.csv", table)
        let ending = try await Outside.pbcalc("test", "rows.csv", in: scratch.path)
        #expect(ending.status == 1)
        let words = "the base case . cannot be used: it is a folder, and a case in it is wanted"
        let said = (ending.text + ending.talk).split { $0.isWhitespace }.joined(separator: " ")
        #expect(said.contains(words), "\(said)")
    }

    @Test
    func `every line fits in eighty columns, whatever a table holds`() async throws {
        let long = String(repeating: "long ", count: 60)
        let scratch = try TestedTable.scratch("A1,\(long),specified,\(long),\(long),187.50\n")
        try scratch.file("faulty.csv", "# pbcalc.table.v1 base=\(long.filter { $0 != " " })\n")
        let ending = try await Outside.pbcalc("test", scratch.path)
        for line in ending.lines + ending.said where !line.hasPrefix("  paste    ") {
            // A place stays whole, for editors to follow; a line to paste is one line.
            #expect(line.count <= 80 || line.hasPrefix(scratch.path), "\(line)")
        }
    }
}
