import BudgetDocuments
import PersonalBudgets
import Testing

/// Scores from 0 to 100 by halves, and what `check` says of the bands they fall in.
@Suite("The proof of bands that begin above no points")
struct BandProofTests {
    private static func found(_ allocation: String, _ changes: [Change] = []) throws -> [String] {
        let scheme = try NumberScheme.tree(allocation: allocation).changed(by: changes)
        return Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce).map {
            "\($0.code.rawValue) \($0.pointer)"
        }
    }

    // Between 2 and 3 lies 2.5, whatever comes before 2.
    @Test(
        arguments: ["0", "2"],
        ["no-figure", "nearest-band"]
    )
    func `a gap between bands is found wherever the first begins`(from: String, below: String)
        throws
    {
        func bands(upTo: String) -> String {
            """
            "step": 1, "below": "\(below)", "above": "no-figure", "bands": [
            { "id": "A", "fromPoints": \(from), "toPoints": \(upTo), "amount": 50.00 },
            { "id": "B", "fromPoints": 3, "toPoints": 100, "amount": 60.00 } ]
            """
        }
        let halves = try Self.found(bands(upTo: "2"))
        #expect(halves == ["table-gap /allocation/bands"])
        // In whole points nothing lies there.
        let whole = try Self.found(
            bands(upTo: "2"),
            [.set("/questionnaire/questions/0/step", 1)]
        )
        #expect(whole == [])
    }

    @Test func `the band at an end is reached by what lies beyond it, and the next is not`() throws
    {
        let bands = """
            "bands": [ { "id": "A", "fromPoints": 110, "belowPoints": 120, "amount": 50.00 },
            { "id": "B", "fromPoints": 120, "belowPoints": 130, "amount": 60.00 } ]
            """
        #expect(
            try Self.found(#""below": "nearest-band", "# + bands)
                == ["band-unreachable /allocation/bands/1"]
        )
        #expect(
            try Self.found(#""below": "no-figure", "# + bands)
                == ["band-unreachable /allocation/bands/0", "band-unreachable /allocation/bands/1"]
        )
    }

    /// From 0 to 100 in steps of a hundredth there are 10,001 totals, in halves of one 20,001, of which
    /// 10.005 is one; and weighed.
    @Test(
        arguments: [
            ("0.01", "1", []), ("0.005", "1", ["table-gap"]), ("0.01", "2", []),
            ("0.01", "0.5", ["table-gap"]), ("0.02", "1", []), ("0.02", "0.25", ["table-gap"]),
        ] as [(String, String, [String])]
    )
    func `a gap between steps is an error where a total lies in it, and nothing elsewhere`(
        step: String,
        weight: String,
        codes: [String]
    ) throws {
        let found = try Self.found(Self.toTen, Self.score(step: step, weight: weight))
        #expect(found == codes.map { $0 + " /allocation/bands" })
    }

    private static let toTen = """
        "step": 0.01, "bands": [
        { "id": "A", "fromPoints": 0, "toPoints": 10, "amount": 50.00 },
        { "id": "B", "fromPoints": 10.01, "amount": 60.00 } ]
        """

    /// The numbers from 0 to 100, of which no scheme lists more than a few thousand.
    private static func score(step: String, weight: String = "1") -> [Change] {
        let question = "/questionnaire/questions/0"
        return [
            .set(question + "/step", .number(step)), .set(question + "/weight", .number(weight)),
        ]
    }

    /// No hundredth lies from 10.001 to below 10.002, and one thousandth does.
    @Test(arguments: [("0.01", ["band-unreachable /allocation/bands/1"]), ("0.001", [])])
    func `a band between two steps is met by nobody`(step: String, codes: [String]) throws {
        let found = try Self.found(
            """
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10.001, "amount": 50.00 },
            { "id": "B", "fromPoints": 10.001, "belowPoints": 10.002, "amount": 60.00 },
            { "id": "C", "fromPoints": 10.002, "amount": 70.00 } ]
            """,
            Self.score(step: step)
        )
        #expect(found == codes)
    }

    /// Totals by hundredths up to 200.01 with another question of so many points, or with 10.005.
    ///
    /// Where they leave some steps out, as between 100 and 100.02, that is a doubt.
    @Test(arguments: [
        (["0", "1"], []), (["0", "0.02", "1"], []), (["0", "0.005"], ["table-gap"]),
        (["0", "100.01"], []), (["0", "100.02"], ["table-doubt"]),
    ])
    func `steps beside a choice are as sure as alone`(points: [String], codes: [String]) throws {
        let answers = points.enumerated().map { index, points -> Tree in
            ["id": .text("a\(index)"), "points": .number(points), "text": "an answer"]
        }
        let found = try Self.found(
            Self.toTen,
            Self.score(step: "0.01") + [
                .set(
                    "/questionnaire/questions/-",
                    ["id": "other", "text": "other", "weight": 1, "answers": .list(answers)]
                )
            ]
        )
        #expect(found == codes.map { $0 + " /allocation/bands" })
    }

    @Test func `a question of eight numbers is tried whole`() throws {
        let changes: [Change] = [
            .set(
                "/questionnaire/questions",
                [
                    ["id": "score", "text": "s", "kind": "number", "from": 0, "to": 7, "step": 1],
                    [
                        "id": "care", "text": "care",
                        "answers": [
                            ["id": "a0", "points": 0, "text": "t"],
                            ["id": "a1", "points": 2, "text": "t"],
                        ],
                    ],
                ]
            )
        ]
        // Help on no day of the week multiplies by 0: more care gives less.
        let found = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "perPoint": 10.00 } ], "adjusters": [
                { "id": "x", "multiply": { "of": "score", "times": 1 }, "when": { "care": ["a1"] } } ]
                """
        ).changed(by: changes)
        let findings = Document(file: "s.json", bytes: found.json).findings(with: .readOnce)
        #expect(findings.allSatisfy { !$0.message.contains("there are more") })
        #expect(findings.allSatisfy { $0.code != .tableDoubt })
    }

    // 1 to 5 hours, or no answer that counts, and then the table is not looked up.
    @Test(
        arguments: [("optional", true), ("notApplicable", "lives with a carer")] as [(String, Tree)]
    )
    func `a table lacks no row for a question that is left out`(member: String, value: Tree) throws
    {
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "perPoint": 10.00 } ]"#,
            questionnaire: """
                , "measures": [ { "id": "m", "text": "m", "table": { "by": "score", "rows": [
                  { "from": 1, "to": 5, "value": 2 } ] } },
                  { "id": "all", "text": "t", "sum": ["m", "score"] } ], "total": "all"
                """
        ).changed(by: [
            .set("/questionnaire/questions/0/from", 1), .set("/questionnaire/questions/0/to", 5),
            .set("/questionnaire/questions/0/\(member)", value),
        ])
        #expect(Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce).isEmpty)
        let answer = try NumberScheme.answer(
            member == "optional"
                ? "{}"
                : """
                { "score": { "state": "not-applicable" } }
                """,
            by: scheme
        )
        #expect(answer.result["/points/total"]?.written == "0.00")
        #expect(answer[.indicative] == "0.00")
    }

    @Test(
        arguments: [
            (#""add": 10.00"#, ["question-idle /questionnaire/questions/0"]),
            (#""add": { "of": "score", "price": 10.00 }"#, []),
            (#""add": { "of": "points", "price": 10.00 }"#, []),
        ] as [(String, [String])]
    )
    func `without bands a question counts only where an adjuster reads it`(
        action: String,
        findings: [String]
    ) throws {
        #expect(try Self.found(#""adjusters": [ { "id": "a", \#(action) } ]"#) == findings)
    }

    /// Help with washing that does not count leaves all of it unmet: 10 points, not 0.
    @Test(arguments: ["unmet", "need"])
    func `a need counts where the total reads what of it is unmet`(read: String) {
        let found = SmallScheme(
            questions: [
                SmallScheme.choice("need", 0, 4, 10), SmallScheme.choice("unmet", 0, 4, 10),
            ],
            measures: """
                , "measures": [ { "id": "all", "text": "t", "sum": ["\(read)"] } ], "total": "all"
                """,
            support: """
                "treatment": "two-column", "columns": [ { "need": "need", "unmet": "unmet" } ]
                """,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 5, "amount": 100.00 },
                  { "id": "B", "fromPoints": 5, "amount": 140.00 } ]
                """
        ).findings.filter { $0.code == .questionIdle }
        #expect(found.map(\.pointer) == (read == "need" ? ["/questionnaire/questions/1"] : []))
    }
}
