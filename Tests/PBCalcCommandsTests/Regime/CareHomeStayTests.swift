import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Stays in a care home")
struct CareHomeStayTests {
    @Test(arguments: [
        ("short", "england-care-act-home", "0.00"),
        ("temporary", "england-care-act-care-home-temporary", "159.60"),
        ("permanent", "england-care-act-care-home", "199.60"),
    ])
    func `the setting and the stay choose the regime`(
        stay: String,
        regime: String,
        maximum: String
    ) throws {
        // At home 230.25 is below 232.60. In a home 230.25 - 30.65 = 199.60; for a time the rent of
        // 40.00 at home is left as well.
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "\(stay)"
                """,
            income: Charge.income("state-pension", "230.25"),
            housing: #"{ "kind": "rent", "amount": 40.00, "every": "week" }"#
        ).answer()
        #expect(answer.result["/regime/id"]?.written == regime)
        #expect(answer[.maximum] == maximum)
    }

    /// The person has savings of 10,000.00, and a home that counts from the thirteenth week.
    @Test(
        arguments: [
            ("couple", 0, "main-home", true), ("couple", 0, "former-home", true),
            ("single", 1, "former-home", true), ("single", 0, "former-home", false),
            ("couple", 0, "former-home-occupied", false), ("couple", 0, "property", false),
        ]
    )
    func `who may live in a home that counts is asked about`(
        household: String,
        children: Int,
        kind: String,
        isAsked: Bool
    ) throws {
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "\(household)", "children": \(children),
                "setting": "care-home", "stayFrom": "2025-01-06"
                """,
            income: Charge.income("state-pension", "300.00"),
            capital: #"{ "kind": "\#(kind)", "amount": 200000.00 }, \#(Charge.savings("10000.00"))"#
        )
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library()).filter { $0.code == .benefitDoubtful }
        #expect(found.map(\.pointer) == (isAsked ? ["/finance/capital/0/kind"] : []))
        #expect(found.allSatisfy { $0.advice?.contains("former-home-occupied") ?? false })
    }

    /// Where nothing is charged by means, no home counts.
    @Test(
        arguments: [
            ("light-touch-above", ""), ("full", #", "chargingExempt": ["section-117"]"#),
        ]
    )
    func `who may live in a home is not asked where means are not looked at`(
        status: String,
        exempt: String
    ) throws {
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "couple", "children": 0,
                "setting": "care-home", "stayFrom": "2025-01-06"\(exempt)
                """,
            income: Charge.income("state-pension", "300.00"),
            capital: #"{ "kind": "main-home", "amount": 200000.00 }"#
        )
        let json = charge.json.replacing("\"full\"", with: "\"\(status)\"")
        let codes = Document(file: "case.json", bytes: Array(json.utf8))
            .findings(with: try charge.library()).map(\.code)
        #expect(!codes.contains(.benefitDoubtful), "\(codes)")
    }

    @Test(arguments: ["short", "temporary", "permanent"])
    func `rules that count the home of who stays for good are for no other stay`(
        stay: String
    ) throws {
        var charge = Charge()
        charge.person = charge.person.replacing(
            #""setting": "home""#,
            with: #""setting": "care-home", "stay": "\#(stay)""#
        )
        let regimes = Change.set(
            "/contribution/regimes",
            [["settings": ["care-home"], "regime": "england-care-act-care-home"]]
        )
        let faults = try charge.faults([regimes])
        #expect(faults == (stay == "permanent" ? [] : ["setting-not-covered"]))
    }

    /// What a council chooses for support elsewhere.
    private static let choices: [Change] = [
        .set("/contribution/share", "9/10"), .set("/contribution/costShare", "4/5"),
        .set("/contribution/minimumCharge", 2), .set("/contribution/weeklyMaximum", 150),
        .set("/contribution/capital", ["step": 500, "incomePerStep": 1]),
        .set(
            "/contribution/allowances",
            [["id": "margin", "title": "a margin at home", "perWeek": 5]]
        ),
        .set(
            "/contribution/incomes",
            [["kind": "state-pension", "treatment": "counted", "ignoreUpTo": 10]]
        ),
    ]

    private func choosing(
        _ setting: String,
        _ stay: String,
        savings: String = "15000.00"
    ) -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "\(setting)", "stay": "\(stay)"
                """,
            income: Charge.income("state-pension", "300.00"),
            capital: Charge.savings(savings),
            cost: "600.00"
        )
    }

    @Test(arguments: [
        // 290.00 and 2 steps of 500.00, less 232.60 and 5.00, is 54.40; nine tenths of it.
        ("supported-living", "permanent", "48.96"), ("care-home", "short", "48.96"),
        // 300.00 and 3 steps of 250.00, less 30.65.
        ("care-home", "temporary", "272.35"), ("care-home", "permanent", "272.35"),
    ])
    func `a council's choices for support elsewhere do not hold in a care home`(
        setting: String,
        stay: String,
        pays: String
    ) throws {
        #expect(try choosing(setting, stay).answer(Self.choices)[.pays] == pays)
    }

    @Test func `above the limit no most for support elsewhere is the most in a care home`() throws {
        func pays(_ setting: String) throws -> String? {
            try choosing(setting, "permanent", savings: "50000.00").answer(Self.choices)[.pays]
        }
        #expect(try pays("supported-living") == "150.00")
        #expect(try pays("care-home") == "600.00")
    }

    @Test func `the share that a scheme has for a care home is asked for there`() throws {
        // Half of 272.35 is 136.175.
        let half = Self.choices + [.set("/contribution/regimes/2/share", "1/2")]
        #expect(try choosing("care-home", "permanent").answer(half)[.pays] == "136.17")
    }

    @Test func `a scheme for care homes alone has its own choices there`() throws {
        let alone: [Change] = [
            .set("/contribution/regime", "england-care-act-care-home"),
            .remove("/contribution/regimes"), .set("/applies/settings", ["care-home"]),
        ]
        let home = Self.choices.filter { $0.pointer != "/contribution/incomes" } + alone
        #expect(try choosing("care-home", "permanent").answer(home)[.pays] == "150.00")
    }

    @Test func `the explanation names the choices that are not used`() throws {
        let note = "Not used, because the council's choice is for support outside care homes: "
        func page(_ stay: String, _ savings: String = "15000.00") throws -> String {
            try choosing("care-home", stay, savings: savings).page(Self.choices)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let names =
            "incomes, tariff income, allowances, share asked for, share of the cost, "
            + "least charge, most charge."
        #expect(try page("permanent").contains(note + names))
        #expect(try page("permanent", "50000.00").contains(note + names))
        #expect(try !page("short").contains(note))
    }

    /// A means test for those who stay counts the home of those who go back to it.
    @Test(arguments: ["wales-2025", "scotland-care-home-2024", "knowsley-care-home-2024"])
    func `a stay for a time has no charge where the scheme has no rule for it`(
        scheme: String
    ) throws {
        for stay in ["short", "temporary"] {
            let answer = try Charge(
                scheme: scheme,
                date: scheme.hasSuffix("2024") ? "2024-06-03" : "2025-06-02",
                person: """
                    "born": "1940-01-15", "household": "single", "children": 0,
                    "setting": "care-home", "stay": "\(stay)"
                    """,
                income: Charge.income("state-pension", "230.25")
            ).answer()
            #expect(answer.result["/faults/0/code"] == "setting-not-covered")
            #expect(answer.result["/faults/0/pointer"] == "/person/stay")
            #expect(answer[.maximum] == "null")
        }
    }

    /// 230.25 - 30.15 of personal expenses in 2024/25, by the one means test that the scheme has.
    @Test func `a stay for a time is charged where the means test is for such stays`() throws {
        let answer = try Charge(
            scheme: "knowsley-care-home-2024",
            date: "2024-06-03",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "temporary"
                """,
            income: Charge.income("state-pension", "230.25")
        ).answer([.set("/contribution/regime", "england-care-act-care-home-temporary")])
        #expect(answer.result["/status"] == "ok")
        #expect(answer[.maximum] == "200.10")
    }

    @Test(arguments: [
        ("short", "2025-06-29", "england-care-act-home"),
        ("short", "2025-06-30", "england-care-act-care-home-temporary"),
        ("short", "2026-05-03", "england-care-act-care-home-temporary"),
        ("short", "2026-05-04", "england-care-act-care-home"),
        ("temporary", "2025-06-29", "england-care-act-care-home-temporary"),
        ("temporary", "2026-05-04", "england-care-act-care-home"),
        ("permanent", "2025-06-29", "england-care-act-care-home"),
    ])
    func `a stay that outlasts its weeks counts as the next longer one`(
        stay: String,
        day: String,
        regime: String
    ) throws {
        // From 5 May 2025, 8 weeks end on 29 June 2025 and 52 weeks on 3 May 2026.
        let answer = try Charge(
            date: day,
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "\(stay)", "stayFrom": "2025-05-05"
                """,
            income: Charge.income("state-pension", "230.25")
        ).answer()
        #expect(answer.result["/regime/id"]?.written == regime)
    }

    /// Eight weeks from 7 April 2025 and 52 from 3 June 2024 end on 1 June 2025.
    @Test(
        arguments: [
            ("short", "2025-04-08", nil),
            ("short", "2025-04-07", ("a temporary one", "2025-06-02")),
            ("short", "2024-06-04", ("a temporary one", "2024-07-30")),
            ("short", "2024-06-03", ("one for good", "2025-06-02")),
            ("temporary", "2024-06-04", nil),
            ("temporary", "2024-06-03", ("one for good", "2025-06-02")),
            ("permanent", "2024-06-03", nil),
        ] as [(String, String, (stay: String, since: String)?)]
    )
    func `a stay that counts as a longer one is said to, and since when`(
        stay: String,
        stayFrom: String,
        longer: (stay: String, since: String)?
    ) throws {
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "\(stay)", "stayFrom": "\(stayFrom)"
                """,
            income: Charge.income("state-pension", "230.25")
        )
        let library = try charge.library()
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: library).filter { $0.code == .dateOrder }
        #expect(found.map(\.pointer) == (longer == nil ? [] : ["/person/stay"]))
        #expect(found.allSatisfy { $0.severity == .warning })
        let pages = try Pages(charge.answer(with: library))
        #expect(pages.screen.contains("Stay counts as") == (longer != nil))
        #expect(pages.note.contains("Stay: counts as") == (longer != nil))
        guard let longer else { return }
        let message =
            "the \(stay) stay counts as \(longer.stay) since \(longer.since), when its weeks were over"
        #expect(found.map(\.message) == [message])
        #expect(pages.screen.contains("Stay counts as \(longer.stay) since "))
    }

    @Test(arguments: [
        ("2025-06-02", "2025-06-02", "false"), ("2025-03-10", "2025-06-01", "false"),
        ("2025-03-10", "2025-06-02", "true"),
    ])
    func `the former home is left alone for twelve weeks of a stay for good`(
        stayFrom: String,
        day: String,
        isFull: String
    ) throws {
        // 10 March and 84 days is 2 June.
        let answer = try Charge(
            date: day,
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stayFrom": "\(stayFrom)"
                """,
            income: Charge.income("state-pension", "230.25"),
            capital: #"{ "kind": "former-home", "amount": 180000.00, "owners": 1 }"#
        ).answer()
        #expect(answer[.fullCost] == isFull)
        #expect(answer[.maximum] == (isFull == "true" ? "null" : "199.60"))
    }

    @Test(arguments: [
        ("attendance-allowance", "higher"), ("dla-care", "highest"),
        ("pip-daily-living", "enhanced"),
    ])
    func `a benefit for disability is left out of a stay for a time, and counts for good`(
        kind: String,
        rate: String
    ) throws {
        // 230.25 - 30.65 = 199.60; for good 110.40 more: 310.00.
        for (stay, maximum) in [("temporary", "199.60"), ("permanent", "310.00")] {
            let answer = try Charge(
                person: """
                    "born": "1980-01-15", "household": "single", "children": 0,
                    "setting": "care-home", "stay": "\(stay)"
                    """,
                income: Charge.income("private-pension", "230.25") + ", "
                    + Charge.income(kind, "110.40", rate: rate)
            ).answer()
            #expect(answer[.maximum] == maximum)
        }
    }
}
