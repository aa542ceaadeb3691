import TestKit
import BudgetDocuments

/// A made-up person with a plan of every kind of line, other plans and other funders' money.
struct RandomPlan {
    /// The built-in scheme with prices by day, hour, place, tier, workers and date.
    static let library = Result {
        try Library.readOnce.with("schemes/exampleshire-2026.json", changes)
    }

    private static let changes: [Change] = [
        .set("/prices/publicHolidays", ["2026-05-25", "2026-08-31", "2026-12-25", "2027-01-01"]),
        .set("/prices/termWeeks", 39),
        .set("/applies/settings", ["home", "supported-living", "shared-lives"]),
        .set(
            "/prices/providerParts",
            [
                ["id": "direct-support", "share": .number("0.77")],
                ["id": "co-ordination", "share": .number("0.135")],
                ["id": "company", "share": .number("0.095")],
            ]
        ),
        .set(
            "/prices/services/-",
            [
                "id": "visit", "title": "a visit", "unit": "hour",
                "prices": [
                    ["days": ["public-holiday"], "price": .number("41.37")],
                    ["days": ["weekend"], "price": .number("27.01"), "least": .number("0.5")],
                    [
                        "days": ["weekdays"], "hours": ["22:00", "07:00"],
                        "price": .number("24.99"), "supplement": .number("1.15"),
                    ],
                    ["days": ["weekdays"], "to": "2026-12-31", "price": .number("20.03")],
                    ["days": ["weekdays"], "from": "2027-01-01", "price": .number("21.47")],
                ],
            ]
        ),
        .set(
            "/prices/services/-",
            [
                "id": "club", "title": "a club", "unit": "day",
                "prices": [
                    ["tier": "high", "price": .number("97.56"), "charge": .number("74.42")],
                    ["place": "rural", "price": .number("52.11")],
                    ["workers": 2, "price": .number("83.33")],
                    ["price": .number("44.45"), "charge": .number("40.01")],
                ],
            ]
        ),
    ]

    private(set) var tree: Tree
    private var random: SplitMix64
    /// What the lines drawn so far are, so that a test can say that none was left out.
    private(set) var kinds: Set<String> = []

    init(seed: Int) throws {
        let person = try RandomCase(seed: seed)
        tree = person.tree
        random = SplitMix64(seed: UInt64(seed) &* 7_919 &+ 1)
        let isHome = !random.oneIn(3)
        if !isHome { try tree.set("/person/setting", to: "supported-living") }
        try tree.set("/starts", to: .text(random.one(of: ["2026-05-04", "2026-10-01"])))
        try tree.set("/plan/lines", to: lines(isHome: isHome))
        try tree.set(
            "/plan/streams",
            to: [
                ["id": "work", "limitPerYear": .pounds(pence: random.pence(below: 4_000_00))],
                [
                    "id": "health", "spentPerYear": .pounds(pence: random.pence(below: 90_00)),
                    "limitPerYear": .pounds(pence: random.pence(below: 9_000_00)),
                    "withdrawn": .truth(random.oneIn(5)),
                ],
            ]
        )
        let others: [Tree] = try (0..<random.below(3)).map { number in
            ["id": .text("other-\(number)"), "lines": try lines(isHome: isHome)]
        }
        if !others.isEmpty { try tree.set("/plan/alternatives", to: .list(others)) }
        if random.oneIn(6) { try tree.set("/plan/grossPayment", to: "no authority") }
    }

    private mutating func lines(isHome: Bool) throws -> Tree {
        var lines = (0..<1 + random.below(7)).map { line($0, isHome: isHome) }
        // Two lines of weeks take their weeks from what they replace, one after the other.
        if random.oneIn(3), lines.first?["/every"] != "once" {
            kinds.insert("respite")
            lines.append(
                usual([
                    "id": "rest", "service": "respite", "quantity": 1, "every": "week",
                    "weeks": .number("\(1 + random.below(5))"), "replaces": ["line-0"],
                ])
            )
        }
        if random.oneIn(4) {
            kinds.insert("share of lines")
            lines.append(
                usual([
                    "id": "reserve", "service": "community", "contingency": true,
                    "funding": "council",
                    "shareOfLines": random.one(of: [.number("0.05"), "1/7"]),
                ])
            )
        }
        return .list(lines)
    }

    private mutating func usual(_ members: [String: Tree]) -> Tree {
        let usual: [String: Tree] = [
            "route": .text(
                random.one(of: [
                    "council-managed", "individual-service-fund", "direct-payment", "third-party",
                    "trust",
                ])
            ),
            "funding": random.oneIn(12) ? random.one(of: ["private", "unpaid"]) : "council",
            "charge": random.oneIn(6) ? "free" : random.oneIn(5) ? "flat" : "means-tested",
        ]
        return .object(usual.merging(members) { $1 })
    }

    private mutating func line(_ index: Int, isHome: Bool) -> Tree {
        var (kind, members) = shape()
        members["id"] = .text("line-\(index)")
        let isCounted = members["visits"] == nil && members["dates"] == nil
        if isCounted, members["every"] == nil {
            members["every"] = random.one(of: ["week", "week", "fortnight", "month", "quarter"])
        }
        if kind != "employment", random.oneIn(4) {
            members["shared"] = shared()
            kind += ", shared"
        }
        if kind != "employment", random.oneIn(5) {
            members["uplift"] = .number("0.0\(100 + random.below(900))")
            members["upliftReason"] = "from April"
            kinds.insert("uplift")
        }
        if !isHome, kind != "employment", random.oneIn(4) {
            members["topUp"] = .pounds(pence: random.pence(below: 3_00))
            kinds.insert("top-up")
        }
        if random.oneIn(8) {
            members["stream"] = random.one(of: ["work", "health"])
            members["funding"] = "other"
            kinds.insert("stream")
        }
        for one in kind.split(separator: ",") { kinds.insert(one.trimmed) }
        return usual(members)
    }

    private mutating func shared() -> Tree {
        let people = 2 + random.below(4)
        return [
            "people": .number("\(people)"), "person": .number("\(1 + random.below(people))"),
        ]
    }

    private mutating func quantity() -> Tree {
        .number("\(random.below(9)).\(random.one(of: ["25", "5", "75", "3"]))")
    }

    /// What a line is, and how much of it.
    private mutating func shape() -> (kind: String, members: [String: Tree]) {
        switch random.below(11) {
        case 0:
            ("visits", ["service": "visit", "visits": [visit(), Self.midday]])
        case 1:
            (
                "dates",
                [
                    "service": random.one(of: ["visit", "club"]), "quantity": quantity(),
                    "dates": ["2026-12-25", "2027-02-10"],
                ]
            )
        case 2: ("days", ["service": "visit", "quantity": quantity(), "on": "weekend"])
        case 3:
            (
                "double-handed",
                [
                    "service": random.one(of: ["home-care", "club"]), "quantity": quantity(),
                    "workers": 2,
                ]
            )
        case 4: ("tier", ["service": "club", "quantity": quantity(), "tier": "high"])
        case 5: ("place", ["service": "club", "quantity": quantity(), "place": "rural"])
        case 6:
            (
                "season",
                [
                    "service": "club", "quantity": quantity(), "every": "week",
                    "season": random.one(of: ["term-time", "school-holidays"]),
                ]
            )
        case 7: ("employment", employment())
        case 8: ("once", ["service": "club", "quantity": quantity(), "every": "once"])
        case 9:
            (
                "own price",
                [
                    "service": "community", "quantity": quantity(), "priceReason": "a quotation",
                    "price": .pounds(pence: 10_00 + random.pence(below: 60_00)),
                ]
            )
        default:
            (
                "plain",
                [
                    "service": random.one(of: ["home-care", "day-centre", "telecare"]),
                    "quantity": quantity(), "weeks": .number("\(40 + random.below(13))"),
                ]
            )
        }
    }

    /// At the same time as none of the visits that are drawn.
    private static let midday: Tree = [
        "days": ["weekdays", "saturday"], "hours": ["12:00", "12:45"],
    ]

    private mutating func visit() -> Tree {
        [
            "days": .list([random.one(of: ["weekdays", "weekend", "monday", "saturday"])]),
            "hours": random.one(of: [["07:30", "08:15"], ["21:00", "23:30"], ["23:00", "06:00"]]),
        ]
    }

    private mutating func employment() -> [String: Tree] {
        [
            "service": "personal-assistant", "quantity": quantity(), "every": "week",
            "employment": [
                "wage": .pounds(pence: 12_71 + random.below(400)),
                "leaveCover": random.one(of: ["none", "relief", "full"]),
                "workers": .number("\(1 + random.below(2))"),
                "insurancePerYear": random.oneIn(2) ? 90 : 0,
            ],
        ]
    }
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
