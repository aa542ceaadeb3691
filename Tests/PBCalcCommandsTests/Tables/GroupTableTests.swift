import Foundation
import TestKit
import Testing

extension Scratch {
    /// Puts a scheme into a folder of its own, s.
    fileprivate func scheme(_ scheme: SmallScheme) throws {
        try FileManager.default.createDirectory(
            atPath: path + "/s",
            withIntermediateDirectories: true
        )
        try file("s/small.json", scheme.text)
    }
}

/// Points h from 0 to 20, and bands on both sides of 10 for people of two kinds, x and y; a question
/// that is asked of x alone.
struct `Tables for a scheme with bands for some people` {
    private static func scratch(_ rows: String) throws -> Scratch {
        func band(_ id: String, _ from: Int, _ amount: Int) -> String {
            let end = from == 0 ? "\"belowPoints\": 10, " : ""
            return "{ \"id\": \"\(id)\", \"fromPoints\": \(from), \(end)"
                + "\"when\": { \"t\": \"\(id.first ?? "x")\" }, \"amount\": \(amount).00 }"
        }
        let scratch = try Scratch()
        let scheme = SmallScheme(
            questions: [
                """
                { "id": "t", "text": "t", "kind": "category", "answers": [
                  { "id": "x", "points": 0, "text": "x" }, { "id": "y", "points": 0, "text": "y" } ] }
                """,
                SmallScheme.choice("n", 0, 1, and: #""weight": 0, "when": { "t": "x" }"#),
                SmallScheme.number("h", from: 0, to: 20),
            ],
            allocation: """
                "bands": [ \(band("x1", 0, 10)), \(band("x2", 10, 12)),
                  \(band("y1", 0, 13)), \(band("y2", 10, 15)) ]
                """
        )
        try scratch.scheme(scheme)
        try scratch.file(
            "case.json",
            """
            { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
              "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
                "children": 0, "setting": "home" },
              "answers": { "t": "x", "n": "a0", "h": 0 } }
            """
        )
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 scheme=small base=case.json kind=specified\n" + rows
        )
        return scratch
    }

    private static func test(_ rows: String, _ options: String...) async throws -> Binary.Ending {
        let scratch = try scratch(rows)
        return try await Binary.built().run(
            ["test", "--schemes", "s"] + options + ["rows.csv"],
            in: scratch.path
        )
    }

    /// 2 and 17 are in the bands on the sides of 10, and stand on neither side of it.
    @Test(arguments: [(2, 17, "0/4"), (9, 10, "4/4"), (9, 17, "2/4")])
    func `a side of an edge is reached by the points next to it`(
        low: Int,
        high: Int,
        sides: String
    ) async throws {
        let rows = ["x", "y"].flatMap { kind in
            [
                "\(kind)-low,w,,\(kind),\(low),\(kind)1\n",
                "\(kind)-high,w,,\(kind),\(high),\(kind)2\n",
            ]
        }
        let ending = try await Self.test(
            "id,why,kind,answers.t,answers.h,band?\n" + rows.joined()
        )
        #expect(ending.text.contains("4 passed, 0 failed"), "\(ending.text)\(ending.talk)")
        #expect(ending.text.contains("sides of band edges \(sides)"), "\(ending.text)")
    }

    /// The question n is not asked of y, so its answer is not used.
    @Test func `an answer to a question that is not asked covers nothing`() async throws {
        let ending = try await Self.test(
            "id,why,kind,answers.t,answers.n,answers.h,band?\nR1,w,,y,a1,2,y1\nR2,w,,x,a0,2,x1\n",
            "--missing"
        )
        #expect(ending.text.contains("answers 3/4"), "\(ending.text)")
        #expect(ending.text.contains("answers.n=a1"), "\(ending.text)")
    }

    @Test func `the sides of an edge are generated for the people of its bands`() async throws {
        let scratch = try Self.scratch("")
        let ending = try await Binary.built().run(
            ["test", "--schemes", "s", "--generate", "small", "case.json"],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        let lines = ending.text.split(separator: "\n")
        for (row, figures) in [
            ("y2-below", "9.00,y1,13.00"), ("y2-at", "10.00,y2,15.00"),
            ("y2-above", "11.00,y2,15.00"), ("x2-at", "10.00,x2,12.00"),
        ] {
            let line = lines.first { $0.hasPrefix(row + ",") }
            #expect(line?.contains(figures) == true, "\(line ?? "no such row")")
        }
    }
}

/// Bands of 0 to 5, 5 to 8 and from 8 points, and answers of 0, 4 and 14 points: none lead to B.
struct `Edges of bands that nobody is in` {
    @Test(arguments: ["", #", "measures": [ { "id": "m", "max": ["a"] } ], "total": "m""#])
    func `have no rows`(measures: String) async throws {
        let scratch = try Scratch()
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, 4, 14)],
            measures: measures,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 5, "amount": 100.00 },
                  { "id": "B", "fromPoints": 5, "belowPoints": 8, "amount": 120.00 },
                  { "id": "C", "fromPoints": 8, "amount": 140.00 } ]
                """
        )
        try scratch.scheme(scheme)
        try scratch.file("case.json", SmallCase.answers(#"{ "a": "a1" }"#))
        let ending = try await Binary.built().run(
            ["test", "--schemes", "s", "--generate", "small", "case.json"],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        #expect(!ending.text.contains("\nB-"), "\(ending.text)")
        #expect(ending.text.contains("\nC-below,"), "\(ending.text)")
        #expect(ending.text.contains("14.00,C,140.00"), "\(ending.text)")
    }
}

/// A case for a scheme called small.
private enum SmallCase {
    static func answers(_ answers: String) -> String {
        """
        { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
          "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
            "children": 0, "setting": "home" }, "answers": \(answers) }
        """
    }
}

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
}

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
        try scratch.file(
            "case.json",
            """
            { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
              "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
                "children": 0, "setting": "home" }, "answers": { "a": "a1" } }
            """
        )
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
