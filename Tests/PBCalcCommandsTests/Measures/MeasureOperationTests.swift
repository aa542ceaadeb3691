import BudgetDocuments
import PersonalBudgets
import Testing

/// The total is 100 and a measure, so that it tells a number from nothing to count and from no figure.
@Suite("The operations of measures")
struct MeasureOperationTests {
    /// 6, 4, 0, and one that nobody has answered.
    private static func total(with measure: String) throws -> String {
        let questions = ["a", "b", "c", "d"].map {
            """
            { "id": "\($0)", "text": "\($0)", "kind": "number", "from": 0, "to": 9, "step": 1,
              "optional": true }
            """
        }
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "any", "fromPoints": 0, "amount": 1.00 } ]"#,
            questionnaire: """
                , "measures": [ { "id": "tried", \(measure) },
                  { "id": "all", "sum": ["tried", 100] } ], "total": "all"
                """
        )
        let asked = try questions.map { question -> Change in
            .set("/questionnaire/questions/-", try Tree(json: Array(question.utf8)))
        }
        return try NumberScheme.answer(
            #"{ "score": 0, "a": 6, "b": 4, "c": 0 }"#,
            by: scheme.changed(by: asked)
        )[.points]
    }

    @Test(
        arguments: [
            // 6 + 4; what is not answered is nothing; 6 x -0.5 + 4.
            (#""sum": ["a", "b"]"#, "110.00"), (#""sum": ["a", "d"]"#, "106.00"),
            (#""sum": ["d"]"#, "100.00"),
            (#""sum": [{ "of": "a", "times": -0.5 }, "b"]"#, "101.00"),
            // 6 x 4.
            (#""product": ["a", "b"]"#, "124.00"), (#""product": ["a", "c"]"#, "100.00"),
            (#""product": ["a", "d"]"#, "106.00"), (#""product": ["d"]"#, "100.00"),
            // 6 / 4; there is no figure by nothing.
            (#""quotient": ["a", "b"]"#, "101.50"), (#""quotient": ["c", "a"]"#, "100.00"),
            (#""quotient": ["a", "c"]"#, "null"), (#""quotient": ["a", "d"]"#, "100.00"),
            (#""max": ["b", "a", "c"]"#, "106.00"), (#""max": ["d", "b"]"#, "104.00"),
            (#""max": [{ "of": "a", "times": -1 }, -7]"#, "94.00"), (#""max": ["d"]"#, "100.00"),
            (#""min": ["b", "a"]"#, "104.00"), (#""min": ["b", "a", "c"]"#, "100.00"),
            (#""min": ["d", "a"]"#, "106.00"), (#""min": ["d"]"#, "100.00"),
            // 4 is at least 4, and 0 is not at least 1.
            (#""count": ["a", "b", "c"], "atLeast": 4"#, "102.00"),
            (#""count": ["a", "b", "c"], "atLeast": 4.01"#, "101.00"),
            (#""count": ["a", "b", "c"]"#, "102.00"), (#""count": ["d"]"#, "100.00"),
            (#""firstOf": ["d", "b", "a"]"#, "104.00"), (#""firstOf": ["d"]"#, "100.00"),
            // A part whose condition does not hold is passed over.
            (#""firstOf": [{ "of": "a", "when": { "b": { "from": 5 } } }, "b"]"#, "104.00"),
            (#""sum": [{ "of": "a", "when": { "b": { "from": 4 } } }, "b"]"#, "110.00"),
        ]
    )
    func `each does what it says, with all parts and with some`(
        measure: String,
        points: String
    ) throws {
        #expect(try Self.total(with: measure) == points)
    }

    /// 6 lies in the row that begins with it, and is the end of a row that it still lies in.
    @Test(
        arguments: [
            (
                #"{ "from": 0, "below": 6, "value": 1 }, { "from": 6, "to": 9, "value": 2 }"#,
                "102.00"
            ),
            (#"{ "from": 0, "to": 6, "value": 1 }, { "above": 6, "to": 9, "value": 2 }"#, "101.00"),
            (#"{ "from": 0, "below": 6, "value": 1 }"#, "null"),
            (#"{ "is": 6, "value": 3 }, { "from": 0, "to": 9, "value": 1 }"#, "103.00"),
        ]
    )
    func `a table gives the value of the row that its number lies in`(
        rows: String,
        points: String
    ) throws {
        let table = #""table": { "by": "a", "rows": [ \#(rows) ] }"#
        #expect(try Self.total(with: table) == points)
    }

    @Test(arguments: [("a", "102.00"), ("c", "101.00"), ("d", "100.00")])
    func `a table by what is not answered is passed over`(by: String, points: String) throws {
        let rows = #"{ "from": 0, "below": 6, "value": 1 }, { "from": 6, "to": 9, "value": 2 }"#
        let table = #""table": { "by": "\#(by)", "rows": [ \#(rows) ] }"#
        #expect(try Self.total(with: table) == points)
    }
}
