import BudgetDocuments
import PersonalBudgets
import Testing

/// The largest part by which a budget may rise is a half, where nothing else is said.
@Suite("Cliffs at some points")
struct PointsLeapTests {
    private static func cliffs(
        _ questions: [String],
        measures: String = "",
        _ allocation: String
    ) -> [Diagnostic] {
        SmallScheme(questions: questions, measures: measures, allocation: allocation)
            .findings.filter { $0.code == .amountCliff }
    }

    /// 100.00 and a half of it is 150.00.
    @Test(arguments: [
        ("50.00", #""from": 5"#, nil), ("50.01", #""from": 5"#, "from 5 points"),
        ("50.01", #""above": 4"#, "above 4 points"), ("50.01", #""from": 6"#, nil),
    ])
    func `an adjuster that looks at the points is told where it makes a leap`(
        added: String,
        points: String,
        told: String?
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 5)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "x", "add": \(added), "when": { "points": { \(points) } } } ]
            """
        )
        #expect(found.map(\.pointer) == (told == nil ? [] : ["/allocation/adjusters/0"]))
        if let told {
            let words = "\"x\" raises the budget \(told) by 50%, from £100.00 to £150.01 a week"
            #expect(found.first?.message.contains(words) == true, "\(found)")
        }
    }

    /// 100.00, 140.00 and 196.00 are 40% apart each; one answer passes both edges.
    @Test func `points that pass several edges in one step are no leap`() {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 4)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "x", "add": 40.00, "when": { "points": { "from": 2 } } },
              { "id": "y", "add": 56.00, "when": { "points": { "from": 4 } } } ]
            """
        )
        #expect(found.isEmpty, "\(found)")
    }

    /// At 4 points B gives 300.00, three times A, which is told between the bands; with x 300.00 or
    /// 300.01 more.
    @Test(arguments: [("150.00", []), ("150.01", ["/allocation/adjusters/0"])])
    func `what the band of the points gives is left out`(added: String, places: [String]) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 4)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 4, "amount": 100.00 },
              { "id": "B", "fromPoints": 4, "amount": 300.00 } ],
            "adjusters": [ { "id": "x", "add": \(added), "when": { "points": { "from": 4 } } } ]
            """
        )
        #expect(found.map(\.pointer) == ["/allocation/bands/1"] + places)
    }

    /// Nobody with less than 5 points and all others of n can come to 5 by another answer.
    @Test(arguments: [(5, ["/allocation/adjusters/0"]), (6, [])])
    func `only points that one answer can pass make a leap`(points: Int, places: [String]) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, points)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "x", "add": 90.00,
              "when": { "points": { "from": 5, "to": 5 } } } ]
            """
        )
        #expect(found.map(\.pointer) == places, "\(found)")
    }

    /// The total is the points by another name.
    @Test(arguments: [("150.00", []), ("150.01", ["/allocation/bands/1"])])
    func `bands by the measure that is the total are bands of points`(
        amount: String,
        places: [String]
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 1)],
            measures: #", "measures": [ { "id": "sum", "sum": ["n"] } ], "total": "sum""#,
            """
            "bands": [ { "id": "A", "when": { "sum": 0 }, "amount": 100.00 },
              { "id": "B", "when": { "sum": 1 }, "amount": \(amount) } ]
            """
        )
        #expect(found.map(\.pointer) == places, "\(found)")
    }

    /// From 0 to 1 point 60.00 more and then 10.00 a point are 50.00 beyond what the next point brings.
    @Test(arguments: [("160.00", "200.00", []), ("160.01", "200.01", ["/allocation/knots/1"])])
    func `a line that is steep for one point is a cliff`(
        second: String,
        third: String,
        places: [String]
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 1, 5)],
            """
            "between": "linear", "knots": [ { "points": 0, "amount": 100.00 },
              { "points": 1, "amount": \(second) }, { "points": 5, "amount": \(third) } ]
            """
        )
        #expect(found.map(\.pointer) == places, "\(found)")
    }

    /// Two points bring 400.00; one, half a point, or what is a step of the scheme is next to another.
    @Test(arguments: [
        ("2", "", []), ("1", "", ["/allocation/knots/1"]),
        ("\"1/1000000007\"", "", ["/allocation/knots/1"]),
        ("2", "\"step\": 2,", ["/allocation/knots/1"]),
    ])
    func `a line over more than a point is what the points bring`(
        points: String,
        step: String,
        places: [String]
    ) {
        let found = Self.cliffs(
            [
                """
                { "id": "n", "text": "n", "weight": 1, "answers": [
                  { "id": "a0", "points": 0, "text": "none" },
                  { "id": "a1", "points": \(points), "text": "some" },
                  { "id": "a2", "points": 6, "text": "much" } ] }
                """
            ],
            """
            "between": "linear", \(step) "knots": [ { "points": 0, "amount": 20.00 },
              { "points": \(points), "amount": 420.00 }, { "points": 6, "amount": 500.00 } ]
            """
        )
        #expect(found.map(\.pointer) == places, "\(found)")
    }

    /// From 50.00 to 70.00 and to 100.00 are 40% and 43%: that A overlaps B puts C next to neither.
    @Test(arguments: [(1, []), (2, [ProblemCode.bandOverlap])])
    func `a band that overlaps the next leaps to none beyond it`(end: Int, codes: [ProblemCode]) {
        let found = SmallScheme(
            questions: [SmallScheme.number("n", from: 0, to: 5)],
            allocation: """
                "step": 1, "bands": [
                  { "id": "A", "fromPoints": 0, "toPoints": \(end), "amount": 50.00 },
                  { "id": "B", "fromPoints": 2, "toPoints": 2, "amount": 70.00 },
                  { "id": "C", "fromPoints": 3, "toPoints": 5, "amount": 100.00 } ]
                """
        ).findings
        #expect(found.map(\.code) == codes, "\(found)")
    }

    /// 0.00 to 50.00, and 75.00 and 100.00 above it; without an end to what points add there is no
    /// highest amount.
    @Test(arguments: [
        ("50.00", "", []), ("50.01", "", ["/allocation/bands/1"]),
        ("50.01", #", "perPoint": 1.00"#, []),
    ])
    func `a first band may have a half of the highest`(
        first: String,
        perPoint: String,
        places: [String]
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 1, 2, 3)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 1, "amount": 0.00 },
              { "id": "B", "fromPoints": 1, "belowPoints": 2, "amount": \(first) },
              { "id": "C", "fromPoints": 2, "belowPoints": 3, "amount": 75.00 },
              { "id": "D", "fromPoints": 3, "amount": 100.00\(perPoint) } ]
            """
        )
        #expect(found.map(\.pointer) == places, "\(found)")
    }
}
