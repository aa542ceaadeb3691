import BudgetDocuments
@testable import PersonalBudgets
import Testing

/// Over plans drawn by chance, with every kind of line.
@Suite("What holds for every plan")
struct PlanPropertiesTests {
    private struct Planned {
        let seed: Int
        let drawn: RandomPlan
        let plan: Plan
        let found: Assessment
        let result: Tree
        let cost: PlanCost

        /// The council's lines with their costs.
        var council: [(line: PlanLine, cost: LineCost)] {
            zip(plan.lines, cost.lines).filter { $0.0.funding == .council }
        }

        init(seed: Int) throws {
            self.seed = seed
            drawn = try RandomPlan(seed: seed)
            let person = try PlanPropertiesTests.assessed(drawn.tree, seed: seed)
            found = person.assessment
            plan = try #require(person.facts.plan)
            cost = try #require(found.plan)
            result = try Tree(json: CaseResult.assessed(person).json(explain: false))
        }

        func pence(_ pointer: String) throws -> Int {
            let amount = try #require(Fraction(result[pointer]?.written ?? ""), "seed \(seed)")
            return Int((amount * Fraction(100)).top)
        }
    }

    /// 300 plans, drawn once.
    private static let all = Result { try (0..<300).map { try Planned(seed: $0) } }

    private static func assessed(_ tree: Tree, seed: Int) throws -> AssessedCase {
        let document = Document(file: "case.json", bytes: tree.json)
        switch document.outcome(with: try RandomPlan.library.get(), explain: false) {
        case .assessed(let person): return person
        case .faulty(_, let faults):
            Issue.record("seed \(seed): \(faults.map { "\($0.pointer) \($0.message)" })")
            throw Tree.Trouble.notJSON
        }
    }

    private func sum<U>(_ figures: [Figure<U>?]) throws -> Exact {
        try figures.reduce(Exact.zero) { sum, figure throws(CalculationFault) in
            try sum + (figure?.value ?? .zero)
        }
    }

    @Test func `the plans drawn by chance hold every kind of line`() throws {
        let kinds = try Self.all.get().reduce(into: Set<String>()) { $0.formUnion($1.drawn.kinds) }
        #expect(
            kinds == [
                "visits", "dates", "days", "double-handed", "tier", "place", "season",
                "employment", "once", "own price", "plain", "shared", "uplift", "top-up", "stream",
                "respite", "share of lines",
            ]
        )
        let plans = try Self.all.get()
        #expect(plans.contains { !$0.found.alternatives.isEmpty })
        #expect(plans.contains { $0.found.verdict == .overBudget })
        #expect(plans.contains { $0.found.verdict == .withinBudget })
        #expect(plans.contains { $0.cost.stretches.count > 3 })
        #expect(plans.contains { $0.found.summary?.flat != nil })
    }

    @Test func `the plan is the sum of its lines, rounded once`() throws {
        for planned in try Self.all.get() {
            let year = try sum(planned.council.map(\.cost.perYear))
            #expect(
                try year.rounded(.nearest, on: .allowance) == planned.cost.perYear.value,
                "seed \(planned.seed)"
            )
            #expect(
                try (year / Exact(52)).rounded(.nearest, on: .allowance)
                    == planned.cost.perWeek.value,
                "seed \(planned.seed)"
            )
            #expect(
                try sum(planned.council.map(\.cost.oneOff)) == planned.cost.oneOff.value,
                "seed \(planned.seed)"
            )
        }
    }

    /// Hours of a visit as the plans drawn by chance write it; over midnight where it ends earlier.
    private func hours(of visit: Tree) throws -> Exact {
        let minutes = try (visit["/hours"]?.elements ?? []).map { time in
            let parts = time.written.split(separator: ":").compactMap { Int64($0) }
            return try #require(parts.first) * 60 + (try #require(parts.last))
        }
        let length = try #require(minutes.last) - (try #require(minutes.first))
        return try Exact(length > 0 ? length : length + 24 * 60, over: 60)
    }

    private func daysAWeek(of visit: Tree) -> Int64 {
        let days: [String: Int64] = ["weekdays": 5, "weekend": 2]
        return (visit["/days"]?.elements ?? []).reduce(0) { $0 + (days[$1.written] ?? 1) }
    }

    /// What a line of the file says that is bought in a year, from its own members alone.
    private func unitsAYear(of line: Tree) throws -> Exact {
        if let visits = line["/visits"]?.elements {
            return try visits.reduce(.zero) { sum, visit in
                try sum + hours(of: visit) * Exact(daysAWeek(of: visit) * 52)
            }
        }
        let quantity = try #require(Fraction(line["/quantity"]?.written ?? ""))
        var each = try Exact(Int64(quantity.top), over: Int64(quantity.bottom))
        // The list sells no less than half an hour of a visit at the weekend.
        if line["/on"]?.written == "weekend" { each = max(each, try Exact(1, over: 2)) }
        // It has a price of its own for two workers of the club, and of home care that of one.
        if line["/service"]?.written == "home-care", line["/workers"] != nil {
            each = try each * Exact(2)
        }
        if let dates = line["/dates"]?.elements { return try each * Exact(Int64(dates.count)) }
        switch line["/season"]?.written {
        case "term-time": return try each * Exact(39)
        case "school-holidays": return try each * Exact(52 - 39)
        default: break
        }
        let times: [String: Int64] = ["week": 52, "fortnight": 26, "month": 12, "quarter": 4]
        let weeks = Int64(line["/weeks"]?.written ?? "") ?? 52
        let timesAYear = try #require(times[line["/every"]?.written ?? ""])
        return try each * Exact(timesAYear * weeks, over: 52)
    }

    /// Lines of a service with one price have it for each unit, and others buy all their units by rows.
    @Test func `a line buys as much in the year as the file says, at its prices`() throws {
        var bought = (byRows: 0, byOnePrice: 0)
        for planned in try Self.all.get() {
            let written = planned.drawn.tree["/plan/lines"]?.elements ?? []
            let replaced = Set(written.flatMap { $0["/replaces"]?.elements ?? [] }.map(\.written))
            for ((line, cost), tree) in zip(zip(planned.plan.lines, planned.cost.lines), written) {
                let id = tree["/id"]?.written ?? ""
                guard line.funding == .council, line.every != .once, let year = cost.perYear?.value,
                    cost.employment == nil, line.particulars?.shareOfLines == nil,
                    tree["/shared"] == nil, !replaced.contains(id)
                else { continue }
                let units = try unitsAYear(of: tree)
                guard !cost.parts.isEmpty else {
                    bought.byOnePrice += 1
                    #expect(try #require(cost.price).value * units == year, "seed \(planned.seed)")
                    continue
                }
                bought.byRows += 1
                var sum = (units: Exact.zero, cost: Exact.zero)
                for part in cost.parts {
                    let units = try part.units * Exact(part.weeks.count)
                    if part.isOfUnits { sum.units = try sum.units + units }
                    sum.cost = try sum.cost + part.price.value * units
                }
                #expect(
                    sum.units == units,
                    "seed \(planned.seed), line \(id)"
                )
                #expect(sum.cost == year, "seed \(planned.seed)")
            }
        }
        #expect(bought.byRows > 50 && bought.byOnePrice > 50)
    }

    @Test func `the shares of all who share a line are the line`() throws {
        for planned in try Self.all.get().prefix(80) {
            let lines = planned.drawn.tree["/plan/lines"]?.elements ?? []
            for (index, line) in lines.enumerated() {
                guard let people = line["/shared/people"]?.written, let count = Int(people),
                    planned.plan.lines[index].funding == .council
                else { continue }
                var shares = Exact.zero
                for person in 1...count {
                    var other = planned.drawn.tree
                    try other.set(
                        "/plan/lines/\(index)/shared/person",
                        to: .number("\(person)")
                    )
                    let cost = try #require(
                        Self.assessed(other, seed: planned.seed).assessment.plan
                    ).lines[index]
                    shares = try shares + (cost.perYear?.value ?? cost.oneOff?.value ?? .zero)
                }
                var whole = planned.drawn.tree
                try whole.set("/plan/lines/\(index)/shared", to: nil)
                let cost = try #require(Self.assessed(whole, seed: planned.seed).assessment.plan)
                    .lines[index]
                let all = cost.perYear?.value ?? cost.oneOff?.value ?? .zero
                #expect(
                    try all.rounded(.nearest, on: .allowance) == shares,
                    "seed \(planned.seed)"
                )
            }
        }
    }

    @Test func `less to be charged for never raises the charge`() throws {
        var tried = 0
        for planned in try Self.all.get() {
            let before = try #require(planned.found.summary?.personPaysYear?.value)
            let names = planned.drawn.tree["/plan/lines"]?.elements.count ?? 0
            for index in 0..<names {
                // A line that takes the weeks of another one makes room for it when it goes.
                let line = planned.plan.lines[index]
                guard line.particulars?.replaces.isEmpty ?? true else { continue }
                tried += 1
                var cheaper = planned.drawn.tree
                try cheaper.set("/plan/lines/\(index)/charge", to: "free")
                let after = try Self.assessed(cheaper, seed: planned.seed).assessment
                #expect(
                    try #require(after.summary?.personPaysYear?.value) <= before,
                    "seed \(planned.seed)"
                )
                let cost = try #require(after.plan)
                #expect(cost.perYear.value == planned.cost.perYear.value, "seed \(planned.seed)")
            }
        }
        #expect(tried > 100)
    }

    @Test func `a plan of nothing costs nothing, and nothing is charged`() throws {
        for planned in try Self.all.get().prefix(50) {
            var empty = planned.drawn.tree
            try empty.set("/plan/lines", to: [])
            try empty.set("/plan/alternatives", to: nil)
            let found = try Self.assessed(empty, seed: planned.seed).assessment
            #expect(found.plan?.perWeek.value == .zero)
            #expect(found.summary?.personPays?.value == .zero)
            #expect(found.summary?.personPaysYear?.value == .zero)
        }
    }

    @Test func `a plan is within the budget or over it by so much, never both`() throws {
        for planned in try Self.all.get() {
            let found = planned.found
            guard let limit = found.budget?.amount?.limit.value else {
                #expect(found.verdict == .noBudget && found.planMinusLimit == nil)
                continue
            }
            let over = try planned.cost.perWeek.value - limit
            #expect(found.planMinusLimit?.value == over, "seed \(planned.seed)")
            #expect(found.verdict == (over > .zero ? .overBudget : .withinBudget))
            for other in found.alternatives {
                let isOver = other.cost.perWeek.value > limit
                #expect(other.verdict == (isOver ? .overBudget : .withinBudget))
            }
            let checks = planned.result["/plan/checks"]?.elements ?? []
            let check = checks.first { $0["/check"] == "budget" }
            #expect(check?["/result"] == .text(over > .zero ? "fail" : "pass"))
        }
    }

    @Test func `a cheaper line never raises the total`() throws {
        for planned in try Self.all.get() {
            let lines = planned.drawn.tree["/plan/lines"]?.elements ?? []
            for (index, line) in lines.enumerated() {
                var cheaper = planned.drawn.tree
                if let price = line["/price"]?.written, let amount = Fraction(price) {
                    let pence = Int((amount * Fraction(100)).top)
                    try cheaper.set("/plan/lines/\(index)/price", to: .pounds(pence: pence / 2))
                    // Others cannot add more than it costs.
                    try cheaper.set("/plan/lines/\(index)/topUp", to: nil)
                    if line["/topUp"] != nil { continue }
                } else if line["/uplift"] != nil {
                    try cheaper.set("/plan/lines/\(index)/uplift", to: 0)
                } else if line["/workers"] != nil {
                    try cheaper.set("/plan/lines/\(index)/workers", to: 1)
                } else {
                    continue
                }
                let after = try Self.assessed(cheaper, seed: planned.seed).assessment
                let cost = try #require(after.plan)
                #expect(cost.perYear.value <= planned.cost.perYear.value, "seed \(planned.seed)")
                #expect(cost.perWeek.value <= planned.cost.perWeek.value, "seed \(planned.seed)")
                #expect(cost.oneOff.value <= planned.cost.oneOff.value, "seed \(planned.seed)")
                let pays = try #require(planned.found.summary?.personPaysYear?.value)
                let paysAfter = try #require(after.summary?.personPaysYear?.value)
                #expect(paysAfter <= pays, "seed \(planned.seed)")
            }
        }
    }

    @Test func `streams and the personal budget are the pool`() throws {
        var tried = 0
        for planned in try Self.all.get() {
            var drawn = Exact.zero
            var isShort = false
            var isDrawnOn = false
            for (stream, use) in zip(planned.plan.streams, planned.found.streams) {
                drawn = try drawn + use.perYear.value
                #expect(use.perYear.value >= .zero)
                // Of one that is withdrawn nothing is there.
                let left = try stream.limitInForce.map {
                    try $0.exact - stream.spent.exact - use.perYear.value
                }
                #expect(use.left?.value == left, "seed \(planned.seed)")
                #expect((left == nil) == stream.isWithdrawn, "seed \(planned.seed)")
                guard use.isDrawnOn else { continue }
                isDrawnOn = true
                if left.map({ $0 < .zero }) ?? true { isShort = true }
            }
            let costed = planned.cost.lines
            let pool = try sum(costed.map(\.perYear)) + sum(costed.map(\.oneOff))
            let own = try sum(planned.council.map(\.cost.perYear))
            let ownOnce = try sum(planned.council.map(\.cost.oneOff))
            #expect(try own + ownOnce + drawn == pool, "seed \(planned.seed)")
            // A stream over its limit, or withdrawn, is never passed over in silence.
            let checks = planned.result["/plan/checks"]?.elements ?? []
            let check = checks.first { $0["/check"] == "streams" }
            #expect(check?["/result"] == .text(isShort ? "fail" : "pass"), "seed \(planned.seed)")
            guard isDrawnOn else { continue }
            tried += 1
            // The personal budget stands when all streams are withdrawn.
            var alone = planned.drawn.tree
            for index in planned.plan.streams.indices {
                try alone.set("/plan/streams/\(index)/withdrawn", to: true)
            }
            let found = try Self.assessed(alone, seed: planned.seed).assessment
            #expect(found.plan?.perYear.value == planned.cost.perYear.value)
            #expect(found.summary?.personPays?.value == planned.found.summary?.personPays?.value)
        }
        #expect(tried > 20)
    }

    @Test func `drawn and left are the budget after each line, in any order`() throws {
        var tried = 0
        for planned in try Self.all.get() {
            guard let limit = planned.found.budget?.amount?.limit, limit.value > .zero else {
                continue
            }
            let lines = planned.result["/plan/lines"]?.elements ?? []
            var year = Exact.zero
            for (index, line) in lines.enumerated() {
                guard planned.plan.lines[index].funding == .council,
                    let cost = planned.cost.lines[index].perYear?.value
                else {
                    #expect(line["/leftPerWeek"] == .null)
                    continue
                }
                year = try year + cost
                let drawn = try (year / Exact(52)).rounded(.nearest, on: .allowance)
                let left = try planned.pence("/plan/lines/\(index)/leftPerWeek")
                #expect(
                    try Exact(Int64(left)) + drawn == limit.value,
                    "seed \(planned.seed)"
                )
            }
            let last = planned.plan.lines.indices.last { index in
                lines[index]["/leftPerWeek"] != .null
            }
            guard let last else { continue }
            tried += 1
            let over = try planned.pence("/plan/minusLimitPerWeek")
            #expect(try planned.pence("/plan/lines/\(last)/leftPerWeek") == -over)
        }
        #expect(tried > 100)
    }

    @Test func `the order of lines changes no total`() throws {
        var tried = 0
        for planned in try Self.all.get() {
            let lines = planned.drawn.tree["/plan/lines"]?.elements ?? []
            // Which replaced line gives its weeks first is the order of the lines.
            guard planned.plan.lines.allSatisfy({ $0.particulars?.replaces.isEmpty ?? true })
            else { continue }
            tried += 1
            var turned = planned.drawn.tree
            try turned.set("/plan/lines", to: .list(lines.reversed()))
            let found = try Self.assessed(turned, seed: planned.seed).assessment
            #expect(found.plan?.perYear.value == planned.cost.perYear.value)
            #expect(found.plan?.chargeable.value == planned.cost.chargeable.value)
            #expect(
                found.summary?.personPaysYear?.value
                    == planned.found.summary?.personPaysYear?.value
            )
            #expect(found.verdict == planned.found.verdict)
        }
        #expect(tried > 20)
    }

    @Test func `the routes are the plan, and what is paid net is the rest`() throws {
        for planned in try Self.all.get() {
            let routes = try sum(Route.allCases.map { planned.cost.byRoute[$0] })
            #expect(routes == planned.cost.perWeek.value, "seed \(planned.seed)")
            let summary = try #require(planned.found.summary)
            let pays = try #require(summary.personPays?.value)
            let payments = try #require(planned.found.payments)
            #expect(payments.invoice.value >= .zero && payments.invoice.value <= pays)
            let gross = planned.cost.directPayment?.value ?? .zero
            let net = payments.directPaymentNet?.value ?? .zero
            if planned.plan.account?.grossPayment != nil {
                #expect(net == gross && payments.invoice.value == pays)
            } else {
                #expect(try gross - net + payments.invoice.value == pays, "seed \(planned.seed)")
                #expect(net >= .zero && net <= gross, "seed \(planned.seed)")
            }
            // Net direct payment and the other routes, less what is invoiced, is what the council pays.
            let managed = try routes - gross
            let taken = try gross - net + (net == gross ? pays - payments.invoice.value : .zero)
            #expect(
                try summary.councilPays?.value == managed + gross - taken - payments.invoice.value,
                "seed \(planned.seed)"
            )
        }
    }

    @Test func `the parts of a provider's price are the price`() throws {
        var tried = 0
        for planned in try Self.all.get() {
            for line in planned.result["/plan/lines"]?.elements ?? [] {
                guard let parts = line["/providerParts"]?.elements else { continue }
                tried += 1
                let sum = parts.compactMap { Fraction($0["/perWeek"]?.written ?? "") }
                    .reduce(.zero, +)
                #expect(sum == Fraction(line["/perWeek"]?.written ?? ""), "seed \(planned.seed)")
            }
        }
        #expect(tried > 20)
    }
}
