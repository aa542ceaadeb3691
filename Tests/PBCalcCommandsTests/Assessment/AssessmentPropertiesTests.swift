import TestKit
import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What holds for everybody who is assessed")
struct AssessmentPropertiesTests {
    /// Somebody drawn by chance, and what comes out for them.
    private struct Person {
        let seed: Int
        var drawn: RandomCase
        let found: Assessment

        var tree: Tree { drawn.tree }

        init(seed: Int) throws {
            self.seed = seed
            drawn = try RandomCase(seed: seed)
            found = try AssessmentPropertiesTests.assessment(drawn.tree, seed: seed)
        }
    }

    /// 2,000 people, drawn once; all even ones come from EX-0042 and all odd ones from EX-0043.
    private static let people = Result { try (0..<2_000).map { try Person(seed: $0) } }

    private static func outcome(_ bytes: [UInt8]) -> CaseResult {
        Document(file: "case.json", bytes: bytes).outcome(with: .readOnce, explain: false)
    }

    private static func assessment(_ tree: Tree, seed: Int) throws -> Assessment {
        switch outcome(tree.json) {
        case .assessed(let person): return person.assessment
        case .faulty(_, let faults):
            Issue.record("seed \(seed): \(faults.map(\.message))")
            throw Tree.Trouble.notJSON
        }
    }

    /// What the person pays, in pence.
    private func pays(_ tree: Tree, seed: Int) throws -> Int64 {
        try #require(Self.assessment(tree, seed: seed).summary?.personPays?.pence?.count)
    }

    /// The budget in pence, no figure below the table as nothing and above it as more than any.
    private func budget(_ assessment: Assessment) throws -> Int64 {
        if let week = assessment.budget?.amount?.perWeek.pence { return week.count }
        return assessment.flags.contains(.belowLowestBand) ? -1 : .max
    }

    @Test func `the three figures stand to each other as they must`() throws {
        for person in try Self.people.get() {
            let seed = person.seed
            let found = person.found
            let summary = try #require(found.summary)
            let plan = try #require(found.plan)
            let pays = try #require(summary.personPays?.pence?.count)
            let council = try #require(summary.councilPays?.pence?.count)
            let chargeable = try #require(plan.chargeable.pence?.count)
            #expect(0 <= pays && pays <= chargeable, "seed \(seed)")
            #expect(chargeable <= plan.perWeek.pence?.count ?? -1, "seed \(seed)")
            #expect(pays + council == summary.cost.pence?.count, "seed \(seed)")
            #expect(summary.cost.pence == plan.perWeek.pence, "seed \(seed)")
            if let maximum = found.contribution?.maximum?.pence?.count {
                #expect(0 <= maximum && pays <= maximum, "seed \(seed)")
            }
            let routes = Route.allCases.compactMap { plan.byRoute[$0]?.pence?.count }
            #expect(routes.reduce(0, +) == plan.perWeek.pence?.count, "seed \(seed)")
            #expect(routes.allSatisfy { $0 >= 0 }, "seed \(seed)")
        }
    }

    @Test func `more savings never lower the charge`() throws {
        var tried = 0
        for var person in try Self.people.get() {
            let seed = person.seed
            guard let amount = person.tree["/finance/capital/0/amount"]?.written,
                let saved = Fraction(amount)
            else { continue }
            tried += 1
            let before = try #require(person.found.summary?.personPays?.pence?.count)
            let more =
                saved * Fraction(100) + Fraction(Int128(1 + person.drawn.random.below(1_000_00)))
            var richer = person.tree
            try richer.set("/finance/capital/0/amount", to: .pounds(pence: Int(more.top)))
            #expect(try pays(richer, seed: seed) >= before, "seed \(seed)")
        }
        #expect(tried > 100)
    }

    @Test func `more housing or disability costs never raise the charge`() throws {
        var tried = 0
        for var person in try Self.people.get() {
            let seed = person.seed
            guard person.tree["/finance/status"] == "full" else { continue }
            tried += 1
            let before = try #require(person.found.summary?.personPays?.pence?.count)
            var dearer = person.tree
            try dearer.set("/finance/housing/-", to: person.drawn.housing())
            let after = try pays(dearer, seed: seed)
            #expect(after <= before, "seed \(seed)")
            try dearer.set("/finance/disabilityCosts/-", to: person.drawn.disabilityCost())
            #expect(try pays(dearer, seed: seed) <= after, "seed \(seed)")
        }
        #expect(tried > 100)
    }

    @Test func `more income raises the charge by the rise at most`() throws {
        var tried = 0
        for var person in try Self.people.get() {
            let seed = person.seed
            guard let amount = person.tree["/finance/income/0/amount"]?.written,
                let pension = Fraction(amount)
            else { continue }
            tried += 1
            let before = person.found
            let rise = 1 + person.drawn.random.pence(below: 90_00)
            let more = Int((pension * Fraction(100)).top) + rise
            var richer = person.tree
            try richer.set("/finance/income/0/amount", to: .pounds(pence: more))
            let after = try Self.assessment(richer, seed: seed)
            let paid = try #require(before.summary?.personPays?.pence?.count)
            let paidAfter = try #require(after.summary?.personPays?.pence?.count)
            #expect((0...Int64(rise)).contains(paidAfter - paid), "seed \(seed)")
            if let most = before.contribution?.maximum?.pence?.count,
                let mostAfter = after.contribution?.maximum?.pence?.count
            {
                #expect((0...Int64(rise)).contains(mostAfter - most), "seed \(seed)")
            }
        }
        #expect(tried > 100)
    }

    @Test func `a greater need never lowers points or budget`() throws {
        for var person in try Self.people.get() {
            let seed = person.seed
            let before = person.found
            let question = person.drawn.random.one(of: RandomCase.questions)
            let answer = person.tree["/answers/\(question.id)"]?.written ?? ""
            let rank = question.answers.firstIndex(of: answer) ?? 0
            let higher = question.answers[
                rank + person.drawn.random.below(question.answers.count - rank)
            ]
            var needier = person.tree
            try needier.set("/answers/\(question.id)", to: .text(higher))
            let after = try Self.assessment(needier, seed: seed)
            let points = try #require(before.score?.total.value)
            #expect(try #require(after.score?.total.value) >= points, "seed \(seed)")
            #expect(try budget(after) >= budget(before), "seed \(seed)")
        }
    }

    @Test func `more unpaid support never raises the budget`() throws {
        for var person in try Self.people.get() {
            let seed = person.seed
            let before = person.found
            var helped = person.tree
            try helped.set("/unpaidSupport/-", to: person.drawn.helper(counts: true))
            let after = try Self.assessment(helped, seed: seed)
            #expect(try budget(after) <= budget(before), "seed \(seed)")
            let points = try #require(before.score?.total.value)
            #expect(try #require(after.score?.total.value) <= points, "seed \(seed)")
            // Without it the figures are the same, and never less.
            #expect(after.score?.answers?.value == before.score?.answers?.value, "seed \(seed)")
            let without = after.budgetWithoutUnpaidSupport?.amount?.perWeek.pence?.count ?? .max
            #expect(try after.budget?.amount == nil || without >= budget(after), "seed \(seed)")
        }
    }

    /// The result as text, without the hash of the case, which the order of its bytes changes.
    private func result(_ bytes: [UInt8]) throws -> String {
        let text = String(decoding: Self.outcome(bytes).json(explain: false), as: UTF8.self)
        let hash = try #require(text.firstRange(of: "\"sha256\":\""), "no hash")
        return String(text[..<hash.upperBound] + text[hash.upperBound...].dropFirst(64))
    }

    @Test func `the order of answers and members changes nothing`() throws {
        for person in try Self.people.get() {
            let seed = person.seed
            let sorted = person.tree.json
            var random = person.drawn.random
            let shuffled = person.tree.json { $0.sorted().shuffled(using: &random) }
            #expect(try result(sorted) == result(shuffled), "seed \(seed)")
        }
    }

    @Test func `the people drawn by chance are not all alike`() throws {
        var seen: Set<String> = []
        for person in try Self.people.get() {
            let found = person.found
            if found.flags.contains(.unevenWeeks) { seen.insert("uneven") }
            if found.flags.contains(.belowLowestBand) { seen.insert("below") }
            if found.flags.contains(.aboveHighestBand) { seen.insert("above") }
            if let reason = found.summary?.fullCost { seen.insert(reason.rawValue) }
            if (found.contribution?.tariffIncome?.value ?? .zero) > .zero { seen.insert("tariff") }
            let most = found.contribution?.maximum?.value
            if most == .zero { seen.insert("nothing") }
            if let most, let pays = found.summary?.personPays?.value, most > .zero, most == pays {
                seen.insert("maximum")
            }
            seen.insert(found.verdict.rawValue)
        }
        #expect(
            seen.isSuperset(of: [
                "uneven", "below", "above", "above-limit", "declined", "covers-cost", "tariff",
                "nothing", "maximum", "within-budget", "over-budget", "no-budget",
            ]),
            "\(seen.sorted())"
        )
    }
}
