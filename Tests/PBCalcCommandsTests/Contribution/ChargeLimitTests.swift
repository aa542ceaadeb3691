import BudgetDocuments
import Testing

@Suite("What bounds and rounds a charge")
struct ChargeLimitTests {
    @Test func `less than nothing left is a charge of nothing`() throws {
        let answer = try Charge(income: Charge.income("state-pension", "50.00")).answer()
        #expect(answer[.maximum] == "0.00")
    }

    @Test(arguments: [("0.00", "0.00"), ("27.99", "27.99"), ("28.00", "28.00"), ("48.00", "28.00")])
    func `the charge is never above the cost`(cost: String, pays: String) throws {
        let answer = try Charge(
            income: Charge.income("state-pension", "140.50"),
            cost: cost
        ).answer()
        #expect(answer[.maximum] == "28.00")
        #expect(answer[.pays] == pays)
    }

    @Test(arguments: [("4.99", "0.00"), ("5.00", "5.00"), ("5.01", "5.01")])
    func `a charge below the council's least is not asked for`(
        above: String,
        charge: String
    ) throws {
        // 137.35 x 1.25 = 171.6875, 171.69, and 10.00 more from 85.
        let pence = try #require(Fraction(above)) * Fraction(100) + Fraction(181_69)
        let answer = try Charge(
            scheme: "barking-and-dagenham-2011",
            date: "2011-11-07",
            person: """
                "born": "1925-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", Tree.pounds(pence: Int(pence.top)).written)
        ).answer()
        #expect(answer[.maximum] == charge)
    }

    @Test func `a council's cap holds above the limit as below it`() throws {
        func charge(_ cost: String) throws -> Answer {
            try Charge(
                scheme: "poole-2010",
                date: "2010-11-01",
                capital: Charge.savings("50000.00"),
                cost: cost
            ).answer()
        }
        #expect(try charge("449.99")[.pays] == "449.99")
        #expect(try charge("449.99")[.reason] == "above-limit")
        #expect(try charge("450.01")[.pays] == "450.00")
        #expect(try charge("450.01")[.fullCost] == "false")
    }

    @Test func `three quarters of 53.33 is 40.00 to the nearest penny`() throws {
        let charge = Charge(income: Charge.income("state-pension", "165.83"))
        let share = Change.set("/contribution/share", "3/4")
        // 165.83 - 112.50 = 53.33; x 0.75 = 39.9975.
        #expect(try charge.answer([share])[.maximum] == "39.99")
        let nearest = Change.set("/contribution/rounding", "nearest")
        #expect(try charge.answer([share, nearest])[.maximum] == "40.00")
    }

    @Test(
        arguments: [
            // A third of 100.00 a week is 33.33, in 51 and in 26 weeks, of 52 of them.
            (51, "1699.83", "32.68"), (26, "866.58", "16.66"), (52, "1733.16", "33.33"),
        ]
    )
    func `a part of the cost is taken of each week`(
        weeks: Int,
        year: String,
        week: String
    ) throws {
        let charge = Charge(
            date: "2025-06-02",
            income: Charge.income("state-pension", "400.00"),
            cost: #"100.00, "weeks": \#(weeks)"#
        )
        let part = [Change.set("/contribution/costShare", "1/3")]
        let answer = try charge.answer(part)
        try answer.checkSteps()
        #expect(answer[.paysYear] == year)
        #expect(answer[.pays] == week)
        let account = try charge.charges(from: "2025-06-02", to: "2026-05-31", part)
        #expect(account.pence.compactMap(\.self).reduce(0, +) == Int64(year.filter { $0 != "." }))
        // Whoever pays the full cost pays the same part of each week.
        var rich = charge
        rich.capital = Charge.savings("50000.00")
        #expect(try rich.answer(part)[.paysYear] == year)
    }
}
