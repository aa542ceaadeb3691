import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("What the screen and the note say of a plan")
struct PlanStandingTests {
    /// 15 hours at 25.20, and 88.80 for the other lines: 466.80 a week, 266.80 over 200.00.
    private static let dear = Change.set("/plan/lines/0/quantity", 15)

    // The plan of EX-0042 costs 177.00, and its budget goes up to 200.00.
    @Test(
        arguments: [
            (
                [dear], "over the budget by £266.80; figures are as if it is agreed",
                "233% of £200.00"
            ),
            (
                [dear, Change.override],
                "within the budget as set, £433.20 under it; the indicative one goes up to £200.00",
                "52% of £900.00"
            ),
            (
                [Change.decision("180.00")], "within the final budget, £3.00 under it",
                "98% of £180.00"
            ),
            ([Change.decision("177.00")], "exactly the final budget", "100% of £177.00"),
            (
                [Change.decision("176.99")],
                "over the final budget by £0.01; figures are as if it is agreed", "100% of £176.99"
            ),
            // The final budget stands, though another was set in place of the indicative one before.
            (
                [Change.decision("180.00"), Change.override], "within the final budget, £3.00",
                "98% of £180.00"
            ),
        ]
    )
    func `a plan is held against the budget that stands`(
        changes: [Change],
        words: String,
        bar: String
    ) throws {
        let pages = try Pages(changes)
        #expect(pages.screen.contains("Support plan \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Support plan: \(words)"), "\(pages.note)")
        #expect(pages.lines.contains { $0.hasSuffix("  \(bar)") }, "\(pages.lines)")
    }

    // The plan of EX-0042 costs 177.00.
    @Test(
        arguments: [
            ([Change.decision("180.00")], Fraction(-3)), ([Change.decision("177.00")], .zero),
            ([Change.decision("176.99")], Fraction(1, over: 100)),
            ([Change.override], Fraction(-723)),
            ([Change.decision("180.00"), Change.override], Fraction(-3)),
        ]
    )
    func `the difference of a plan to the budget that stands is a step`(
        changes: [Change],
        value: Fraction
    ) throws {
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        #expect(try answer.step("plan-less-decided") == value)
    }

    // Of 200.00: 88.20 leave 111.80, 56.00 more leave 55.80, and 32.80 more leave 23.00.
    @Test(
        arguments: [
            ([], nil), ([Change.decision("180.00")], "final budget"),
            ([Change.override], "budget as set"),
            ([Change.decision("180.00"), Change.override], "final budget"),
        ]
    )
    func `lines draw on the indicative limit, and pages say so beside another budget that stands`(
        changes: [Change],
        standing: String?
    ) throws {
        let left = ["111.80", "55.80", "23.00"]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        let person = try answer.person
        let lines = try #require(answer.result["/plan/lines"]?.elements)
        #expect(lines.map { $0["/leftPerWeek"]?.written } == left + ["null"])
        #expect(lines.map { $0["/percentOfLimit"]?.written } == ["44", "28", "16", "null"])
        var writer = CSVWriter()
        writer.planRows(answer.outcome)
        let rows = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n")
        let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(cells.map { "\($0[14])" } == left + [""])
        let page = PlanPage(person).text
        let note = CaseNote(person, explains: false, showsPlan: true).text
        for (percent, amount) in zip(["44%", "28%", "16%"], left) {
            let ends = page.split(separator: "\n").map { $0.split(separator: " ").suffix(2) }
            #expect(ends.contains { $0.map { "\($0)" } == [percent, "£\(amount)"] }, "\(page)")
            #expect(note.contains("| \(percent) | £\(amount) |"), "\(note)")
        }
        for text in [page, note] {
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("from the limit of the indicative budget") == (standing != nil))
            guard let standing else { continue }
            let sentence =
                "\"Of limit\" and \"left a week\" count from the limit of the indicative budget, "
                + "£200.00, and not from the \(standing)."
            #expect(words.contains(sentence), "\(text)")
        }
    }

    @Test func `a bar keeps the part of each route of a plan over its limit`() throws {
        func line(_ id: String, _ price: String, _ route: String, _ charge: String) -> Tree {
            .line(
                "equipment",
                [
                    "id": .text(id), "quantity": 1, "every": "week", "price": .number(price),
                    "priceReason": "a quotation", "route": .text(route), "charge": .text(charge),
                ]
            )
        }
        let pages = try Pages([
            .set(
                "/plan/lines",
                [
                    line("a", "146.03", "council-managed", "free"),
                    line("b", "195.28", "individual-service-fund", "means-tested"),
                    line("c", "242.56", "trust", "free"),
                ]
            )
        ])
        // Of 583.87, 146.03 are 12.5 of 50 cells, 341.31 are 29.2, and the limit of 200.00 is 17.1.
        func cells(_ mark: String, _ count: Int) -> String { String(repeating: mark, count: count) }
        let bar = cells("█", 13) + cells("▓", 4) + "|" + cells("▓", 11) + cells("▚", 21)
        #expect(pages.screen.contains("\(bar) 292% of £200.00"), "\(pages.screen)")
        for words in ["█ managed, free", "▓ service fund", "▚ trust, free"] {
            #expect(pages.screen.contains(words))
        }
    }

    @Test func `weeks that are not alike are said, and nothing where they are`() throws {
        let uneven = try Pages(Answer("EX-0044", with: .readOnce))
        #expect(uneven.screen.contains("All lines, on average £747.69 a week"))
        #expect(uneven.note.contains("| **Total, on average** | **£747.69** |"))
        #expect(try !Pages([]).screen.contains("on average"))
        // A line alone has a total only where it says this: 840.00 in 4 weeks of 52 is 64.62.
        let respite = try Repository.person("EX-0044")["/plan/lines/3"]
        let alone = try Pages([.set("/plan/lines", .list([respite].compactMap(\.self)))])
        #expect(alone.screen.contains("All lines, on average £64.62 a week"))
    }

    /// The amount of a line follows from what its row says, however often it is bought.
    @Test(
        arguments: [
            ("week", 33, "an hour, 33 weeks"), ("month", 33, "an hour, monthly, 33 weeks"),
            ("year", 2, "an hour, yearly, 2 weeks"), ("year", 52, "an hour, yearly "),
            ("once", 52, "an hour "),
        ]
    )
    func `a line says in how many weeks it runs`(every: String, weeks: Int, words: String) throws {
        let line: Tree = .line(
            "home-care",
            ["quantity": 1, "every": .text(every), "weeks": .number("\(weeks)")]
        )
        let screen = try Pages([.set("/plan/lines", [line])]).screen
        #expect(screen.contains("home care, 1 at £25.20 " + words), "\(screen)")
    }

    @Test func `what is collected each week is an average where the routes take turns`() throws {
        // 100.00 all year, by direct payment for 26 weeks and council-managed for 26: 61.06 comes
        // off the payment, 38.94 net, or is invoiced. (38.94 x 26) / 52 = 19.47, 61.06 / 2 = 30.53.
        let half: [String: Tree] = [
            "quantity": 1, "every": "week", "price": 100, "priceReason": "a quotation",
        ]
        let own: Tree = .line("home-care", half.merging(["route": "direct-payment"]) { $1 })
        let managed: [String: Tree] = ["id": "b", "weeks": 26, "replaces": ["a"]]
        let turns = Tree.line("home-care", half.merging(managed) { $1 })
        let changes: [Change] = [.set("/plan/lines", [own, turns])]
        let screen = try Pages(changes).screen
        #expect(screen.contains("All lines, on average £100.00 a week"))
        #expect(
            screen.contains(
                "A week on average £30.53 by invoice, direct payment of £19.47 net"
            )
        )
        #expect(try Answer("EX-0042", changes)[.flags] == "uneven-weeks")
        // 88.20 x 26 / 52 = 44.10, and 88.80: what is free bears on no charge, and is an average.
        let free: [Change] = [
            .set("/plan/lines/0/charge", "free"), .set("/plan/lines/0/weeks", 26),
        ]
        #expect(try Pages(free).screen.contains("All lines, on average £132.90"))
        #expect(try Answer("EX-0042", free)[.flags] == "uneven-weeks")
        // Weeks that are alike have one figure.
        let alike = try Pages([]).screen
        #expect(alike.contains("Each week £61.06 by invoice, direct payment of £32.80 net"))
    }
}
