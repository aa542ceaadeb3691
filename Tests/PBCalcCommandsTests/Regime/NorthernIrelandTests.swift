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

    /// 250.00 and what is above the first 10.00 of the other pension, less 28.01.
    @Test(arguments: [("100.00", "311.99"), ("10.01", "222.00"), ("10.00", "221.99")])
    func `in Northern Ireland the first 10 of a war disablement pension is left`(
        pension: String,
        maximum: String
    ) throws {
        let answer = try Charge(
            date: "2022-06-06",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "250.00") + ", "
                + Charge.income("war-disablement-pension", pension)
        ).answer([
            .set("/contribution/regime", "northern-ireland-care-home"),
            .remove("/contribution/regimes"), .set("/applies/from", "2022-04-11"),
        ])
        #expect(answer[.maximum] == maximum)
    }
}
