import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// What is known of real schemes beside their figures.
@Suite("Real schemes: how it was worked out, and what is wrong with them")
struct AllocationEvidenceTests {
    private func answer(_ id: String) throws -> Answer {
        try #require(try PublishedRow.all().first { $0["id"] == id }, "no row \(id)").answer()
    }

    /// X2: 0.5 and 14 hours a day are 182 and 5,096 hours a year of 364 days, at £14.10 and £4.00.
    @Test(
        arguments: [
            ("handover-hours", 182), ("specialist-hours", 5096), ("specialist-handover-hours", 182),
        ]
    )
    func `the build-up of Cambridgeshire counts hours`(measure: String, hours: Int) throws {
        #expect(
            try answer("X1").result["/points/measures/\(measure)"]?.written == "\(hours)"
        )
    }

    @Test(
        arguments: [
            "£14.10 price of handover x 182 number for handover",
            "£4.00 price of specialist x 5096 number for specialist",
            "£4.00 price of specialist-handover x 182 number for specialist-handover",
        ]
    )
    func `the build-up of Cambridgeshire prints each service as hours times rate`(line: String)
        throws
    {
        let person = try answer("X1").person
        let words = ExplanationPage(person).text.split { $0 == " " || $0 == "\n" }
            .joined(separator: " ")
        #expect(words.contains(line))
    }

    /// Savva: the panel's final budget stands beside the indicative one, and is not capped by it.
    @Test(arguments: [("SS16", "82.91"), ("SS22", "112.21")])
    func `a panel may decide more than the indicative budget`(id: String, week: String) throws {
        let row = try #require(try PublishedRow.all().first { $0["id"] == id })
        var person = try row.person
        try person.set(
            "/decision",
            to: [
                "role": "panel", "date": "2009-12-10", "finalPerWeek": .number("170.45"),
                "reason": "the needs are not all in the questionnaire",
            ]
        )
        let library = try Library().with("schemes/\(row["scheme"]).json")
        let found = try Answer(person.json, with: library)
        #expect(found[.indicative] == week)
        #expect(found.result["/budget/finalPerWeek"]?.written == "170.45")
    }

    /// 7,185.22 at 20 and 17,586.21 at 21, with the same answers: 144.76% more.
    @Test func `Florida's twenty-first birthday is a cliff`() throws {
        let before = try #require(
            Fraction(try answer("FL8").result["/budget/indicativePerYear"]?.written ?? "")
        )
        let after = try #require(
            Fraction(try answer("FL6").result["/budget/indicativePerYear"]?.written ?? "")
        )
        let rise = (after - before) / before * Fraction(1000)
        #expect(rise >= Fraction(1447) && rise < Fraction(1448))
        // FL8 is 20, and FL6 the same person ten years later. The greatest rise is another: with no
        // need at all, 27.572 and 75.4193 squared are 760.22 and 5,688.07, 648.2% more.
        #expect(
            try Library.findings(inScheme: "florida-ibudget-5b").filter { $0.code == .amountCliff }
                .map(\.message)
                == [
                    "the birthday that makes \"age\" 21 raises the budget by 144.8%, from $7,185.22 to "
                        + "$17,586.21 a year, with the answers of example FL8",
                    "the birthday that makes \"age\" 21 raises the budget by 648.2%, from $760.22 to "
                        + "$5,688.07 a year, with the least answers; tried from 21 sets of the other "
                        + "answers, not from all",
                ]
        )
    }

    @Test func `a group home gives less than supported living, by the same answers`() throws {
        #expect(try answer("FL3").result["/budget/indicativePerYear"]?.written == "58457.57")
        #expect(try answer("FL4").result["/budget/indicativePerYear"]?.written == "54766.48")
        let falls = try Library.findings(inScheme: "florida-ibudget-5b").filter {
            $0.code == .needFalls
        }
        #expect(
            falls.map(\.message) == [
                "\"living\": from \"supported-living\" to \"residential-1\" the need is greater, and "
                    + "the budget falls from $58,457.57 to $54,766.48 a year, with the answers of "
                    + "example FL3; tried from 21 sets of the other answers, not from all"
            ]
        )
    }

    /// Feeding by tube: partly 6 points, wholly 3; the annex says why.
    @Test func `Germany's tube feeding falls, and nothing else does`() throws {
        let falls = try Library.findings(inScheme: "germany-2022").filter { $0.code == .needFalls }
        #expect(falls.map(\.message.isEmpty) == [false])
        #expect(falls.first?.message.hasSuffix("and the points fall from 6 to 3") == true)
    }

    /// 374.14 / 229.56 - 1 = 62.98%, and 229.56 / 220.93 - 1 = 3.9%, which is no cliff.
    @Test func `St Helens' level 4 is a cliff, and level 3 is none`() throws {
        let cliffs = try Library.findings(inScheme: "st-helens-2024").filter {
            $0.code == .amountCliff
        }
        .map(\.message)
        #expect(
            cliffs.contains {
                $0.contains(
                    "L3 to L4 the amount rises by 63%, from £229.56 to £374.14 a week, for example "
                        + "from level l3 to level l4"
                )
            }
        )
        #expect(!cliffs.contains { $0.contains("L2 to L3") })
    }

    /// The page says "under 69" where its table says 0-69; the table is kept, and it is said.
    @Test func `Norfolk's conflict is recorded`() throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/norfolk-primary.json"))
        #expect(
            scheme["/notice"]?.written.contains("\"under 69\" where its table says 0-69") == true
        )
        #expect(try answer("N69").result["/budget/indicativePerYear"]?.written == "0.00")
        #expect(try answer("N70").result["/budget/indicativePerYear"]?.written == "500.00")
    }
}
