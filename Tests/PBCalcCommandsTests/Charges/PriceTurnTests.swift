import BudgetDocuments
import Testing

/// EX-0042, who can be asked for 61.06 a week, from Monday 4 May 2026: an hour of home care is 10.00,
/// and 12.00 from Thursday 1 October 2026 on.
@Suite("The day on which a price changes the charge")
struct PriceTurnTests {
    private static let rising: [Tree] = [
        ["to": "2026-09-30", "price": 10], ["from": "2026-10-01", "price": 12],
    ]

    private static func days(_ lines: [Tree], _ rows: [Tree] = rising) throws -> [String] {
        let service = "/prices/services/0"
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.remove("\(service)/price"), .set("\(service)/prices", .list(rows))]
        )
        let tree = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines", .list(lines))])
        let answer = try Answer(tree.json, with: library)
        #expect(answer[.status] == "ok", "\(answer.faultPlaces)")
        #expect(answer[.maximum] == "61.06")
        return answer.result["/summary/chargeChangesOn"]?.elements.compactMap(\.written) ?? []
    }

    private static func care(_ hours: String, _ more: [String: Tree] = [:]) -> Tree {
        let usual: [String: Tree] = ["quantity": .number(hours), "every": "week"]
        return .line("home-care", usual.merging(more) { $1 })
    }

    private static func visits(on days: Tree...) -> Tree {
        .line("home-care", ["visits": [["days": .list(days), "hours": ["09:00", "11:00"]]]])
    }

    private static func dates(_ days: Tree...) -> Tree {
        .line("home-care", ["quantity": 2, "dates": .list(days)])
    }

    /// Another line, at a price of its own.
    private static func other(_ price: String, _ more: [String: Tree] = [:]) -> Tree {
        let usual: [String: Tree] = [
            "id": "b", "quantity": 1, "every": "week", "price": .number(price),
            "priceReason": "a quotation",
        ]
        return .line("day-centre", usual.merging(more) { $1 })
    }

    /// The week from Monday 28 September to Sunday 4 October 2026 has its price by each visit.
    @Test(
        arguments: [
            // Bought on the first day of each week of support, whatever kind of day it is for.
            (care("2"), ["2026-10-05"]), (care("2", ["on": "weekdays"]), ["2026-10-05"]),
            (visits(on: "monday"), ["2026-10-05"]), (visits(on: "thursday"), ["2026-09-28"]),
            // 40.00, then 20.00 and 24.00, then 48.00.
            (visits(on: "monday", "friday"), ["2026-09-28", "2026-10-05"]),
            (dates("2026-09-28", "2026-10-12"), ["2026-10-12"]),
            (dates("2026-06-06", "2026-10-03"), ["2026-09-28"]),
            // Nothing was bought before.
            (dates("2026-10-01", "2026-10-12"), []),
        ] as [(Tree, [String])]
    )
    func `it is the first of a week that is charged otherwise by a price`(
        line: Tree,
        days: [String]
    ) throws {
        #expect(try Self.days([line]) == days)
    }

    /// From Monday 4 May 2026, whose week ends on Sunday the 10th.
    @Test(
        arguments: [
            // Two visits: 10.00 and 12.00 in the first week, then 12.00 each.
            (
                [["to": "2026-05-07", "price": 5], ["from": "2026-05-08", "price": 6]],
                visits(on: "monday", "saturday"), ["2026-05-11"]
            ),
            // A price of five days, in one of the two visits of the week of 21 December.
            (
                [
                    ["to": "2026-12-22", "price": 5],
                    ["from": "2026-12-23", "to": "2026-12-27", "price": 6],
                    ["from": "2026-12-28", "price": 5],
                ],
                visits(on: "monday", "saturday"), ["2026-12-21", "2026-12-28"]
            ),
            // A price for some days before one for all, which is used before it and behind it.
            (
                [["from": "2026-06-01", "to": "2026-09-01", "price": 8], ["price": 10]],
                care("2"), ["2026-06-01", "2026-09-07"]
            ),
            (
                [
                    ["from": "2026-06-01", "to": "2026-09-01", "price": 8],
                    ["from": "2026-12-07", "price": 12], ["price": 10],
                ],
                care("2"), ["2026-06-01", "2026-09-07", "2026-12-07"]
            ),
            // A price of a month, bought at on one day.
            (
                [
                    ["to": "2026-09-30", "price": 10],
                    ["from": "2026-10-01", "to": "2026-10-31", "price": 12],
                    ["from": "2026-11-01", "price": 10],
                ],
                dates("2026-06-06", "2026-10-03", "2026-12-05"), ["2026-09-28", "2026-11-30"]
            ),
        ] as [([Tree], Tree, [String])]
    )
    func `a price of a few days, or one that comes back, is named with each change`(
        rows: [Tree],
        line: Tree,
        days: [String]
    ) throws {
        #expect(try Self.days([line], rows) == days)
    }

    @Test func `a visit whose price stays is not the first at another`() throws {
        // Saturday 3 October costs what Saturdays did before.
        let rows: [Tree] = [
            ["days": ["weekdays"], "to": "2026-09-30", "price": 10],
            ["days": ["weekdays"], "from": "2026-10-01", "price": 12],
            ["days": ["weekend"], "price": 11],
        ]
        #expect(try Self.days([Self.visits(on: "monday", "saturday")], rows) == ["2026-10-05"])
    }

    /// 4 May to 4 October 2026 are 22 weeks.
    @Test(
        arguments: [
            // 61.00 and 73.20; 62.00 and 74.40 are both more than can be asked for.
            ([care("6.1")], true), ([care("6.2")], false),
            // 60.00 and 72.00, with 1.05 or 1.06 of another line.
            ([care("6"), other("1.05")], true), ([care("6"), other("1.06")], false),
            // 100.00 and 120.00 beside a line that ends with the old price, or a week later.
            ([care("10"), other("6.00", ["weeks": 22])], false),
            ([care("10"), other("6.00", ["weeks": 22, "charge": "flat"])], false),
            ([care("10"), other("6.00", ["weeks": 23, "charge": "flat"])], false),
            // 30.00 and 6.00, and then 36.00.
            ([care("3"), other("6.00", ["weeks": 22])], false),
            ([care("3"), other("5.00", ["weeks": 22])], true),
            // At a flat rate it is charged beside what can be asked for.
            ([care("10", ["charge": "flat"])], true), ([care("10", ["charge": "free"])], false),
        ] as [([Tree], Bool)]
    )
    func `a price that changes no charge is not said to, whatever else ends`(
        lines: [Tree],
        changes: Bool
    ) throws {
        #expect(try Self.days(lines) == (changes ? ["2026-10-05"] : []))
    }
}
