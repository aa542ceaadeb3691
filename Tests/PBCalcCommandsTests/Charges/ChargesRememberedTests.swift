import BudgetDocuments
import PersonalBudgets
import Testing

/// What was charged before bears on what is charged now: notional capital is used up, and a cap on
/// all that is ever paid is reached, on the same day whatever day an account begins on.
@Suite("Charges that count later")
struct ChargesRememberedTests {
    private static func givenAway(_ amount: String) -> String {
        """
        { "kind": "savings", "amount": \(amount), "notional": true, "reason": "given to a nephew" }
        """
    }

    /// 28.00 a week without what was given away.
    private static func giver(_ amount: String, changes: String = "") -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "260.60"),
            capital: givenAway(amount),
            more: changes.isEmpty ? "" : #""changes": [ \#(changes) ]"#,
            cost: "500.00"
        )
    }

    @Test(arguments: ["2025-06-02", "2025-06-04", "2025-09-08"])
    func `R17 notional capital is used from the start of support`(first: String) throws {
        // 500.00 in place of 28.00 use 472.00 a week: 22,920.00 are left after 15 weeks, 35.00 of
        // tariff income above 14,250.
        let charge = Self.giver("30000.00")
        var run = try charge.charges(from: first, to: "2025-09-14")
        #expect(run.weeks.last?.notionalCapital?.count == 22_920_00)
        run = try charge.charges(from: "2025-09-15", to: "2025-09-28")
        #expect(run.weeks.map { $0.charge?.count } == [63_00, 63_00])
        #expect(run.weeks.map { $0.notionalCapital?.count } == [22_885_00, 22_850_00])
        #expect(run.weeks.map(\.why) == [[], []])
    }

    @Test(
        arguments: [
            // 23.00 a week are used of 20,000: said again, it is the same that was used before.
            ("20000.00", 19_931_00),
            // Another amount is what is left on the day: 15.00 of 18,000 in its week.
            ("18000.00", 17_985_00),
        ] as [(String, Int64)]
    )
    func `R17 notional capital that the case states anew counts from its day`(
        amount: String,
        left: Int64
    ) throws {
        let charge = Self.giver(
            "20000.00",
            changes: """
                { "from": "2025-06-16", "what": "the gift is valued",
                  "finance": { "capital": [ \(Self.givenAway(amount)) ] } }
                """
        )
        let account = try charge.charges(from: "2025-06-16", to: "2025-06-22")
        #expect(account.weeks.map { $0.notionalCapital?.count } == [left])
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
    func `B9 a cap is metered from the start of support`(
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

    @Test func `B9 what the case says has counted counts from the day on which it says so`() throws
    {
        let charge = Self.capped(
            #"{ "from": "2025-06-16", "what": "a letter", "finance": { "metered": 85980.00 } }"#
        )
        let account = try charge.charges(from: "2025-06-09", to: "2025-06-29")
        #expect(account.weeks.map { $0.charge?.count } == [100_00, 20_00, 0])
    }
}
