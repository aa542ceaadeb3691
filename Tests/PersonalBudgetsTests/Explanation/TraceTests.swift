import TestKit
import Testing

@testable import PersonalBudgets

@Suite("The steps of a trace")
struct TraceTests {
    /// Three hundred random operations on a pool of figures; the same for the same seed.
    ///
    /// Results are named `incomeShare`, and a rounding of a charge `capitalShare`, so that a
    /// reader of the trace knows which way `in-favour` went.
    private static func run(seed: UInt64, trace: inout Trace) throws -> [Figure<PerWeek>] {
        var random = SplitMix64(seed: seed)
        var pool: [Figure<PerWeek>] = []
        for item in 0..<8 {
            let size = Int64(random.below(100_001)) - 20_000
            let value = try Exact(size, over: Int64(1 + random.below(12)))
            pool.append(trace.input(.income(.amount(item)), value))
        }
        let sizes = try (0..<4).map { try Exact(Int64(1 + $0), over: Int64(1 + random.below(4))) }
        for turn in 0..<300 {
            let term = Term.income(.share(turn))
            let (first, second) = (pool[random.below(pool.count)], pool[random.below(pool.count)])
            let size = random.below(4)
            let factor: Figure<Number> = trace.input(.points(.weight(question: size)), sizes[size])
            let mode = Rounding.allCases[random.below(Rounding.allCases.count)]
            let next: Figure<PerWeek>
            do throws(CalculationFault) {
                switch random.below(11) {
                case 0: next = try trace.sum(term, first, second)
                case 1: next = try trace.difference(term, first, second)
                case 2: next = try trace.product(term, first, factor)
                case 3: next = try trace.quotient(term, first, factor)
                case 4: next = trace.least(term, first, second)
                case 5: next = trace.floored(term, first)
                case 6: next = trace.lookup(term, by: factor, first)
                case 7: next = trace.choose(term, first)
                case 8:
                    let step: Figure<PerWeek> = trace.input(.capital(.tariffStep), Exact(250))
                    next = try trace.stepsUp(term, first, step: step, worth: second)
                case 9:
                    next =
                        if random.below(2) == 0 {
                            try trace.rounded(term, first, mode, on: .allowance)
                        } else {
                            try trace.rounded(.capital(.share(turn)), first, mode, on: .charge)
                        }
                default:
                    var tally = Tally<PerWeek>()
                    for _ in 0..<random.below(4) { try tally.add(pool[random.below(pool.count)]) }
                    next = trace.total(term, tally)
                }
            } catch {
                // Products of products may outgrow 64 bits: with and without a trace alike.
                continue
            }
            // Only numbers that leave room for the oracle go back in.
            if next.value.numerator.magnitude < 1 << 40, next.value.denominator < 1 << 16 {
                pool.append(next)
            }
        }
        return pool
    }

    @Test func `a step's value is what its operation makes of its inputs`() throws {
        var wrong: [String] = []
        var operations: [Step.Operation: Int] = [:]
        var roundings: Set<Rounding> = []
        for seed in 0..<40 {
            var trace = Trace(on: true)
            let figures = try Self.run(seed: UInt64(seed), trace: &trace)
            for (position, step) in trace.steps.enumerated() {
                operations[step.operation, default: 0] += 1
                if let rounding = step.rounding { roundings.insert(rounding) }
                let direction: Rounding.Direction =
                    if case .capital(.share) = step.term { .charge } else { .allowance }
                let inputsStandBefore = step.inputs.allSatisfy {
                    (0..<position).contains(Int($0.position))
                }
                let namesItsRounding = (step.rounding != nil) == (step.operation == .round)
                if !step.matches(trace.steps, direction: direction) || !inputsStandBefore
                    || !namesItsRounding
                {
                    wrong.append("\(seed): \(step)")
                }
            }
            for figure in figures where trace.steps[Int(figure.step.position)].value != figure.value
            {
                wrong.append("\(seed): \(figure)")
            }
        }

        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(3))")
        // All eleven operations took part, and all roundings.
        #expect(operations.count == 11)
        #expect(operations.values.allSatisfy { $0 > 100 }, "\(operations)")
        #expect(roundings.count == Rounding.allCases.count)
    }

    @Test func `a trace that is off keeps no steps and gives the same values`() throws {
        for seed in 0..<40 {
            var (silent, speaking) = (Trace(on: false), Trace(on: true))
            let quiet = try Self.run(seed: UInt64(seed), trace: &silent)
            let loud = try Self.run(seed: UInt64(seed), trace: &speaking)

            #expect(quiet.map(\.value) == loud.map(\.value))
            #expect(quiet.allSatisfy { $0.step == .none })
            #expect(silent.steps.isEmpty)
            #expect(!speaking.steps.isEmpty)
        }
    }

    @Test func `a trace that is off does not even name its steps`() throws {
        var named = 0
        func term() -> Term {
            named += 1
            return .two
        }
        var trace = Trace(on: false)
        let figure: Figure<PerWeek> = trace.input(term(), Exact(3))
        let two: Figure<Number> = trace.input(term(), Exact(2))
        _ = trace.total(term(), Tally<PerWeek>())
        _ = try trace.sum(term(), figure, figure)
        _ = try trace.difference(term(), figure, figure)
        let product: Figure<PerWeek> = try trace.product(term(), figure, two)
        let quotient: Figure<PerWeek> = try trace.quotient(term(), product, two)
        _ = trace.least(term(), figure, quotient)
        _ = trace.floored(term(), figure)
        _ = trace.lookup(term(), by: figure, figure)
        _ = trace.choose(term(), figure)
        let steps: Figure<PerWeek> = try trace.stepsUp(term(), figure, step: figure, worth: figure)
        _ = try trace.rounded(term(), steps, .nearest, on: .charge)
        _ = try trace.rounded(term(), steps, RoundingRule(.nearest, to: Exact(5)), on: .charge)
        _ = try trace.sum(term(), of: [figure, steps])
        let _: Figure<PerWeek> = try trace.product(term(), of: [figure, steps])
        _ = trace.greatest(term(), figure, steps)
        _ = trace.greatest(term(), of: [figure, steps])
        _ = trace.least(term(), of: [figure, steps])
        _ = trace.choose(term(), figure, beside: steps)

        #expect(named == 0)
        #expect(trace.steps.isEmpty)
    }

    @Test func `an input used twice is one step`() throws {
        var trace = Trace(on: true)
        let first: Figure<Number> = trace.input(.weeksInAYear, Exact(52))
        let amount: Figure<PerWeek> = trace.input(.income(.amount(0)), Exact(10_00))
        let second: Figure<Number> = trace.input(.weeksInAYear, Exact(52))
        let year: Figure<PerYear> = try trace.product(.plan(.year), amount, second)

        #expect(first.step == second.step)
        #expect(trace.steps.map(\.term) == [.weeksInAYear, .income(.amount(0)), .plan(.year)])
        #expect(trace.steps[2].inputs == [amount.step, first.step])
        #expect(year.value == Exact(520_00))
    }

    @Test func `nothing is one input for each unit it is counted in`() {
        var trace = Trace(on: true)
        let week: Figure<PerWeek> = trace.input(.income(.amount(0)), Exact(-5))
        let points: Figure<Points> = trace.input(
            .points(.answer(question: 0, choice: 0)),
            Exact(-5)
        )

        #expect(trace.floored(.income(.share(0)), week).value == .zero)
        #expect(trace.floored(.income(.share(1)), week).value == .zero)
        #expect(trace.floored(.points(.total), points).value == .zero)
        #expect(trace.steps.count { $0.term == .zero(.poundsAWeek) } == 1)
        #expect(trace.steps.count { $0.term == .zero(.points) } == 1)
        #expect(trace.steps.count == 7)
    }

    @Test func `a step says what it counts`() {
        var trace = Trace(on: true)
        let _: Figure<Points> = trace.input(.points(.total), .one)
        let _: Figure<Number> = trace.input(.two, .one)
        let _: Figure<Money> = trace.input(.summary(.cost), .one)
        let _: Figure<PerWeek> = trace.input(.plan(.week), .one)
        let _: Figure<PerYear> = trace.input(.plan(.year), .one)

        #expect(
            trace.steps.map(\.unit) == [.points, .number, .pounds, .poundsAWeek, .poundsAYear]
        )
    }

    @Test func `a tally with no lines is nothing, and the trace says so`() {
        var trace = Trace(on: true)
        let total = trace.total(.income(.total), Tally<PerWeek>())

        #expect(total.value == .zero)
        #expect(trace.steps.map(\.operation) == [.sum])
        #expect(trace.steps[0].inputs.isEmpty)
    }

    @Test func `only whole pence of money are an amount`() throws {
        let half = try Exact(1, over: 2)

        #expect(Figure<PerWeek>(Exact(12_34), .none).pence == Pence(12_34))
        #expect(Figure<PerYear>(Exact(-1), .none).pence == Pence(-1))
        #expect(Figure<Money>(.zero, .none).pence == .zero)
        #expect(Figure<Money>(half, .none).pence == nil)
        #expect(Figure<Points>(Exact(12), .none).pence == nil)
        #expect(Figure<Number>(Exact(12), .none).pence == nil)
    }
}
