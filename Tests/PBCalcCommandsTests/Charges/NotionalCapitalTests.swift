import BudgetDocuments
import PersonalBudgets
import Testing

/// What was charged before bears on what is charged now, on the same day whatever day an account
/// begins on.
@Suite("Notional capital is used up by what it adds to the charge")
struct NotionalCapitalTests {
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

    @Test func `20,000 given away are less each week by the 23 that they add`() throws {
        // 20,000 given away count as 23 a week of tariff income: after a week 19,977 are left.
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "260.60"),
            capital: """
                { "kind": "savings", "amount": 20000.00, "notional": true,
                "reason": "given to a nephew in March to lower the charge" }
                """
        )
        let account = try charge.charges(from: "2025-06-02", to: "2025-07-06")
        #expect(account.pence.first == 51_00)
        #expect(
            account.weeks.map { $0.notionalCapital?.count } == [
                19_977_00, 19_954_00, 19_931_00, 19_908_00, 19_885_00,
            ]
        )
    }

    /// The gift is in 52 times the first week, and in fewer weeks of the run: 14,250.00 add nothing, and
    /// 14,251.00 add 1.00.
    @Test(
        arguments: [("14250.00", nil, nil), ("14251.00", "true", "it falls as notional capital")]
            as [(String, String?, String?)]
    )
    func `a year in which notional capital is used up is said to be one`(
        amount: String,
        falls: String?,
        said: String?
    ) throws {
        let charge = Self.giver(amount)
        let answer = try charge.answer()
        #expect(answer.result["/summary/chargeFallsWithUse"]?.written == falls)
        let screen = try Pages(answer).screen
        #expect(screen.contains(said ?? "it falls") == (said != nil))
    }

    @Test(arguments: [1, 2, 3])
    func `the person's share of what owners gave away is used like an only owner's`(
        owners: Int64
    ) throws {
        let charge = Charge.pensioner()
        func account(_ amount: Int64, _ owners: Int64) throws -> ChargeAccount {
            var charge = charge
            charge.capital = """
                { "kind": "savings", "amount": \(amount).00, "owners": \(owners), "notional": true,
                "reason": "given to a nephew in March to lower the charge" }
                """
            return try charge.charges(from: "2025-06-02", to: "2025-07-06")
        }
        let shared = try account(20_000 * owners, owners)
        #expect(
            shared.weeks.map { $0.notionalCapital?.count } == [
                19_977_00, 19_954_00, 19_931_00, 19_908_00, 19_885_00,
            ]
        )
        #expect(try shared.pence == account(20_000, 1).pence)
    }

    @Test func `a charge that falls with notional capital says why`() throws {
        // 23.00 a week of 20,000 are used for 10 weeks by 11 August, for 11 weeks by the 18th:
        // 19,770 is 23 steps above 14,250, and 19,747 is 22.
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "260.60"),
            capital: """
                { "kind": "savings", "amount": 20000.00, "notional": true, "reason": "given away" }
                """
        )
        let account = try charge.charges(from: "2025-08-11", to: "2025-08-24")
        #expect(account.pence == [51_00, 50_00])
        #expect(account.weeks[1].why == ["notional capital counts as used"])
    }

    @Test(arguments: ["2025-06-02", "2025-06-04", "2025-09-08"])
    func `notional capital is used from the start of support, whatever day is shown first`(
        first: String
    ) throws {
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

    /// Without the income of two weeks nobody knows what 20,000.00 added to their charges; 18,000.00 on
    /// 30 June are what is left then, which add 15.00 to 28.00.
    @Test func `what is left is not known after a charge that is not`() throws {
        let charge = Self.giver(
            "20000.00",
            changes: """
                { "from": "2025-06-16", "what": "income is told",
                  "finance": { "income": [ \(Charge.pension) ] } },
                { "from": "2025-06-30", "what": "what is left is told",
                  "finance": { "capital": [ \(Self.givenAway("18000.00")) ] } }
                """
        )
        let untold = charge.json.replacing(
            #""income": ["#,
            with: #""x-income": ["#,
            maxReplacements: 1
        )
        var assessor = Assessor(try charge.library())
        let days = try Charge.day("2025-06-02")...Charge.day("2025-07-06")
        let document = Document(file: "case.json", bytes: Array(untold.utf8))
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            Issue.record("it is refused")
            return
        }
        #expect(account.weeks.map { $0.charge?.count } == [nil, nil, nil, nil, 43_00])
        #expect(account.weeks.map { $0.notionalCapital?.count } == [nil, nil, nil, nil, 17_985_00])
        #expect(account.missing == ["finance.income"])
    }

    /// The pension stops on Thursday 12 June: by the Monday's facts the week is charged 51.00, of
    /// which 23.00 are for what was given away; by its own, 3 sevenths of that, 21.857.
    @Test(
        arguments: [
            ("week-start", [51_00, 51_00, 0], [19_977_00, 19_954_00, 19_954_00]),
            ("days", [51_00, 21_85, 0], [19_977_00, 19_967_14, 19_967_14]),
        ] as [(Tree, [Int64], [Int64])]
    )
    func `what is used is what was charged, by whichever day's facts`(
        partWeeks: Tree,
        charges: [Int64],
        left: [Int64]
    ) throws {
        let charge = Self.giver(
            "20000.00",
            changes: """
                { "from": "2025-06-12", "what": "the pension stops", "finance": { "income": [ ] } }
                """
        )
        let account = try charge.charges(
            from: "2025-06-02",
            to: "2025-06-22",
            [.set("/contribution/partWeeks", partWeeks)]
        )
        #expect(account.weeks.map { $0.charge?.count } == charges)
        #expect(account.weeks.map { $0.notionalCapital?.count } == left)
    }

    @Test(
        arguments: [
            // 23.00 a week are used of 20,000: said again, it is the same that was used before.
            ("20000.00", 19_931_00),
            // Another amount is what is left on the day: 15.00 of 18,000 in its week.
            ("18000.00", 17_985_00),
        ] as [(String, Int64)]
    )
    func `notional capital that the case states anew counts from its day`(
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
}
