import BudgetDocuments
import PersonalBudgets
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

    /// The upper threshold of 2025/26 is 35,500.00 in the Borders; 37.50 is what is asked for below it,
    /// as above.
    @Test(arguments: [("0.00", "37.50"), ("35500.00", "37.50"), ("35500.01", "null")])
    func `in Scotland a council's own limit of capital is looked at`(
        savings: String,
        maximum: String
    ) throws {
        let charge = Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("employment-and-support-allowance", "250.00"),
            capital: Charge.savings(savings),
            housing: #"{ "kind": "rent", "amount": 30.00, "every": "week" }"#,
            cost: "100.00"
        )
        let answer = try charge.answer()
        #expect(answer[.maximum] == maximum)
        let reason = answer.result["/contribution/fullCostReason"]
        #expect(reason == (maximum == "null" ? "above-limit" : .null))
        let without = try charge.answer([.remove("/contribution/amounts")])
        #expect(without[.maximum] == "37.50")
    }

    @Test func `in Scotland a council may leave some capital out, and count the rest`() throws {
        // 12,000.00 is 2,000.00 above 10,000.00, and so 8.00: (250.00 + 8.00 - 170.00) x 75%.
        let charge = Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("employment-and-support-allowance", "250.00"),
            capital: Charge.savings("12000.00")
        )
        func limits(_ lower: Tree) -> Change {
            .set(
                "/contribution/amounts",
                [
                    ["cell": "home.capital.upper", "value": 35500],
                    ["cell": "home.capital.lower", "value": lower],
                ]
            )
        }
        let lower = limits(10000)
        let steps = Change.set("/contribution/capital", ["step": 250, "incomePerStep": 1])
        #expect(try charge.answer([lower, steps])[.maximum] == "66.00")
        func findings(_ changes: [Change]) throws -> [String] {
            let scheme = try Tree(json: Repository.bytes("fixtures/schemes/\(charge.scheme).json"))
            return Document(file: "s.json", bytes: try scheme.changed(by: changes).json)
                .findings(with: Library()).map { "\($0.code.rawValue) \($0.pointer)" }
        }
        #expect(try findings([lower, steps]) == [])
        let pointer = "/contribution/amounts/1/value"
        #expect(try findings([lower]) == ["policy-without-effect \(pointer)"])
        #expect(try findings([limits(35501), steps]) == ["limit-order \(pointer)"])
    }
}
