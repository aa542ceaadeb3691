import BudgetDocuments
import Testing

@Suite("Charging in Northern Ireland")
struct NorthernIrelandTests {
    @Test func `in Northern Ireland a care home leaves the personal expenses allowance`() throws {
        // 185.15 - 28.01, and 1 for 14,250.01: 158.14.
        let scheme = [
            Change.set("/contribution/regime", "northern-ireland-care-home"),
            .remove("/contribution/regimes"), .set("/applies/from", "2022-04-11"),
        ]
        let answer = try Charge(
            date: "2022-06-06",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "185.15"),
            capital: Charge.savings("14250.01")
        ).answer(scheme)
        #expect(answer[.maximum] == "158.14")
    }
}
