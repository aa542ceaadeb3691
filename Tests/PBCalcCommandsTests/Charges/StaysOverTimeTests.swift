import BudgetDocuments
import PersonalBudgets
import Testing

/// Stays in a care home, and moves there and back, in charges from one day to another.
///
/// 260.60 of pension leave 28.00 a week at home (less 232.60) and 229.95 in a home (less 30.65); the
/// whole cost of 900.00 is asked for while a home of 200,000 counts.
@Suite("Stays in a care home over time")
struct StaysOverTimeTests {
    private static func charge(
        _ stay: String,
        capital: String = "",
        finance: String = "",
        changes: String = ""
    ) -> Charge {
        Charge(
            person: #""born": "1940-01-15", "household": "single", "children": 0, \#(stay)"#,
            income: Charge.income("state-pension", "260.60"),
            capital: capital,
            finance: finance,
            more: changes.isEmpty ? "" : #""changes": [ \#(changes) ]"#,
            cost: "900.00"
        )
    }

    private static func home(_ kind: String) -> String {
        #"{ "kind": "\#(kind)", "amount": 200000.00 }"#
    }

    private static func pence(
        _ charge: Charge,
        from first: String,
        to last: String
    ) throws -> [Int64?] {
        try charge.charges(from: first, to: last).weeks.map { $0.charge?.count }
    }

    @Test(
        arguments: [
            // The home is left out for twelve weeks from 2 June, so to 24 August.
            (#""setting": "care-home""#, "2025-08-18", "2025-08-31", [229_95, 900_00]),
            // Eight weeks as at home end on 27 July; from then a home to go back to is left out.
            (
                #""setting": "care-home", "stay": "short""#,
                "2025-07-21", "2025-08-03", [28_00, 229_95]
            ),
        ] as [(String, String, String, [Int64])],
        ["", #", "stayFrom": "2025-06-02""#]
    )
    func `a stay begins with support unless the case says otherwise`(
        stay: (person: String, first: String, last: String, charges: [Int64]),
        stayFrom: String
    ) throws {
        let kind = stay.person.contains("short") ? "main-home" : "former-home"
        let charge = Self.charge(stay.person + stayFrom, capital: Self.home(kind))
        #expect(try Self.pence(charge, from: stay.first, to: stay.last) == stay.charges)
    }

    /// What a change says of the stay, and what it says of the home.
    private static let moves = ["", #", "stayFrom": "2025-06-09""#].flatMap { stay in
        ["", #", "finance": { "capital": [ \#(home("former-home")) ] }"#].map { capital in
            """
            { "from": "2025-06-09", "what": "moves in",
              "person": { "setting": "care-home"\(stay) }\(capital) }
            """
        }
    }

    @Test(arguments: moves)
    func `a move makes the main home the former one, left out for twelve weeks from it`(
        move: String
    ) throws {
        let charge = Self.charge(
            #""setting": "home""#,
            capital: Self.home("main-home"),
            changes: move
        )
        #expect(
            try Self.pence(charge, from: "2025-06-02", to: "2025-06-15") == [28_00, 229_95]
        )
        #expect(
            try Self.pence(charge, from: "2025-08-25", to: "2025-09-07") == [229_95, 900_00]
        )
        #expect(try charge.answer()[.maximum] == "28.00")
    }

    @Test func `a stay for good begins when it is said to be one`() throws {
        // For a time from 2 June and for good from 7 July: the home counts from 29 September.
        let charge = Self.charge(
            #""setting": "care-home", "stay": "temporary""#,
            capital: Self.home("former-home"),
            changes: """
                { "from": "2025-07-07", "what": "stays for good", "person": { "stay": "permanent" } }
                """
        )
        #expect(
            try Self.pence(charge, from: "2025-09-22", to: "2025-10-05") == [229_95, 900_00]
        )
    }

    private static func longer(_ stay: String, from day: String) -> String {
        #"{ "from": "\#(day)", "what": "stays on", "person": { "stay": "\#(stay)" } }"#
    }

    /// The length of the stay as the case has it, and a change of it.
    private static let lengths = [
        ("temporary", ""),
        ("temporary", longer("permanent", from: "2025-07-07")),
        ("temporary", longer("permanent", from: "2025-08-04")),
        ("short", ""),
        ("short", longer("temporary", from: "2025-06-16")),
    ]

    @Test(arguments: lengths)
    func `a home is left out for twelve weeks from the day a stay is for good by its length`(
        stay: String,
        change: String
    ) throws {
        // 52 weeks from 8 July 2024 end on 6 July 2025, and twelve weeks more on 28 September.
        let charge = Self.charge(
            #""setting": "care-home", "stay": "\#(stay)", "stayFrom": "2024-07-08""#,
            capital: Self.home("former-home"),
            changes: change
        )
        #expect(
            try Self.pence(charge, from: "2025-06-30", to: "2025-07-13") == [229_95, 229_95]
        )
        #expect(
            try Self.pence(charge, from: "2025-09-22", to: "2025-10-05") == [229_95, 900_00]
        )
    }

    @Test func `what is stated for one setting stays stated after a move back`() throws {
        let charge = Self.charge(
            #""setting": "home""#,
            capital: Self.home("main-home"),
            changes: Self.moves[1] + ", " + """
                { "from": "2025-06-16", "what": "moves back", "person": { "setting": "home" },
                  "finance": { "capital": [ \(Self.home("main-home")) ] } }
                """
        )
        #expect(
            try Self.pence(charge, from: "2025-06-02", to: "2025-06-22")
                == [28_00, 229_95, 28_00]
        )
    }

    @Test func `a premium and free care count where the regime of the day has them`() throws {
        // With the premium for carers nothing is left at home; a care home has no such premium.
        let charge = Self.charge(
            #""setting": "home""#,
            finance: """
                "premiums": [ { "kind": "carer", "applies": true, "reason": "cares for a son" } ]
                """,
            changes: """
                { "from": "2025-06-09", "what": "moves in", "person": { "setting": "care-home" } },
                { "from": "2026-06-01", "what": "nursing care",
                  "person": { "freeCare": [ "nursing-care" ] } }
                """
        )
        #expect(try Self.pence(charge, from: "2025-06-02", to: "2025-06-15") == [0, 229_95])
    }

    @Test(
        arguments: [
            ("former-home", "", "/finance/capital/0/kind"),
            (
                "main-home",
                """
                { "from": "2025-06-02", "what": "lets it",
                  "finance": { "capital": [ \(home("former-home")) ] } }
                """, "/changes/0/finance/capital/0/kind"
            ),
        ]
    )
    func `what the regime of the day has no rule for is refused where it is stated`(
        kind: String,
        change: String,
        pointer: String
    ) throws {
        let answer = try Self.charge(
            #""setting": "home""#,
            capital: Self.home(kind),
            changes: change
        ).answer()
        #expect(answer.result["/faults/0/code"] == "capital-unknown")
        #expect(answer.result["/faults/0/pointer"] == .text(pointer))
        #expect(answer.result["/faults"]?.elements.count == 1)
        #expect(
            answer.result["/faults/0/message"]?.written
                == "\"England, Care Act, care at home\" has no rule for \"former-home\", though "
                + "other rules of the scheme have one"
        )
    }

    @Test(
        arguments: [
            "england-care-act-care-home", "england-care-act-care-home-temporary",
            "wales-care-home", "scotland-care-home", "northern-ireland-care-home",
        ]
    )
    func `a main home is treated in a care home as the former one`(regime: String) throws {
        let kinds = try #require(Library().regime(regime)).regime.capitalKinds
        let main = try #require(kinds.first { $0.id == "main-home" })
        let former = try #require(kinds.first { $0.id == "former-home" })
        #expect(main.isCounted == former.isCounted)
        #expect(main.ignoredWeeks == former.ignoredWeeks)
        #expect(main.citation == former.citation)
    }

    // Born on 15 January 1940, in the care home with support from 2 June 2025 on.
    @Test(arguments: [
        ("care-home", "1940-01-14", ["date-order"]), ("care-home", "1940-01-15", []),
        ("care-home", "2025-06-02", []), ("care-home", "2025-06-03", ["date-order"]),
        ("home", "2025-06-03", []),
    ])
    func `a stay begins between birth and support`(
        setting: String,
        day: String,
        faults: [String]
    ) throws {
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "\(setting)", "stayFrom": "\(day)"
                """
        )
        #expect(try charge.faults() == faults)
    }

    @Test(arguments: [("2025-06-09", []), ("2025-06-10", ["date-order"])])
    func `a stay begins by the change that tells of it`(day: String, faults: [String]) throws {
        let charge = Charge(
            more: """
                "changes": [ { "from": "2025-06-09", "what": "a move", "person":
                { "setting": "care-home", "stayFrom": "\(day)" } } ]
                """
        )
        #expect(try charge.faults() == faults)
    }
}
