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

    /// What 51 weeks use brings the last week down to the edge, or not.
    ///
    /// 14,250.00 add nothing, and each begun step of 250 above it adds 1.00: 51.00 bring 14,301.00
    /// down to it, and 14,302.00 not. 30,000.00 or more add
    /// 500.00 - 28.00: 51 times 472.00 are 24,072.00, which bring 47,322.00 down to the 23,250.00 above
    /// which all is due.
    @Test(
        arguments: [
            ("14250.00", false), ("14250.01", true), ("14301.00", true), ("14302.00", false),
            ("15000.00", false), ("47322.00", true), ("47322.01", false), ("100000.00", false),
        ]
    )
    func `a year in which the charge falls with notional capital is said to be one`(
        amount: String,
        falls: Bool
    ) throws {
        let answer = try Self.giver(amount).answer()
        #expect(answer.result["/summary/chargeFallsWithUse"]?.written == (falls ? "true" : nil))
        let screen = try Pages(answer).screen
        #expect(screen.contains("it falls as notional capital") == falls)
    }

    /// Support of the first 20 weeks uses 1.00 in each of 19 before its last.
    @Test(arguments: [("14269.00", "true"), ("14270.00", nil)] as [(String, String?)])
    func `weeks without support use nothing`(amount: String, falls: String?) throws {
        let charge = Self.giver(amount)
        let json = charge.json.replacing(
            #""price": 500.00"#,
            with: #""weeks": 20, "price": 500.00"#
        )
        let answer = try Answer(Array(json.utf8), with: charge.library())
        #expect(answer.result["/summary/chargeFallsWithUse"]?.written == falls)
    }

    private static let home = """
        { "kind": "main-home", "amount": 200000.00, "notional": true, "reason": "given to a son" }
        """

    private static func property(_ more: String) -> String {
        """
        { "kind": "second-property", \(more), "notional": true, "reason": "given to a niece" }
        """
    }

    /// 27,000.00 count in each: 500.00 - 28.00 is used in each of 8 weeks, 3,776.00, which leaves
    /// 23,224.00 and so 36 steps above 14,250.00.
    @Test(
        arguments: [
            [givenAway("27000.00")],
            [givenAway("27000.00"), home], [home, givenAway("27000.00")],
            [givenAway("2000.00"), givenAway("25000.00")],
            [property(#""amount": 30000.00, "saleCosts": true"#)],
            [property(#""amount": 60000.00, "secured": 33000.00"#)],
            [property(#""amount": 54000.00, "owners": 2"#)],
        ]
    )
    func `what is used is off what counts, whatever that is of`(items: [String]) throws {
        var charge = Self.giver("0.00")
        charge.capital = items.joined(separator: ", ")
        let account = try charge.charges(from: "2025-07-21", to: "2025-08-10")
        #expect(account.pence == [500_00, 64_00, 64_00])
        #expect(
            account.weeks.map { $0.notionalCapital?.count } == [23_224_00, 23_188_00, 23_152_00]
        )
        #expect(account.weeks[1].why == ["notional capital counts as used"])
    }

    @Test func `nothing is left of what does not count`() throws {
        var charge = Self.giver("0.00")
        charge.capital = Self.home
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.pence == [28_00, 28_00])
        #expect(account.weeks.map { $0.notionalCapital?.count } == [nil, nil])
    }

    /// What was used before is off the sum.
    ///
    /// In a care home 30.65 of 260.60 are left to the person, and the former home is left out for 12
    /// weeks, of which each uses the 7.00 that 16,000.00 add: 84.00. Then all of the 500.00 is due,
    /// which uses 270.05 of 215,916.00.
    @Test func `what begins to count later is less by what was used before`() throws {
        var charge = Self.giver("0.00")
        charge.capital = "\(Self.home), \(Self.givenAway("16000.00"))"
        let stay = #""care-home", "stay": "permanent""#
        charge.person = charge.person.replacing(#""home""#, with: stay)
        let account = try charge.charges(from: "2025-06-02", to: "2025-08-31")
        #expect(account.weeks[11].charge?.count == 236_95)
        #expect(account.weeks[11].notionalCapital?.count == 15_916_00)
        #expect(account.weeks[12].charge?.count == 500_00)
        #expect(account.weeks[12].notionalCapital?.count == 215_645_95)
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
