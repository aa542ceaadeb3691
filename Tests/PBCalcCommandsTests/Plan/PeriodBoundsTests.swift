import BudgetDocuments
import BudgetReports
import Testing

/// What is charged for each part of a plan's year, where weeks are rounded to the penny or the charge
/// changes while the year runs.
@Suite("The charge of each part of a plan's year")
struct PeriodBoundsTests {
    private static func parts(_ answer: Answer) -> [[String: String]] {
        (answer.result["/plan/periods"]?.elements ?? []).map { part in
            var members: [String: String] = [:]
            for name in ["from", "cost", "personPays", "councilPays", "maximumPerWeek"] {
                members[name] = part["/\(name)"]?.written
            }
            return members
        }
    }

    /// A line of an amount a month, of somebody with so much saved and so much a week to live on.
    private static func monthly(
        _ price: String,
        from day: String = "2025-10-30",
        weeks: Int = 52,
        savings: String = "30000.00",
        income: String = "0.00"
    ) throws -> Answer {
        try Charge(
            date: day,
            income: Charge.income("state-pension", income),
            capital: Charge.savings(savings),
            more: """
                "plan": { "lines": [ { "id": "line", "service": "support", "quantity": 1,
                "every": "month", "weeks": \(weeks), "price": \(price), "priceReason": "example",
                "route": "council-managed", "funding": "council", "charge": "means-tested" } ] }
                """
        ).answer()
    }

    // 30 October 2025 to 5 April 2026 are 158 of the 364 days. 1,200.00 x 158 / 364 is 520.879...,
    // where 158 sevenths of the week's 23.08 are 520.94; 1,198.80 x 158 / 364 is 520.358..., where
    // those of 23.05 are 520.27. Of 22 weeks, 154 days, nothing is left for the days after the 158.
    @Test(arguments: [
        ("100.00", 52, ["520.88", "679.12"]), ("99.90", 52, ["520.36", "678.44"]),
        ("100.00", 22, ["507.69", "0.00"]),
    ])
    func `whoever pays the full cost pays what each part costs, to the penny`(
        price: String,
        weeks: Int,
        costs: [String]
    ) throws {
        let parts = Self.parts(try Self.monthly(price, weeks: weeks))
        #expect(parts.map { $0["cost"] } == costs)
        #expect(parts.map { $0["personPays"] } == costs)
        #expect(parts.map { $0["councilPays"] } == ["0.00", "0.00"])
    }

    @Test(
        arguments: ["73.31", "100.00", "419.99"],
        [("30000.00", "0.00"), ("0.00", "205.55"), ("16000.00", "199.99"), ("0.00", "500.00")]
    )
    func `nobody pays less than nothing for a part, and all parts cost the year`(
        price: String,
        means: (savings: String, income: String)
    ) throws {
        for (day, weeks) in [("2025-06-02", 52), ("2026-03-30", 51), ("2025-10-30", 13)] {
            let answer = try Self.monthly(
                price,
                from: day,
                weeks: weeks,
                savings: means.savings,
                income: means.income
            )
            var cost = Fraction(0)
            for part in Self.parts(answer) {
                let (spent, paid) = (part["cost"] ?? "", part["personPays"] ?? "")
                let (whole, person) = try (
                    #require(Fraction(spent)), #require(Fraction(paid))
                )
                #expect(Fraction(0) <= person && person <= whole, "\(price) \(means) \(part)")
                cost = cost + whole
            }
            #expect(Fraction(answer.result["/plan/perYear"]?.written ?? "") == cost)
        }
    }

    @Test func `the twelve weeks in which a home does not count are a part of their own`() throws {
        // In the home since 5 May 2025, so that 84 days end with 27 July: 8 of them weeks of support.
        // 230.25 - 30.65 = 199.60 a week for 8, and then the full 900.00: 36 weeks to 5 April 2026.
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stayFrom": "2025-05-05"
                """,
            income: Charge.income("state-pension", "230.25"),
            capital: #"{ "kind": "main-home", "amount": 250000.00 }"#,
            cost: "900.00"
        ).answer()
        let parts = Self.parts(answer)
        #expect(parts.map { $0["from"] } == ["2025-06-02", "2025-07-28", "2026-04-06"])
        #expect(parts.map { $0["personPays"] } == ["1596.80", "32400.00", "7200.00"])
        #expect(answer.result["/summary/chargeChangesOn"] == ["2025-07-28"])
        #expect(answer.result["/summary/factsChangeOn"] == nil)
    }

    @Test func `a stay of which nothing is said begins with support, in every part`() throws {
        // The 84 days from 2 June 2025 end with 24 August: 12 weeks of 199.60 are 2,395.20.
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "230.25"),
            capital: #"{ "kind": "main-home", "amount": 250000.00 }"#,
            cost: "900.00"
        ).answer()
        let parts = Self.parts(answer)
        #expect(parts.map { $0["from"] } == ["2025-06-02", "2025-08-25", "2026-04-06"])
        #expect(parts.map { $0["personPays"] } == ["2395.20", "28800.00", "7200.00"])
    }

    @Test func `a birthday that changes what is left begins a part`() throws {
        // 330.25 + 110.40 less 186.40 is 254.25 up to 14 January, 101 days; less 232.60 from pension
        // age on it is 208.05, for 81 days to 5 April. Each is rounded down, in favour of the person.
        let answer = try Charge(
            date: "2025-10-06",
            person: """
                "born": "1960-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "330.25") + ", "
                + Charge.income("pip-daily-living", "110.40", rate: "enhanced"),
            cost: "900.00"
        ).answer()
        let parts = Self.parts(answer)
        #expect(parts.map { $0["from"] } == ["2025-10-06", "2026-01-15", "2026-04-06"])
        #expect(parts.map { $0["maximumPerWeek"] }.prefix(2) == ["254.25", "208.05"])
        #expect(parts.map { $0["personPays"] }.prefix(2) == ["3668.46", "2407.43"])
        #expect(answer.result["/summary/chargeChangesOn"] == ["2026-01-15", "2026-04-06"])
        // Support of 100.00 is covered all year: the person pays the same.
        let covered = try Charge(
            date: "2025-10-06",
            person: """
                "born": "1960-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "330.25") + ", "
                + Charge.income("pip-daily-living", "110.40", rate: "enhanced"),
            cost: "100.00"
        ).answer()
        #expect(Self.parts(covered).count == 3)
        #expect(covered[.pays] == "100.00")
        #expect(covered.result["/summary/chargeChangesOn"] == nil)
    }

    @Test func `what can be asked of somebody without a plan changes on the same days`() throws {
        // As above: 254.25, and 208.05 from pension age on; the guarantee of 2026/27 is another.
        let answer = try Charge(
            date: "2025-10-06",
            person: """
                "born": "1960-01-15", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "330.25") + ", "
                + Charge.income("pip-daily-living", "110.40", rate: "enhanced")
        ).answer()
        #expect(answer[.maximum] == "254.25")
        #expect(answer.result["/summary/chargeChangesOn"] == ["2026-01-15", "2026-04-06"])
    }

    @Test func `a rise in price that raises the charge is told of, wherever in a week it is`()
        throws
    {
        // 2 hours at 20.00, and from Friday 1 January 2027 at 21.00, of a maximum of 61.06 or less.
        func answer(hours: String, _ more: [Tree] = [], isFree: Bool = false) throws -> Answer {
            let service = "/prices/services/0"
            let library = try Library.readOnce.with(
                "schemes/exampleshire-2026.json",
                [
                    .remove("\(service)/price"),
                    .set(
                        "\(service)/prices",
                        [
                            ["to": "2026-12-31", "price": 20], ["from": "2027-01-01", "price": 21],
                        ]
                    ),
                ]
            )
            var line: [String: Tree] = ["quantity": .number(hours), "every": "week"]
            if isFree { line["charge"] = "free" }
            let tree = try Repository.person("EX-0042").changed(by: [
                .set("/plan/lines", .list([.line("home-care", line)] + more))
            ])
            return try Answer(tree.json, with: library)
        }
        // It is bought on the first day of each week of support, from Monday 4 May 2026 on.
        #expect(try answer(hours: "2").result["/summary/chargeChangesOn"] == ["2027-01-04"])
        // What is free may rise; that another line ends within a week of it is not its doing.
        let day = Tree.line(
            "day-centre",
            ["id": "b", "quantity": 1, "every": "week", "weeks": 35]
        )
        let free = try answer(hours: "2", [day], isFree: true)
        #expect(free[.status] == "ok")
        #expect(free.result["/summary/chargeChangesOn"] == nil)
        // 80.00 and 84.00 are both more than can be asked for.
        #expect(try answer(hours: "4").result["/summary/chargeChangesOn"] == nil)
    }

    @Test func `a worker of the person's own has no price of the list, to change or to end`()
        throws
    {
        let service = "/prices/services/0"
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [
                .set("/prices/to", "2026-05-01"),
                .remove("\(service)/price"),
                .set(
                    "\(service)/prices",
                    [["to": "2026-12-31", "price": 20], ["from": "2027-01-01", "price": 21]]
                ),
            ]
        )
        let worker: Tree = ["wage": 13, "leaveCover": "none"]
        let line = Tree.line("home-care", ["quantity": 2, "every": "week", "employment": worker])
        let tree = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines", .list([line]))])
        let answer = try Answer(tree.json, with: library)
        // 2 x 13.00 a week from 4 May 2026, three days after the list's last.
        #expect(answer[.status] == "ok")
        #expect(answer[.cost] == "26.00")
        #expect(answer.result["/plan/periods"] == nil)
        let listed = try Answer("EX-0042", [], with: library)
        #expect(listed.faultCodes == ["price-date"])
    }

    @Test func `what the case changes itself is in no part, and the pages say so`() throws {
        let answer = try Charge(
            income: Charge.income("employment-and-support-allowance", "330.25"),
            more: """
                "changes": [ { "from": "2025-09-01", "what": "more", "finance": { "income": [ \(
                    Charge.income("employment-and-support-allowance", "530.25")
                ) ] } } ]
                """,
            cost: "900.00"
        ).answer()
        #expect(answer.result["/summary/factsChangeOn"] == ["2025-09-01"])
        #expect(answer.result["/summary/chargeChangesOn"] == ["2026-04-06"])
        let person = try answer.person
        for text in [AssessmentScreen(person).text, CaseNote(person, explains: false).text] {
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                words.contains(
                    "What the person pays a week is by the facts of 2 June 2025. Later, other rates "
                        + "apply, which changes the charge, on 6 April 2026, and the case has "
                        + "other facts from 1 September 2025: --from 2025-06-02 --to 2026-05-31 "
                        + "charges each day by its own facts."
                ),
                "\(words)"
            )
        }
    }
}
