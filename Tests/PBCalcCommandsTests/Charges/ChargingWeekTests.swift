import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("The days of a charging week")
struct ChargingWeekTests {
    @Test func `the days add up to the week, and the last days are a part of it`() throws {
        // 28.00 a week is 4.00 a day: seven days, and then three.
        let account = try Charge.pensioner().charges(from: "2025-06-02", to: "2025-06-11")
        #expect(account.pence == [28_00, 12_00])
        #expect(account.charged == nil)
    }

    // 28.00 a week to 5 April 2026, 260.60 - 241.45 = 19.15 from the 6th: a week from Friday is
    // 3 x 4.00 + 4 x 19.15 / 7 = 22.9428, in favour 22.94. The 6th is a Monday, so no week from
    // Monday to Sunday is split.
    @Test(arguments: ["days", "week-start"])
    func `a week across a rate change takes each day at its own rates`(partWeeks: String) throws {
        let account = try Charge.pensioner().charges(
            from: "2026-04-03",
            to: "2026-04-09",
            [.set("/contribution/partWeeks", .text(partWeeks))]
        )
        #expect(account.pence == [22_94])
        #expect(account.weeks[0].why.first?.hasPrefix("rates of England") == true)
    }

    @Test(
        arguments: [
            ("2025-06-02", [[], [keptRules], []]), ("2025-06-16", [[keptRules], [], []]),
        ] as [(String, [[String]])]
    )
    func `the rules of an edition that has ended are kept, and that is said`(
        first: String,
        why: [[String]]
    ) throws {
        let day = try Charge.day(first).adding(days: 20)
        let account = try Charge.pensioner().charges(
            from: first,
            to: written(try #require(day)),
            [.set("/applies/to", "2025-06-10")]
        )
        #expect(account.pence == [28_00, 28_00, 28_00])
        #expect(account.weeks.map(\.why) == why)
    }

    private static let keptRules = "the scheme's edition has ended: its rules are kept"

    @Test func `a scheme may let the first day of a week rule the whole week`() throws {
        let changed = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-12", "what": "pension rises", "finance": { "income":
              [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ]
            """
        )
        let account = try changed.charges(
            from: "2025-06-02",
            to: "2025-06-22",
            [.set("/contribution/partWeeks", "week-start")]
        )
        #expect(account.pence == [28_00, 28_00, 42_00])
        #expect(account.weeks.map(\.why) == [[], [], ["pension rises"]])
    }

    @Test(
        arguments: [
            // The pension rises on Wednesday 18 June: the week from the 16th is charged as it began,
            // whatever day the account begins on, 4.00 a day, and 6.00 from Monday the 23rd.
            ("2025-06-09", "2025-06-29", [28_00, 28_00, 42_00]),
            ("2025-06-11", "2025-07-01", [28_00, 32_00, 42_00]),
            ("2025-06-15", "2025-07-05", [28_00, 40_00, 42_00]),
        ] as [(String, String, [Int64])]
    )
    func `a week that its first day rules is Monday to Sunday`(
        first: String,
        last: String,
        charges: [Int64]
    ) throws {
        let charge = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-18", "what": "pension rises", "finance": { "income":
              [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ]
            """
        )
        let weekStart = [Change.set("/contribution/partWeeks", "week-start")]
        let account = try charge.charges(from: first, to: last, weekStart)
        #expect(account.pence == charges)
    }

    @Test func `nothing is charged before support starts`() throws {
        let account = try Charge.pensioner(#""starts": "2025-06-11""#)
            .charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.pence == [0, 20_00])
    }

    @Test func `days before support ask nothing of the person`() throws {
        // She is 18 on the 10th and support starts on the 14th: four days of 70.00 are 40.00.
        let charge = Charge(
            date: "2026-05-04",
            person: """
                "born": "2008-05-10", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("private-pension", "260.60"),
            more: #""starts": "2026-05-14""#,
            cost: "70.00"
        )
        let account = try charge.charges(from: "2026-05-04", to: "2026-05-17")
        #expect(account.pence == [0, 40_00])
        #expect(account.weeks.map(\.why) == [["support has not started"], ["support starts"]])
    }

    @Test func `the parts of a year know that Monday rules the week`() throws {
        // 25 on Wednesday, 16 July 2025: 400.00 - 89.15 = 310.85 for the 15 weeks to Sunday the
        // 20th, 400.00 - 112.50 = 287.50 for the 37 after it.
        let charge = Charge(
            date: "2025-04-07",
            person: """
                "born": "2000-07-16", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("universal-credit", "400.00"),
            cost: "1000.00"
        )
        let weekStart = [Change.set("/contribution/partWeeks", "week-start")]
        let answer = try charge.answer(weekStart)
        #expect(answer.result["/summary/chargeChangesOn"] == ["2025-07-21"])
        let parts = try #require(answer.result["/plan/periods"]?.elements)
        #expect(parts.map { $0["/from"]?.written } == ["2025-04-07", "2025-07-21"])
        #expect(parts.map { $0["/personPays"]?.written } == ["4662.75", "10637.50"])
        let days = try charge.answer()
        #expect(days.result["/summary/chargeChangesOn"] == ["2025-07-16"])
    }
}
