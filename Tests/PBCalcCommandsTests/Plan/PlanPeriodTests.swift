import BudgetDocuments
import BudgetReports
import Testing

@Suite("A plan that crosses a rise in price or the end of a benefit year")
struct PlanPeriodTests {
    private static func period(_ answer: Answer, _ index: Int, _ member: String) -> String? {
        answer.result["/plan/periods/\(index)/\(member)"]?.written
    }

    private static func pence(_ text: String?) throws -> Int128 {
        let amount = try #require(Fraction(text ?? "nothing")) * Fraction(100)
        #expect(amount.bottom == 1)
        return amount.top
    }

    private static func starting(_ day: String) throws -> Answer {
        try Answer(
            "EX-0042",
            [
                .set("/date", .text(day)), .set("/starts", .text(day)),
                .set("/unpaidSupport/0/agreed", "2026-03-18"),
            ],
            with: .readOnce
        )
    }

    @Test func `each part is charged by the rates of its own days, and both are shown`() throws {
        // The rates of 2026/27 begin on 6 April 2026.
        let answer = try Self.starting("2026-04-01")
        #expect(answer.result["/plan/periods"]?.elements.count == 2)
        #expect(Self.period(answer, 0, "from") == "2026-04-01")
        #expect(Self.period(answer, 0, "to") == "2026-04-05")
        #expect(Self.period(answer, 1, "from") == "2026-04-06")
        // 364 days from the first.
        #expect(Self.period(answer, 1, "to") == "2027-03-30")
        #expect(Self.period(answer, 0, "rates") == "england-2025")
        #expect(Self.period(answer, 1, "rates") == "england-2026")
        // 177.00 x 5 / 7 = 126.43; 177.00 x 52 - 126.43 = 9,077.57.
        #expect(Self.period(answer, 0, "cost") == "126.43")
        #expect(Self.period(answer, 1, "cost") == "9077.57")
        // The most a week is that of a plan that starts on the day: 5 and 359 sevenths of it.
        let (before, after) = (answer[.maximum], try Self.starting("2026-04-06")[.maximum])
        #expect(before != after)
        for (index, (most, days)) in [(before, 5), (after, 359)].enumerated() {
            #expect(Self.period(answer, index, "maximumPerWeek") == most)
            let pays = Fraction(try Self.pence(most) * Int128(days), over: 7).floor
            #expect(try Self.pence(Self.period(answer, index, "personPays")) == pays)
            let council = try Self.pence(Self.period(answer, index, "councilPays"))
            #expect(try council + pays == Self.pence(Self.period(answer, index, "cost")))
        }
    }

    @Test(arguments: ["2026-04-06", "2026-05-04"])
    func `a year of one price and one set of rates is not split`(day: String) throws {
        #expect(try Self.starting(day).result["/plan/periods"] == nil)
    }

    /// A year from 4 May 2026 of three hours of home care a week for EX-0042, of no tier.
    @Test(
        arguments: [
            // What rises is not bought.
            (
                [
                    ["tier": "complex", "to": "2026-08-02", "price": .number("30.00")],
                    ["tier": "complex", "from": "2026-08-03", "price": .number("33.00")],
                    ["price": .number("25.20")],
                ], []
            ),
            // It is written down again, and stays.
            (
                [
                    ["to": "2026-08-02", "price": .number("25.20")],
                    ["from": "2026-08-03", "price": .number("25.20")],
                ], []
            ),
            (
                [
                    ["to": "2026-08-02", "price": .number("25.20")],
                    ["from": "2026-08-03", "price": .number("26.20")],
                ],
                ["2026-08-03"]
            ),
            // A row above all others ends, or begins.
            (
                [
                    [
                        "to": "2026-08-02", "days": ["weekdays", "weekend"],
                        "price": .number("25.20"),
                    ], ["price": .number("26.20")],
                ], ["2026-08-03"]
            ),
        ] as [([Tree], [String])]
    )
    func `a year is split where a price that its plan pays changes, and nowhere else`(
        rows: [Tree],
        days: [String]
    ) throws {
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [.remove("/prices/services/0/price"), .set("/prices/services/0/prices", .list(rows))]
        )
        let answer = try Answer("EX-0042", with: library)
        #expect(answer[.status] == "ok")
        let parts = answer.result["/plan/periods"]?.elements ?? []
        #expect(parts.dropFirst().compactMap { $0["/from"]?.written } == days)
    }

    /// Visits on Mondays and Saturdays; prices of weekends are written down again from November.
    @Test(arguments: [(10, []), (12, ["2026-10-01"])] as [(Int, [String])])
    func `a price that is written down again splits nothing behind one that changes`(
        weekdays: Int,
        days: [String]
    ) throws {
        let rows: [Tree] = [
            ["days": ["weekdays"], "to": "2026-09-30", "price": 10],
            ["days": ["weekdays"], "from": "2026-10-01", "price": .number("\(weekdays)")],
            ["days": ["weekend"], "to": "2026-10-31", "price": 14],
            ["days": ["weekend"], "from": "2026-11-01", "price": 14],
        ]
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [.remove("/prices/services/0/price"), .set("/prices/services/0/prices", .list(rows))]
        )
        let visits: Tree = [["days": ["monday", "saturday"], "hours": ["09:00", "10:00"]]]
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines", [.line("home-care", ["visits": visits])])],
            with: library
        )
        #expect(answer[.status] == "ok")
        let parts = answer.result["/plan/periods"]?.elements ?? []
        #expect(parts.dropFirst().compactMap { $0["/from"]?.written } == days)
    }

    /// From 4 May 2026 the fourteenth week begins on 3 August, when home care becomes dearer.
    @Test(
        arguments: [
            (["weeks": 13], []), (["weeks": 14], ["2026-08-03"]),
            (["dates": ["2026-07-01", "2026-08-02"]], []),
            (["dates": ["2026-08-03", "2026-08-04"]], []),
            (["dates": ["2026-08-02", "2026-08-03"]], ["2026-08-03"]),
        ] as [([String: Tree], [String])]
    )
    func `a price changes nothing of a line that has ended by then, or begins with it`(
        runs: [String: Tree],
        days: [String]
    ) throws {
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [
                .remove("/prices/services/0/price"),
                .set(
                    "/prices/services/0/prices",
                    [
                        ["to": "2026-08-02", "price": .number("25.20")],
                        ["from": "2026-08-03", "price": .number("26.20")],
                    ]
                ),
            ]
        )
        var line: [Change] = runs.map { .set("/plan/lines/0/\($0)", $1) }
        if runs["dates"] != nil {
            line += [.remove("/plan/lines/0/every"), .remove("/plan/lines/0/weeks")]
        }
        let answer = try Answer("EX-0042", line, with: library)
        #expect(answer[.status] == "ok")
        let parts = answer.result["/plan/periods"]?.elements ?? []
        #expect(parts.dropFirst().compactMap { $0["/from"]?.written } == days)
    }

    /// The rates of 2026/27 for the days after them, with all their amounts or without the one for a
    /// single adult of 25 or over, whom EX-0042 is.
    @Test(arguments: [(nil, 2), ("mig.single.25", nil)] as [(String?, Int?)])
    func `parts that later rates leave open are null, and not a year in one`(
        gap: String?,
        parts: Int?
    ) throws {
        var rates = try Tree(json: Repository.bytes("fixtures/rates/england-2026.json"))
        let cells = try #require(rates["/cells"]?.elements).filter { $0["/id"]?.written != gap }
        for (member, value) in [
            ("/id", Tree.text("england-2027")), ("/from", "2027-04-12"), ("/to", "2028-04-09"),
            ("/cells", .list(cells)),
        ] { try rates.set(member, to: value) }
        guard case .good(let next, _) = Document(file: "r.json", bytes: rates.json).rates() else {
            Issue.record("the rates are refused")
            return
        }
        var library = Library.readOnce
        library.add(next)
        let answer = try Answer("EX-0042", with: library)
        #expect(answer[.status] == "ok")
        let periods = answer.result["/plan/periods"]
        #expect(periods?.elements.count == parts || parts == nil && periods == .null)
        let person = try answer.person
        let said = "The parts of the year are not known"
        #expect(PlanPage(person).text.contains(said) == (parts == nil))
        let page = PlanPage(person).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            page.contains(
                "\(said): England, benefit year 2026/27 has no amount \"mig.single.25\""
            ) == (parts == nil)
        )
        #expect(
            CaseNote(person, explains: false, showsPlan: true).text.contains(said) == (parts == nil)
        )
    }

    /// Born on 3 September 1960, pension age is 66 years and 5 months: 3 February 2027.
    @Test func `parts that the scheme leaves open are not laid on the rates`() throws {
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [.set("/contribution/coupleLevel", ["workingAge": "pension-credit.couple"])]
        )
        let couple: [Change] = [
            .set("/person/household", "couple"), .set("/person/born", "1960-09-03"),
            .set("/person/partnerBorn", "1975-01-01"),
        ]
        let answer = try Answer("EX-0042", couple, with: library)
        #expect(answer.result["/plan/periods"] == .null)
        #expect(answer.result["/summary/chargeChangesOn"] == nil)
        #expect(answer.result["/summary/chargeUnknownFrom"] == "2027-02-03")
        let person = try answer.person
        let note = CaseNote(person, explains: false, showsPlan: true).text
        #expect(
            note.contains(
                "The parts of the year are not known: the scheme leaves couples up to a level, and "
                    + "names none for a couple of pension age."
            )
        )
    }

    @Test(
        arguments: [
            // 364 days from 7 April 2025 end on 5 April 2026; those from 8 April end on 6 April.
            ("52" as Tree, "2025-04-07", "2025-04-08"),
            // 365 days end a day later, and so do the 365.25 of 1461/28 weeks.
            ("365/7", "2025-04-06", "2025-04-07"), ("1461/28", "2025-04-06", "2025-04-07"),
            ("366/7", "2025-04-05", "2025-04-06"),
        ]
    )
    func `a year that reaches the next rates has two parts, from the first such day`(
        weeks: Tree,
        last: String,
        first: String
    ) throws {
        func periods(_ day: String) throws -> [Tree] {
            var setting = PlanSetting.published("st-helens-2024-prices", on: day)
            setting.changes = [
                .set("/prices/weeksInYear", weeks == "52" ? 52 : weeks),
                .set("/prices/to", "2026-12-31"), .set("/applies/to", "2026-12-31"),
                .set(
                    "/contribution",
                    [
                        "regime": "england-care-act-home", "nightCare": "counted",
                        "source": "page", "evidence": "invented",
                    ]
                ),
            ]
            let answer = try setting.answer([
                .line("meal", ["quantity": 7, "every": "week"])
            ])
            #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
            // The next rates are known, whichever day the year ends on.
            #expect((answer.result["/plan/ratesKeptFrom"] ?? .null) == .null)
            try answer.checkSteps()
            return answer.result["/plan/periods"]?.elements ?? []
        }
        #expect(try !periods(last).contains { $0["/from"]?.written == "2026-04-06" })
        let reaching = try periods(first).last
        #expect(reaching?["/from"]?.written == "2026-04-06")
        #expect(reaching?["/to"]?.written == "2026-04-06")
    }

    @Test func `a rise in price splits the year at its date`() throws {
        let answer = try PlanSetting.risingOnNewYear().answer([
            .line("mileage", ["quantity": 1, "every": "week"])
        ])
        // 34 weeks and four days to 31 December: 680.00 and 4/7 of 20.00; of 1,057.00 in all.
        #expect(Self.period(answer, 0, "to") == "2026-12-31")
        #expect(Self.period(answer, 0, "cost") == "691.43")
        #expect(Self.period(answer, 1, "cost") == "365.57")
        try answer.checkSteps()
    }

    @Test func `the parts of every plan drawn by chance are its year`() throws {
        var split = 0
        for seed in 0..<150 {
            let answer = try Answer(
                RandomPlan(seed: seed).tree.json,
                with: RandomPlan.library.get(),
                explain: false
            )
            guard let periods = answer.result["/plan/periods"]?.elements else { continue }
            split += 1
            let costs = try periods.map { try Self.pence($0["/cost"]?.written) }
            #expect(try costs.reduce(0, +) == Self.pence(answer[.planYear]), "seed \(seed)")
            // One set of rates: the parts are charged what the year is.
            let pays = try periods.map { try Self.pence($0["/personPays"]?.written) }
            #expect(try pays.reduce(0, +) == Self.pence(answer[.paysYear]), "seed \(seed)")
            #expect(pays.allSatisfy { $0 >= 0 }, "seed \(seed)")
        }
        #expect(split > 20)
    }
}
