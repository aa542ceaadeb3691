import BudgetDocuments
import PersonalBudgets
import Testing

/// Amounts of a year, a month or four weeks, and the hours of unpaid support, which are of a week.
@Suite("Adjusters in the period of a scheme's amounts")
struct PeriodAmountTests {
    /// A budget of somebody helped for some hours a week.
    private static func answer(
        hours: String,
        every: String,
        amount: String,
        adjuster: String
    ) throws -> Answer {
        try NumberScheme.answer(
            #"{ "score": 5 }"#,
            by: NumberScheme.tree(
                allocation: """
                    "every": "\(every)",
                    "bands": [ { "id": "A", "fromPoints": 0, "amount": \(amount) } ],
                    "adjusters": [ { "id": "family", \(adjuster) } ]
                    """,
                questionnaire: """
                    , "unpaidSupport": { "source": "made-up", "evidence": "invented",
                      "treatment": "amount-stage" }
                    """
            ),
            [
                .set(
                    "/unpaidSupport",
                    [
                        [
                            "question": "score", "hours": .number(hours), "willing": true,
                            "able": true, "agreed": "2026-04-01",
                        ]
                    ]
                )
            ]
        )
    }

    @Test(
        arguments: [
            // 10 hours x £20.00 x 52 weeks = £10,400.00 of £20,000.00; £9,600.00 / 52 = £184.615...
            ("10", "year", "20000.00", "184.62", "9600.00"),
            // 3 x 20.00 x 52/12 = 260.00 of 2,000.00; 1,740.00 x 12 = 20,880.00; / 52 = 401.538...
            ("3", "month", "2000.00", "401.54", "20880.00"),
            // 3 x 20.00 x 4 = 240.00 of 1,000.00; 760.00 / 4 = 190.00; x 13 = 9,880.00.
            ("3", "four-weeks", "1000.00", "190.00", "9880.00"),
            ("3", "week", "500.00", "440.00", "22880.00"),
            ("0", "year", "20000.00", "384.62", "20000.00"),
        ]
    )
    func `hours of unpaid support a week are taken off for each week of the period`(
        hours: String,
        every: String,
        amount: String,
        week: String,
        year: String
    ) throws {
        let answer = try Self.answer(
            hours: hours,
            every: every,
            amount: amount,
            adjuster: #""takeOff": { "of": "unpaid-hours", "price": 20.00 }"#
        )
        #expect(answer[.indicative] == week)
        #expect(answer[.indicativeYear] == year)
    }

    @Test(
        arguments: [
            // 10 x 20.00 x 52 = 10,400.00; 10,400.00 / 52 = 200.00.
            (#""atMost": { "of": "unpaid-hours", "price": 20.00 }"#, "200.00"),
            // 10 x 50.00 x 52 = 26,000.00; / 52 = 500.00. And 5,200.00 more is 100.00 a week more.
            (#""atLeast": { "of": "unpaid-hours", "price": 50.00 }"#, "500.00"),
            (#""add": { "of": "unpaid-hours", "price": 10.00 }"#, "484.62"),
            // A factor and a condition look at the hours of a week: 10 tenths, and no more than 10.
            (#""multiply": { "of": "unpaid-hours", "times": "1/10" }"#, "384.62"),
            (#""takeOff": 5200.00, "when": { "unpaid-hours": { "above": 10 } }"#, "384.62"),
            (#""takeOff": 5200.00, "when": { "unpaid-hours": { "from": 10 } }"#, "284.62"),
            // A floor is one of a year: 26,000.00 / 52.
            (#""atLeast": 26000.00, "when": { "unpaid-hours": { "from": 10 } }"#, "500.00"),
        ]
    )
    func `amounts of hours are of the period, and a factor or a condition is of the week`(
        adjuster: String,
        week: String
    ) throws {
        let answer = try Self.answer(
            hours: "10",
            every: "year",
            amount: "20000.00",
            adjuster: adjuster
        )
        #expect(answer[.indicative] == week)
    }

    // 5 sleep-ins at £110.00 are £550.00 more a year, as they are a week in a scheme of weeks: 5,750.00
    // / 52 = 110.576...; and 260 of them, five a week, are £28,600.00: 33,800.00 / 52 = 650.00.
    @Test(arguments: [("5", "110.58", "5750.00"), ("260", "650.00", "33800.00")])
    func `a quantity is of the period of the amounts`(
        quantity: String,
        week: String,
        year: String
    ) throws {
        let answer = try Answer(
            Repository.person("EX-0042").changed(by: [
                .remove("/plan"), .set("/answers/night", "often"),
            ]).json,
            with: .readOnce.with(
                "schemes/exampleshire-2026.json",
                [
                    .set("/allocation/every", "year"),
                    .set(
                        "/allocation/bands",
                        [["id": "A", "fromPoints": 0, "amount": .number("5200.00")]]
                    ),
                    .set("/allocation/adjusters/0/additions/0/quantity", .number(quantity)),
                ]
            )
        )
        #expect(answer[.indicative] == week)
        #expect(answer[.indicativeYear] == year)
    }

    @Test(
        arguments: [
            ("year", "520", "-£10,400.00", " x 52 weeks"),
            ("four-weeks", "40", "-£800.00", " x 4 weeks"),
            ("month", "130/3", "-£866.6666...", " x 13/3 weeks"), ("week", nil, "-£200.00", " ---"),
        ] as [(String, String?, String, String)]
    )
    func `the explanation says the hours, the weeks, and that they are taken off`(
        every: String,
        hours: String?,
        off: String,
        weeks: String
    ) throws {
        let answer = try Self.answer(
            hours: "10",
            every: every,
            amount: "20000.00",
            adjuster: #""takeOff": { "of": "unpaid-hours", "price": 20.00 }"#
        )
        let page = try Pages.explanation(answer)
        let line =
            "\(off) family: take off unpaid-hours x £20.00, where unpaid-hours is 10 a week"
        #expect(page.contains(line + weeks), "\(page)")
        let steps = answer.steps
        #expect(
            steps.first { $0["/id"] == "adjuster.family.hours" }?["/value"]?.written == hours
        )
        let added = steps.first { $0["/id"] == "adjuster.family.added" }
        #expect(added?["/label"] == "taken off for family")
    }
}
