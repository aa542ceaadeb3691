import BudgetDocuments
import PersonalBudgets
import Testing

/// Points alone do not tell how many hours somebody helps unpaid: not even that there are none.
@Suite("Hours of unpaid support in tables of points")
struct PointsWithoutHoursTests {
    @Test(
        arguments: [
            #""add": 50.00, "when": { "unpaid-hours": { "below": 10 } }"#,
            #""add": 50.00, "when": { "unpaid-hours": { "to": 0 } }"#,
            #""multiply": { "of": "unpaid-hours", "times": "1/10" }"#,
            #""atMost": { "of": "unpaid-hours", "price": 1.00 }, "rounding": "nearest""#,
        ]
    )
    func `bring no adjuster about that reads them, and it is named as left out`(
        action: String
    ) throws {
        let scheme = SmallScheme(
            questions: [SmallScheme.number("h", from: 0, to: 20)],
            support: #""treatment": "amount-stage""#,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "x", \(action) } ]
                """
        )
        let document = Document(file: "s.json", bytes: Array(scheme.text.utf8))
        guard case .good(let small, _) = document.usableScheme(beside: .readOnce) else {
            Issue.record("the scheme is refused: \(scheme.findings.map(\.message))")
            return
        }
        #expect(
            try small.scheme.budget(forPoints: Exact(9))?.amount?.perWeek.pence?.count == 100_00
        )
        #expect(small.scheme.adjusters(forPoints: Exact(9)).isEmpty)
        #expect(small.scheme.adjustersBeyondPoints.map(\.id) == ["x"])
    }
}
