import BudgetDocuments
import Testing

@Suite("Tariff income of capital")
struct TariffIncomeTests {
    @Test(arguments: [
        ("14250.00", "0.00"), ("14250.01", "1.00"), ("14500.00", "1.00"), ("14500.01", "2.00"),
        ("23250.00", "36.00"), ("23250.01", "null"),
    ])
    func `tariff income begins a penny above the lower limit, and ends above the upper one`(
        capital: String,
        tariff: String
    ) throws {
        let answer = try Charge(income: Charge.pension, capital: Charge.savings(capital)).answer()
        #expect(answer[.tariff] == tariff)
        #expect(answer[.reason] == (tariff == "null" ? "above-limit" : "null"))
    }

    @Test(arguments: ["home", "care-home"])
    func `a tenth comes off what has to be sold, wherever the person lives`(
        setting: String
    ) throws {
        // 20,000 less a tenth are 18,000: 3,750 above the lower limit, 15 steps of 250.
        var charge = Charge(
            capital: #"{ "kind": "second-property", "amount": 20000.00, "saleCosts": true }"#
        )
        charge.person = charge.person.replacing(#""home""#, with: "\"\(setting)\"")
        #expect(try charge.answer()[.tariff] == "15.00")
    }

    @Test(arguments: [("60000.00", "160.00"), ("100000.00", "320.00"), ("100000.01", "null")])
    func `the limits of the cancelled reform are data like any others`(
        capital: String,
        tariff: String
    ) throws {
        let answer = try Charge(
            scheme: "capped-costs-what-if-2025",
            capital: Charge.savings(capital)
        ).answer()
        #expect(answer[.tariff] == tariff)
        #expect(answer[.fullCost] == (tariff == "null" ? "true" : "false"))
    }

    /// Above 23,250 the cost is asked for whatever the income; at it a pound counts for each 250.
    @Test(arguments: [("23250.00", ["finance.income", "finance.housing"]), ("23250.01", [])])
    func `above the limit nothing else is asked for`(capital: String, missing: [String]) throws {
        let charge = Charge(capital: Charge.savings(capital), cost: "100.00")
        #expect(try Self.meansMissing(of: charge) == missing)
    }

    /// What is asked for below the limit lessens notional capital week by week, until it is.
    @Test(arguments: ["23250.00", "23250.01", "100000.00"])
    func `who is above the limit by notional capital comes below it`(notional: String) throws {
        let charge = Charge(
            capital: """
                { "kind": "savings", "amount": \(notional), "notional": true, "reason": "a gift" }
                """,
            cost: "100.00"
        )
        #expect(try Self.meansMissing(of: charge) == ["finance.income", "finance.housing"])
    }

    @Test(arguments: [("23250.00", ["finance.income", "finance.housing"]), ("23250.01", [])])
    func `who is above the limit without what is notional is asked for nothing else`(
        held: String,
        missing: [String]
    ) throws {
        let charge = Charge(
            capital: Charge.savings(held) + """
                , { "kind": "savings", "amount": 100.00, "notional": true, "reason": "a gift" }
                """,
            cost: "100.00"
        )
        #expect(try Self.meansMissing(of: charge) == missing)
    }

    /// The means that a case which says nothing of income and housing is asked for.
    private static func meansMissing(of charge: Charge) throws -> [String]? {
        let json = charge.json
            .replacing(#""income": [  ],"#, with: "").replacing(#""housing": [  ],"#, with: "")
        let answer = try Answer(Array(json.utf8), with: charge.library())
        return answer.result["/missing"]?.elements.map(\.written).filter { $0.hasPrefix("fin") }
    }
}
