import BudgetDocuments
import PersonalBudgets
import Testing

/// Schemes in which a fault shows only beyond what is tried first.
struct `What the proof tries` {
    private static func codes(_ scheme: SmallScheme) -> [ProblemCode] {
        scheme.findings.map(\.code)
    }

    /// More combinations than can be gone through: whoever has the first two is in two rows.
    @Test(arguments: [3, 17])
    func `rows that both hold are told, however much a table reads`(flags: Int) {
        let names = (0..<flags).map { "f\($0)" }
        let rows = names.enumerated().map { index, name in
            """
            { "id": "R\(index)", "when": { "\(name)": true }, "amount": \(100 + index).00 }
            """
        }
        let none = names.map { "\"\($0)\": false" }.joined(separator: ", ")
        let scheme = SmallScheme(
            questions: names.map {
                "{ \"id\": \"\($0)\", \"text\": \"\($0)\", \"kind\": \"flag\", \"points\": 1 }"
            },
            allocation: """
                "bands": [ \(rows.joined(separator: ", ")),
                  { "id": "N", "when": { \(none) }, "amount": 50.00 } ]
                """
        )
        let found = scheme.findings.filter { $0.code == .tableOverlap }
        #expect(found.contains { $0.message.hasPrefix("rows 1 and 2 ") }, "\(Self.codes(scheme))")
    }

    /// Bands of x from 0, of y from 10: below them y has the amount of its own first band.
    @Test(arguments: [("nearest-band", false), ("no-figure", true)])
    func `points below all bands of some people are theirs where the nearest is`(
        below: String,
        isGap: Bool
    ) {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("t", 0, 0, and: #""kind": "category""#),
                SmallScheme.choice("a", 5, 12, 18),
            ],
            allocation: """
                "below": "\(below)", "above": "\(below)", "bands": [
                  { "id": "X1", "fromPoints": 0, "belowPoints": 10, "when": { "t": "a0" },
                    "amount": 10.00 },
                  { "id": "X2", "fromPoints": 10, "belowPoints": 20, "when": { "t": "a0" },
                    "amount": 12.00 },
                  { "id": "Y2", "fromPoints": 10, "belowPoints": 15, "when": { "t": "a1" },
                    "amount": 15.00 } ]
                """
        )
        let found = scheme.findings
        #expect(found.map(\.code).contains(.tableGap) == isGap, "\(found.map(\.message))")
    }

    /// Without q1 there are at most 3 points, so the band of 4 and more for those is nobody's.
    @Test func `a band that its condition keeps out of reach is told`() {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("q0", 3, 2),
                #"{ "id": "q1", "text": "q1", "kind": "flag", "points": 1 }"#,
            ],
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 9,
                    "when": { "q1": true }, "amount": 9.00 },
                  { "id": "B", "fromPoints": 0, "belowPoints": 4,
                    "when": { "q1": false }, "amount": 5.00 },
                  { "id": "C", "fromPoints": 4, "belowPoints": 9,
                    "when": { "q1": false }, "amount": 7.00 } ]
                """
        )
        let unmet = scheme.findings.filter { $0.code == .bandUnreachable }
        #expect(unmet.map(\.pointer) == ["/allocation/bands/2"])
    }

    /// Questions of 0 to 3 points, each 10.00 below 9 points: 8 points are 80.00.
    private static func priced(_ questions: Int, from amount: String) -> SmallScheme {
        SmallScheme(
            questions: (0..<questions).map { SmallScheme.choice("q\($0)", 0, 1, 2, 3) },
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 9, "perPoint": 10.00 },
                  { "id": "B", "fromPoints": 9, "amount": \(amount) } ]
                """
        )
    }

    /// 85.00 is more than 80.00, though less than the 90.00 that 9 points would have had.
    ///
    /// 130.00 is more than a half above 80.00, and less above the 90.00 at the edge.
    @Test(
        arguments: [3, 12],
        [
            ("50.00", ProblemCode.amountFalls, "from £80.00 to £50.00 a week, at 8 and at 9"),
            ("85.00", nil, ""), ("130.00", nil, ""),
            ("500.00", .amountCliff, "by 525%, from £80.00 to £500.00 a week, at 8 and at 9"),
        ] as [(String, ProblemCode?, String)]
    )
    func `a step from a price for each point to an amount is judged`(
        questions: Int,
        next: (String, ProblemCode?, String)
    ) {
        let (amount, code, words) = next
        let found = Self.priced(questions, from: amount).findings
        let told = found.filter { [.amountFalls, .amountCliff].contains($0.code) }
        #expect(told.map(\.code) == [code].compactMap(\.self))
        #expect(told.allSatisfy { $0.message.contains(words) }, "\(told.map(\.message))")
    }

    /// 5 points up to 6 hours, 2 for 7 and 8, and 10 for more: 140.00, 100.00, 140.00.
    @Test func `every number of a question is tried where that can be done`() {
        let scheme = SmallScheme(
            questions: [SmallScheme.number("h", from: 0, to: 20)],
            measures: """
                , "measures": [ { "id": "t", "table": { "by": "h", "step": 1, "rows": [
                  { "from": 0, "to": 6, "value": 5 }, { "from": 7, "to": 8, "value": 2 },
                  { "from": 9, "to": 20, "value": 10 } ] } } ], "total": "t"
                """,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 4, "amount": 100.00 },
                  { "id": "B", "fromPoints": 4, "amount": 140.00 } ]
                """
        )
        let falls = scheme.findings.filter { $0.code == .needFalls }
        #expect(falls.count == 1)
        #expect(falls.first?.message.contains("from 6 to 7") == true, "\(Self.codes(scheme))")
        #expect(!Self.codes(scheme).contains(.tableDoubt))
    }

    /// With no steps there are more numbers than can be tried, and a table can fall between two.
    @Test func `a number of which some are tried leaves a doubt`() {
        let scheme = SmallScheme(
            questions: [SmallScheme.number("h", from: 0, to: 20, step: "")],
            measures: """
                , "measures": [ { "id": "t", "table": { "by": "h", "rows": [
                  { "from": 0, "below": 7.001, "value": 5 },
                  { "from": 7.001, "below": 7.002, "value": 2 },
                  { "from": 7.002, "value": 10 } ] } } ], "total": "t"
                """,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 4, "amount": 100.00 },
                  { "id": "B", "fromPoints": 4, "amount": 140.00 } ]
                """
        )
        #expect(Self.codes(scheme).contains(.tableDoubt))
    }

    /// q1 counts its 4 points with 5 of q0 or with none of it, and not with 3: who has but the one
    /// of 3 points besides nothing falls from band B to A.
    @Test func `a fall by one of several things is found whichever it is`() {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("q0", 5, 3, and: #""kind": "several", "combine": "max""#),
                SmallScheme.choice("q1", 1, 4),
            ],
            measures: """
                , "measures": [ { "id": "m", "sum": [ { "of": "q1", "when": { "q0": { "from": 5 } } },
                  { "of": "q1", "when": { "q0": { "below": 3 } } } ] } ], "total": "m"
                """,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 2, "amount": 100.00 },
                  { "id": "B", "fromPoints": 2, "amount": 140.00 } ]
                """
        )
        let falls = scheme.findings.filter { $0.code == .needFalls }
        #expect(
            falls.first?.message.contains(#"from none of its answers to "a1" the need is greater"#)
                == true,
            "\(scheme.findings.map(\.message))"
        )
    }

    /// From 65 on 30.00 is taken off for a1.
    @Test func `a fall that only some ages have is found`() {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("n", 0, 3),
                #"{ "id": "age", "text": "age", "kind": "age", "unit": "years", "weight": 0 }"#,
            ],
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "old", "takeOff": 30.00,
                  "when": { "age": { "from": 65 }, "n": "a1" } } ]
                """
        )
        let falls = scheme.findings.filter { $0.code == .needFalls }
        #expect(falls.first?.message.contains("£100.00 to £70.00 a week, with age 65") == true)
    }

    /// 20 times 3.00 is 10.00 more than the 50.00 of nobody with any points.
    @Test(arguments: [3, 12])
    func `a budget below nothing is found among many answers`(questions: Int) {
        var scheme = SmallScheme(
            questions: (0..<questions).map { SmallScheme.choice("q\($0)", 0, 1, 2, 3) },
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 1, "amount": 50.00 },
                  { "id": "B", "fromPoints": 1, "amount": 70.00 } ],
                "adjusters": [ { "id": "x", "takeOff": { "of": "h", "price": 3.00 } } ]
                """
        )
        scheme.questions.append(
            SmallScheme.number("h", from: 0, to: 20, step: #", "step": 1, "weight": 0"#)
        )
        #expect(Self.codes(scheme).contains(.amountBelowNothing))
    }

    /// One pound off 50.00 leaves 49.00 at least; off 0.50 it may leave less than nothing, for one
    /// set of answers of many alone.
    @Test(arguments: [("50.00", false), ("0.50", true)])
    func `what may be below nothing is a doubt, and what cannot be is none`(
        amount: String,
        isDoubt: Bool
    ) {
        let names = (0..<12).map { "\"q\($0)\": \"a\($0 % 3)\"" }.joined(separator: ", ")
        let scheme = SmallScheme(
            questions: (0..<12).map {
                SmallScheme.choice("q\($0)", 0, 0, 0, and: #""kind": "category""#)
            },
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": \(amount) } ],
                "adjusters": [ { "id": "x", "takeOff": 1.00, "when": { \(names) } } ]
                """
        )
        let doubts = scheme.findings.filter { $0.code == .tableDoubt }
        #expect(doubts.contains { $0.message.contains("taken off than there is") } == isDoubt)
    }

    /// Who does not answer q0 has no points; who does has some, though each answer is worth nothing.
    @Test func `an answer that decides whether there are points is not idle`() {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("q0", 0, 0, and: #""kind": "category", "optional": true"#)
            ],
            measures: """
                , "measures": [ { "id": "t", "table": { "by": "q0", "rows": [
                  { "is": 0, "value": 4 } ] } } ], "total": "t"
                """,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ]"#
        )
        #expect(!Self.codes(scheme).contains(.questionIdle))
        #expect(Self.codes(scheme).contains(.totalMissing))
    }

    /// 7 and 0 or 1 are below 8 or not; no answer to q1 counts no points.
    @Test func `the first answer to a question that may be left out is named`() {
        let scheme = SmallScheme(
            questions: [
                SmallScheme.choice("q0", 7, 7, and: #""kind": "category""#),
                SmallScheme.choice("q1", 1, 2, and: #""weight": 1, "optional": true"#),
            ],
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 8, "amount": 140.00 },
                  { "id": "B", "fromPoints": 8, "amount": 135.00 } ]
                """
        )
        let fall = scheme.findings.first { $0.code == .amountFalls }
        #expect(
            fall?.message.contains("from the least answers to q1 a0") == true,
            "\(scheme.findings.map(\.message))"
        )
    }
}
