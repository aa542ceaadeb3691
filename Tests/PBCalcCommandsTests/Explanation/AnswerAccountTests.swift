import BudgetDocuments
import Testing

/// How the explanation says what was answered, and why a row or an adjuster counts.
@Suite("The account of answers and of what they decide")
struct AnswerAccountTests {
    private static func several(_ id: String, _ combine: String) -> Tree {
        [
            "id": .text(id), "text": "where help is needed", "kind": "several",
            "combine": .text(combine),
            "answers": [
                ["id": "shops", "points": 2, "text": "shops"],
                ["id": "work", "points": 3, "text": "work"],
                ["id": "park", "points": .number("2.5"), "text": "park"],
            ],
        ]
    }

    /// A scheme with questions of all kinds, a table with conditions, and an adjuster with one.
    private static func page(_ answers: String) throws -> String {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [
                  { "id": "A", "fromPoints": 0, "amount": 100.00, "when": { "living": "home" } },
                  { "id": "B", "fromPoints": 0, "amount": 200.00, "when": { "living": "away" } } ],
                "adjusters": [ { "id": "more", "multiply": 1.05,
                  "when": { "score": { "from": 12 }, "falls": { "from": 1 } } } ]
                """,
            questionnaire: """
                , "measures": [ { "id": "impact", "table": { "rows": [
                    { "when": { "score": { "from": 10 }, "living": "home" }, "value": 3 },
                    { "when": { "score": { "from": 10 }, "living": "away" }, "value": 2 },
                    { "when": { "score": { "below": 10 } }, "value": 1 } ] } },
                  { "id": "all", "sum": ["impact", "score", "falls", "sum", "max", "count"] } ],
                "total": "all"
                """
        ).changed(by: [
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "living", "text": "living", "kind": "category",
                    "answers": [
                        ["id": "home", "points": 0, "text": "home"],
                        ["id": "away", "points": 1, "text": "away"],
                    ],
                ]
            ),
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "falls", "text": "falls", "kind": "frequency",
                    "answers": [["id": "week", "points": 2, "text": "a week"]],
                ]
            ),
            .set("/questionnaire/questions/-", several("sum", "sum")),
            .set("/questionnaire/questions/-", several("max", "max")),
            .set("/questionnaire/questions/-", several("count", "count")),
        ])
        return try Pages.explanation(NumberScheme.answer(answers, by: scheme))
    }

    // 15 + 2 x 2 + (2 + 3) + 3 + 2 and 3 from the table are 32 points.
    @Test func `each answer is told with how its points come about`() throws {
        let page = try Self.page(
            """
            { "score": 15, "living": "home", "falls": { "times": 2, "every": "week" },
              "sum": ["shops", "work"], "max": ["work", "park"], "count": ["shops", "park"] }
            """
        )
        for line in [
            "15.00 score: 15 points x 1", "0.00 living: home, 0 points x 1",
            "4.00 falls: 2 a week, 2 each: 4 points x 1",
            "5.00 sum: shops 2 + work 3, 5 points x 1",
            "3.00 max: the most of work 3 and park 2.5, 3 points x 1",
            "2.00 count: 2 ticked: shops and park, 2 points x 1",
            "3.00 impact: impact, row 1, because living is home and score is 15",
            "£100.00 band A, because living is home",
            "£5.00 more: times 1.05, because falls is 2 a week (4) and score is 15",
        ] {
            #expect(page.contains(line), "\(line) in \(page)")
        }
    }

    // 1 from the table and 2: a point alone is one point, and nothing ticked is nothing.
    @Test func `one point is one, and none is none`() throws {
        let page = try Self.page(
            """
            { "score": 0, "living": "away", "falls": 0, "sum": [], "max": ["shops"], "count": [] }
            """
        )
        for line in [
            "1.00 living: away, 1 point x 1", "0.00 sum: none, 0 points x 1",
            "2.00 max: shops 2, 2 points x 1", "0.00 count: none, 0 points x 1",
            "1.00 impact: impact, row 3, because score is 0",
            "£200.00 band B, because living is away",
        ] {
            #expect(page.contains(line), "\(line) in \(page)")
        }
        #expect(!page.contains("because falls"))
    }
}
