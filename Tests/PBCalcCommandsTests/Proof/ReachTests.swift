import BudgetDocuments
import PersonalBudgets
import Testing

/// What the proof holds to be in reach is never less than what answers come to.
@Suite("Bands that answers reach")
struct ReachTests {
    /// Questions and a measure, an answer to them, and the points that it comes to by hand.
    struct Reached: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let questionnaire: String
        let answers: String
        let points: Int
    }

    /// Twelve choices of one point each.
    private static let twelve = (1...12).map {
        "{ \"id\": \"c\($0)\", \"points\": 1, \"text\": \"c\" }"
    }.joined(separator: ", ")

    private static let chosen = (1...12).map { "\"c\($0)\"" }.joined(separator: ", ")

    @Test(
        arguments: [
            // 0.1 counts from 50 alone, and at 40 the product is 40.
            Reached(
                testDescription: "a factor that is not always counted",
                questionnaire: """
                    , "measures": [ { "id": "need", "product": [ "score",
                      { "of": 0.1, "when": { "score": { "from": 50 } } } ] } ], "total": "need"
                    """,
                answers: "{ \"score\": 40 }",
                points: 40
            ),
            // 40 times 0.1 is 4, and up to whole hundreds 100.
            Reached(
                testDescription: "a product in whole hundreds",
                questionnaire: """
                    , "measures": [ { "id": "need", "product": [ "score", 0.1 ],
                      "rounding": { "mode": "up", "to": 100 } } ], "total": "need"
                    """,
                answers: "{ \"score\": 40 }",
                points: 100
            ),
            // 95.5 up to whole three hundreds is 300, more than any answer.
            Reached(
                testDescription: "a greatest in whole three hundreds",
                questionnaire: """
                    , "measures": [ { "id": "need", "max": [ "score" ],
                      "rounding": { "mode": "up", "to": 300 } } ], "total": "need"
                    """,
                answers: "{ \"score\": 95.5 }",
                points: 300
            ),
        ]
    )
    func `a band that answers lead to is not called unreachable`(_ reached: Reached) throws {
        let bands = """
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": \(reached.points), "amount": 1.00 },
              { "id": "B", "fromPoints": \(reached.points), "amount": 2.00 } ]
            """
        let answer = try NumberScheme.answer(
            reached.answers,
            allocation: bands,
            questionnaire: reached.questionnaire
        )
        #expect(answer[.band] == "B")
        let found = try NumberScheme.findings(
            allocation: bands,
            questionnaire: reached.questionnaire
        )
        #expect(!found.map(\.code).contains(.bandUnreachable))
    }

    /// The score counts again where it is 2, 3 or 12: sets of answers give 0, 1, 4, 5, 6, 7, 24 and
    /// 25 points, though by themselves the parts seem to reach 2 and 12 too.
    @Test func `a band that no set leads to is found where all sets of answers can be tried`()
        throws
    {
        let questions: Tree = [
            [
                "id": "score", "text": "score", "weight": 1,
                "answers": .list(
                    [0, 2, 3, 12].map { points in
                        [
                            "id": .text("p\(points)"), "points": .number("\(points)"), "text": "p",
                        ]
                    }
                ),
            ],
            ["id": "flag", "text": "flag", "kind": "flag", "points": 1],
        ]
        let measures: Tree = [
            [
                "id": "need", "text": "need",
                "sum": ["score", "flag", ["of": "score", "when": ["score": ["from": 2]]]],
            ]
        ]
        let bands: [Tree] = [(0, 2), (2, 4), (4, 8), (8, 24), (24, 26)].map { from, below in
            [
                "id": .text("from-\(from)"), "fromPoints": .number("\(from)"),
                "belowPoints": .number("\(below)"), "amount": .number("\(from + 10)"),
            ]
        }
        let scheme = try NumberScheme.tree(allocation: "\"bands\": []").changed(by: [
            .set("/questionnaire/questions", questions),
            .set("/questionnaire/measures", measures), .set("/questionnaire/total", "need"),
            .set("/allocation/bands", .list(bands)),
        ])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
        let unmet = found.filter { $0.code == .bandUnreachable }.map(\.pointer)
        #expect(unmet == ["/allocation/bands/1", "/allocation/bands/3"], "\(found.map(\.message))")
    }

    @Test(
        arguments: [
            // All twelve, a point each, twice: 24.
            (
                "\"kind\": \"several\", \"combine\": \"sum\", \"weight\": 2, \"answers\": [\(twelve)]",
                "[\(chosen)]", 24
            ),
            // 500 times a point.
            (
                "\"kind\": \"frequency\", \"answers\": "
                    + "[ { \"id\": \"week\", \"points\": 1, \"text\": \"a week\" } ]",
                "{ \"times\": 500, \"every\": \"week\" }", 500
            ),
        ]
    )
    func `a band that many choices or many times lead to is not called unreachable`(
        question: String,
        answer: String,
        points: Int
    ) throws {
        let bands: Tree = [
            [
                "id": "A", "fromPoints": .number("0"), "belowPoints": .number("\(points)"),
                "amount": .number("1"),
            ],
            ["id": "B", "fromPoints": .number("\(points)"), "amount": .number("2")],
        ]
        let other = try Tree(
            json: Array("{ \"id\": \"other\", \"text\": \"other\", \(question) }".utf8)
        )
        let scheme = try NumberScheme.tree(allocation: "\"bands\": []").changed(by: [
            .set("/questionnaire/questions/0", other), .set("/allocation/bands", bands),
        ])
        let reached = try NumberScheme.answer("{ \"other\": \(answer) }", by: scheme)
        #expect(reached[.band] == "B")
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
        #expect(found.filter { $0.severity == .error }.isEmpty)
        #expect(!found.map(\.code).contains(.bandUnreachable))
    }

    @Test(arguments: [("adjusters", true), ("nothing", false)])
    func `an answer without weight counts where an adjuster reads it`(
        by reader: String,
        isRead: Bool
    ) throws {
        let add = "\"add\": { \"of\": \"\(isRead ? "hours" : "score")\", \"price\": 14.10 }"
        let hours = """
            { "id": "hours", "text": "hours", "kind": "number", "from": 0, "to": 3, "weight": 0 }
            """
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 12.00 } ],
                "adjusters": [ { "id": "more", \(add) } ]
                """
        ).changed(by: [.set("/questionnaire/questions/-", try Tree(json: Array(hours.utf8)))])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
        #expect(found.map(\.code).contains(.questionIdle) == !isRead)
    }
}
