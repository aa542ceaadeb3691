import BudgetDocuments
import PersonalBudgets
import Testing

/// A score of 0 to 100 by halves, put into one table or another.
struct `A cascade of tables` {
    private static let bands = """
        "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 100.00 },
          { "id": "B", "fromPoints": 10, "amount": 140.00 } ]
        """

    /// Rows for 0 to 5, rows for 8 and more, and a measure for 90 and more.
    private static let steps: KeyValuePairs = [
        "low": #""table": { "by": "score", "rows": [ { "from": 0, "to": 5, "value": 1 } ] }"#,
        "high": #""table": { "by": "score", "rows": [ { "from": 8, "value": 12 } ] }"#,
        "most": #""sum": ["score"], "when": { "score": { "from": 90 } }"#,
    ]

    /// The first of some of them, and 3 more.
    private static func measures(_ cascade: String) -> String {
        let named = steps.filter { cascade.contains("\"\($0.key)\"") }
            .map { "{ \"id\": \"\($0.key)\", \($0.value) }, " }
        return """
            , "measures": [ \(named.joined())
              { "id": "first", "firstOf": [\(cascade)] }, { "id": "all", "sum": ["first", 3] } ],
            "total": "all"
            """
    }

    /// 1 and 3 are 4 points; 12 and 3 are 15; 90 and 3 are 93; nothing and 3 are 3.
    ///
    /// 6 is in no row. With nothing to go on to that is missing, and missing is never nothing.
    @Test(arguments: [
        (#""low", "high""#, "5", "4.00", "100.00"), (#""low", "high""#, "8", "15.00", "140.00"),
        (#""low", "high""#, "6", "null", "null"), (#""low""#, "6", "null", "null"),
        (#""low", "most""#, "6", "null", "null"), (#""most", "low""#, "6", "null", "null"),
        (#""low", "most""#, "90", "93.00", "140.00"), (#""low", 0"#, "6", "3.00", "100.00"),
        // What its own rule passes over is not missing.
        (#""most""#, "6", "3.00", "100.00"),
    ])
    func `that ends without a row gives no figure`(
        cascade: String,
        score: String,
        points: String,
        budget: String
    ) throws {
        let answer = try NumberScheme.answer(
            "{ \"score\": \(score) }",
            allocation: Self.bands,
            questionnaire: Self.measures(cascade)
        )
        #expect(answer[.points] == points)
        #expect(answer[.indicative] == budget)
    }

    @Test(arguments: [
        (#""low", "high""#, ProblemCode.tableGap, "\"high\" holds score 5.5"),
        (#""low""#, .tableGap, "\"low\" holds score 5.5"),
        (#""low", "most""#, .totalMissing, "with score 5.5 there are no points"),
    ])
    func `that can end without a row is told`(cascade: String, code: ProblemCode, words: String)
        throws
    {
        let found = try NumberScheme.findings(
            allocation: Self.bands,
            questionnaire: Self.measures(cascade)
        )
        let isTold = found.contains { $0.code == code && $0.message.contains(words) }
        #expect(isTold, "\(found.map(\.message))")
    }

    @Test(arguments: [#""low", "high", "score""#, #""low", 0"#, #""most""#])
    func `that always ends in a number, or is passed over as a whole, is sound`(cascade: String)
        throws
    {
        let codes = try NumberScheme.findings(
            allocation: Self.bands,
            questionnaire: Self.measures(cascade)
        ).map(\.code)
        #expect(!codes.contains(.tableGap) && !codes.contains(.totalMissing), "\(codes)")
    }

    /// By 0.5 the table has no row, and by 90 there is nothing to divide by.
    @Test func `a gap does not hide that there is nothing to divide by`() throws {
        let found = try NumberScheme.findings(
            allocation: Self.bands,
            questionnaire: """
                , "measures": [
                  { "id": "rest", "sum": ["score", -90] }, { "id": "part", "quotient": [9, "rest"] },
                  { "id": "row", "table": { "by": "score", "rows": [ { "is": 0, "value": 1 },
                    { "from": 1, "value": 2 } ] } },
                  { "id": "all", "sum": ["part", "row"] } ], "total": "all"
                """
        )
        #expect(found.map(\.code).contains(.tableGap))
        let missing = found.first { $0.code == .totalMissing }
        #expect(missing?.message.contains("with score 90 ") == true, "\(found.map(\.message))")
    }
}
