import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What a little more of means would change")
struct MarginTests {
    @Test
    func
        `a pound more changes the charge by the council's share, and the steps of savings are named`()
        throws
    {
        let person = try Charge(
            income: Charge.income("state-pension", "200.00"),
            capital: Charge.savings("14600.00")
        ).answer([.set("/contribution/share", "3/4")]).person
        // 14,600 is in the second step: 89.50 x 0.75 = 67.125.
        let margin = try #require(person.margin)
        #expect(margin.income?.count == 75)
        #expect(margin.disabilityCost.count == -75)
        #expect(margin.nextStep?.capital.count == 14_750_01)
        #expect(margin.nextStep?.change?.count == 75)
        #expect(margin.stepBelow?.capital.count == 14_500_00)
        #expect(margin.stepBelow?.change?.count == -75)
    }

    @Test func `a step over the upper limit is the full cost`() throws {
        let person = try Charge(
            income: Charge.income("state-pension", "200.00"),
            capital: Charge.savings("23250.00")
        ).answer().person
        #expect(person.margin?.nextStep?.capital.count == 23_250_01)
        #expect(person.margin?.nextStep?.change == nil)
    }

    @Test(arguments: [
        // 14,600 in the second step: 100.00 down to 14,500.00 at 2.00 a week is 50 weeks.
        ("14600.00", "100.00", "£14,500.00 by 18 May 2026"),
        // 1,000.00 down to the upper limit at 400.00 a week is 3 weeks.
        ("24250.00", "400.00", "it falls to £23,250.00 by 23 June 2025"),
        ("24450.00", "400.00", "it falls to £23,250.00 by 23 June 2025"),
        ("24450.01", "400.00", "it falls to £23,250.00 by 30 June 2025"),
    ])
    func `the day is told on which the charge falls as savings are used`(
        capital: String,
        cost: String,
        words: String
    ) throws {
        let page = try Charge(
            income: Charge.income("state-pension", "200.00"),
            capital: Charge.savings(capital),
            cost: cost
        ).page()
        let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(words))
    }

    @Test(arguments: [
        ("premium-bonds", true), ("second-property", false), ("main-home", true),
    ])
    func `no day is told where what counts is a property`(kind: String, isTold: Bool) throws {
        let capital = #"{ "kind": "\#(kind)", "amount": 9000.00, "reason": "told", "owners": 1 }"#
        let page = try Charge(
            income: Charge.income("state-pension", "200.00"),
            capital: Charge.savings("24250.00") + ", " + capital,
            cost: "400.00"
        ).page()
        #expect(page.contains(" a week it falls to") == isTold)
    }
}
