import BudgetDocuments
import Testing

@Suite("A deferred payment")
struct DeferredPaymentTests {
    @Test(arguments: [
        ("100000.00", "0.00", "75750"), ("250000.00", "30000.00", "180750"),
        ("10000.00", "0.00", "0"),
    ])
    func `the equity limit is 90% less the lower limit and what is charged already`(
        value: String,
        charges: String,
        limit: String
    ) throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            finance: #""deferredPayment": { "value": \#(value), "priorCharges": \#(charges) }"#
        ).answer()
        #expect(try answer.step("deferred-payment-limit") == Fraction(limit))
        let written = answer.result["/contribution/deferredPaymentLimit"]?.written
        #expect(written == limit + ".00")
    }
}
