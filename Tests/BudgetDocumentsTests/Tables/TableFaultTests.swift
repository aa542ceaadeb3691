import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `Tables, faults` {
    private static let head = SmallTable.settings + "id,why,kind,answers.meals,band?\n"

    /// A text, and its faults.
    static let texts: [(text: String, faults: [String])] = [
        ("", ["1:1 table-shape"]),
        ("id,why,kind,band?\nA1,x,specified,B7\n", ["1:1 table-shape"]),
        (SmallTable.settings, ["1:1 table-no-rows"]),
        (head, ["2:1 table-no-rows"]),
        (head + "# only a comment\n,,,,\n", ["2:1 table-no-rows"]),
        (head + "A1,x,specified,none\n", ["3:1 table-shape"]),
        (head + "A1,x,specified,none,B6,\n", ["3:1 table-shape"]),
        (head + "A1,x,specified,none,\n", ["3:1 table-row-asserts-nothing"]),
        (head + "A1,,specified,none,B6\n", ["3:1 table-cell"]),
        (head + ",x,specified,none,B6\n", ["3:1 table-cell"]),
        (head + "A1,x,specfied,none,B6\n", ["3:6 table-cell"]),
        (head + "A1,x,,none,B6\n", ["3:6 table-cell"]),
        (head + "A1,x,specified,{none,B6\n", ["3:16 table-cell"]),
        (
            head + "A1,x,specified,none,B6\nA1,y,specified,none,B6\n",
            ["4:1 table-id-repeated"]
        ),
        (head + "A1,\"x,specified,none,B6\n", ["3:4 table-shape"]),
        (
            head + "A1,x,specfied,none,B6\nA2,x,specified,none,\n",
            ["3:6 table-cell", "4:1 table-row-asserts-nothing"]
        ),
        (
            "# pbcalc.table.v1 base=a.json base=EX-0042.json\nid,why,kind,band?\nA1,x,specified,B7\n",
            ["1:31 table-setting"]
        ),
        (
            "# pbcalc.table.v1 base=a.json scheme = exampleshire-2026\nid,why,kind,band?\n"
                + "A1,x,specified,B7\n",
            ["1:31 table-setting"]
        ),
        // Two names of one value, of which only one would count.
        (
            column("finance.capital.savings,finance.capital.savings.amount", "1,2"),
            ["2:37 table-shape"]
        ),
        (
            column("unpaidSupport.meals.share,unpaidSupport.meals", "half,all"),
            ["2:39 table-shape"]
        ),
        (column("answers.meels"), ["2:13 table-column-unknown"]),
        (column("answers"), []),
        (column("unpaidSupport.meels.share"), ["2:13 table-column-unknown"]),
        (column("person.bron"), ["2:13 table-column-unknown"]),
        (column("persn"), ["2:13 table-column-unknown"]),
        (column("starts.day"), ["2:13 table-column-unknown"]),
        (column("bnd?"), ["2:13 table-column-unknown"]),
        (column(""), ["2:13 table-column-unknown"]),
        (column("finance.income.earnings.net"), ["2:13 table-column-unknown"]),
        (column("finance.income.earnings.amount.x"), ["2:13 table-column-unknown"]),
        (column("finance.income.earning"), ["2:13 table-column-unknown"]),
        (column("finance.capital.savngs.owners"), ["2:13 table-column-unknown"]),
        (column("finance.housing.rnt"), ["2:13 table-column-unknown"]),
        (column("budget_week?,budget_week?~", "187.5,0.05"), ["3:22 table-cell"]),
        (column("budget_week?,budget_week?~", "187.5,a little"), ["3:22 table-cell"]),
        (column("budget_wek?~"), ["2:13 table-column-unknown"]),
        // A tolerance without a figure, of a figure that the row leaves blank, of words, or below
        // nothing; and one of nothing at all, which is exact.
        (column("budget_week?~", "0.05 rounded"), ["2:13 table-shape"]),
        (column("budget_week?,budget_week?~", ",0.05 rounded"), ["3:17 table-cell"]),
        (column("budget_week?,budget_week?~", "187.5,-0.01 rounded"), ["3:22 table-cell"]),
        (column("budget_week?,budget_week?~", "187.5,0 rounded"), []),
        (column("budget_week?,budget_week?~", ","), []),
        (column("eligibility?,eligibility?~", "eligible,1 one"), ["2:26 table-column-unknown"]),
        (column("plan.lines.care"), []),
        (column("plan.lines.care", "3"), ["3:16 table-cell"]),
        (column("plan.lines.nope", "null"), ["3:16 table-cell"]),
        (column("eligibility.outcomes.nutrishun"), ["2:13 table-column-unknown"]),
        (column("band?"), ["2:19 table-shape"]),
        (SmallTable.settings + "id,why,band?\nA1,x,B7\n", ["2:1 table-shape"]),
        (
            SmallTable.settings + "id, why,kind\t,band?\nA1,x,specified,B7\n",
            ["2:4 table-column-unknown", "2:9 table-column-unknown"]
        ),
        (
            SmallTable.settings + "id,wyh,band?\nA1,x,B7\n",
            ["2:1 table-shape", "2:4 table-column-unknown"]
        ),
        // The same value from two cells of a row, of which only one would count: a member of an
        // object, an element of a list, a member of one, a part of a word; none of another value,
        // of an empty list, or of what is taken away first.
        (twice("answers", #"{""meals"":""none""}"#, "answers.meals", "none"), ["3:39 table-cell"]),
        (twice("answers", #"{""night"":""none""}"#, "answers.meals", "none"), []),
        (
            twice(
                "finance.income",
                #"[{""kind"":""earnings"",""amount"":1,""every"":""week""}]"#,
                "finance.income.earnings",
                "2"
            ), ["3:76 table-cell"]
        ),
        (
            twice(
                "finance.capital",
                #"[{""kind"":""savings"",""amount"":1}]"#,
                "finance.capital.savings.owners",
                "2"
            ), []
        ),
        (twice("finance.capital", "[]", "finance.capital.savings", "2"), []),
        (twice("answers.meals", "none", "answers.meals.state", "unknown"), ["3:21 table-cell"]),
        (twice("finance", "null", "finance.status", "not-yet"), []),
        (column("points?", "028"), ["3:16 table-cell"]),
        (column("points?", "28."), ["3:16 table-cell"]),
        (column("person_pays_week?", "£61.06"), ["3:16 table-cell"]),
        (column("person_pays_week?", "no"), ["3:16 table-cell"]),
        (column("person_pays_week?", "61.06"), []), (column("person_pays_week?", "null"), []),
        (column("full_cost?", "no"), ["3:16 table-cell"]), (column("full_cost?", "FALSE"), []),
        (column("date?", "20/04/2026"), ["3:16 table-cell"]), (column("date?", "2026-04-20"), []),
        (SmallTable.settings + "why,kind,band?\nx,specified,B7\n", ["2:1 table-shape"]),
        (head.replacing(",", with: ";") + "A1;x;specified;none;B6\n", ["2:1 table-shape"]),
        (head + "A1,x,specified,none,B99\n", ["3:21 table-cell"]),
        (
            SmallTable.settings + "id,why,kind,errors?\nA1,x,specified,answer-unknwon\n",
            ["3:16 table-cell"]
        ),
        (settings("schem=exampleshire-2026 base=x"), ["1:19 table-setting"]),
        (settings("scheme=exampleshire-2062 base=x"), ["1:19 table-setting"]),
        (settings("base=x date=2026-02-30"), ["1:26 table-setting"]),
        (settings("scheme=exampleshire-2026"), ["1:1 table-setting"]),
    ]

    /// A table with one more column before `band?`.
    private static func column(_ name: String, _ cell: String = "") -> String {
        SmallTable.settings + "id,why,kind,\(name),band?\nA1,x,specified,\(cell),B7\n"
    }

    /// A table with two more columns before `eligibility?`, the first a whole of the other.
    private static func twice(
        _ whole: String,
        _ value: String,
        _ part: String,
        _ other: String
    ) -> String {
        let cell = value.contains("\"") ? "\"\(value)\"" : value
        return SmallTable.settings + "id,why,kind,\(whole),\(part),eligibility?\n"
            + "A1,x,specified,\(cell),\(other),eligible\n"
    }

    private static func settings(_ text: String) -> String {
        "# pbcalc.table.v1 \(text)\nid,why,kind,band?\nA1,x,specified,B7\n"
    }

    @Test(arguments: texts)
    func `the faults of tables are found, placed and put into words`(text: String, faults: [String])
        throws
    {
        let run = try SmallTable.run(text)
        #expect(run.places == faults)
        #expect(run.rows.isEmpty == !faults.isEmpty, "a faulty table runs no row")
        for fault in run.faults {
            #expect(!fault.message.isEmpty && fault.message != fault.code.rawValue)
            #expect(!fault.message.contains(/invalid|illegal|forbidden|please|sorry|failed to/))
        }
    }

    /// A fault in the last row: of those before it nothing is compared, counted or covered.
    @Test
    func `the faults of tables leave no row that counts as run`() throws {
        let run = try SmallTable.run(
            SmallTable.settings + "id,why,kind,answers.meals,plan.lines.nope.quantity,band?\n"
                + "A1,x,specified,none,,B6\nA2,x,specified,none,1,B6\n"
        )
        #expect(run.places == ["4:21 table-cell"])
        #expect(run.compared == 0 && run.coverage.isEmpty && run.codes.isEmpty)
    }

    @Test
    func `a table that is too large is told what can be done with a table`() throws {
        let run = try SmallTable.run(SmallTable.settings + String(repeating: ",", count: 16 << 20))
        #expect(run.faults.map(\.code) == [.fileTooLarge])
        #expect(run.faults.first?.message.contains("one table") == true)
        #expect(run.faults.first?.advice == "put its rows into several tables")
    }

    @Test
    func `the faults of tables come with what was probably meant`() throws {
        let run = try SmallTable.run(Self.column("answers.meels"))
        #expect(run.faults.first?.suggestion == "answers.meals")
        let other = try SmallTable.run(Self.column("bnd?"))
        #expect(other.faults.first?.suggestion == "band?")
    }

    /// A step in the middle is told by itself, with those that may stand there.
    @Test(arguments: [
        ("finance.capitol.savings", "finance.capitol", "finance.capital"),
        ("fnance.capitol.savings", "fnance", "finance"),
        ("persn.born", "persn", "person"),
        ("eligibility.outcoms.toilet-needs", "eligibility.outcoms", "eligibility.outcomes"),
        (
            "finance.income.earnings.amont.x", "finance.income.earnings.amont",
            "finance.income.earnings.amount"
        ),
        ("person.bron", "person.bron", "person.born"),
    ])
    func `the faults of tables tell which step of a column is misspelt`(
        column: String,
        way: String,
        meant: String
    ) throws {
        let fault = try #require(SmallTable.run(Self.column(column)).faults.first)
        #expect(fault.suggestion == meant)
        #expect(fault.message.contains("\"\(way)\""))
    }

    /// Rows under a head, and the faults of both.
    static let beside: [(head: String, rows: [String], faults: [String])] = [
        // A blank cell says nothing, whatever its column is; one that says something may be what the
        // row asserts.
        (
            "id,why,kind,persn.born,band?",
            ["A,x,specified,1971-09-03,", "A,x,guess,,B6", ",,specified,,B6", "B,x,specified,,"],
            [
                "2:13 table-column-unknown", "4:1 table-id-repeated", "4:5 table-cell",
                "5:1 table-cell", "5:1 table-cell", "6:1 table-row-asserts-nothing",
            ]
        ),
        // The columns of one that is not understood are counted with the others.
        (
            "id,why,kind,bnd?", ["A,x,specified,B6", "B,x,specified"],
            ["2:13 table-column-unknown", "4:1 table-shape"]
        ),
        // What has no column is missing once, and not in each row.
        ("why,kind,band?", ["x,specified,B99"], ["2:1 table-shape", "3:13 table-cell"]),
        ("id,kind,band?", ["A,guess,B6"], ["2:1 table-shape", "3:3 table-cell"]),
        (
            "id,why,kind,band?,budget_week?~", ["A,x,specified,,0.05 rounded"],
            ["2:19 table-shape", "3:1 table-row-asserts-nothing"]
        ),
        // A cell that no case could take, and one of the scheme's names.
        (
            "id,why,kind,plan.lines.nope.quantity,persn.born,band?", ["A,x,specified,1,,B99"],
            ["2:38 table-column-unknown", "3:15 table-cell", "3:18 table-cell"]
        ),
        // Points say themselves what a row is called.
        ("points,bnd?,points?", ["x,B6,"], ["2:8 table-column-unknown", "3:1 table-cell"]),
    ]

    @Test(arguments: beside)
    func `the faults of rows are told beside those of the head that they do not come from`(
        head: String,
        rows: [String],
        faults: [String]
    ) throws {
        let text = SmallTable.settings + ([head] + rows).joined(separator: "\n") + "\n"
        #expect(try SmallTable.run(text).places == faults)
    }

    @Test(arguments: ["plan.lines.nope.price", "finance.capital.savings"])
    func `the faults of tables tell of an element that is not there, or there twice`(path: String)
        throws
    {
        let base = #"""
            {"scheme": "exampleshire-2026", "finance": {"capital": [
            {"kind": "savings", "amount": 1}, {"kind": "savings", "amount": 2}]}}
            """#
        let text = SmallTable.settings + "id,why,kind,\(path),band?\nA1,x,specified,3,B7\n"
        #expect(try SmallTable.run(text, base: base).places == ["3:16 table-cell"])
    }

    @Test(arguments: ["", "[1]", "{\"a\": 1", "{} x"])
    func `the faults of tables tell of a base case that is none`(base: String) throws {
        let run = try SmallTable.run(Self.column("answers.meals"), base: base)
        #expect(run.places == ["1:44 table-setting"])
    }

    @Test
    func `the faults of tables are each reachable, so that no code stands for nothing`() throws {
        let found = Set(
            try Self.texts.flatMap { try SmallTable.run($0.text).faults.map(\.code.rawValue) }
        )
        // The gallery has a table for each code that a table can have.
        let codes = ProblemCode.allCases.map(\.rawValue)
            .filter { Fixtures.exists("errors/\($0).csv") }
        #expect(found == Set(codes))
    }
}
