import BudgetDocuments
import BudgetReports
import Testing

/// The plan of EX-0042 under a scheme whose one band has 200.00 for a year, a month or four weeks.
@Suite("A plan against a budget of a year, a month or four weeks")
struct YearlyBudgetTests {
    private static func answer(
        _ price: String,
        every: String,
        of scheme: [Change],
        _ changes: [Change] = []
    ) throws -> Answer {
        let line: Tree = .line(
            "equipment",
            [
                "quantity": 1, "every": .text(every), "price": .number(price),
                "priceReason": "a quotation",
            ]
        )
        let library = try Library.readOnce.with("schemes/exampleshire-2026.json", scheme)
        return try Answer("EX-0042", [.set("/plan/lines", [line])] + changes, with: library)
    }

    private static func scheme(_ every: String) -> [Change] {
        [
            .set("/allocation/every", .text(every)),
            .set("/allocation/bands", [["id": "A", "fromPoints": 0, "amount": 200]]),
        ]
    }

    private static func check(_ answer: Answer) -> String? {
        let checks = answer.result["/plan/checks"]?.elements ?? []
        return checks.first { $0["/check"] == "budget" }?["/reason"]?.written
    }

    /// 200.00 a year are 3.846 a week, which is 3.85, and 52 of those are 200.20; 200.00 a month are
    /// 2,400.00 a year, or 46.153 a week, 46.15, and 52 of those are 2,399.80.
    @Test(
        arguments: [
            ("year", "200.00", "under", "£0.00", "£0.00", "0.00"),
            ("year", "199.99", "under", "£0.00", "£0.01", "-0.01"),
            ("year", "200.01", "over", "£0.00", "£0.01", "0.01"),
            ("year", "200.25", "over", "£0.00", "£0.25", "0.25"),
            // 10 / 52 = 0.192.
            ("year", "210.00", "over", "£0.19", "£10.00", "10.00"),
            ("month", "200.00", "under", "£0.00", "£0.00", "0.00"),
            ("month", "199.98", "under", "£0.00", "£0.24", "-0.24"),
            ("month", "200.01", "over", "£0.00", "£0.12", "0.12"),
            // 2,600.00 a year, 50.00 a week; 200.01 are 2,600.13 and 50.0025.
            ("four-weeks", "200.00", "under", "£0.00", "£0.00", "0.00"),
            ("four-weeks", "199.99", "under", "£0.00", "£0.13", "-0.13"),
            ("four-weeks", "200.01", "over", "£0.00", "£0.13", "0.13"),
        ]
    )
    func `is held against the year, and not against its rounded weeks`(
        every: String,
        price: String,
        side: String,
        week: String,
        year: String,
        difference: String
    ) throws {
        let answer = try Self.answer(price, every: every, of: Self.scheme(every))
        let isOver = side == "over"
        #expect(answer[.verdict] == (isOver ? "over-budget" : "within-budget"))
        #expect(answer.result["/plan/minusLimitPerYear"]?.written == difference)
        let words = "\(side) the limit by \(week) a week, \(year) a year"
        #expect(Self.check(answer)?.hasPrefix(words) == true, "\(Self.check(answer) ?? "")")
        let standing =
            isOver
            ? "over the budget by \(year) a year; figures are as if it is agreed"
            : year == "£0.00"
                ? "within the budget, at its limit"
                : "within the budget, \(year) a year under its limit"
        let screen = try Pages(answer).screen
        #expect(screen.contains("Support plan \(standing)"))
        #expect(screen.contains(", band A: £200.00 every "), "one amount has no middle")
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
    }

    /// 365 / 7 weeks of 3.83 are 199.71, and of 3.84 are 200.23; 52 of 3.84 are 199.68.
    @Test(
        arguments: [
            (52, "3.84", "-0.32"), ("365/7", "3.83", "-0.29"), ("365/7", "3.84", "0.23"),
        ] as [(Tree, String, String)]
    )
    func `counts all weeks of the plan's year`(
        weeks: Tree,
        price: String,
        difference: String
    ) throws {
        let answer = try Self.answer(
            price,
            every: "week",
            of: Self.scheme("year") + [.set("/prices/weeksInYear", weeks)]
        )
        #expect(answer.result["/plan/minusLimitPerYear"]?.written == difference)
        let isOver = !difference.hasPrefix("-")
        #expect(answer[.verdict] == (isOver ? "over-budget" : "within-budget"))
    }

    /// 200.01 a year are 3.85 a week, as much as was decided, and a penny over the year's limit.
    @Test func `is told of the year beside a budget that was decided`() throws {
        let answer = try Self.answer(
            "200.01",
            every: "year",
            of: Self.scheme("year"),
            [.decision("3.85")]
        )
        #expect(answer.result["/budget/limitPerYear"]?.written == "200.00")
        let words = "exactly the final budget; the indicative one goes up to £200.00 a year"
        #expect(try Pages(answer).screen.contains(words))
    }

    @Test func `has no member of the year where the scheme's amounts are of weeks`() throws {
        let answer = try Answer("EX-0042", [])
        #expect(answer.result["/budget/limitPerYear"] == nil)
        #expect(answer.result["/plan/minusLimitPerYear"] == nil)
    }
}
