import BudgetDocuments
import PersonalBudgets
import Testing

/// Help from family and friends takes a part of the points off, or opens another row of a table.
struct `The proof of a scheme with unpaid support` {
    /// A table by the points of a and b, and of f where that has some, that begins at 0.
    private static func scheme(
        _ questions: String...,
        rows: String,
        f: String = SmallScheme.choice("f", 0, 40)
    ) -> SmallScheme {
        SmallScheme(
            questions: questions + [f],
            measures: """
                , "measures": [
                  { "id": "n", "sum": ["a", "b", { "of": "f", "when": { "f": { "from": 1 } } }] },
                  { "id": "t", "table": { "by": "n", "rows": [\(rows)] } } ], "total": "t"
                """,
            support: SmallScheme.shares,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#
        )
    }

    /// Of 3 and 5 points half is 1.5 and 2.5, 4 together; one of them alone helped is 5.5 or 6.5, and
    /// quarters come to no 4 either.
    @Test func `help with two needs at once can fall in no row`() {
        let found = Self.scheme(
            SmallScheme.choice("a", 0, 3),
            SmallScheme.choice("b", 0, 5),
            rows: """
                { "from": 0, "below": 3.9, "value": 1 }, { "from": 4.1, "to": 60, "value": 2 }
                """
        ).findings.first { $0.code == .tableGap }
        let shown = "n 4 (with a a1, b a1 and unpaid support with 1/2 of a, 1/2 of b)"
        #expect(found?.message.hasSuffix(shown) == true, "\(found?.message ?? "nothing")")
    }

    /// A half and a quarter of 8 points are met: 2 are left.
    @Test func `two people who help with one need can leave what falls in no row`() {
        let found = Self.scheme(
            SmallScheme.choice("a", 0, 8),
            SmallScheme.choice("b", 0, 1),
            rows: """
                { "from": 0, "below": 1.5, "value": 1 }, { "from": 2.5, "to": 60, "value": 2 }
                """
        ).findings.first { $0.code == .tableGap }
        let shown = "n 2 (with a a1 and unpaid support with 3/4 of a)"
        #expect(found?.message.hasSuffix(shown) == true, "\(found?.message ?? "nothing")")
    }

    /// Only 8 less three quarters of it is 2, so band B is reached by two helpers and no other way.
    @Test(arguments: [(8, false), (16, true)])
    func `a band that only two helpers lead to is reached`(points: Int, isUnreachable: Bool) {
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, points)],
            support: SmallScheme.shares,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 1.5, "amount": 10.00 },
                  { "id": "B", "fromPoints": 1.5, "belowPoints": 2.5, "amount": 11.00 },
                  { "id": "C", "fromPoints": 2.5, "amount": 12.00 } ]
                """
        )
        #expect(scheme.findings.map(\.code).contains(.bandUnreachable) == isUnreachable)
    }

    /// From 10 on a number without steps is 7.5 or less where a quarter of it is met.
    @Test(arguments: ["", ", \"step\": 1"])
    func `help takes a number below its least`(step: String) {
        let scheme = SmallScheme(
            questions: [SmallScheme.number("h", from: 10, to: 20, step: step)],
            support: SmallScheme.shares,
            allocation: #""bands": [ { "id": "A", "fromPoints": 10, "amount": 10.00 } ]"#
        )
        let found = scheme.findings.first { $0.code == .totalOutside }
        // All of it is met by two halves: 0 points are farthest out.
        let shown = "0 points, with h 10 and unpaid support with all of h"
        #expect(found?.message.contains(shown) == true, "\(scheme.findings.map(\.message))")
    }

    /// Ten questions of which more sets than can be tried have help.
    @Test func `what cannot be tried with all help is a doubt`() {
        let questions = (0..<9).map { SmallScheme.choice("q\($0)", 0, 8, 16) }
        let names = (0..<9).map { "\"q\($0)\"" }.joined(separator: ", ")
        let scheme = SmallScheme(
            questions: questions + [SmallScheme.choice("f", 0, 4)],
            measures: """
                , "measures": [
                  { "id": "n", "sum": [\(names), { "of": "f", "when": { "q0": "a0", "q1": "a1" } }] },
                  { "id": "t", "table": { "by": "n", "rows": [
                    { "from": 0, "below": 146.5, "value": 1 }, { "from": 147.5, "value": 2 } ] } } ],
                "total": "t"
                """,
            support: SmallScheme.shares,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#
        )
        // Nine times 16 are 144, so 147 would need the 4 of f: but those need q0 and q1 to be low.
        let codes = scheme.findings.map(\.code)
        #expect(codes.contains(.tableDoubt) && !codes.contains(.tableGap), "\(codes)")
    }

    /// Hours a week of help, less than 10 in one band and 20 or more in the other.
    private static func byHours(_ questions: [String], _ adjuster: String, _ bands: String)
        -> SmallScheme
    {
        SmallScheme(
            questions: questions,
            measures: """
                , "measures": [ { "id": "n", "sum": ["a", { "of": "b", "when": { "a": "a1" } }] } ],
                "total": "n"
                """,
            support: #""treatment": "amount-stage""#,
            allocation: """
                "bands": [\(bands)], "adjusters": [ { "id": "less",
                  "takeOff": { "of": "unpaid-hours", "price": 1.00 }\(adjuster) },
                  { "id": "end", "atLeast": 0.00 } ]
                """
        )
    }

    @Test func `hours of help are tried as answers are`() {
        let found = Self.byHours(
            [SmallScheme.choice("a", 0, 3), SmallScheme.choice("b", 0, 5)],
            "",
            """
            { "id": "A", "when": { "unpaid-hours": { "below": 10 } }, "amount": 100.00 },
            { "id": "B", "when": { "unpaid-hours": { "from": 20 } }, "amount": 110.00 }
            """
        ).findings.first { $0.code == .tableGap }
        #expect(
            found?.message.contains("(with 10 hours a week of unpaid support)") == true,
            "\(found?.message ?? "nothing")"
        )
    }

    /// 12 hours take 12.00 off 100.00 for whoever answers a1, and nothing for others.
    @Test func `a question that decides whether hours count changes the budget`() {
        let found = Self.byHours(
            [SmallScheme.choice("a", 0, 3), SmallScheme.choice("b", 0, 5)],
            #", "when": { "b": "a1" }"#,
            """
            { "id": "A", "fromPoints": 0, "belowPoints": 3, "amount": 100.00 },
            { "id": "B", "fromPoints": 3, "amount": 110.00 }
            """
        ).findings
        #expect(!found.map(\.code).contains(.questionIdle), "\(found.map(\.message))")
    }
}
