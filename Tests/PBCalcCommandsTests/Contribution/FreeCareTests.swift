import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Free care that the council pays for, in weeks that differ.
///
/// Scotland 2024/25: 248.70 of personal care and 111.90 of nursing care are free, 360.60 a week; a
/// home of 1,200.00 leaves 839.40 of a week to be charged.
@Suite("Free care")
struct FreeCareTests {
    private static func line(_ id: String, _ price: String, weeks: Int) -> String {
        """
        { "id": "\(id)", "service": "support", "quantity": 1, "every": "week", "weeks": \(weeks),
          "price": \(price), "priceReason": "example", "route": "council-managed",
          "funding": "council", "charge": "means-tested" }
        """
    }

    private static func charge(
        _ lines: [String],
        income: String = "",
        savings: String = "0.00",
        status: String = ""
    ) -> Charge {
        Charge(
            scheme: "scotland-care-home-2024",
            date: "2024-06-03",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "freeCare": [ "personal-care", "nursing-care" ]
                """,
            income: income.isEmpty ? "" : Charge.income("state-pension", income),
            capital: Charge.savings(savings),
            more: #""plan": { "lines": [ \#(lines.joined(separator: ", ")) ] }"#
        )
    }

    private static let half = [line("home", "1200.00", weeks: 26)]

    @Test func `a week has free care only while there is care in it`() throws {
        // 26 x 839.40 = 21,824.40, a 52nd of it 419.70; not 600.00 - 360.60 = 239.40.
        let charge = Self.charge(Self.half, savings: "50000.00")
        let answer = try charge.answer()
        #expect(answer[.reason] == "above-limit")
        #expect(answer[.pays] == "419.70")
        #expect(answer[.council] == "180.30")
        #expect(answer[.paysYear] == "21824.40")
        #expect(answer[.councilYear] == "9375.60")
        try answer.checkSteps()
        // The 26th week begins on 25 November.
        let weeks = try charge.charges(from: "2024-11-25", to: "2024-12-08").weeks
        #expect(weeks.map { $0.charge?.count } == [839_40, 0])
    }

    /// The pension less 34.50 is what can be asked for.
    @Test(
        arguments: [
            ("873.89", "419.69", "21824.14", "null"),
            ("873.90", "419.70", "21824.40", "covers-cost"),
            ("873.91", "419.70", "21824.40", "covers-cost"),
        ]
    )
    func `a penny more of income never lowers the charge`(
        pension: String,
        week: String,
        year: String,
        reason: String
    ) throws {
        let answer = try Self.charge(Self.half, income: pension).answer()
        #expect(answer[.pays] == week)
        #expect(answer[.paysYear] == year)
        #expect(answer[.reason] == reason)
    }

    /// 360.59, 360.60 and 360.61 in each of 26 weeks: nothing, nothing, and 26 pence in a year, of
    /// which half a penny a week is not asked for.
    @Test(arguments: [("360.59", "0.00"), ("360.60", "0.00"), ("360.61", "0.26")])
    func `free care takes no week below nothing`(price: String, year: String) throws {
        let answer = try Self.charge(
            [Self.line("home", price, weeks: 26)],
            savings: "50000.00"
        ).answer()
        #expect(answer[.pays] == "0.00")
        #expect(answer[.paysYear] == year)
    }

    @Test func `what a dear week has of free care is never taken from a cheap one`() throws {
        // 26 weeks of 1,300.00 - 360.60 = 939.40 are 24,424.40; 26 of 300.00 leave nothing.
        let answer = try Self.charge(
            [Self.line("rest", "300.00", weeks: 52), Self.line("home", "1000.00", weeks: 26)],
            savings: "50000.00"
        ).answer()
        #expect(answer[.paysYear] == "24424.40")
        #expect(answer[.pays] == "469.70")
        try answer.checkSteps()
    }

    /// What the health service pays stands beside the cost: 260.60 less 30.65 of personal expenses,
    /// though the year lacks the amount that it pays.
    @Test func `an amount that the health service pays is needed for no figure`() throws {
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "freeCare": [ "nursing-care" ]
                """,
            income: Charge.pension,
            cost: "900.00"
        )
        let answer = try charge.answer(with: charge.library())
        #expect(answer[.pays] == "229.95")
        #expect(answer.result["/contribution/freeCare/0/perWeek"] == .null)
        let screen = AssessmentScreen(try answer.person).text
        #expect(screen.contains("NHS-funded nursing care, of unknown amount, paid to the"))
        try answer.checkSteps()
        // Nor does a council that says it ask anybody for more than the law.
        let own: Tree = [
            "cell": "funded-nursing-care", "value": .number("1.00"), "source": "council",
            "evidence": "invented",
        ]
        let stated = try charge.faults([.set("/contribution/amounts", [own])])
        #expect(!stated.contains("policy-limit"))
    }

    /// From April 2025 on personal expenses are a gap: nothing is said to change, and the days that
    /// are known end before it.
    @Test func `a charge that is not known from a day on is not said to change on it`() throws {
        var charge = Self.charge([Self.line("home", "1200.00", weeks: 52)], income: "300.00")
        charge.scheme = "scotland-care-home-2024"
        let answer = try charge.answer(with: charge.library())
        #expect(answer.result["/summary/chargeChangesOn"] == nil)
        #expect(answer.result["/summary/chargeUnknownFrom"] == "2025-04-07")
        let screen = AssessmentScreen(try answer.person).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            screen.contains(
                "what they pay is not known from 7 April 2025 (Scotland, benefit year 2025/26 has no "
                    + "amount \"personal-expenses\", and this case needs it): --from 2024-06-03 --to 2025-04-06"
            )
        )
    }

    /// Before April 2019 personal care was free from 65 on only, which no amount of those years says.
    @Test func `free personal care of a year that had it for some alone is a gap`() throws {
        let charge = Charge(
            scheme: "scotland-care-home-2024",
            date: "2018-06-04",
            person: """
                "born": "1970-01-15", "household": "single", "children": 0,
                "setting": "care-home", "freeCare": [ "personal-care" ]
                """,
            capital: Charge.savings("30000.00"),
            cost: "900.00"
        )
        let answer = try charge.answer([.set("/applies/from", "2018-04-09")])
        #expect(answer.faultCodes == ["rate-missing"])
        // Without it: 200.00 - 27.00, the personal expenses of SSI 2018/41.
        let pensioner = Charge(
            scheme: "scotland-care-home-2024",
            date: "2018-06-04",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home""#,
            income: Charge.income("state-pension", "200.00")
        )
        let most = try pensioner.answer([.set("/applies/from", "2018-04-09")])[.maximum]
        #expect(most == "173.00")
    }
}
