import BudgetDocuments
import PersonalBudgets
import Testing

/// What is seen to bring more without trying answers: each of these has a question h of more numbers
/// than can be tried.
struct `Questions that can only bring more` {
    private static func falls(
        _ questions: [String],
        _ adjusters: String = "",
        measures: String = ""
    ) -> [Diagnostic] {
        SmallScheme(
            questions: [SmallScheme.number("h", from: 0, to: 20, step: "")] + questions,
            measures: measures,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 9, "amount": 100.00 },
                  { "id": "B", "fromPoints": 9, "amount": 140.00 } ],
                "adjusters": [ \(adjusters) ]
                """
        ).findings.filter { [.needFalls, .tableDoubt].contains($0.code) }
    }

    /// An adjuster that counts from 10 on, and one that ceases there or takes something off.
    @Test(arguments: [
        (#""add": 10.00, "when": { "h": { "from": 10 } }"#, false),
        (#""atLeast": 110.00, "when": { "h": { "above": 10 } }"#, false),
        (#""multiply": 1.1, "rounding": "nearest", "when": { "h": { "from": 10 } }"#, false),
        (#""multiply": 0.9, "rounding": "nearest", "when": { "h": { "from": 10.3 } }"#, true),
        (#""atMost": 500.00, "when": { "h": { "from": 10 } }"#, true),
        (#""add": 10.00, "when": { "h": { "from": 10, "below": 10.001 } }"#, true),
    ])
    func `an adjuster that begins with more need adds`(adjuster: String, canFall: Bool) {
        let found = Self.falls(
            [SmallScheme.choice("n", 0, 3)],
            "{ \"id\": \"x\", \(adjuster) }"
        )
        #expect(found.isEmpty != canFall, "\(found.map(\.message))")
    }

    /// A question asked from an answer on, or up to one.
    @Test(arguments: [
        (#"["a1", "a2"]"#, false), (#""a1""#, true), (#"["a0", "a1"]"#, true),
        (#"{ "from": 3 }"#, false), (#"{ "below": 3 }"#, true),
    ])
    func `a question that is asked from an answer on adds`(
        when: String,
        canFall: Bool
    ) {
        let found = Self.falls([
            SmallScheme.choice("g", 0, 3, 4),
            SmallScheme.choice("o", 2, 5, and: "\"weight\": 1, \"when\": { \"g\": \(when) }"),
            SmallScheme.number("k", from: 0, to: 20, step: ""),
        ])
        #expect(found.isEmpty != canFall, "\(found.map(\.message))")
    }

    /// Times what is never below nothing a number only rises; h is from 0 to 20 and n 0 or 3.
    @Test(arguments: [
        (#"["h", 364]"#, false), (#"["root", "root"]"#, false), (#"["h", "n"]"#, false),
        (#"["h", 0]"#, false), (#"["h", -1]"#, true), (#"["h", "under"]"#, true),
        (#"[{ "of": "h", "times": -2 }, { "of": "n", "times": -2 }]"#, true),
        // Where the part begins to count it may be less than one.
        (#"["h", { "of": "n", "when": { "h": { "from": 10 } } }]"#, true),
    ])
    func `a product of numbers that are never below nothing adds`(product: String, canFall: Bool) {
        let found = Self.falls(
            [SmallScheme.choice("n", 0, 3)],
            measures: """
                , "measures": [ { "id": "root", "sum": [27.5, "h", { "of": "n", "times": 2 }] },
                  { "id": "under", "sum": ["n", -1] },
                  { "id": "square", "product": \(product) } ], "total": "square"
                """
        )
        #expect(found.isEmpty != canFall, "\(found.map(\.message))")
    }

    /// More years are no more need.
    @Test func `an age leaves no doubt of falls`() {
        let found = Self.falls(
            [
                SmallScheme.choice("n", 0, 3),
                #"{ "id": "age", "text": "age", "kind": "age", "unit": "years", "weight": 0 }"#,
            ],
            #"{ "id": "old", "add": 40.00, "when": { "age": { "from": 65 } } }"#
        )
        #expect(found.isEmpty, "\(found.map(\.message))")
    }
}
