import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What a stay in a care home leads to by its length")
struct LongStayTests {
    /// Rules for eight weeks, and for stays for good: from 2 June 2025 they end on 27 July.
    private static let shortOnly = [
        Change.set(
            "/contribution/regimes",
            [
                [
                    "settings": ["care-home"], "stay": "short", "upToWeeks": 8,
                    "regime": "england-care-act-home",
                ],
                [
                    "settings": ["care-home"], "stay": "permanent",
                    "regime": "england-care-act-care-home",
                ],
            ]
        )
    ]

    /// A stay that began 20 weeks ago has outlasted the eight of a short one, wherever the rules for
    /// the next longer stand: 260.60 - 30.65.
    @Test(arguments: [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]])
    func `the rules for stays count in whatever order they stand`(order: [Int]) throws {
        let stays: [Tree] = [
            [
                "settings": ["care-home"], "stay": "short", "upToWeeks": 8,
                "regime": "england-care-act-home",
            ],
            [
                "settings": ["care-home"], "stay": "temporary", "upToWeeks": 52,
                "regime": "england-care-act-care-home-temporary",
            ],
            [
                "settings": ["care-home"], "stay": "permanent",
                "regime": "england-care-act-care-home",
            ],
        ]
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "short", "stayFrom": "2025-01-13"
                """,
            income: Charge.pension,
            cost: "900.00"
        )
        let rules = Change.set("/contribution/regimes", .list(order.map { stays[$0] }))
        let most = try charge.answer([rules]).result["/contribution/maximumPerWeek"]
        #expect(most?.written == "229.95")
    }

    /// 260.60 of pension leave 28.00 a week at home.
    private static func short(_ change: String = "") -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "short"
                """,
            income: Charge.pension,
            more: change.isEmpty
                ? "" : #""changes": [ { \#(change.replacing("'", with: "\"")) } ]"#,
            cost: "900.00"
        )
    }

    private static func document(_ charge: Charge, weeks: Int = 52) -> Document {
        let text = charge.json.replacing(
            #""quantity": 1,"#,
            with: #""quantity": 1, "weeks": \#(weeks),"#
        )
        return Document(file: "case.json", bytes: Array(text.utf8))
    }

    private static let message =
        "the scheme has rules for 8 weeks of a short stay in a care home, and none from "
        + "2025-07-28, when it counts as a temporary one"

    @Test(
        arguments: [
            (8, "", false), (9, "", true), (52, "", true),
            (52, "'from': '2025-07-28', 'what': 'x', 'person': { 'setting': 'home' }", false),
            (52, "'from': '2025-07-29', 'what': 'x', 'person': { 'setting': 'home' }", true),
            (52, "'from': '2025-07-28', 'what': 'x', 'person': { 'stay': 'permanent' }", false),
            (52, "'from': '2025-06-16', 'what': 'x', 'person': { 'children': 1 }", true),
        ]
    )
    func `a short stay without rules for a longer one is warned of while the plan goes on`(
        weeks: Int,
        change: String,
        isTold: Bool
    ) throws {
        let found = Self.document(Self.short(change), weeks: weeks)
            .findings(with: try Self.short().library(Self.shortOnly))
            .filter { $0.code == .settingNotCovered }
        #expect(found.map(\.message) == (isTold ? [Self.message] : []))
        #expect(found.allSatisfy { $0.severity == .warning && $0.pointer == "/person/stay" })
        // With rules for a temporary stay, it goes on by those.
        let covered = Self.document(Self.short(change), weeks: weeks)
            .findings(with: try Self.short().library())
        #expect(!covered.contains { $0.code == .settingNotCovered })
    }

    /// Eight weeks from 2 June end on 27 July: rules for a longer stay bear on a ninth week alone.
    @Test(arguments: [(2, []), (8, []), (9, ["2025-07-28"])] as [(Int, [String])])
    func `no day after the plan is one from which the charge or the case is another`(
        weeks: Int,
        days: [String]
    ) throws {
        let library = try Self.short().library()
        let person = try Answer(Self.document(Self.short(), weeks: weeks).bytes, with: library)
            .person
        #expect(person.factsChange == [])
        #expect(try person.yearAhead.changes.map(\.day).first == days.map(Charge.day).first)
        let home = "'from': '2025-07-28', 'what': 'x', 'person': { 'setting': 'home' }"
        let moved = try Answer(Self.document(Self.short(home), weeks: weeks).bytes, with: library)
            .person
        #expect(try moved.factsChange == days.map(Charge.day))
    }

    @Test func `a run over time charges such a stay to its last week, and says what is missing`()
        throws
    {
        let charge = Self.short()
        let account = try charge.charges(from: "2025-06-02", to: "2025-07-27", Self.shortOnly)
        #expect(account.pence == Array(repeating: 28_00, count: 8))
        var assessor = Assessor(try charge.library(Self.shortOnly))
        let days = try Charge.day("2025-06-02")...Charge.day("2025-07-28")
        let found = assessor.charges(of: Self.document(charge), on: days).diagnostics
        #expect(found.map(\.message) == [Self.message])
        #expect(found.map(\.severity) == [.error])
    }

    /// The rates are built in to 11 April 2027, and the stay counts as another from 28 July 2025.
    @Test func `of a year that goes on without rules no part is told, and no rates are missed`()
        throws
    {
        for (rules, isKnown) in [(Self.shortOnly, false), ([], true)] {
            let library = try Self.short().library(rules)
            let answer = try Answer(Self.document(Self.short()).bytes, with: library)
            #expect(answer.result["/plan/periods"]?.elements.isEmpty == !isKnown)
            let steps = answer.steps.compactMap { $0["/id"]?.written }
            #expect(!steps.isEmpty)
            #expect(steps.contains { $0.hasPrefix("plan.period.") } == isKnown)
            #expect(try answer.person.ratesKeptFrom == nil)
        }
    }

    /// 230.25 - 30.65 of personal expenses, by the means test that the scheme names first.
    @Test func `a temporary stay that counts as one for good has the rules of such stays`() throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "temporary", "stayFrom": "2024-05-06"
                """,
            income: Charge.income("state-pension", "230.25")
        ).answer([
            .set("/applies/settings", ["care-home"]),
            .set("/contribution/regime", "england-care-act-care-home"),
            .set(
                "/contribution/regimes",
                [
                    [
                        "settings": ["care-home"], "stay": "temporary", "upToWeeks": 52,
                        "regime": "england-care-act-care-home-temporary",
                    ]
                ]
            ),
        ])
        #expect(answer.result["/regime/id"] == "england-care-act-care-home")
        #expect(answer[.maximum] == "199.60")
    }

    private static let higher = Charge.income("attendance-allowance", "110.40", rate: "higher")

    private static func inAHome(
        from day: String?,
        income: String = higher,
        savings: String = "0.00",
        cost: String = "900.00"
    ) -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home"\(day.map { #", "stayFrom": "\#($0)""# } ?? "")
                """,
            income: Charge.pension + ", " + income,
            capital: Charge.savings(savings),
            cost: cost
        )
    }

    @Test(
        arguments: [
            // 28 days from 5 May 2025 end on 1 June, the day before support.
            (inAHome(from: "2025-05-05"), "2025-06-02"),
            // They end while the plan goes on.
            (inAHome(from: "2025-05-06"), "2025-06-03"),
            (inAHome(from: "2024-12-30"), "2025-01-27"), (inAHome(from: nil), "2025-06-30"),
            // Who pays the full cost, by capital or by income, goes on having it.
            (inAHome(from: "2025-05-05", savings: "23250.01"), nil),
            (inAHome(from: "2025-05-05", cost: "340.35"), nil),
            (inAHome(from: "2025-05-05", cost: "340.36"), "2025-06-02"),
            (
                inAHome(
                    from: "2025-05-05",
                    income: Charge.income("attendance-allowance", "0.00", rate: "higher")
                ), nil
            ),
        ] as [(Charge, String?)]
    )
    func `Attendance Allowance counts for four weeks in a home that the council pays for`(
        charge: Charge,
        from: String?
    ) throws {
        // 260.60 + 110.40 - 30.65 = 340.35 is the most that she can be asked for.
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library()).filter { $0.code != .benefitAmount }
        #expect(
            found.map(\.message)
                == (from.map {
                    [
                        "from \($0) Attendance Allowance is not paid in a care home that the "
                            + "council pays for"
                    ]
                } ?? [])
        )
        #expect(found.allSatisfy { $0.code == .benefitDoubtful && $0.severity == .warning })
        #expect(found.allSatisfy { $0.pointer == "/finance/income/1/kind" })
    }

    @Test(arguments: [("2025-06-29", nil), ("2025-06-30", "2025-06-30")] as [(String, String?)])
    func `a run over time finds the day on which a benefit ends`(last: String, day: String?) throws
    {
        let charge = Self.inAHome(from: nil)
        let document = Self.document(charge)
        var assessor = Assessor(try charge.library())
        var ended: AssessedCase?
        let days = try Charge.day("2025-06-02")...Charge.day(last)
        let reading = assessor.charges(of: document, on: days) { person in
            if ended == nil, person.hasEndedBenefits { ended = person }
        }
        guard case .good(let account, _) = reading else {
            Issue.record("\(reading.diagnostics.map(\.message))")
            return
        }
        #expect(try ended?.facts.starts == day.map { try Charge.day($0) })
        let told = document.withWarnings([], of: account.person, later: ended)
        #expect(told.map(\.code) == (day == nil ? [] : [.benefitDoubtful]))
    }
}
