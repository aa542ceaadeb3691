import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `An answer that is both agreed and missing` {
    @Test
    func `an answer that is both agreed and missing gives no figure, whichever is written first`()
        throws
    {
        let text = try Fixtures.text("cases/EX-0042.json")
        for both in [
            #"{ "agreed": "some", "state": "not-applicable" }"#,
            #"{ "state": "not-applicable", "agreed": "some" }"#,
        ] {
            let faulty = try text.changing(#"{ "state": "not-applicable" }"#, to: both)
            let found = try Cases.findings(faulty)
            #expect(found.map(\.code) == [.answerContradicts])
            #expect(found.map(\.pointer) == ["/answers/parenting/state"])
        }
    }
}
