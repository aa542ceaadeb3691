import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// A cap on all that a person ever pays, metered day by day.
@Suite("A lifetime cap")
struct LifetimeCapTests {
    private static func charge(_ setting: String, metered: String, cost: String) -> Charge {
        Charge(
            scheme: "capped-costs-what-if-2025",
            person: """
                "born": "1980-01-15", "household": "single", "children": 0,
                "setting": "\(setting)"
                """,
            capital: Charge.savings("150000.00"),
            finance: #""metered": \#(metered)"#,
            cost: cost
        )
    }

    @Test func `at home the charge stops when the cap is reached, on the day`() throws {
        // 70.00 a week is 10.00 a day; 95.00 is left: a week, two days and a half.
        let account = try Self.charge("home", metered: "85905.00", cost: "70.00")
            .charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.weeks.map { $0.charge?.count } == [70_00, 25_00, 0])
        #expect(account.weeks.map { $0.metered?.count } == [85_975_00, 86_000_00, 86_000_00])
    }

    @Test func `what has counted is asked for, and without it the figures are the most`() throws {
        let stated = Self.charge("home", metered: "0.00", cost: "70.00")
        var unknown = stated
        unknown.finance = ""
        #expect(try !stated.answer()[.missing].contains("finance.metered"))
        let answer = try unknown.answer()
        #expect(answer[.missing].contains("finance.metered"))
        // The full cost may end with the cap.
        #expect(answer[.flags] == "provisional")
        unknown.capital = Charge.savings("30000.00")
        unknown.income = Charge.income("state-pension", "330.25")
        #expect(try unknown.answer()[.flags] == "provisional")
        // What has not been asked leaves 0.00 provisional too, and the screen says no more of it.
        unknown.capital = ""
        unknown.income = ""
        #expect(try unknown.answer()[.maximum] == "0.00")
        #expect(try unknown.answer()[.flags] == "provisional")
        #expect(try answer[.pays] == stated.answer()[.pays])
    }

    @Test func `in a care home daily living does not count and goes on`() throws {
        // 900.00 a week, of which 700.00 counts; 1,000.00 is left: 900.00, then 500.00, then 200.00.
        let account = try Self.charge("care-home", metered: "85000.00", cost: "900.00")
            .charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.weeks.map { $0.charge?.count } == [900_00, 500_00, 200_00])
        #expect(account.weeks.map { $0.metered?.count } == [85_700_00, 86_000_00, 86_000_00])
    }

    @Test func `a charge below daily living never counts`() throws {
        let account = try Self.charge("care-home", metered: "0.00", cost: "150.00")
            .charges(from: "2025-06-02", to: "2025-06-08")
        #expect(account.weeks.map { $0.charge?.count } == [150_00])
        #expect(account.weeks.map { $0.metered?.count } == [0])
    }

    @Test(arguments: [
        // 50.00 is left: a week's charge, and no more in the year, whatever the plan costs.
        ("home", "85950.00", "400.00", "50.00", "50.00"),
        // 72.00 is paid in each week; 3,744.00 is left, and then a penny less.
        ("home", "82256.00", "72.00", "72.00", "3744.00"),
        ("home", "82256.01", "72.00", "72.00", "3743.99"),
        ("home", "86000.00", "400.00", "0.00", "0.00"),
        // In a care home 200.00 a week goes on: 52 times, and the 50.00.
        ("care-home", "85950.00", "400.00", "250.00", "10450.00"),
        ("care-home", "85950.00", "150.00", "150.00", "7800.00"),
    ])
    func `a year is charged no more than is left, in all its parts`(
        setting: String,
        metered: String,
        cost: String,
        week: String,
        year: String
    ) throws {
        let answer = try Self.charge(setting, metered: metered, cost: cost).answer()
        #expect(answer[.pays] == week)
        #expect(answer[.paysYear] == year)
        let parts = try #require(answer.result["/plan/periods"]?.elements)
        let paid = parts.compactMap { $0["/personPays"]?.written }.compactMap { Fraction($0) }
        #expect(parts.count == 2)
        #expect(try paid.reduce(Fraction(0)) { $0 + $1 } == #require(Fraction(year)))
    }

    @Test(arguments: [("86000.00", "0.00"), ("85990.00", "10.00"), ("0.00", "40.00")])
    func `the cap holds for a light-touch assessment too`(metered: String, pays: String) throws {
        let charge = Self.charge("home", metered: metered, cost: "400.00")
        let json = charge.json.replacing(
            #""status": "full""#,
            with: #""status": "light-touch-below", "chargePerWeek": 40.00"#
        )
        #expect(try Answer(Array(json.utf8), with: charge.library())[.pays] == pays)
    }

    @Test func `what counted before support is asked for over time too, and is not nothing`()
        throws
    {
        let stated = Self.charge("home", metered: "0.00", cost: "70.00")
        let known = try stated.charges(from: "2025-06-02", to: "2025-06-08")
        #expect(known.weeks.map { $0.metered?.count } == [70_00])
        #expect(known.missing == [])
        var charge = stated
        charge.finance = ""
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-08")
        #expect(account.pence == [70_00])
        #expect(account.weeks.map { $0.metered?.count } == [nil])
        #expect(account.missing == ["finance.metered"])
        #expect(try charge.answer().result["/contribution/lifetimeCap"] == nil)
    }

    @Test func `the screen says how far the cap is`() throws {
        guard
            case .assessed(let person) = try Self.charge("home", metered: "85905.00", cost: "70.00")
                .answer().outcome
        else {
            Issue.record("there are faults")
            return
        }
        let words = AssessmentScreen(person).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            words.contains("£85,905.00 of £86,000.00 counts so far; £95.00 is left, about 2 weeks")
        )
    }

    /// 100.00 a week while 250.00 are left of the cap of 86,000.
    private static func capped(_ changes: String = "") -> Charge {
        Charge(
            scheme: "capped-costs-what-if-2025",
            income: Charge.income("state-pension", "212.50"),
            finance: #""metered": 85750.00"#,
            more: changes.isEmpty ? "" : #""changes": [ \#(changes) ]"#,
            cost: "400.00"
        )
    }

    @Test(
        arguments: [
            ("2025-06-02", [100_00, 100_00, 50_00, 0]), ("2025-06-16", [50_00, 0]),
            ("2025-06-30", []),
        ] as [(String, [Int64])]
    )
    func `the cap is metered from the start of support, whatever day is shown first`(
        first: String,
        charges: [Int64]
    ) throws {
        let account = try Self.capped().charges(from: first, to: "2025-07-06")
        #expect(
            account.weeks.map { $0.charge?.count }
                == charges + Array(repeating: 0, count: account.weeks.count - charges.count)
        )
        #expect(account.weeks.last?.metered?.count == 86_000_00)
        let reached = charges.firstIndex(of: 50_00)
        for (week, index) in zip(account.weeks, account.weeks.indices) {
            let why = ["the cap on all that is ever paid is reached"]
            #expect(week.why == (index == reached ? why : []))
        }
    }

    @Test func `what the case says has counted counts from the day on which it says so`() throws {
        let charge = Self.capped(
            #"{ "from": "2025-06-16", "what": "a letter", "finance": { "metered": 85980.00 } }"#
        )
        let account = try charge.charges(from: "2025-06-09", to: "2025-06-29")
        #expect(account.weeks.map { $0.charge?.count } == [100_00, 20_00, 0])
    }
}
