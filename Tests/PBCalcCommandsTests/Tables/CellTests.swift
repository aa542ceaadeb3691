import TestKit
import Testing

struct `Cells of a table` {
    /// A third of a point is a decimal that does not end.
    ///
    /// 0.33 is 1/300 off it, and 0.3 is 1/30 off.
    @Test(arguments: [
        ("1/3", "", true), ("2/6", "", true), ("0.33", "", false), ("0.33", "0.01 rounding", true),
        ("0.3", "0.01 rounding", false),
    ])
    func `a figure that is a fraction may be as far off as its row says`(
        points: String,
        tolerance: String,
        isGood: Bool
    ) async throws {
        let scratch = try Scratch()
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, 1)],
            measures: """
                , "measures": [ { "id": "third", "quotient": ["a", 3] } ], "total": "third"
                """,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#
        )
        try scratch.scheme(scheme)
        try scratch.file("case.json", SmallScheme.person(answering: #"{ "a": "a1" }"#))
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 scheme=small base=case.json\nid,why,kind,points?,points?~\n"
                + "R1,w,specified,\(points),\(tolerance)\n"
        )
        let ending = try await Binary.built().run(
            ["test", "--schemes", "s", "rows.csv"],
            in: scratch.path
        )
        #expect((ending.status == 0) == isGood, "\(ending.text)\(ending.talk)")
    }

    @Test func `a line to paste is not shown in other characters`() async throws {
        let scratch = try TestedTable.scratch("A1,\"two\nlines\",specified,,B6,\n")
        let ending = try await TestedTable.test(in: scratch)
        #expect(ending.text.contains("  paste    with --update: a cell has a line break"))
    }
}
