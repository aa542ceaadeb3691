import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Charges from one day to another: everything by the facts, ages and rates of the day.
@Suite("Charges over time")
struct ChangesTests {
    /// 232.60 is left to her in 2025/26 and 241.45 in 2026/27.
    private static func pensioner(_ more: String = "", born: String = "1940-01-15") -> Charge {
        Charge(
            person: """
                "born": "\(born)", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "260.60"),
            more: more
        )
    }

    private static func pence(_ account: ChargeAccount) -> [Int64?] {
        account.weeks.map { $0.charge?.count }
    }

    @Test func `R8 a change is charged from its day, each day a seventh of the week`() throws {
        // 28.00 a week, and 42.00 from Thursday: 3 x 4.00 + 4 x 6.00 = 36.00.
        let changed = Self.pensioner(
            """
            "changes": [ { "from": "2025-06-12", "what": "pension rises", "finance": { "income":
              [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ],
            "charged": [ { "from": "2025-06-02", "to": "2025-06-22", "perWeek": 35.00 } ]
            """
        )
        let account = try changed.charges(from: "2025-06-02", to: "2025-06-22")
        #expect(Self.pence(account) == [28_00, 36_00, 42_00])
        #expect(account.weeks.map { $0.difference?.count } == [-7_00, 1_00, 7_00])
        #expect(account.weeks.map(\.why) == [[], ["pension rises"], []])
        #expect(account.difference?.count == 1_00)
    }

    @Test func `a scheme may let the first day of a week rule the whole week`() throws {
        let changed = Self.pensioner(
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
        #expect(Self.pence(account) == [28_00, 28_00, 42_00])
        #expect(account.weeks.map(\.why) == [[], [], ["pension rises"]])
    }

    @Test func `33 days add up to the week, and the last days are a part of it`() throws {
        // 28.00 a week is 4.00 a day: seven days, and then three.
        let account = try Self.pensioner().charges(from: "2025-06-02", to: "2025-06-11")
        #expect(Self.pence(account) == [28_00, 12_00])
        #expect(account.charged == nil)
    }

    @Test func `32 a week across a rate change takes each day at its own rates`() throws {
        // 28.00 a week to 5 April 2026, 260.60 - 241.45 = 19.15 from the 6th: a week from Friday
        // is 3 x 4.00 + 4 x 19.15 / 7 = 22.9428, in favour 22.94.
        let account = try Self.pensioner().charges(from: "2026-04-03", to: "2026-04-09")
        #expect(Self.pence(account) == [22_94])
        #expect(account.weeks[0].why.first?.hasPrefix("rates of England") == true)
    }

    @Test func `nothing is charged before support starts`() throws {
        let account = try Self.pensioner(#""starts": "2025-06-11""#)
            .charges(from: "2025-06-02", to: "2025-06-15")
        #expect(Self.pence(account) == [0, 20_00])
    }

    @Test func `R8 a charge stops at nothing, and what was charged comes back`() throws {
        let poorer = Self.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "pension stops", "finance": { "income":
              [ ] } } ],
            "charged": [ { "from": "2025-06-02", "to": "2025-06-15", "perWeek": 28.00 } ]
            """
        )
        let account = try poorer.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(Self.pence(account) == [28_00, 0])
        #expect(account.difference?.count == -28_00)
    }

    @Test func `R4 pension age counts from its day in the table of births`() throws {
        // Born 1960-04-20, pension age comes 66 years and a month later, on 20 May 2026, a
        // Wednesday: 260.60 - 120.40 = 140.20 before, 260.60 - 241.45 = 19.15 from then.
        // 2 x 140.20 / 7 + 5 x 19.15 / 7 = 53.7357, in favour 53.73.
        let account = try Self.pensioner(born: "1960-04-20")
            .charges(from: "2026-05-11", to: "2026-05-24")
        #expect(Self.pence(account) == [140_20, 53_73])
    }

    @Test func `a move into a care home changes the regime from its day`() throws {
        // 28.00 at home; 260.60 - 30.65 = 229.95 in the home.
        let moved = Self.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "moves into a care home",
              "person": { "setting": "care-home", "stayFrom": "2025-06-09" } } ]
            """
        )
        let account = try moved.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(Self.pence(account) == [28_00, 229_95])
        #expect(account.weeks[1].why.first == "moves into a care home")
    }

    @Test func `R17 notional capital counts as used by what it adds to the charge`() throws {
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
        #expect(Self.pence(account).first == 51_00)
        #expect(
            account.weeks.map { $0.notionalCapital?.count } == [
                19_977_00, 19_954_00, 19_931_00, 19_908_00, 19_885_00,
            ]
        )
    }

    @Test(arguments: [1, 2, 3])
    func `R17 the person's share of what owners gave away is used like an only owner's`(
        owners: Int64
    ) throws {
        let charge = Self.pensioner()
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
        #expect(try Self.pence(shared) == Self.pence(account(20_000, 1)))
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
        let charge = Self.pensioner(
            """
            "changes": [ { "from": "2025-06-18", "what": "pension rises", "finance": { "income":
              [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ]
            """
        )
        let weekStart = [Change.set("/contribution/partWeeks", "week-start")]
        let account = try charge.charges(from: first, to: last, weekStart)
        #expect(Self.pence(account) == charges)
    }

    @Test func `a change in the wrong order, or without a day, is a fault`() throws {
        let charge = Self.pensioner(
            """
            "changes": [ { "from": "2025-07-01", "what": "later" },
              { "from": "2025-06-01", "what": "earlier" }, { "what": "some day" } ]
            """
        )
        #expect(try charge.faults() == ["date-order", "member-missing"])
    }

    @Test func `an assessment takes the changes up to the first day of support`() throws {
        func charge(_ day: String) -> Charge {
            Self.pensioner(
                """
                "changes": [ { "from": "\(day)", "what": "pension rises", "finance": { "income":
                  [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ]
                """
            )
        }
        #expect(try charge("2025-06-02").answer()[.maximum] == "42.00")
        #expect(try charge("2025-06-03").answer()[.maximum] == "28.00")
    }

    @Test(
        arguments: [
            ("", "2025-06-01", ["date-order"]), ("", "2025-06-02", []),
            // Where support starts before the assessment, the facts are those of its start.
            (#""starts": "2025-05-26", "#, "2025-05-25", ["date-order"]),
            (#""starts": "2025-05-26", "#, "2025-05-26", []),
            (#""starts": "2025-06-09", "#, "2025-06-01", ["date-order"]),
        ] as [(String, String, [String])]
    )
    func `nothing changes before the facts of the case are so`(
        starts: String,
        day: String,
        faults: [String]
    ) throws {
        let change = #"{ "from": "\#(day)", "what": "no pension", "finance": { "income": [] } }"#
        #expect(
            try Self.pensioner(starts + #""changes": [ \#(change) ]"#).faults() == faults
        )
    }

    @Test(arguments: [("1940-01-15", []), ("1940-01-16", ["member-unknown"])])
    func `a date of birth does not change`(born: String, faults: [String]) throws {
        let charge = Self.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "a visit",
              "person": { "born": "\(born)" } } ]
            """
        )
        #expect(try charge.faults() == faults)
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
        #expect(Self.pence(account) == [0, 40_00])
        #expect(account.weeks.map(\.why) == [["support has not started"], ["support starts"]])
    }

    @Test(
        arguments: [
            // The last day of one period is the first of the other, or the day before it.
            ("2025-06-02", "2025-06-08", "2025-06-09", "2025-06-15", nil),
            ("2025-06-02", "2025-06-09", "2025-06-09", "2025-06-15", "2025-06-09"),
            ("2025-06-09", "2025-06-15", "2025-06-02", "2025-06-09", "2025-06-09"),
            ("2025-06-09", "2025-06-15", "2025-06-02", "2025-06-08", nil),
            ("2025-06-02", "2025-06-15", "2025-06-03", "2025-06-04", "2025-06-03"),
        ] as [(String, String, String, String, String?)]
    )
    func `what was charged is said of no day twice`(
        from: String,
        to: String,
        otherFrom: String,
        otherTo: String,
        day: String?
    ) throws {
        let answer = try Self.pensioner(
            """
            "charged": [ { "from": "\(from)", "to": "\(to)", "perWeek": 50.00 },
              { "from": "\(otherFrom)", "to": "\(otherTo)", "perWeek": 60.00 } ]
            """
        ).answer()
        #expect(answer.faultCodes == (day == nil ? [] : ["date-order"]))
        guard let day else { return }
        #expect(answer.result["/faults/0/pointer"] == "/charged/1/from")
        #expect(
            answer.result["/faults/0/message"]?.written.contains("has \(day) too") == true
        )
    }

    private static func away(_ reason: String, from: String, to: String) -> String {
        #"{ "from": "\#(from)", "to": "\#(to)", "reason": "\#(reason)" }"#
    }

    @Test(
        arguments: [
            // 3 June is shown first: away from the day before it, on it alone, until the day before.
            (
                away("hospital", from: "2025-06-02", to: "2025-06-05"),
                ["hospital (not charged)", "absence ends (hospital)"]
            ),
            (
                away("hospital", from: "2025-06-03", to: "2025-06-03"),
                ["hospital (not charged)", "absence ends (hospital)"]
            ),
            (away("hospital", from: "2025-06-02", to: "2025-06-02"), []),
            // 9 June is shown last: back on it, and not yet.
            (
                away("hospital", from: "2025-06-02", to: "2025-06-08"),
                ["hospital (not charged)", "absence ends (hospital)"]
            ),
            (away("hospital", from: "2025-06-02", to: "2025-06-09"), ["hospital (not charged)"]),
            // From one place to the other, the person is away all the time.
            (
                away("hospital", from: "2025-06-02", to: "2025-06-05") + ", "
                    + away("respite", from: "2025-06-05", to: "2025-06-07"),
                ["hospital (not charged)", "respite (not charged)", "absence ends (respite)"]
            ),
            (
                away("hospital", from: "2025-06-02", to: "2025-06-05") + ", "
                    + away("respite", from: "2025-06-06", to: "2025-06-09"),
                ["hospital (not charged)", "respite (not charged)"]
            ),
        ] as [(String, [String])]
    )
    func `an absence is told where it is shown first, and where it ends`(
        absences: String,
        why: [String]
    ) throws {
        let account = try Self.pensioner(#""absences": [ \#(absences) ]"#)
            .charges(from: "2025-06-03", to: "2025-06-09")
        #expect(account.weeks.map(\.why) == [why])
    }

    @Test func `the day support starts says why the person is away on it`() throws {
        let absence = Self.away("hospital", from: "2025-06-01", to: "2025-06-09")
        let account = try Self.pensioner(#""starts": "2025-06-09", "absences": [ \#(absence) ]"#)
            .charges(from: "2025-06-08", to: "2025-06-14")
        #expect(
            account.weeks.map(\.why) == [
                [
                    "support has not started", "support starts", "hospital (not charged)",
                    "absence ends (hospital)",
                ]
            ]
        )
        // Five of seven days: 28.00 x 5/7.
        #expect(Self.pence(account) == [20_00])
    }

    @Test func `what was charged on a day of which nothing is said is not known`() throws {
        let account = try Self.pensioner(
            #""charged": [ { "from": "2025-06-02", "to": "2025-06-11", "perWeek": 30.00 } ]"#
        ).charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.weeks.map { $0.charged?.count } == [30_00, nil, nil])
        #expect(account.weeks.map { $0.difference?.count } == [-2_00, nil, nil])
        #expect(account.charged == nil)
        #expect(account.difference == nil)
        #expect(ChargesPage(account).text.contains("does not say of every day"))
    }

    @Test func `an empty list states that nothing was charged`() throws {
        let account = try Self.pensioner(#""charged": [ ]"#)
            .charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.weeks.map { $0.charged?.count } == [0, 0, 0])
        #expect(account.difference?.count == 84_00)
    }

    @Test func `nothing need be said of the days before support`() throws {
        // From Wednesday 11 June: 5 sevenths of 28.00, and of the 35.00 that were charged.
        let account = try Self.pensioner(
            """
            "starts": "2025-06-11",
            "charged": [ { "from": "2025-06-11", "to": "2025-06-15", "perWeek": 35.00 } ]
            """
        ).charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.weeks.map { $0.charged?.count } == [0, 25_00])
        #expect(account.difference?.count == -5_00)
    }

    @Test func `R17 a charge that falls with notional capital says why`() throws {
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
        #expect(Self.pence(account) == [51_00, 50_00])
        #expect(account.weeks[1].why == ["notional capital counts as used"])
    }

    @Test func `what is missing on a later day is named beside the charges`() throws {
        let account = try Self.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "married", "person":
            { "household": "couple" } } ]
            """,
            born: "1980-01-15"
        ).charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.weeks.map { $0.charge == nil } == [false, true])
        #expect(account.missing == ["person.partnerBorn"])
        #expect(ChargesPage(account).text.contains("Still missing: person.partnerBorn."))
        #expect(ChargesNote(account).text.contains("Still missing: person.partnerBorn."))
    }
}
