import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

@Suite("The weeks of a plan's year, by the council's count")
struct PlanYearTests {
    /// A list with care at 10.00 an hour, respite at 750.00 a week, and a year of so many weeks.
    private static func setting(_ weeks: Tree) -> PlanSetting {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .set(
                "/prices/services",
                [
                    ["id": "care", "title": "care", "unit": "hour", "price": 10],
                    ["id": "rest", "title": "respite", "unit": "week", "price": 750],
                ]
            ), .set("/prices/termWeeks", 39), .set("/prices/weeksInYear", weeks),
        ]
        return setting
    }

    private static func care(_ members: [String: Tree]) -> Tree {
        .line("care", ["quantity": 20, "every": "week"].merging(members) { $1 })
    }

    @Test(
        arguments: [
            // 200.00 a week in each of the years that councils use.
            ("52", "10400.00"), ("52.14", "10428.00"), ("52.143", "10428.60"),
            ("365/7", "10428.57"), ("1461/28", "10435.71"), ("366/7", "10457.14"),
        ]
    )
    func `a week is the same by every count, and the year is not`(
        weeks: String,
        year: String
    ) throws {
        let value: Tree = weeks.contains("/") ? .text(weeks) : .number(weeks)
        let answer = try Self.setting(value).answer([Self.care([:])])
        #expect(answer[.planYear] == year)
        #expect(answer[.plan] == "200.00")
        #expect(answer.result["/plan/residualPerYear"] == nil)
        let named = answer.result["/plan/weeksInYear"]?.written
        #expect(named == (weeks == "52" ? nil : weeks == "1461/28" ? "1461/28" : weeks))
        try TraceTests().check(answer)
    }

    @Test(
        arguments: [
            // A fortnight is half of 365/7: 200.00 x 365/14 = 5,214.29, 100.00 a week.
            (["every": "fortnight"], "5214.29", "100.00", nil),
            // Twelve months are twelve months: 2,400 x 7/365 = 46.027; 46.03 x 365/7 = 2,400.14.
            (["every": "month"], "2400.00", "46.03", "-0.14"),
            // 48 weeks are 48 weeks: 9,600 x 7/365 = 184.109; 184.11 x 365/7 = 9,600.02.
            (["weeks": 48], "9600.00", "184.11", "-0.02"),
            // 39 weeks of term: 7,800 x 7/365 = 149.589; 149.59 x 365/7 = 7,800.05.
            (["season": "term-time"], "7800.00", "149.59", "-0.05"),
            // The days named, and no other: 2 x 200.00; 400 x 7/365 = 7.671; 7.67 x 365/7 = 399.94.
            (["dates": ["2026-05-04", "2026-06-01"], "every": .null], "400.00", "7.67", "0.06"),
        ] as [([String: Tree], String, String, String?)]
    )
    func `a year of 365 days`(
        members: [String: Tree],
        year: String,
        week: String,
        residual: String?
    ) throws {
        var line = Self.care(members)
        if members["every"] == .null { line = try line.changed(by: [.remove("/every")]) }
        let answer = try Self.setting("365/7").answer([line])
        #expect(answer[.planYear] == year, "\(answer.result["/faults"] ?? .null)")
        #expect(answer[.plan] == week)
        #expect(answer.result["/plan/residualPerYear"]?.written == residual)
        #expect(
            residual == nil || answer.hasStep("plan.weeks", "support plan, 365/7 such weeks")
        )
        try TraceTests().check(answer)
    }

    @Test func `care that respite replaces has the day beyond the 52 weeks too`() throws {
        // 50 weeks and a seventh at 200.00, two weeks at 750.00: 10,028.57 + 1,500.
        let answer = try Self.setting("365/7").answer([
            Self.care([:]),
            .line(
                "rest",
                [
                    "id": "b", "quantity": 1, "every": "week", "weeks": 2, "replaces": ["a"],
                ]
            ),
        ])
        #expect(answer[.planYear] == "11528.57")
        try TraceTests().check(answer)
    }

    @Test func `a price that rises is that of the last week in the day beyond`() throws {
        // 35 x 20.00 + 17 x 21.00 + a seventh of 21.00 = 1,060.00; up to 31 December 691.43.
        var setting = PlanSetting.risingOnNewYear()
        setting.changes.append(.set("/prices/weeksInYear", "365/7"))
        let answer = try setting.answer([
            .line("mileage", ["quantity": 1, "every": "week"])
        ])
        #expect(answer[.planYear] == "1060.00")
        #expect(answer.result["/plan/periods/0/cost"]?.written == "691.43")
        #expect(answer.result["/plan/periods/1/cost"]?.written == "368.57")
        #expect(answer.result["/plan/periods/1/to"]?.written == "2027-05-03")
        try TraceTests().check(answer)
    }

    @Test(
        arguments: [
            // Care at 25.20 all year, a day at 56.00 for 48 weeks; the most is 61.06 a week:
            // 48 x 61.06 + 4 x 25.20, and 4 1/7 x 25.20 where the year has 365 days.
            ("52" as Tree, "3031.68", 48), ("365/7", "3035.28", 48),
            // A day all year: 61.06 x 52 = 3,175.12, and x 365/7 = 3,183.842..., in favour.
            ("52", "3175.12", 52), ("365/7", "3183.84", 52),
            // 47 x 61.06 + 5 1/7 x 25.20 = 2,869.82 + 129.60.
            ("365/7", "2999.42", 47),
        ]
    )
    func `the contribution is taken week by week in the day beyond, too`(
        weeks: Tree,
        pays: String,
        days: Int
    ) throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [
                .set("/id", "exampleshire-days"),
                .set("/prices/weeksInYear", weeks == "52" ? 52 : weeks),
            ]
        )
        let answer = try Answer(
            "EX-0042",
            [
                .set("/scheme", "exampleshire-days"), .set("/plan/lines/0/quantity", 1),
                .set("/plan/lines/1/weeks", .number(String(days))), .remove("/plan/lines/2"),
            ],
            with: library
        )
        #expect(answer[.paysYear] == pays, "\(answer.result["/faults"] ?? .null)")
        if days == 52 {
            let named = "what the person pays in \(weeks.written) such weeks"
            #expect(answer.hasStep("person-pays.weeks", named))
        }
        try TraceTests().check(answer)
        #expect(try TraceTests().unexplained(in: answer) == [])
    }

    @Test(
        arguments: [
            ("51.99" as Tree, "number-range"), ("53", "number-range"), ("365/8", "number-range"),
            ("365/0", "number-format"), ("a year", "number-format"),
        ]
    )
    func `another number is refused`(weeks: Tree, code: String) throws {
        let value: Tree =
            if case .text(let text) = weeks, Fraction(text) != nil, !text.contains("/") {
                .number(text)
            } else {
                weeks
            }
        let list = try Tree(json: Repository.bytes("fixtures/prices/agency-prices.json"))
            .changed(by: [.set("/prices/weeksInYear", value)])
        let reading = Document(file: "list.json", bytes: list.json).scheme()
        #expect(reading.diagnostics.map(\.code.rawValue) == [code])
    }
}

extension Answer {
    /// Whether a step of its trace has a name and is called so.
    fileprivate func hasStep(_ id: String, _ label: String) -> Bool {
        result["/trace"]?.elements.contains {
            $0["/id"]?.written == id && $0["/label"]?.written == label
        } ?? false
    }
}

@Suite("Plans that run past the last prices")
struct KeptPricesTests {
    private static func keptFrom(
        _ line: [String: Tree],
        changes: [Change] = []
    ) throws -> String? {
        // 35 weeks from Monday 4 May 2026 begin by 31 December 2026; the last on 28 December.
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [.set("/prices/to", "2026-12-31")] + changes
        let answer = try setting.answer([
            .line("mileage", ["quantity": 1, "every": "week"].merging(line) { $1 })
        ])
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        return Self.day(in: answer)
    }

    /// The first day without a price; the member is null where there is none.
    private static func day(in answer: Answer) -> String? {
        answer.result["/plan/pricesKeptFrom"].flatMap { $0 == .null ? nil : $0.written }
    }

    @Test(
        arguments: [
            ([:], "2027-01-01"), (["weeks": 35], nil), (["weeks": 36], "2027-01-01"),
            (["every": "once"], nil), (["price": 9, "priceReason": "a quotation"], nil),
            (["funding": "health"], nil), (["dates": ["2026-12-31"]], nil),
            (["dates": ["2026-12-31", "2027-01-01"]], "2027-01-01"),
        ] as [([String: Tree], String?)]
    )
    func `the first day without a price is named`(line: [String: Tree], day: String?) throws {
        #expect(try Self.keptFrom(line) == day)
    }

    @Test(
        arguments: [
            ([["price": 20]], "2027-01-01"), ([["to": "2027-12-31", "price": 20]], nil),
            ([["to": "2026-12-31", "price": 20], ["from": "2027-01-01", "price": 21]], nil),
        ] as [(Tree, String?)]
    )
    func `a row that says until when it holds is kept to`(rows: Tree, day: String?) throws {
        let service = "/prices/services/4"
        let changes: [Change] = [.remove(service + "/price"), .set(service + "/prices", rows)]
        #expect(try Self.keptFrom([:], changes: changes) == day)
    }

    @Test(arguments: [("2027-05-02", nil), ("2027-05-01", "2027-05-02")])
    func `the last day of the year counts by its week`(to: String, day: String?) throws {
        // The last week begins on 26 April 2027, and has the price of that day.
        let kept = try Self.keptFrom([:], changes: [.set("/prices/to", .text(to))])
        #expect(kept == nil)
        // Visits have the price of their own days: the last is Sunday, 2 May.
        let visits: Tree = [["days": ["sunday"], "hours": ["09:00", "10:00"]]]
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .set("/prices/to", .text(to)),
            .set(
                "/prices/services",
                [
                    ["id": "care", "title": "care", "unit": "hour", "price": 10]
                ]
            ),
        ]
        let answer = try setting.answer([.line("care", ["visits": visits])])
        #expect(Self.day(in: answer) == day)
    }

    @Test(arguments: ["text", "markdown"])
    func `the page and the note say it in words`(format: String) async throws {
        let scratch = try Scratch()
        let file = try scratch.file("a.json", Outside.text(Outside.goodCase))
        let ending = try await Binary.built().run(["assess", "--plan", "--format", format, file])
        let words = ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("No prices after 31 March 2027"))
        #expect(words.contains("are known: the last ones are kept."))
    }
}
