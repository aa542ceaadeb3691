import BudgetDocuments
import PersonalBudgets
import Testing

/// What a result says of a band whose points make its amount.
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
}
