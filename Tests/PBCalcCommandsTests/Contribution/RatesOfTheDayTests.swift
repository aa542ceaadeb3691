import BudgetDocuments
import Testing

@Suite("Rates are those of the day")
struct RatesOfTheDayTests {
    @Test(arguments: [("2025-06-02", "england-2025"), ("2026-06-01", "england-2026")])
    func `every rate is the year's own`(day: String, rates: String) throws {
        let answer = try Charge(
            date: day,
            income: Charge.pipEnhanced,
            capital: Charge.savings("15000")
        )
        .answer()
        let used = answer.steps.filter { $0["/id"]?.written.hasPrefix("rates.") ?? false }
        #expect(used.count >= 5)
        #expect(used.allSatisfy { $0["/rule"]?.written.hasPrefix(rates + ":") ?? false })
    }

    @Test(arguments: [("2026-04-05", "112.50"), ("2026-04-06", "120.40")])
    func `the day before a rate change and the day of it differ`(
        day: String,
        personal: String
    ) throws {
        let answer = try Charge(date: day, income: Charge.income("state-pension", "200")).answer()
        #expect(try answer.step("mig.personal") == Fraction(personal))
    }

    @Test(arguments: ["2008-04-06", "2027-04-12"])
    func `a day without rates is a fault that says which there are`(day: String) throws {
        let wide = [
            Change.set("/applies/from", "2008-01-01"), .set("/applies/to", "2028-01-01"),
        ]
        #expect(try Charge(date: day).faults(wide).contains("rates-date"))
    }

    @Test func `a gap in the rates is named and never filled from another year`() throws {
        // No funded figure for a couple's savings credit in Scotland in 2025 was seen.
        let answer = try Charge(
            scheme: "scottish-borders-2025",
            person: """
                "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                "children": 0, "setting": "care-home"
                """,
            income: Charge.income("pension-credit-savings", "9.00")
        ).answer()
        #expect(answer.result["/faults/0/code"] == "rate-missing")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("savings-credit-disregard.couple"))
    }

    @Test func `a start that no rates cover is a fault where it stands`() throws {
        let answer = try Answer("EX-0042", [.set("/starts", "2027-04-12")], with: .readOnce)
        #expect(answer.result["/faults/0/code"]?.written == "rates-date")
        #expect(answer.result["/faults/0/pointer"]?.written == "/starts")
    }
}
