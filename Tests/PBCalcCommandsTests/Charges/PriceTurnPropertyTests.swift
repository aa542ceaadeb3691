import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// Drawn price lists and lines for EX-0042, who can be asked for 61.06 a week, up to the end of the
/// benefit year: nothing but prices makes one week another.
@Suite("The weeks that a price makes others, against the run of charges")
struct PriceTurnPropertyTests {
    private static let last = CalendarDate(year: 2027, month: 4, day: 4)

    @Test(arguments: 0..<12)
    func `a day is named where the run charges another week than the last, and no other`(
        batch: Int
    ) throws {
        var turns = 0
        for seed in batch * 6..<(batch + 1) * 6 {
            var draw = PriceDraw(seed: seed)
            let service = "/prices/services/0"
            let rows = draw.rows()
            let library = try Library.readOnce.with(
                "schemes/exampleshire-2026.json",
                [
                    .remove("\(service)/price"), .set("\(service)/prices", .list(rows)),
                    .set("/prices/publicHolidays", []),
                ]
            )
            let starts = draw.random.one(of: ["2026-05-04", "2026-05-06", "2026-05-09"])
            let charge: Tree = draw.random.one(of: ["flat", "means-tested"])
            let lines = (0..<1 + draw.random.below(2)).map { draw.line($0, charge) }
            let tree = try Repository.person("EX-0042").changed(by: [
                .set("/starts", .text(starts)), .set("/plan/lines", .list(lines)),
            ])
            let said = try Answer(tree.json, with: library, explain: false)
            try #require(said[.status] == "ok", "seed \(seed): \(said.faultPlaces)")
            let named =
                said.result["/summary/chargeChangesOn"]?.elements
                .compactMap(\.written) ?? []

            var assessor = Assessor(library)
            let first = try Charge.day(starts)
            guard
                case .good(let account, _) = assessor.charges(
                    of: Document(file: "case.json", bytes: tree.json),
                    on: first...(try #require(Self.last))
                )
            else {
                Issue.record("seed \(seed): not charged")
                continue
            }
            let weeks = account.weeks.filter {
                $0.days.upperBound.days(since: $0.days.lowerBound) == 6
            }
            let others = zip(weeks, weeks.dropFirst()).filter { $0.charge != $1.charge }
                .map(\.1.days.lowerBound)
            #expect(
                named.filter { $0 <= written(weeks.last?.days.lowerBound ?? first) }
                    == others.map(written),
                "seed \(seed): \(rows) \(lines)"
            )
            turns += others.count
            // At a flat rate the charge is the cost, and each change of it begins a period: in the
            // week, after the first day of the last, or with the hours of a visit past its end.
            guard charge == "flat" else { continue }
            let begun = try (said.result["/plan/periods"]?.elements ?? []).dropFirst()
                .map { try Charge.day(#require($0["/from"]?.written)) }
            for day in begun where day <= weeks.last?.days.lowerBound ?? first {
                #expect(
                    others.contains { -6...7 ~= day.days(since: $0) },
                    "seed \(seed): nothing changes on \(written(day))"
                )
            }
            for day in others {
                #expect(
                    begun.contains { -6...7 ~= $0.days(since: day) },
                    "seed \(seed): no period begins around \(written(day))"
                )
            }
        }
        #expect(turns > 2)
    }
}

/// Prices of home care and lines that buy it, drawn by chance.
private struct PriceDraw {
    var random: SplitMix64
    private var kinds: [[String: Tree]] = []

    init(seed: Int) { random = SplitMix64(seed: UInt64(seed) &* 7_919 &+ 3) }

    private mutating func price() -> Tree { .pounds(pence: 8_00 + random.below(6_00)) }

    private mutating func day() -> CalendarDate? {
        CalendarDate(year: 2026, month: 5, day: 1)?.adding(days: random.below(350))
    }

    /// One price after another, or one for some days before one for all, for each of some kinds.
    mutating func rows() -> [Tree] {
        kinds = random.one(of: [
            [[:]], [["days": ["weekdays"]], ["days": ["weekend"]]],
            [["hours": ["07:00", "11:00"]], ["hours": ["11:00", "07:00"]]],
        ])
        return kinds.flatMap { kind -> [Tree] in
            let days = Set((0..<random.below(4)).compactMap { _ in day() }).sorted()
            let isAbove = random.oneIn(3)
            var rows: [[String: Tree]] = []
            var price = self.price()
            for (position, day) in days.enumerated() {
                var row = kind.merging(["price": price]) { $1 }
                row["to"] = day.adding(days: -1).map { .text(written($0)) }
                if position > 0 { row["from"] = .text(written(days[position - 1])) }
                rows.append(row)
                if !random.oneIn(3) { price = self.price() }
            }
            var row = kind.merging(["price": price]) { $1 }
            if let day = days.last, !isAbove { row["from"] = .text(written(day)) }
            return (rows + [row]).map { Tree.object($0) }
        }
    }

    /// What is bought alike in each week of the year.
    mutating func line(_ index: Int, _ charge: Tree) -> Tree {
        var members: [String: Tree] = ["id": .text("line-\(index)"), "charge": charge]
        if kinds[0]["hours"] != nil || random.oneIn(2) {
            let days = ["monday", "tuesday", "thursday", "saturday", "sunday"]
                .filter { _ in random.oneIn(2) }
            let hours: [Tree] = random.one(of: [
                ["09:00", "10:00"], ["10:30", "11:30"], ["23:30", "00:30"],
            ])
            members["visits"] = [
                [
                    "days": .list((days.isEmpty ? ["friday"] : days).map { .text($0) }),
                    "hours": .list(hours),
                ]
            ]
        } else {
            members["quantity"] = .number("\(1 + random.below(4))")
            members["every"] = random.one(of: ["week", "fortnight"])
            if kinds.count > 1 { members["on"] = random.one(of: ["weekdays", "weekend"]) }
        }
        return .line("home-care", members)
    }
}
