import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

@Suite("The weeks of a plan's year, by the council's count")
struct PlanYearTests {
    /// A year of so many weeks, by the council's count.
    private static func setting(_ weeks: Tree) -> PlanSetting {
        .atRoundPrices([.set("/prices/weeksInYear", weeks)])
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
        try answer.checkSteps()
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
    func `a year of 365 days has a day beyond its 52 weeks`(
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
        try answer.checkSteps()
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
        try answer.checkSteps()
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
        try answer.checkSteps()
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
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
    }

    @Test(
        arguments: [
            ("51.99" as Tree, "number-range"), ("53", "number-range"), ("365/8", "number-range"),
            ("365/0", "number-format"), ("a year", "number-format"),
        ]
    )
    func `another number of weeks in a year is refused`(weeks: Tree, code: String) throws {
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
