import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Charges over time of what a plan buys: the plan is costed for its year, from the start of support,
/// and each week is charged by what runs in it.
@Suite("Charges of a plan over time")
struct ChargesOfPlanTests {
    /// EX-0042, who is charged up to 100.00 a week for 50.40 of home care, each time it is bought.
    private static func weeks(
        _ line: [String: Tree],
        from first: String,
        to last: String,
        _ changes: [Change] = []
    ) throws -> [Int64?] {
        var care: [String: Tree] = [
            "id": "care", "service": "home-care", "quantity": 2, "route": "council-managed",
            "funding": "council", "charge": "means-tested",
        ]
        care.merge(line) { $1 }
        let light: Tree = ["status": "light-touch-below", "chargePerWeek": .number("100.00")]
        let document = Document(
            file: "case.json",
            bytes: try Repository.person("EX-0042").changed(
                by: [
                    .set("/plan/lines", .list([.object(care)])), .set("/finance", light),
                ] + changes
            ).json
        )
        return try account(of: document, from: first, to: last).weeks.map { $0.charge?.count }
    }

    private static func account(
        of document: Document,
        with library: Library = .readOnce,
        from first: String,
        to last: String
    ) throws -> ChargeAccount {
        var assessor = Assessor(library)
        let days = try Charge.day(first)...Charge.day(last)
        switch assessor.charges(of: document, on: days) {
        case .good(let account, _): return account
        case .faulty(let faults):
            Issue.record("\(faults.map(\.message))")
            throw Tree.Trouble.notJSON
        }
    }

    @Test(
        arguments: [
            // Four weeks of 50.40 are 201.60, and not 3.88 in each of 52.
            (["every": "week", "weeks": 4], [50_40, 50_40, 50_40, 50_40, 0, 0]),
            (["every": "week", "weeks": 52], [50_40, 50_40, 50_40, 50_40, 50_40, 50_40]),
            // A day is charged in its week, counted from the start of support on 4 May 2026.
            (["dates": ["2026-05-06", "2026-06-10"]], [50_40, 0, 0, 0, 0, 50_40]),
            (["dates": ["2026-05-10", "2026-05-11"]], [50_40, 50_40, 0, 0, 0, 0]),
        ] as [([String: Tree], [Int64])]
    )
    func `each week is charged by what is bought in it`(
        line: [String: Tree],
        charges: [Int64]
    ) throws {
        #expect(try Self.weeks(line, from: "2026-05-04", to: "2026-06-14") == charges)
    }

    @Test func `an account may begin in the middle of a plan's year`() throws {
        let line: [String: Tree] = ["dates": ["2026-05-06", "2026-06-10"]]
        #expect(try Self.weeks(line, from: "2026-06-01", to: "2026-06-14") == [0, 50_40])
    }

    @Test func `a price that rises is told as that, and so are lines that no longer run`() throws {
        // Home care is 28.00 from Thursday, 21 May 2026: a week has the price of its first day.
        let care = "/prices/services/0"
        let rows: Tree = [
            ["to": "2026-05-20", "price": .number("25.20")], ["from": "2026-05-21", "price": 28],
        ]
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.remove(care + "/price"), .set(care + "/prices", rows)]
        )
        let rises = "prices of the plan change"
        for (weeks, why) in [(52, [rises]), (3, [rises, "other lines of the plan run"])] {
            let changes = [Change.set("/plan/lines/1/weeks", .number("\(weeks)"))]
            let document = Document(
                file: "case.json",
                bytes: try Repository.person("EX-0042").changed(by: changes).json
            )
            let account = try Self.account(
                of: document,
                with: library,
                from: "2026-05-18",
                to: "2026-06-07"
            )
            #expect(account.weeks.map(\.why) == [[], why, []])
        }
    }

    /// Home care is 10.00, and 12.00 from Thursday, 1 October 2026; two hours on Wednesdays, every
    /// second week: the first at the new price is in the week of 12 October.
    @Test func `a price is told to rise in the week in which it first charges something else`()
        throws
    {
        let care = "/prices/services/0"
        let rows: Tree = [
            ["to": "2026-09-30", "price": 10], ["from": "2026-10-01", "price": 12],
        ]
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.remove(care + "/price"), .set(care + "/prices", rows)]
        )
        let line = Tree.line(
            "home-care",
            [
                "id": "care", "quantity": 2, "charge": "flat",
                "dates": ["2026-09-16", "2026-09-30", "2026-10-14", "2026-10-28"],
            ]
        )
        let document = Document(
            file: "case.json",
            bytes: try Repository.person("EX-0042").changed(
                by: [.set("/plan/lines", [line])]
            ).json
        )
        let weeks = try Self.account(
            of: document,
            with: library,
            from: "2026-09-21",
            to: "2026-10-25"
        ).weeks
        let (rises, others) = ("prices of the plan change", "other lines of the plan run")
        #expect(
            weeks.map(\.why) == [[], [others], [others], [rises, others], [others]]
        )
    }

    @Test func `prices that end within the plan's year are kept, as an assessment keeps them`()
        throws
    {
        // The list ends on 31 March 2027, and the year of the plan on 2 May.
        let document = Document(
            file: "case.json",
            bytes: try Repository.person("EX-0042").json
        )
        let account = try Self.account(of: document, from: "2027-03-29", to: "2027-04-11")
        #expect(account.weeks.map { $0.charge?.count } == [61_06, 61_06])
    }

    @Test func `a budget that rises where unpaid support ends is charged from the day after`()
        throws
    {
        // 187.50 with half of the meals met to 3 June, a Wednesday, and 212.50 without: the week is
        // 3 x 187.50 / 7 + 4 x 212.50 / 7 = 201.7857, in favour 201.78.
        let light: Tree = ["status": "light-touch-below", "chargePerWeek": .number("500.00")]
        let document = Document(
            file: "case.json",
            bytes: try Repository.person("EX-0042").changed(
                by: [
                    .remove("/plan"), .set("/finance", light),
                    .set("/unpaidSupport/0/until", "2026-06-03"),
                ]
            ).json
        )
        let weeks = try Self.account(of: document, from: "2026-05-25", to: "2026-06-14").weeks
        #expect(weeks.map { $0.charge?.count } == [187_50, 201_78, 212_50])
        #expect(weeks.map(\.why) == [[], ["unpaid support ends"], []])
    }

    @Test(
        arguments: [
            ([.set("/eligibility/impairment", "no")], 0),
            (
                [
                    .set("/eligibility/impairment", "no"),
                    .set("/eligibility/meetUnderPower", "to prevent a second fall"),
                ], 50_40
            ),
            ([.set("/eligibility/impairment", "unknown")], 50_40),
        ] as [([Change], Int64)]
    )
    func `nobody is charged who is not eligible`(changes: [Change], charge: Int64) throws {
        let week = ["every": "week"] as [String: Tree]
        let found = try Self.weeks(week, from: "2026-05-04", to: "2026-05-10", changes)
        #expect(found == [charge])
    }

    /// A plan of lines with prices of their own, from 2 June 2025.
    private static func plan(
        _ scheme: String,
        date: String,
        _ lines: String,
        more: String = ""
    ) -> Charge {
        Charge(scheme: scheme, date: date, more: #""plan": { "lines": [ \#(lines) ] }\#(more)"#)
    }

    private static func line(_ id: String, _ price: String, _ more: String) -> String {
        """
        { "id": "\(id)", "service": "support", "quantity": 1, "price": \(price),
        "priceReason": "example", "funding": "council", "charge": "means-tested", \(more) }
        """
    }

    private static func upTo(_ most: String, _ charge: Charge) -> Document {
        let status = #""status": "light-touch-below", "chargePerWeek": \#(most)"#
        let json = charge.json.replacing(#""status": "full""#, with: status)
        return Document(file: "case.json", bytes: Array(json.utf8))
    }

    @Test(
        arguments: [
            // Weeks of the year come again a year later; days that are named do not.
            (#""every": "week", "weeks": 2, "route": "council-managed""#, [0, 20_00, 20_00, 0]),
            (#""dates": ["2025-06-04"], "route": "council-managed""#, [0, 0, 0, 0]),
        ] as [(String, [Int64])]
    )
    func `the year of a plan begins anew after 52 weeks`(more: String, charges: [Int64]) throws {
        let plan = Self.plan(
            "england-all-settings-2025",
            date: "2025-06-02",
            Self.line("some", "20.00", more)
        )
        let account = try Self.account(
            of: Self.upTo("100.00", plan),
            with: plan.library(),
            from: "2026-05-25",
            to: "2026-06-21"
        )
        #expect(account.weeks.map { $0.charge?.count } == charges)
    }

    @Test(
        arguments: [
            // 40.00 in place of 20.00 in the week of the day, and of no week a year later.
            ("2025-06-02", "2025-06-15", [40_00, 20_00]),
            ("2026-05-25", "2026-06-14", [20_00, 20_00, 20_00]),
        ] as [(String, String, [Int64])]
    )
    func `a day in place of care takes the week of the day`(
        first: String,
        last: String,
        charges: [Int64]
    ) throws {
        let managed = #""route": "council-managed""#
        let plan = Self.plan(
            "england-all-settings-2025",
            date: "2025-06-02",
            Self.line("care", "20.00", #""every": "week", "# + managed) + ", "
                + Self.line(
                    "rest",
                    "40.00",
                    #""dates": ["2025-06-04"], "replaces": ["care"], "# + managed
                )
        )
        let account = try Self.account(
            of: Self.upTo("100.00", plan),
            with: plan.library(),
            from: first,
            to: last
        )
        #expect(account.weeks.map { $0.charge?.count } == charges)
    }

    @Test func `a direct payment is that of its weeks`() throws {
        // 150.00 in four weeks and 100.00 in two are 800.00, less 20.00 in each of the six.
        let weekly = #""every": "week", "route": "direct-payment""#
        let plan = Self.plan(
            "hampshire-2012",
            date: "2013-06-03",
            Self.line("all", "100.00", weekly) + ", "
                + Self.line("some", "50.00", weekly + #", "weeks": 4"#)
        )
        let payment = try Self.account(
            of: Self.upTo("20.00", plan),
            with: plan.library(),
            from: "2013-06-03",
            to: "2013-07-14"
        ).directPayment
        #expect(payment?.gross.count == 800_00)
        #expect(payment?.contribution.count == 120_00)
    }

    @Test(
        arguments: [
            // A week of four in hospital: 3 x 20.00, or 3 x 5.00 where 15.00 of it is invoiced.
            ("2013-06-04", "2013-06-10", "", 60_00),
            ("2013-06-04", "2013-06-10", "15.00", 15_00),
            // One day of 28: 80.00 x 27/28, or 20.00 x 27/28.
            ("2013-06-30", "2013-06-30", "", 77_14), ("2013-06-30", "2013-06-30", "15.00", 19_29),
            ("2013-06-01", "2013-06-30", "", 0),
        ]
    )
    func `nothing comes off a direct payment for a day that is not charged`(
        from: String,
        to: String,
        invoiced: String,
        contribution: Int64
    ) throws {
        let managed = #""every": "week", "route": "council-managed""#
        let plan = Self.plan(
            "hampshire-2012",
            date: "2013-06-03",
            Self.line("all", "100.00", #""every": "week", "route": "direct-payment""#)
                + (invoiced.isEmpty ? "" : ", " + Self.line("visits", invoiced, managed)),
            more: """
                , "absences": [ { "from": "\(from)", "to": "\(to)", "reason": "hospital" } ]
                """
        )
        let payment = try Self.account(
            of: Self.upTo("20.00", plan),
            with: plan.library(),
            from: "2013-06-03",
            to: "2013-06-30"
        ).directPayment
        #expect(payment?.gross.count == 400_00)
        #expect(payment?.contribution.count == contribution)
    }

    // Of 240.00 of pension 7.40 a week is above 232.60; 14.80 for two weeks.
    @Test(
        arguments: [
            ("council-managed", "£14.80 is still to be paid for these days."),
            (
                "direct-payment",
                "£14.80 is still to be collected for these days, all of it by taking it off the "
                    + "direct payment: none is invoiced."
            ),
        ]
    )
    func `what comes off a direct payment is not said to be paid`(
        route: String,
        said: String
    ) throws {
        var charge = Charge(
            person: Charge.retired,
            income: Charge.income("state-pension", "240.00"),
            more: #""charged": [ ]"#
        )
        charge.more += """
            , "plan": { "lines": [ { "id": "support", "service": "support", "quantity": 1,
            "every": "week", "price": 500.00, "priceReason": "example", "route": "\(route)",
            "funding": "council", "charge": "means-tested" } ] }
            """
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.pence == [7_40, 7_40])
        let page = ChargesPage(account).text.split(whereSeparator: \.isWhitespace)
        #expect(page.joined(separator: " ").contains(said))
    }
}
