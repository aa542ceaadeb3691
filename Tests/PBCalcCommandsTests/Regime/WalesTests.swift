import BudgetDocuments
import Testing

@Suite("Charging in Wales")
struct WalesTests {
    @Test(arguments: [("160.00", "100.00", "60.00"), ("100.01", "100.00", "0.01")])
    func `Wales leaves the basic level and 45%, and asks for 100 a week at most`(
        cost: String,
        pays: String,
        council: String
    ) throws {
        // 227.10 x 1.35 = 306.585, 306.59; 10% is 22.71; 460.00 - 306.59 - 22.71 = 130.70.
        let answer = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "460.00"),
            cost: cost
        ).answer()
        #expect(try answer.step("available") == Fraction(13_070, over: 100))
        #expect(answer[.pays] == pays)
        #expect(answer[.council] == council)
    }

    /// What is left of 300.00 and 73.90 above 306.59 is 67.31.
    ///
    /// The means test leaves 22.71 without a list (10% of
    /// 227.10): the council's 22.72 is more, its 22.70 and 5.00 are less. Without a benefit for
    /// disability that counts an item of 30.00 is not allowed, but 22.71 are left: 330.00 - 306.59
    /// are 23.41, less 22.71.
    @Test(arguments: [
        (#"{ "standardPerWeek": 5.00 }"#, "", "44.60"),
        (#"{ "standardPerWeek": 22.70 }"#, "", "44.60"),
        (#"{ "standardPerWeek": 22.72 }"#, "", "44.59"),
        (#"{ "standardPerWeek": 5.00 }"#, "30.00", "37.31"),
        (#"{ "most": "counted-benefits" }"#, "30.00", "37.31"),
        (#"{ "most": "counted-benefits" }"#, "80.00", "0.00"),
        (#"{ "most": "counted-benefits" }"#, "alone 30.00", "0.70"),
        (#"{ "standardPerWeek": 5.00, "most": "counted-benefits" }"#, "22.70", "44.60"),
    ])
    func `a council in Wales takes nothing from what is left there without a list`(
        rule: String,
        cost: String,
        maximum: String
    ) throws {
        let isAlone = cost.hasPrefix("alone ")
        let pension = Charge.income("state-pension", isAlone ? "330.00" : "300.00")
        let allowance = Charge.income("attendance-allowance", "73.90", rate: "lower")
        let answer = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: isAlone ? pension : pension + ", " + allowance,
            costs: cost.isEmpty
                ? "" : Charge.cost("laundry", String(cost.split(separator: " ").last ?? ""))
        ).answer([.set("/contribution/disabilityCosts", try Tree(json: Array(rule.utf8)))])
        #expect(answer[.maximum] == maximum)
    }

    @Test(arguments: [
        ("24000.00", "80.00", "80.00"), ("24000.01", "80.00", "80.00"),
        ("24000.01", "160.00", "100.00"), ("24000.00", "160.00", "100.00"),
    ])
    func `in Wales capital above the limit is charged up to the weekly maximum`(
        capital: String,
        cost: String,
        pays: String
    ) throws {
        let answer = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "460.00"),
            capital: Charge.savings(capital),
            cost: cost
        ).answer()
        #expect(answer[.pays] == pays)
        #expect(answer[.maximum] == "100.00")
        #expect(answer[.tariff] == (capital == "24000.00" ? "0.00" : "null"))
        let isFull = pays == cost
        #expect(answer[.fullCost] == "\(isFull)")
    }

    @Test(arguments: [("22500.00", "34.93"), ("22500.01", "50.00")])
    func `Wales in 2011 had its own limit and asked for 50 a week at most`(
        capital: String,
        pays: String
    ) throws {
        // 137.35 x 1.35 = 185.4225, 185.42; 10% is 13.735; 234.09 - 185.42 - 13.735 = 34.935.
        let answer = try Charge(
            scheme: "wales-2025",
            date: "2011-06-06",
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "234.09"),
            capital: Charge.savings(capital),
            cost: "80.00"
        ).answer([.set("/applies/from", "2011-04-11")])
        #expect(answer[.pays] == pays)
    }

    @Test func `what Wales allows without a list carries its fraction`() throws {
        // Basic level 67.50 + 62.33 = 129.83; x 1.35 = 175.2705, 175.27; 10% is 12.983, which no
        // rule rounds: 234.09 - 175.27 - 12.983 = 45.837, in favour 45.83.
        let answer = try Charge(
            scheme: "wales-2025",
            date: "2011-06-06",
            person:
                #""born": "1961-01-15", "household": "single", "children": 1, "setting": "home""#,
            income: Charge.income("jobseekers-allowance", "234.09")
        ).answer([.set("/applies/from", "2011-04-11")])
        #expect(try answer.step("available") == Fraction(45_837, over: 1000))
        #expect(answer[.maximum] == "45.83")
    }

    @Test(arguments: ["2012-06-04", "2013-06-03", "2014-06-02"])
    func `Wales from 2012 to 2014 names the limit that was not found`(day: String) throws {
        let answer = try Charge(
            scheme: "wales-2025",
            date: day,
            income: Charge.income("state-pension", "234.09")
        ).answer([.set("/applies/from", "2011-04-11")])
        #expect(answer.result["/faults/0/code"] == "rate-missing")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("home.capital.upper"))
    }
}
