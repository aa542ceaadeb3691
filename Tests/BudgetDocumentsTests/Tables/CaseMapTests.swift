import BudgetDocuments
import PersonalBudgets
import Testing

struct `A map of columns` {
    private static func findings(_ text: String) -> [Diagnostic] {
        Document(file: "map.json", bytes: Array(text.utf8)).findings(with: Library())
    }

    @Test
    func `a map of columns has all its faults told, each where it stands`() {
        let found = Self.findings(
            """
            { "format": "pbcalc.map.v1",
              "columns": { "Ref": "idd", "Notes": null, "X": 5,
                "Born": "person.born", "Born": "date" },
              "more": 1,
              "case": { "scheme": "a", "scheme": "b" } }
            """
        )
        #expect(
            found.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue) \($0.pointer)" }
                == [
                    "2:23 table-column-unknown /columns/Ref", "2:50 type-wrong /columns/X",
                    "3:28 member-repeated /columns/Born", "4:3 member-unknown /more",
                    "5:23 scheme-unknown /case/scheme", "5:28 member-repeated /case/scheme",
                ]
        )
        #expect(found.first?.suggestion == "id")
    }

    @Test(arguments: [
        (#"{ "format": "pbcalc.map.v1" }"#, "member-missing"),
        (#"{ "format": "pbcalc.map.v1", "columns": [] }"#, "type-wrong"),
        (#"{ "format": "pbcalc.map.v1", "columns": {}, "case": [] }"#, "type-wrong"),
        (#"{ "format": "pbcalc.map.v1", "columns": {}"#, "json-open"),
    ])
    func `a map of columns is refused where it lacks what it needs`(text: String, code: String) {
        #expect(Self.findings(text).map(\.code.rawValue) == [code])
    }

    /// What all cases share is read as a case is; what it lacks a column can give.
    @Test(
        arguments: [
            (#""scheme": "exampleshire-2026""#, []),
            (#""scheme": "exampleshire-2026", "person": { "household": "single" }"#, []),
            (#""format": "pbcalc.case.v1", "x-note": 1"#, []),
            (
                #""scheme": "exampleshire-2026", "finance": { "income": [ { "kind": "state-pension" } ] }"#,
                []
            ),
            (
                #""scheme": "exampleshire-2026", "eligibility": { "decision": "eligible" }"#,
                []
            ),
            (#""scheme": "exampleshire""#, ["scheme-unknown /case/scheme"]),
            (#""format": "pbcalc.rates.v1""#, ["format-unexpected /case/format"]),
            (
                #""schem": "exampleshire-2026", "date": "2026-02-30""#,
                ["member-unknown /case/schem", "date-unknown /case/date"]
            ),
            (
                #""date": "1 May", "scheme": "exampleshire-2026", "answers": { "meals": "lots" }"#,
                ["date-format /case/date", "answer-unknown /case/answers/meals"]
            ),
            (
                #""scheme": "exampleshire-2026", "person": { "household": "one", "born": 1971 }"#,
                ["choice-unknown /case/person/household", "type-wrong /case/person/born"]
            ),
            (
                #""scheme": "exampleshire-2026", "subject": "adult", "subject": "adult""#,
                ["member-repeated /case/subject"]
            ),
            (
                #""scheme": "exampleshire-2026", "finance": { "capital": [ { "kind": "gold" } ] }"#,
                ["capital-unknown /case/finance/capital/0/kind"]
            ),
        ] as [(String, [String])]
    )
    func `a map of columns has what its cases share read as a case is, but for what they lack`(
        shared: String,
        said: [String]
    ) {
        let found = Self.findings(
            #"{ "format": "pbcalc.map.v1", "columns": { "Ref": "id" }, "case": { \#(shared) } }"#
        )
        #expect(found.map { "\($0.code.rawValue) \($0.pointer)" } == said)
    }

    /// A member of a member is said as JSON under its own name.
    @Test(arguments: [
        ("plan.lines.pa.employment.wage", "plan.lines.pa.employment"),
        ("finance.income.state-pension.evry", "finance.income.state-pension.every"),
    ])
    func `a column that leads too far, or astray, is told the nearest`(way: String, nearest: String)
    {
        let found = Self.findings(
            #"{ "format": "pbcalc.map.v1", "columns": { "Ref": "\#(way)" } }"#
        )
        #expect(found.map { $0.suggestion ?? $0.allowed.first } == [nearest])
    }

    @Test
    func `a map of columns is good where there is nothing to say`() {
        let text =
            #"{ "x-note": 1, "case": { "subject": "adult" }, "columns": { "Ref": "id", "R": "x-r" }, "#
            + #""format": "pbcalc.map.v1" }"#
        #expect(Self.findings(text).isEmpty)
    }
}
