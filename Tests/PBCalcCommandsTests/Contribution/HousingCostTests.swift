import BudgetDocuments
import Testing

@Suite("Housing costs")
struct HousingCostTests {
    @Test func `housing is asked of everybody, and more help than rent is a cost of nothing`()
        throws
    {
        let unasked = Charge(income: Charge.pipEnhanced).json
            .replacing("\"housing\": [  ],", with: "")
        let answer = try Answer(Array(unasked.utf8), with: Charge().library())
        #expect(answer.result["/missing"]?.elements.contains("finance.housing") == true)
        #expect(answer[.flags].contains("provisional"))
        // More help than rent is no income and no charge.
        let helped = Charge(
            income: Charge.income("state-pension", "200.00"),
            housing: #"{ "kind": "rent", "amount": 90.00, "help": 95.00, "every": "week" }"#
        )
        #expect(try helped.answer().step("housing") == Fraction(0))
    }
}
