import BudgetDocuments
import PersonalBudgets
import Testing

/// Answers of more need that give less where somebody helps, and help that is no need.
struct `Falls of need where somebody helps` {
    /// A need of 4 is halved to 2, worth 9; one of 8 to 4, worth 1: 140.00 and then 100.00.
    ///
    /// Beside others, more sets of answers with help than can be tried, and the same all the same.
    @Test(arguments: [0, 1, 4, 9])
    func `a part that is met is tried with each answer`(others: Int) {
        let names = (0..<others).map { "q\($0)" }
        let parts = (["t"] + names).map { "\"\($0)\"" }.joined(separator: ", ")
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("n", 0, 4, 8)]
                + names.map { SmallScheme.choice($0, 0, 1, 2) },
            measures: """
                , "measures": [ { "id": "t", "table": { "by": "n", "rows": [
                    { "from": 0, "below": 2, "value": 0 }, { "from": 2, "below": 4, "value": 10 },
                    { "from": 4, "below": 8, "value": 1 }, { "from": 8, "value": 10 } ] } },
                  { "id": "s", "sum": [ \(parts) ] } ],
                "total": "s"
                """,
            support: """
                "treatment": "points-reduced", "shares": [ { "id": "half", "share": "1/2" } ]
                """,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 100.00 },
                  { "id": "B", "fromPoints": 10, "amount": 140.00 } ]
                """
        )
        let found = scheme.findings
        let falls = found.filter {
            $0.code == .needFalls && $0.message.contains(#"from "a1" to "a2" the need is greater"#)
        }
        #expect(falls.count == 1, "\(found.map(\.message))")
        #expect(
            falls.first?.message.contains("unpaid support with 1/2 of n") == true,
            "\(found.map(\.message))"
        )
    }

    /// 84 hours take 42.00 off the 160.00 of whoever answers a1, and nothing off 150.00.
    @Test func `hours that count for some alone are tried`() {
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("n", 0, 3, 8)],
            support: #""treatment": "amount-stage""#,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 3, "amount": 150.00 },
                  { "id": "B", "fromPoints": 3, "belowPoints": 8, "amount": 160.00 },
                  { "id": "C", "fromPoints": 8, "amount": 200.00 } ],
                "adjusters": [ { "id": "help", "takeOff": { "of": "unpaid-hours", "price": 0.50 },
                  "rounding": "nearest", "when": { "n": { "from": 3 } } } ]
                """
        )
        let falls = scheme.findings.filter { $0.code == .needFalls }
        #expect(
            falls.first?.message.contains(
                "from £150.00 to £118.00 a week, with the least answers and 84 hours"
            ) == true,
            "\(scheme.findings.map(\.message))"
        )
    }

    /// From 2 hours on 10.00 comes off where half of n is met, and from 4 on 20.00 for everybody.
    @Test func `of several falls one is shown that needs no help`() {
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("n", 0, 4), SmallScheme.number("h", from: 0, to: 6)],
            measures: """
                , "measures": [ { "id": "part", "table": { "by": "n", "rows": [
                    { "from": 0, "below": 2, "value": 0 }, { "from": 2, "below": 4, "value": 1 },
                    { "from": 4, "value": 0 } ] } },
                  { "id": "s", "sum": ["n", "h"] } ], "total": "s"
                """,
            support: """
                "treatment": "points-reduced", "shares": [ { "id": "half", "share": "1/2" } ]
                """,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "x", "takeOff": 10.00,
                    "when": { "h": { "from": 2 }, "part": { "from": 1 } } },
                  { "id": "y", "takeOff": 20.00, "when": { "h": { "from": 4 } } } ]
                """
        )
        let falls = scheme.findings.filter { $0.code == .needFalls && $0.message.contains("\"h\"") }
        #expect(falls.count == 1)
        #expect(
            falls.first?.message.hasSuffix(
                "from 3 to 4 the need is greater, and the budget falls from £100.00 to £80.00 a "
                    + "week, with the least answers"
            ) == true,
            "\(scheme.findings.map(\.message))"
        )
    }

    private static let scored = """
        "treatment": "subtract-score", "takeOff": ["helps"], "add": ["carer"]
        """

    /// Where somebody helps there are at least 1 - 3 + 2 = 0 points, and 1 where nobody does.
    ///
    /// More help is no more need.
    @Test(arguments: [(2, []), (1, [ProblemCode.totalOutside])] as [(Int, [ProblemCode])])
    func `what is taken off is not tried without what is added beside it`(
        carer: Int,
        codes: [ProblemCode]
    ) {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("n", 1, 5), SmallScheme.choice("helps", 0, 3),
                SmallScheme.choice("carer", carer, 4),
            ],
            support: Self.scored,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 3, "amount": 100.00 },
                  { "id": "B", "fromPoints": 3, "amount": 140.00 } ]
                """
        )
        #expect(scheme.findings.map(\.code) == codes, "\(scheme.findings.map(\.message))")
    }
}
