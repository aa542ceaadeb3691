import BudgetDocuments
import PersonalBudgets
import Testing

struct `A map of columns` {
    private static func findings(_ text: String) -> [Diagnostic] {
        Document(file: "map.json", bytes: Array(text.utf8)).findings(with: Library())
    }

    @Test
    func `has all its faults told, each where it stands`() {
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
                    "5:28 member-repeated /case/scheme",
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
    func `is refused where it lacks what it needs`(text: String, code: String) {
        #expect(Self.findings(text).map(\.code.rawValue) == [code])
    }

    @Test
    func `is good where there is nothing to say`() {
        let text =
            #"{ "x-note": 1, "case": { "subject": "adult" }, "columns": { "Ref": "id" }, "#
            + #""format": "pbcalc.map.v1" }"#
        #expect(Self.findings(text).isEmpty)
    }
}
