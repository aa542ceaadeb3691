import BudgetDocuments
import Testing

/// What is old, kept or dearer later is so of the rows that a line is bought by, and of no others.
@Suite("Prices are those that a plan is bought at")
struct BoughtByTests {
    /// A year of EX-0042 from Monday 4 May 2026, by a list of 2026/27 with these rows of home care.
    private static func answer(_ rows: [Tree], _ lines: [Tree]) throws -> Answer {
        let service = "/prices/services/0"
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.remove("\(service)/price"), .set("\(service)/prices", .list(rows))]
        )
        let tree = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines", .list(lines))])
        let answer = try Answer(tree.json, with: library)
        #expect(answer[.status] == "ok", "\(answer.faultPlaces)")
        return answer
    }

    private static func care(_ members: [String: Tree]) -> Tree {
        let isRegular = members["dates"] == nil && members["visits"] == nil
        let usual: [String: Tree] = isRegular ? ["quantity": 2, "every": "week"] : [:]
        return .line("home-care", usual.merging(members) { $1 })
    }

    private static func visits(on day: Tree) -> [String: Tree] {
        ["visits": [["days": [day], "hours": ["09:00", "10:00"]]]]
    }

    private static let oldWeekends: [Tree] = [
        ["days": ["weekdays"], "from": "2026-04-01", "price": 20],
        ["days": ["weekend"], "from": "2020-04-01", "price": 25],
    ]
    private static let old: [Tree] = [["from": "2020-04-01", "price": 20]]
    private static let oldInMay: [Tree] = [
        ["from": "2020-04-01", "to": "2026-05-31", "price": 20],
        ["from": "2026-06-01", "price": 21],
    ]

    @Test(
        arguments: [
            (oldWeekends, ["on": "weekdays"], false), (oldWeekends, ["on": "weekend"], true),
            (oldWeekends, visits(on: "monday"), false), (oldWeekends, visits(on: "sunday"), true),
            (old, [:], true), (old, ["every": "once"], true),
            (old, ["funding": "private", "charge": "free"], false),
            (old, ["funding": "outside-budget", "charge": "free"], true),
            (oldInMay, ["quantity": 2, "dates": ["2026-06-01"]], false),
            (oldInMay, ["quantity": 2, "dates": ["2026-05-31"]], true),
        ] as [([Tree], [String: Tree], Bool)]
    )
    func `a price is old where the council buys by it`(
        rows: [Tree],
        line: [String: Tree],
        isOld: Bool
    ) throws {
        let flags = try Self.answer(rows, [Self.care(line)])[.flags]
        #expect(flags.split(separator: ";").contains("old-price") == isOld)
    }

    @Test(arguments: [(51, true), (52, false)] as [(Tree, Bool)])
    func `a line that another replaces all year has no price`(weeks: Tree, isOld: Bool) throws {
        let other = Tree.line(
            "day-centre",
            ["id": "b", "quantity": 1, "every": "week", "weeks": weeks, "replaces": ["a"]]
        )
        let flags = try Self.answer(Self.old, [Self.care([:]), other])[.flags]
        #expect(flags.split(separator: ";").contains("old-price") == isOld)
    }

    private static let openWeekends: [Tree] = [
        ["days": ["weekend"], "price": 27],
        ["days": ["weekdays"], "to": "2027-03-31", "price": 25],
        ["days": ["weekdays"], "from": "2027-04-01", "to": "2027-12-31", "price": 26],
    ]
    private static let open: [Tree] = [["price": 20]]

    /// The list ends on Wednesday 31 March 2027, in the 48th week.
    @Test(
        arguments: [
            (openWeekends, ["on": "weekdays"], nil),
            (openWeekends, ["on": "weekend"], "2027-04-01"),
            (openWeekends, visits(on: "monday"), nil),
            (openWeekends, visits(on: "sunday"), "2027-04-01"),
            (open, visits(on: "wednesday").merging(["weeks": 48]) { $1 }, nil),
            (open, visits(on: "thursday").merging(["weeks": 48]) { $1 }, "2027-04-01"),
        ] as [([Tree], [String: Tree], String?)]
    )
    func `a price is kept where something is bought by it after the list ends`(
        rows: [Tree],
        line: [String: Tree],
        day: String?
    ) throws {
        let kept = try Self.answer(rows, [Self.care(line)]).result["/plan/pricesKeptFrom"] ?? .null
        #expect(kept == day.map(Tree.text) ?? .null)
    }

    private static let risingWeekends: [Tree] = [
        ["days": ["weekend"], "to": "2026-09-30", "price": 27],
        ["days": ["weekend"], "from": "2026-10-01", "price": 30],
        ["days": ["weekdays"], "price": 25],
    ]
    private static let ofTwoWorkers: [Tree] = [
        ["workers": 2, "price": 30], ["to": "2026-09-30", "price": 20],
        ["from": "2026-10-01", "price": 22],
    ]
    private static func withoutSummer(_ later: Tree) -> [Tree] {
        [["to": "2026-05-31", "price": 20], ["from": "2026-11-01", "price": later]]
    }
    private static let springAndWinter: [String: Tree] = [
        "quantity": 2, "dates": ["2026-05-20", "2026-12-01"],
    ]

    @Test(
        arguments: [
            (risingWeekends, ["on": "weekdays"], []),
            (risingWeekends, ["on": "weekend"], ["2026-10-01"]),
            (risingWeekends, visits(on: "monday"), []),
            (risingWeekends, visits(on: "saturday"), ["2026-10-01"]),
            // What rises is hidden by the row before it.
            (
                [
                    ["days": ["weekdays"], "price": 25], ["to": "2026-09-30", "price": 27],
                    ["from": "2026-10-01", "price": 30],
                ],
                ["on": "weekdays"], []
            ),
            (ofTwoWorkers, ["workers": 2], []), (ofTwoWorkers, [:], ["2026-10-01"]),
            // The same price by other rows.
            (
                [
                    ["to": "2026-09-30", "price": 25],
                    ["days": ["weekdays"], "from": "2026-10-01", "price": 25],
                    ["days": ["weekend"], "from": "2026-10-01", "price": 25],
                ], ["on": "weekdays"], []
            ),
            (withoutSummer(21), springAndWinter, ["2026-11-01"]),
            (withoutSummer(20), springAndWinter, []),
        ] as [([Tree], [String: Tree], [String])]
    )
    func `a year is split where a row that is bought by gives way to a dearer one`(
        rows: [Tree],
        line: [String: Tree],
        days: [String]
    ) throws {
        let parts = try Self.answer(rows, [Self.care(line)]).result["/plan/periods"]?.elements ?? []
        #expect(parts.dropFirst().compactMap { $0["/from"]?.written } == days)
    }
}
