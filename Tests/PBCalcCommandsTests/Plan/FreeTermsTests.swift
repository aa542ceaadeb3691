import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("What is free is so as far as the price list says")
struct FreeTermsTests {
    private func result(_ check: String, _ changes: [Change]) throws -> String {
        try Answer("EX-0042", changes).finding(check)
    }

    /// Beside 177.00 a week, 10 hours of reablement at 25.20 for six weeks are 29.08 a week of the year.
    @Test(
        arguments: [
            (6, "outside-budget", "177.00", "no line is free that may not be"),
            (
                7, "outside-budget", "177.00",
                "again is for 7 weeks, and reablement is free for 6: write a line of the \"dates\" "
                    + "after them that is charged"
            ),
            (
                6, "council", "206.08",
                "again buys reablement, which is no part of a personal budget while it is free: "
                    + #"write "funding": "outside-budget""#
            ),
        ] as [(Tree, Tree, String, String)]
    )
    func `reablement is free for six weeks, and outside the budget`(
        weeks: Tree,
        funding: Tree,
        cost: String,
        words: String
    ) throws {
        let line: Tree = [
            "id": "again", "service": "reablement", "quantity": 10, "every": "week",
            "weeks": weeks, "route": "council-managed", "funding": funding, "charge": "free",
        ]
        let changes = [Change.set("/plan/lines/-", line)]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "free" }
        #expect(check?["/result"] == (words.hasPrefix("no line") ? "pass" : "fail"))
        #expect(check?["/reason"]?.written == words)
        #expect(answer.result["/plan/perWeek"]?.written == cost)
        #expect(answer.result["/summary/personPaysPerWeek"]?.written == "61.06")
    }

    /// 10 x 25.20 = 252.00 a week, 52 x 252.00 = 13,104.00 and 6 x 252.00 = 1,512.00 a year, which is
    /// 29.08 a week of it.
    @Test(
        arguments: [
            (["every": "week"], "252.00", "13104.00", "null", "the council pays £252.00 a week"),
            (
                ["every": "week", "weeks": 6], "29.08", "1512.00", "null",
                "the council pays £1,512.00 in the year"
            ),
            (["every": "once"], "null", "null", "252.00", "the council pays £252.00 once"),
        ] as [([String: Tree], String, String, String, String)]
    )
    func `what the council pays beside the budget is told, and in no figure of the plan`(
        members: [String: Tree],
        week: String,
        year: String,
        once: String,
        words: String
    ) throws {
        let own: [String: Tree] = ["quantity": 10, "funding": "outside-budget", "charge": "free"]
        let line = Tree.line("reablement", own.merging(members) { $1 })
        let answer = try Answer("EX-0042", [.set("/plan/lines/-", line)], with: .readOnce)
        let cost = answer.result["/plan/lines/4"]
        #expect(cost?["/perWeek"]?.written == week)
        #expect(cost?["/perYear"]?.written == year)
        #expect(cost?["/oneOff"]?.written == once)
        #expect(cost?["/leftPerWeek"] == .null)
        // In a week it is told where each of the year costs as much.
        let beside = answer.result["/plan/besideBudget"]
        let isEven = week == "252.00"
        #expect(beside?["/perWeek"]?.written == (isEven ? week : once == "null" ? "null" : "0.00"))
        #expect(beside?["/perYear"]?.written == (year == "null" ? "0.00" : year))
        #expect(beside?["/oneOff"]?.written == (once == "null" ? "0.00" : once))
        let usual = try Answer("EX-0042", with: .readOnce)
        #expect(usual.result["/plan/besideBudget"] == nil)
        for figure in ["/summary", "/budget", "/plan/perWeek", "/plan/perYear", "/plan/oneOff"] {
            #expect(answer.result[figure]?.json == usual.result[figure]?.json, "\(figure)")
        }
        let pages = try Pages(answer)
        #expect(pages.screen.contains("Beside the budget \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("Beside the budget: \(words)"))
        let plan = try PlanPage(answer.person).text.split(whereSeparator: \.isWhitespace)
        #expect(plan.joined(separator: " ").contains("Beside the budget, \(words)."))
        #expect(try !Pages(usual).screen.contains("Beside the budget"))
    }

    /// Only who is never charged for it has it beside the budget.
    @Test func `what is outside the budget is free`() throws {
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines/0/funding", "outside-budget")],
            with: .readOnce
        )
        #expect(answer.faultCodes == ["choice-unknown"])
        #expect(answer.result["/faults/0/pointer"] == "/plan/lines/0/charge")
    }

    @Test(arguments: [("1000.00", "pass"), ("1000.01", "fail")])
    func `equipment is free up to 1,000`(price: String, finding: String) throws {
        let changes = [Change.set("/plan/lines/3/price", .number(price))]
        #expect(try result("free", changes) == finding)
    }

    /// Delivery comes on top of an item, whatever the item costs.
    @Test(arguments: [("1000.00", "pass"), ("1000.01", "fail")])
    func `what comes on top of equipment is no price of it`(price: String, finding: String) throws {
        let rows: Tree = [["price": .number(price), "supplement": 5]]
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
        let services = try #require(scheme["/prices/services"]?.elements)
        let index = try #require(services.firstIndex { $0["/id"] == "equipment" })
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [
                .remove("/prices/services/\(index)/price"),
                .set("/prices/services/\(index)/prices", rows),
            ]
        )
        let answer = try Answer(
            "EX-0042",
            [.remove("/plan/lines/3/price"), .remove("/plan/lines/3/priceReason")],
            with: library
        )
        #expect(answer.finding("free") == finding, "\(answer.faultCodes)")
    }

    /// Two days of reablement are one week of it, whatever lies between; the sixth week ends on the
    /// forty-second day.
    @Test(
        arguments: [
            (["2026-05-04", "2026-05-05"], "pass"), (["2026-05-04", "2026-06-14"], "pass"),
            (["2026-05-04", "2026-06-15"], "fail"),
        ] as [(Tree, String)]
    )
    func `dated lines are free from the first of their days`(
        dates: Tree,
        finding: String
    ) throws {
        let line: Tree = [
            "id": "again", "service": "reablement", "quantity": 10, "dates": dates,
            "route": "council-managed", "funding": "outside-budget", "charge": "free",
        ]
        #expect(try result("free", [.set("/plan/lines/-", line)]) == finding)
    }

    /// By the list reablement is free for six weeks and equipment up to 1,000.00, and nothing else is.
    @Test(
        arguments: [
            ([.set("/plan/lines/0/charge", "free")], "unknown"),
            (reablement(["every": "week", "weeks": 6], "means-tested"), "unknown"),
            (
                reablement(["every": "week", "weeks": 6], "free")
                    + reablement(["dates": ["2026-06-14"]], "means-tested"), "unknown"
            ),
            (
                reablement(["every": "week", "weeks": 6], "free")
                    + reablement(["dates": ["2026-06-15"]], "means-tested"), "pass"
            ),
            // The twelfth week may be of another time of need.
            (
                reablement(["every": "week", "weeks": 6], "free")
                    + reablement(["dates": ["2026-06-15"]], "free"), "unknown"
            ),
            (
                reablement(["every": "week", "weeks": 6], "free")
                    + reablement(["dates": ["2026-06-14"]], "free"), "pass"
            ),
            // 0.00 is free to everybody, 0.01 is not.
            (group("0.00"), "pass"), (group("0.01"), "unknown"),
            // Nothing is charged for aftercare, whatever it is.
            ([.set("/person/chargingExempt", ["section-117"])] + [0, 1, 2].map(Self.free), nil),
        ] as [([Change], String?)]
    )
    func `what is free and what is charged is held against the list`(
        changes: [Change],
        finding: String?
    ) throws {
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        #expect(answer[.status] == "ok")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "free" }
        #expect(check?["/result"]?.written == finding)
    }

    private static func free(_ line: Int) -> Change { .set("/plan/lines/\(line)/charge", "free") }

    private static func group(_ price: String) -> [Change] {
        let line: Tree = [
            "id": "group", "service": "community", "quantity": 1, "every": "week",
            "price": .number(price), "priceReason": "the group's", "route": "council-managed",
            "funding": "council", "charge": "free",
        ]
        return [.set("/plan/lines/-", line)]
    }

    private static func reablement(_ runs: [String: Tree], _ charge: String) -> [Change] {
        let id = runs.keys.sorted().joined(separator: "-") + "-" + charge
        let line: [String: Tree] = [
            "id": .text(id), "service": "reablement", "quantity": 10,
            "route": "council-managed", "charge": .text(charge),
            "funding": charge == "free" ? "outside-budget" : "council",
        ]
        return [.set("/plan/lines/-", .object(line.merging(runs) { $1 }))]
    }
}
