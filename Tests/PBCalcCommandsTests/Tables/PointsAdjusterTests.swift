import TestKit
import Testing

/// Points h from 0 to 20 and 100.00 below 10 of them.
struct `Adjusters in a table of points` {
    private static func run(
        _ adjusters: String,
        total: String,
        _ row: String
    ) async throws -> Binary.Ending {
        let scratch = try Scratch()
        let scheme = SmallScheme(
            questions: [SmallScheme.number("h", from: 0, to: 20)],
            measures: total,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 100.00 },
                  { "id": "B", "fromPoints": 10, "amount": 140.00 } ], "adjusters": [ \(adjusters) ]
                """
        )
        try scratch.scheme(scheme)
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 scheme=small kind=specified\npoints,band?,budget_week?\n\(row)\n"
        )
        return try await Binary.built().run(
            ["test", "--schemes", "s", "rows.csv"],
            in: scratch.path
        )
    }

    /// 9 points: 100.00 + 50.00 + 9 x 1.00 = 159.00; 7 points: 100.00 + 7 x 1.00.
    @Test(
        arguments: ["score", "points"],
        [("9,A,159.00", true), ("9,A,100.00", false), ("7,A,107.00", true)]
    )
    func `count by the total, whichever way that is named`(
        total: String,
        row: (text: String, isGood: Bool)
    ) async throws {
        let ending = try await Self.run(
            """
            { "id": "x", "add": 50.00, "when": { "\(total)": { "from": 8 } } },
            { "id": "y", "add": { "of": "\(total)", "price": 1.00 }, "rounding": "nearest" }
            """,
            total: #", "measures": [ { "id": "score", "sum": ["h"] } ], "total": "score""#,
            row.text
        )
        #expect((ending.status == 0) == row.isGood, "\(ending.text)\(ending.talk)")
        #expect(!ending.text.contains("leaves out"), "\(ending.text)")
    }

    /// 100.00 - 30.00 for whoever has 3 points or more.
    @Test(arguments: [("9,A,100.00", true), ("2,A,70.00", false)])
    func `are named where they count`(row: String, isNamed: Bool) async throws {
        let ending = try await Self.run(
            #"{ "id": "x", "takeOff": 30.00, "when": { "points": { "from": 3 } } }"#,
            total: "",
            row
        )
        #expect(ending.text.contains(#"; then "x""#) == isNamed, "\(ending.text)")
    }

    @Test func `are named as left out where an answer decides`() async throws {
        let ending = try await Self.run(
            #"{ "id": "x", "takeOff": 30.00, "when": { "h": { "from": 3 } } }"#,
            total: "",
            "9,A,100.00"
        )
        #expect(ending.status == 0)
        #expect(ending.text.contains("rows.csv: budget_week leaves out x, which points alone do"))
    }

    /// 100.00 and 50.00 are 150.00, and at most 120.00.
    @Test func `what is done to the amount of a band is named beside points alone`() async throws {
        let scratch = try Scratch()
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, 5)],
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "more", "add": 50.00 }, { "id": "most", "atMost": 120.00 },
                  { "id": "some", "add": 1.00, "when": { "a": "a1" } } ]
                """
        )
        try scratch.scheme(scheme)
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 scheme=small kind=specified\npoints,budget_week?\n5,100.00\n"
        )
        let ending = try await Binary.built().run(
            ["test", "--schemes", "s", "rows.csv"],
            in: scratch.path
        )
        #expect(ending.text.contains("120.00"), "\(ending.text)")
        let words = ending.text.replacing(/\s+/, with: " ")
        #expect(words.contains(#"; then "more", "most" ["#), "\(words)")
    }
}
