import BudgetDocuments
import Testing

@Suite("Fairer Charging and Fairer Contributions, before the Care Act")
struct FairerChargingTests {
    // 130.00 + 70.35 - (70.35 - 47.10) - 10.00 - 130.00 x 1.25 = 4.60.
    // 132.60 + 71.40 - 23.60 - 10.00 - 132.60 x 1.25 = 4.65.
    @Test(arguments: [
        ("2009-06-01", "130.00", "70.35", "4.60", "162.50"),
        ("2010-06-07", "132.60", "71.40", "4.65", "165.75"),
    ])
    func `Fairer Charging leaves the night difference and 1.25 times Pension Credit`(
        day: String,
        credit: String,
        allowance: String,
        maximum: String,
        left: String
    ) throws {
        let answer = try Charge(
            scheme: "kingston-2010",
            date: day,
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: [
                Charge.income("pension-credit-guarantee", credit),
                Charge.income("attendance-allowance", allowance, rate: "higher"),
            ].joined(separator: ", "),
            costs: Charge.cost("laundry", "10.00")
        ).answer([
            .set("/contribution/nightCare", "ignored-unless-paid"), .remove("/contribution/share"),
            .set("/applies/from", "2009-04-06"),
        ])
        #expect(answer[.maximum] == maximum)
        #expect(try answer.step("mig") == Fraction(left))
    }

    @Test func `Fairer Charging of working age rounds 1.25 times the basic level`() throws {
        // 65.45 + 28.00 + 47.80 = 141.25; (65.45 + 28.00) x 1.25 = 116.8125, 116.81; 24.44.
        let answer = try Charge(
            scheme: "kingston-2010",
            date: "2010-06-07",
            person:
                #""born": "1970-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: [
                Charge.income("income-support", "93.45"),
                Charge.income("dla-care", "47.80", rate: "middle"),
            ].joined(separator: ", ")
        ).answer([.remove("/contribution/share")])
        #expect(try answer.step("mig") == Fraction(11_681, over: 100))
        #expect(answer[.maximum] == "24.44")
    }

    @Test func `Fairer Contributions asks for a part of the budget at most`() throws {
        // 60% of 200.00 is 120.00, less than the 150.00 of the means test.
        let answer = try Charge(
            scheme: "fairer-contributions-illustration",
            date: "2010-06-07",
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "315.75"),
            cost: "200.00"
        ).answer()
        #expect(answer[.maximum] == "150.00")
        #expect(answer[.pays] == "120.00")
        #expect(answer[.council] == "80.00")
        #expect(answer[.fullCost] == "false")
    }

    @Test func `Kingston took half, and a pound for each 500, until 2011`() throws {
        // 1.25 x 132.60 = 165.75; 14,750.01 is in the second step of 500: (200 + 2 - 165.75) / 2.
        let answer = try Charge(
            scheme: "kingston-2010",
            date: "2010-06-07",
            person: """
                "born": "1930-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "200.00"),
            capital: Charge.savings("14750.01")
        ).answer()
        #expect(answer[.tariff] == "2.00")
        #expect(answer[.maximum] == "18.13")
    }

    @Test func `West Berkshire counted half of Attendance Allowance`() throws {
        // 124.05 x 1.25 = 155.06; 150.00 + 67.00 / 2 - 155.06 = 28.44.
        let answer = try Charge(
            scheme: "west-berkshire-2003",
            date: "2008-06-02",
            person: """
                "born": "1930-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: [
                Charge.income("state-pension", "150.00"),
                Charge.income("attendance-allowance", "67.00", rate: "higher"),
            ].joined(separator: ", ")
        ).answer()
        #expect(answer[.maximum] == "28.44")
    }

    @Test(arguments: [("2015-03-31", []), ("2015-04-01", ["regime-date"])] as [(String, [String])])
    func `a means test charges nobody after its last day`(starts: String, faults: [String]) throws {
        let charge = Charge(
            scheme: "fairer-charging-illustration",
            date: "2014-09-01",
            more: #""starts": "\#(starts)""#
        )
        #expect(try charge.faults() == faults)
    }
}
