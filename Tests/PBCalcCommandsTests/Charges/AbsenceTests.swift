import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Days away")
struct AbsenceTests {
    private static func away(_ reason: String, from: String, to: String) -> String {
        #"{ "from": "\#(from)", "to": "\#(to)", "reason": "\#(reason)" }"#
    }

    @Test(arguments: [("not-charged", 16_00, 12_00), ("charged", 28_00, 28_00)])
    func `days in hospital are charged only where the scheme says so`(
        absences: String,
        first: Int64,
        second: Int64
    ) throws {
        // 4.00 a day; away from Friday of the first week to Thursday of the second: 3 and 4 days.
        let charge = Charge(
            person: Charge.retired,
            income: Charge.pension,
            more: """
                "absences": [ { "from": "2025-06-06", "to": "2025-06-12", "reason": "hospital" } ]
                """
        )
        let changes: [Change] =
            absences == "charged" ? [.set("/contribution/absences", "charged")] : []
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-15", changes)
        #expect(account.weeks.map { $0.charge?.count } == [first, second])
        let word = absences == "charged" ? "charged" : "not charged"
        #expect(account.weeks.map(\.why) == [["hospital (\(word))"], ["absence ends (hospital)"]])
    }

    /// A care home charges for the place that it keeps, where care at home that is not given is free:
    /// 4.00 a day at home, away on 3 of 7 days; 260.60 - 30.65 = 229.95 a week in the home.
    @Test(arguments: [("home", 16_00), ("care-home", 229_95)])
    func `days away are charged as the means test of the place says`(
        setting: String,
        week: Int64
    ) throws {
        let away = Self.away("hospital", from: "2025-06-06", to: "2025-06-08")
        let charge = Charge(
            person: Charge.retired.replacing(#""home""#, with: "\"\(setting)\""),
            income: Charge.pension,
            more: #""absences": [ \#(away) ]"#
        )
        let changes = [
            Change.set(
                "/contribution/regimes",
                [
                    [
                        "settings": ["care-home"], "regime": "england-care-act-care-home",
                        "absences": "charged",
                    ]
                ]
            )
        ]
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-08", changes)
        #expect(account.pence == [week])
        let word = setting == "home" ? "not charged" : "charged"
        #expect(account.weeks.map(\.why) == [["hospital (\(word))"]])
        // What is charged all the same makes no other day of the year.
        let days = try charge.answer(changes).person.factsChange.count
        #expect(days == (setting == "home" ? 2 : 0))
    }

    /// At home until 8 June, and in a care home that charges for its place from then on.
    @Test(
        arguments: [
            ("2025-06-04", "2025-06-05", ["2025-06-04", "2025-06-06", "2025-06-09"]),
            ("2025-06-16", "2025-06-18", ["2025-06-09", "2025-06-16", "2025-06-19"]),
            ("2025-06-07", "2025-06-11", ["2025-06-07", "2025-06-09", "2025-06-12"]),
        ]
    )
    func `days away are told of whoever moves, if one of the places does not charge them`(
        from: String,
        to: String,
        days: [String]
    ) throws {
        let home = #"{ "setting": "care-home", "stay": "permanent" }"#
        let charge = Charge(
            person: Charge.retired,
            income: Charge.pension,
            more: """
                "absences": [ \(Self.away("hospital", from: from, to: to)) ],
                "changes": [ { "from": "2025-06-09", "what": "a move", "person": \(home) } ]
                """
        )
        let regimes = Change.set(
            "/contribution/regimes",
            [
                [
                    "settings": ["care-home"], "regime": "england-care-act-care-home",
                    "absences": "charged",
                ]
            ]
        )
        let found = try charge.answer([regimes]).person.factsChange
        #expect(found.map { "2025-06-" + "0\($0.day)".suffix(2) } == days)
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
        let account = try Charge.pensioner(#""absences": [ \#(absences) ]"#)
            .charges(from: "2025-06-03", to: "2025-06-09")
        #expect(account.weeks.map(\.why) == [why])
    }

    @Test func `the day support starts says why the person is away on it`() throws {
        let absence = Self.away("hospital", from: "2025-06-01", to: "2025-06-09")
        let account = try Charge.pensioner(#""starts": "2025-06-09", "absences": [ \#(absence) ]"#)
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
        #expect(account.pence == [20_00])
    }
}
