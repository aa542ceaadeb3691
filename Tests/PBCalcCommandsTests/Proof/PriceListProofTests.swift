import BudgetDocuments
import PersonalBudgets
import Testing

/// What `pbcalc check` says of prices, shown on home care of the built-in scheme, whose list is for
/// 1 April 2026 to 31 March 2027.
@Suite("What is found in a price list")
struct PriceListProofTests {
    private static let care = "/prices/services/0"

    private static func findings(_ changes: [Change]) throws -> [Diagnostic] {
        try Library.findings(inScheme: "exampleshire-2026", changes).open
    }

    private static func findings(ofRows rows: Tree) throws -> [Diagnostic] {
        try findings([.remove(care + "/price"), .set(care + "/prices", rows)])
    }

    @Test(arguments: ["price", "charge"])
    func `one price beside rows of them is refused`(member: String) throws {
        let found = try Self.findings([
            .remove(Self.care + "/price"), .set(Self.care + "/\(member)", 12),
            .set(Self.care + "/prices", [["price": 20]]),
        ])
        #expect(found.map(\.message) == ["\"\(member)\" has no meaning beside \"prices\""])
        #expect(found.map(\.pointer) == [Self.care + "/\(member)"])
    }

    @Test(
        arguments: [
            ([["price": 3], ["days": ["saturday"], "price": 2]], 1),
            ([["days": ["weekend"], "price": 1], ["days": ["saturday"], "price": 2]], 1),
            ([["days": ["saturday"], "price": 2], ["price": 3]], nil),
            ([["place": "a", "price": 1], ["tier": "b", "price": 2]], nil),
            ([["tier": "b", "price": 1], ["tier": "b", "place": "a", "price": 2]], 1),
            ([["workers": 2, "price": 1], ["price": 2]], nil),
            ([["price": 2], ["workers": 2, "price": 1]], nil),
            // Two halves of a day are the day, but not for a line that does not say its hour.
            (
                [
                    ["hours": ["07:00", "22:00"], "price": 1],
                    ["hours": ["22:00", "07:00"], "price": 2],
                    ["hours": ["08:00", "09:00"], "price": 3], ["price": 4],
                ], 2
            ),
            // Days of the week are all days, but not for a line that does not say its day.
            (
                [
                    ["days": ["weekdays", "public-holiday"], "price": 1],
                    ["days": ["weekend"], "price": 2], ["price": 3],
                ], nil
            ),
            ([["to": "2026-09-30", "price": 1], ["from": "2026-10-01", "price": 2]], nil),
            ([["price": 1], ["days": ["weekend"], "from": "2026-05-01", "price": 2]], 1),
            (
                [
                    ["days": ["weekend"], "to": "2026-09-30", "price": 1],
                    ["days": ["saturday"], "price": 2], ["price": 3],
                ], nil
            ),
            ([["to": "2026-03-31", "price": 1], ["from": "2026-04-01", "price": 2]], 0),
        ] as [(Tree, Int?)]
    )
    func `a row that nothing can be bought by is found`(rows: Tree, row: Int?) throws {
        let found = try Self.findings(ofRows: rows)
        #expect(found.map(\.code.rawValue) == (row == nil ? [] : ["rule-unreachable"]))
        #expect(found.map(\.pointer) == row.map { ["\(Self.care)/prices/\($0)"] } ?? [])
    }

    @Test(
        arguments: [
            ([["to": "2026-09-30", "price": 1]], "2026-10-01"),
            ([["from": "2026-05-01", "price": 1]], "2026-04-01"),
            (
                [["to": "2026-09-30", "price": 1], ["from": "2026-10-02", "price": 2]],
                "2026-10-01"
            ),
            (
                [
                    ["days": ["weekend"], "to": "2026-09-30", "price": 1],
                    ["days": ["weekdays"], "price": 2],
                ], "2026-10-01"
            ),
            ([["to": "2026-09-30", "price": 1], ["from": "2026-10-01", "price": 2]], nil),
            ([["from": "2026-04-01", "to": "2027-03-31", "price": 1]], nil),
            // Two workers without a price of their own cost twice the price of one.
            ([["workers": 2, "to": "2026-09-30", "price": 1], ["price": 2]], nil),
        ] as [(Tree, String?)]
    )
    func `days of the list without a price are found`(rows: Tree, day: String?) throws {
        let found = try Self.findings(ofRows: rows)
        #expect(found.map(\.code.rawValue) == (day == nil ? [] : ["rates-gap"]))
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found.allSatisfy { $0.message.contains("from \(day ?? "") no row") })
    }

    @Test func `days without a price can be accepted where they are meant`() throws {
        let found = try Self.findings([
            .remove(Self.care + "/price"),
            .set(Self.care + "/prices", [["to": "2026-09-30", "price": 1]]),
            .set(
                "/accepted/-",
                [
                    "code": "rates-gap", "reason": "the service ends",
                    "source": "council-pages", "at": "page 1", "evidence": "invented",
                ]
            ),
        ])
        #expect(found.isEmpty)
    }

    /// Each row is held against each, and a list of hundreds would take minutes.
    @Test(arguments: [(100, ["rule-unreachable"]), (101, [])])
    func `up to a hundred rows are looked through`(count: Int, codes: [String]) throws {
        let narrow = (0..<count - 2).map { minute in
            let (from, to) = (minute, minute + 1)
            func time(_ minute: Int) -> String {
                "\"0\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)\""
            }
            return "{ \"hours\": [\(time(from)), \(time(to))], \"price\": 1 }"
        }
        let wide = [#"{ "price": 2 }"#, #"{ "days": ["saturday"], "price": 3 }"#]
        let json = "[" + (narrow + wide).joined(separator: ", ") + "]"
        let found = try Self.findings(ofRows: Tree(json: Array(json.utf8)))
        #expect(found.map(\.code.rawValue) == codes)
    }

    @Test(
        arguments: [
            ("hours", nil, "unit"), ("hr", nil, "unit"), ("an hour", nil, "unit"),
            ("Hour", nil, "unit"), ("45 minutes", nil, "unit"), ("10 mins", nil, "unit"),
            ("45 minutes", 45, nil), ("hour", 30, "minutes"), ("hour", 60, nil),
            ("half hour", nil, nil), ("15 minutes", nil, nil), ("half day", nil, nil),
            ("return journey", nil, nil), ("time", nil, nil), ("half day", 240, nil),
        ] as [(String, Int?, String?)]
    )
    func `a unit of time is one that visits can be priced by`(
        unit: String,
        minutes: Int?,
        member: String?
    ) throws {
        let stated = minutes.map { [Change.set(Self.care + "/minutes", .number("\($0)"))] } ?? []
        let found = try Self.findings([.set(Self.care + "/unit", .text(unit))] + stated)
        #expect(found.map(\.code.rawValue) == (member == nil ? [] : ["choice-unknown"]))
        #expect(found.map(\.pointer) == member.map { ["\(Self.care)/\($0)"] } ?? [])
    }
}
