import BudgetDocuments
import Testing

@Suite("Charging in Scotland")
struct ScotlandTests {
    @Test func `in Scotland a part of what is above the threshold is charged`() throws {
        // (250.00 - 30.00 - 170.00) x 75% = 37.50.
        let answer = try Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("employment-and-support-allowance", "250.00"),
            housing: #"{ "kind": "rent", "amount": 30.00, "every": "week" }"#
        ).answer()
        #expect(answer[.maximum] == "37.50")
    }

    @Test(arguments: [
        ("380.25", "91.69"), ("257.99", "0.00"), ("258.00", "0.00"), ("258.02", "0.02"),
    ])
    func `in Scotland the threshold for a couple is held against the income of both`(
        own: String,
        maximum: String
    ) throws {
        // (380.25 + 100.00 - 10.00 - 348.00) x 75% = 91.6875; 258.02 is 0.02 above, 0.015.
        var charge = Charge(
            scheme: "scottish-borders-2025",
            date: "2022-06-06",
            person:
                #""born": "1940-01-15", "household": "couple", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", own)
        )
        let earlier = Change.set("/applies/from", "2016-04-11")
        let unknown = try charge.answer([earlier])
        #expect(unknown[.maximum] == "null")
        let missing = unknown.result["/missing"]?.elements ?? []
        #expect(missing.contains { $0.written == "finance.partner" })
        charge.finance = #""partner": { "incomePerWeek": 100.00, "costsPerWeek": 10.00 }"#
        #expect(try charge.answer([earlier])[.maximum] == maximum)
    }
}
