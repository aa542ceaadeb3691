import BudgetDocuments
import PersonalBudgets
import Testing

/// A question without an answer is nothing in a sum, and everything else passes it over.
@Suite("Questions without an answer, in measures and adjusters")
struct UnansweredQuestionTests {
    /// Somebody who scores 0, and of whom the hours are not asked, do not apply or are left out.
    private static func answer(
        _ state: String,
        measure: String = #""sum": [1]"#,
        adjuster: String = #""add": 0.00"#
    ) throws -> Answer {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 700.00 } ],
                "adjusters": [ { "id": "a", \(adjuster) } ]
                """,
            questionnaire: """
                , "measures": [ { "id": "or-none", "sum": ["hours"] }, { "id": "m", \(measure) },
                  { "id": "all", "sum": ["m"] } ], "total": "all"
                """
        )
        var hours: [String: Tree] = [
            "id": "hours", "text": "hours", "kind": "number", "from": 0, "to": 20,
        ]
        var answers = #"{ "score": 0 }"#
        switch state {
        case "left out": hours["optional"] = true
        case "not asked": hours["when"] = ["score": ["from": 1]]
        default:
            hours["notApplicable"] = "for whom it does not apply"
            answers = #"{ "score": 0, "hours": { "state": "not-applicable" } }"#
        }
        return try NumberScheme.answer(
            answers,
            by: scheme.changed(by: [.set("/questionnaire/questions/-", .object(hours))])
        )
    }

    private static let states = ["left out", "not asked", "not applicable"]

    @Test(
        arguments: states,
        [
            // Of nothing and 5 the sum is 5; every other operation has the other part alone.
            (#""sum": ["hours", 5]"#, "5.00"), (#""sum": ["hours"]"#, "0.00"),
            (#""min": ["hours", 8]"#, "8.00"), (#""max": ["hours", 3]"#, "3.00"),
            (#""product": ["hours", 24.6]"#, "24.60"), (#""count": ["hours", 1]"#, "1.00"),
            (#""firstOf": ["hours", 7]"#, "7.00"),
            // With nothing left, or nothing to divide or to look up, the measure is passed over.
            (#""quotient": [10, "hours"]"#, "0.00"), (#""quotient": ["hours", 10]"#, "0.00"),
            (
                #""table": { "by": "hours", "rows": [ { "from": 0, "to": 20, "value": 4 } ] }"#,
                "0.00"
            ),
            // Through a sum of it alone it is 0.
            (#""min": ["or-none", 8]"#, "0.00"), (#""product": ["or-none", 24.6]"#, "0.00"),
            (#""max": ["or-none", 3]"#, "3.00"),
            (
                #""table": { "by": "or-none", "rows": [ { "from": 0, "to": 20, "value": 4 } ] }"#,
                "4.00"
            ),
        ] as [(operation: String, points: String)]
    )
    func `a sum takes it as nothing, and other operations pass it over`(
        state: String,
        measure: (operation: String, points: String)
    ) throws {
        #expect(try Self.answer(state, measure: measure.operation)[.points] == measure.points)
    }

    @Test(
        arguments: states,
        [
            (#""multiply": { "of": "hours", "times": "1/7" }"#, "700.00"),
            (#""atMost": { "of": "hours", "price": 50.00 }"#, "700.00"),
            (#""add": { "of": "hours", "price": 50.00 }"#, "700.00"),
            (#""takeOff": 100.00, "when": { "hours": { "from": 0 } }"#, "700.00"),
            (#""multiply": { "of": "or-none", "times": "1/7" }"#, "0.00"),
            (#""atMost": { "of": "or-none", "price": 50.00 }"#, "0.00"),
            (#""takeOff": 100.00, "when": { "or-none": { "from": 0 } }"#, "600.00"),
        ] as [(action: String, week: String)]
    )
    func `an adjuster passes it over, unless it goes by a sum of it`(
        state: String,
        adjuster: (action: String, week: String)
    ) throws {
        #expect(try Self.answer(state, adjuster: adjuster.action)[.indicative] == adjuster.week)
    }

    @Test(
        arguments: [
            ("left out", "hours: not answered"), ("not asked", "hours: not asked"),
            ("not applicable", "hours: not applicable"),
        ]
    )
    func `the explanation says which of the three it is`(state: String, words: String) throws {
        #expect(try Pages.explanation(Self.answer(state)).contains("- \(words) "))
    }

    private static func flag(_ id: String, when other: String?) -> Tree {
        var question: [String: Tree] = ["id": .text(id), "text": .text(id), "kind": "flag"]
        if let other { question["when"] = .object([other: true]) }
        return .object(question)
    }

    /// c is asked of everybody, b where c is so, and a where b is, which adds 5.00 to 10.00.
    @Test(
        arguments: [["a", "b", "c"], ["a", "c", "b"], ["b", "a", "c"], ["c", "b", "a"]],
        [("false", "10.00"), ("true", "15.00")]
    )
    func
        `what follows from a question that is not asked is not asked, in whatever order they stand`(
            order: [String],
            answered: (c: String, week: String)
        ) throws
    {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ],
                "adjusters": [ { "id": "x", "add": 5.00, "when": { "a": true } } ]
                """
        ).changed(
            by: order.map { id in
                .set("/questionnaire/questions/-", Self.flag(id, when: ["a": "b", "b": "c"][id]))
            }
        )
        let answers = #"{ "score": 0, "a": true, "b": true, "c": \#(answered.c) }"#
        #expect(try NumberScheme.answer(answers, by: scheme)[.indicative] == answered.week)
    }

    @Test(
        arguments: [
            ([("a", "b"), ("b", "a")], ["a asks for b asks for a"]),
            ([("a", "b"), ("b", "c"), ("c", "a")], ["a asks for b asks for c asks for a"]),
            // What hangs on a circle is no part of it, and a chain with a beginning is none.
            ([("a", "b"), ("b", "a"), ("c", "a")], ["a asks for b asks for a"]),
            ([("a", nil), ("b", "a"), ("c", "b")], []),
            (
                [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")],
                ["a asks for b asks for a", "c asks for d asks for c"]
            ),
        ] as [([(String, String?)], [String])]
    )
    func `questions that are asked only because of each other are a fault`(
        questions: [(String, String?)],
        circles: [String]
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#
        ).changed(
            by: questions.map {
                .set("/questionnaire/questions/-", Self.flag($0.0, when: $0.1))
            }
        )
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.severity == .error }
        #expect(
            found.map(\.message)
                == circles.map { "none of these questions can be asked before another: " + $0 }
        )
        #expect(found.allSatisfy { $0.code == .referenceUnknown })
        if !circles.isEmpty { #expect(found.first?.pointer == "/questionnaire/questions/1/when/b") }
    }
}
