import BudgetDocuments
import PersonalBudgets
import Testing

/// What a result says of a band whose points make its amount, and what `points` is.
@Suite("Bands whose points make the amount")
struct BandAmountTests {
    @Test(
        arguments: [
            // 10 points at 5.18 are 51.80, beside an amount of 50.00 they are 101.80. Half-way
            // between 50.00 at 0 points and 150.00 at 20 points are 100.00.
            (#""bands": [{ "id": "b", "perPoint": 5.18 }]"#, "51.80"),
            (
                #""bands": [{ "id": "b", "fromPoints": 0, "amount": 50.00, "perPoint": 5.18 }]"#,
                "101.80"
            ),
            (
                #"""
                "between": "linear", "above": "nearest-band", "knots": [
                  { "points": 0, "amount": 50.00 }, { "points": 20, "amount": 150.00 }]
                """#, "100.00"
            ),
        ]
    )
    func `bands whose points make the amount have no lowest and no highest amount`(
        allocation: String,
        budget: String
    ) throws {
        let answer = try NumberScheme.answer(#"{ "score": 10 }"#, allocation: allocation)
        #expect(answer[.indicative] == budget)
        #expect(answer.result["/band/fromPerWeek"]?.written == "null")
        #expect(answer.result["/band/toPerWeek"]?.written == "null")
    }

    private static let bands = #"""
        "point": "lowest", "bands": [{ "id": "b", "fromPoints": 0, "amount": 50.00 }]
        """#

    @Test func `a result names the currency of its amounts, and the notice`() throws {
        var scheme = try NumberScheme.tree(allocation: Self.bands)
        let plain = try NumberScheme.answer(#"{ "score": 10 }"#, by: scheme)
        #expect(plain.result["/scheme/currency"]?.written == "GBP")
        #expect(plain.result["/scheme/notice"] == .null)
        try scheme.set("/currency", to: "EUR")
        try scheme.set("/notice", to: "Made up.")
        let answer = try NumberScheme.answer(#"{ "score": 10 }"#, by: scheme)
        #expect(answer.result["/scheme/currency"]?.written == "EUR")
        #expect(answer.result["/scheme/notice"]?.written == "Made up.")
    }

    @Test(
        arguments: [
            (#", "measures": [{ "id": "points", "sum": ["score"] }], "total": "points""#, []),
            (
                #"""
                , "measures": [{ "id": "points", "sum": ["score"] },
                  { "id": "all", "sum": ["points", 5] }], "total": "all"
                """#, ["id-repeated"]
            ),
        ]
    )
    func `nothing but the total is called points`(more: String, codes: [String]) throws {
        let found = try NumberScheme.findings(allocation: Self.bands, questionnaire: more)
        #expect(found.filter { $0.severity == .error }.map(\.code.rawValue) == codes)
    }

    /// 50.00 in band B is less than 100.00 in band A; 200.00 in band C is less than neither.
    @Test(arguments: [("5", []), ("15", ["amount-falls-accepted"]), ("25", [])])
    func `a fall that is accepted is flagged where it is`(score: String, flags: [String]) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 100.00 },
                  { "id": "B", "fromPoints": 10, "belowPoints": 20, "amount": 50.00 },
                  { "id": "C", "fromPoints": 20, "amount": 200.00 } ]
                """
        ).changed(by: [
            .set(
                "/accepted",
                [
                    [
                        "code": "amount-falls", "reason": "a trial", "source": "made-up",
                        "evidence": "invented",
                    ]
                ]
            )
        ])
        let answer = try NumberScheme.answer("{ \"score\": \(score) }", by: scheme)
        let found = answer.result["/flags"]?.elements.map(\.written) ?? []
        #expect(found == flags)
    }

    /// 10.00 a point below 9, so 85.00 for 8.5 at the most, on steps of 0.5: B has as much, or less.
    @Test(arguments: [("85.00", []), ("84.99", ["amount-falls-accepted"])])
    func `a fall is from the most that points below a band can come to`(
        amount: String,
        flags: [String]
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "step": 0.5, "bands": [
                  { "id": "A", "fromPoints": 0, "belowPoints": 9, "perPoint": 10.00 },
                  { "id": "B", "fromPoints": 9, "amount": \(amount) } ]
                """
        ).changed(by: [
            .set(
                "/accepted",
                [
                    [
                        "code": "amount-falls", "reason": "a trial", "source": "made-up",
                        "evidence": "invented",
                    ]
                ]
            )
        ])
        let answer = try NumberScheme.answer(#"{ "score": 9 }"#, by: scheme)
        #expect(answer.result["/flags"]?.elements.map(\.written) ?? [] == flags)
    }
}
