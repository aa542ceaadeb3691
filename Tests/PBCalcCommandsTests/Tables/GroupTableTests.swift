import TestKit
import Testing

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
        let answers = #"{ "t": "x", "n": "a0", "h": 0 }"#
        try scratch.file("case.json", SmallScheme.person(answering: answers))
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
