import TestKit

/// A made-up person: EX-0042 or EX-0043 with everything else drawn by chance.
struct RandomCase {
    /// The questions of the scheme, their answers from the least need to the most.
    static let questions: [(id: String, answers: [String])] = [
        ("personal-care", ["none", "some", "daily", "constant"]),
        ("toilet", ["none", "some", "daily", "constant"]),
        ("meals", ["none", "some", "daily", "constant"]),
        ("moving", ["none", "some", "daily", "constant"]),
        ("keeping-safe", ["none", "some", "daily", "constant"]),
        ("night", ["none", "some", "often", "constant"]),
        ("coping", ["none", "some", "daily", "constant"]),
        ("home", ["none", "some", "most", "all"]),
        ("community", ["none", "weekly", "often", "daily"]),
        ("relationships", ["none", "some", "often", "constant"]),
        ("work", ["none", "some", "often", "constant"]),
        ("parenting", ["none", "some", "daily", "constant"]),
    ]
    static let shares = ["none", "quarter", "half", "most", "all"]
    private static let periods = ["week", "fortnight", "four-weeks", "month", "quarter", "year"]

    private(set) var tree: Tree
    var random: SplitMix64

    init(seed: Int) throws {
        random = SplitMix64(seed: UInt64(seed))
        tree = try Repository.person(seed.isMultiple(of: 2) ? "EX-0042" : "EX-0043")
        try tree.set("/answers", to: answers())
        try tree.set("/unpaidSupport", to: .list((0..<random.below(4)).map { _ in helper() }))
        try tree.set("/finance", to: finance())
        try tree.set("/plan/lines", to: .list((0..<random.below(7)).map { line($0) }))
    }

    private mutating func answers() -> Tree {
        var members: [String: Tree] = [:]
        // The lesser of two draws, for most people need little of most things; for some the greater.
        let isNeedy = random.oneIn(6)
        for (id, answers) in Self.questions {
            let draws = (random.below(4), random.below(4))
            members[id] = .text(answers[isNeedy ? max(draws.0, draws.1) : min(draws.0, draws.1)])
        }
        if random.oneIn(2) { members["work"] = ["state": "not-applicable"] }
        return .object(members)
    }

    /// Somebody who helps, now and then one who does not count.
    mutating func helper(counts: Bool = false) -> Tree {
        [
            "question": .text(random.one(of: Self.questions).id),
            "share": .text(random.one(of: Self.shares)), "by": "somebody",
            "willing": .truth(counts || !random.oneIn(6)), "able": true, "agreed": "2026-04-18",
        ]
    }

    private mutating func finance() -> Tree {
        if random.oneIn(20) {
            return ["status": random.one(of: ["declined", "light-touch-above"])]
        }
        return [
            "status": "full", "paidNightCare": .truth(random.oneIn(4)),
            "income": .list(income()), "capital": .list(capital()),
            "housing": .list((0..<random.below(3)).map { _ in housing() }),
            "disabilityCosts": .list((0..<random.below(4)).map { _ in disabilityCost() }),
        ]
    }

    /// The first line is a weekly private pension, which counts in full.
    private mutating func income() -> [Tree] {
        var lines: [Tree] = [
            [
                "kind": "private-pension", "amount": .pounds(pence: random.pence(below: 300_00)),
                "every": "week",
            ]
        ]
        for kind in ["universal-credit", "state-pension", "earnings", "war-widows-pension"]
        where random.oneIn(2) {
            lines.append([
                "kind": .text(kind), "amount": .pounds(pence: random.pence(below: 900_00)),
                "every": .text(random.one(of: Self.periods)),
                "sharedBy": .number("\(1 + random.below(3))"),
            ])
        }
        let benefit = random.one(of: [
            ("pip-daily-living", "enhanced"), ("pip-daily-living", "standard"),
            ("attendance-allowance", "higher"), ("dla-care", "highest"), ("dla-care", "lowest"),
        ])
        lines.append([
            "kind": .text(benefit.0), "rate": .text(benefit.1),
            "amount": .pounds(pence: random.oneIn(2) ? 114_60 : random.pence(below: 120_00)),
            "every": "week",
        ])
        return lines
    }

    /// The first line is savings, often a penny from a step.
    private mutating func capital() -> [Tree] {
        let owners = 1 + random.below(3)
        let atStep = 14_250_00 + random.below(38) * 250_00
        let each = random.oneIn(2) ? atStep : random.pence(below: 24_000_00)
        var lines: [Tree] = [
            [
                "kind": "savings", "owners": .number("\(owners)"),
                "amount": .pounds(pence: each * owners + random.below(3)),
            ]
        ]
        if random.oneIn(4) {
            lines.append([
                "kind": random.one(of: ["cash", "main-home"]),
                "amount": .pounds(pence: random.pence(below: 3_000_00)),
            ])
        }
        return lines
    }

    mutating func housing() -> Tree {
        [
            "kind": random.one(of: ["rent", "council-tax", "water"]),
            "amount": .pounds(pence: random.pence(below: 200_00)),
            "help": .pounds(pence: random.pence(below: 150_00)),
            "every": .text(random.one(of: Self.periods)),
        ]
    }

    mutating func disabilityCost() -> Tree {
        [
            "kind": "laundry", "claimed": .number("100.00"), "reason": "evidence for so much",
            "allowed": .pounds(pence: random.pence(below: 100_00)),
            "every": .text(random.one(of: Self.periods)),
        ]
    }

    private mutating func line(_ index: Int) -> Tree {
        let services = [
            "home-care", "personal-assistant", "day-centre", "transport", "telecare", "respite",
            "meal", "community",
        ]
        var members: [String: Tree] = [
            "id": .text("line-\(index)"), "service": .text(random.one(of: services)),
            "quantity": .number("\(random.below(12)).\(random.one(of: ["25", "5", "75", "3"]))"),
            "every": .text(random.oneIn(2) ? "week" : random.one(of: Self.periods + ["once"])),
            "route": random.one(of: [
                "council-managed", "individual-service-fund", "direct-payment",
            ]),
            "funding": random.oneIn(10) ? random.one(of: ["private", "health"]) : "council",
            "charge": random.oneIn(6) ? "free" : "means-tested",
        ]
        if random.oneIn(3) {
            let weeks = Tree.number("\(1 + random.below(52))")
            if members["every"] != "once" { members["weeks"] = weeks }
        }
        if random.oneIn(5) {
            members["price"] = .pounds(pence: random.pence(below: 90_00))
            members["priceReason"] = "a quotation"
        }
        return .object(members)
    }
}
