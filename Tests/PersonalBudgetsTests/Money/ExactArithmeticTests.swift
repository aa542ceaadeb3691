import TestKit
import Testing

@testable import PersonalBudgets

@Suite("Exact arithmetic")
struct ExactArithmeticTests {
    /// One of the four rules of arithmetic, and what the oracle says it gives.
    enum Rule: CaseIterable {
        case sum
        case difference
        case product
        case quotient

        func apply(_ left: Exact, _ right: Exact) throws(CalculationFault) -> Exact {
            switch self {
            case .sum: try left + right
            case .difference: try left - right
            case .product: try left * right
            case .quotient: try left / right
            }
        }

        /// Nil for a division by nothing.
        func oracle(_ left: Ratio, _ right: Ratio) -> Ratio? {
            switch self {
            case .sum: left + right
            case .difference: left - right
            case .product: left * right
            case .quotient: left / right
            }
        }
    }

    /// How a result stands to the oracle's.
    enum Verdict: Hashable {
        case right
        case rightlyTooLarge
        case wronglyTooLarge
        case rightlyDivisionByZero
        case wrong

        init(_ result: Result<Exact, CalculationFault>, oracle: Ratio?) {
            self =
                switch (result, oracle) {
                case (.success(let value), let oracle?):
                    oracle.equals(value) && value.isInLowestTerms ? .right : .wrong
                case (.failure(.tooLarge), let oracle?):
                    oracle.fitsInLowestTerms ? .wronglyTooLarge : .rightlyTooLarge
                case (.failure(.divisionByZero), nil): .rightlyDivisionByZero
                default: .wrong
                }
        }
    }

    @Test(arguments: Rule.allCases)
    func `200,000 random pairs give the exact lowest terms, or do not fit`(rule: Rule) throws {
        var random = SplitMix64(seed: 3)
        var counts: [Verdict: Int] = [:]
        var wrong: [String] = []
        for _ in 0..<200_000 {
            let (first, second) = (random.fraction(), random.fraction())
            let left = try Exact(first.top, over: first.bottom)
            let right = try Exact(second.top, over: second.bottom)
            let verdict = Verdict(
                Result { () throws(CalculationFault) in try rule.apply(left, right) },
                oracle: rule.oracle(
                    Ratio(Int128(first.top), over: Int128(first.bottom)),
                    Ratio(Int128(second.top), over: Int128(second.bottom))
                )
            )
            counts[verdict, default: 0] += 1
            if verdict == .wrong || verdict == .wronglyTooLarge {
                wrong.append("\(verdict): \(first) \(rule) \(second)")
            }
        }

        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
        // Neither side of the oracle may be idle.
        #expect(counts[.right, default: 0] > 10_000)
        #expect(counts[.rightlyTooLarge, default: 0] > 10_000)
        #expect((counts[.rightlyDivisionByZero, default: 0] > 100) == (rule == .quotient))
    }

    @Test(arguments: Rule.allCases)
    func `pairs at the limits of 64 bits never trap and are never wrong`(rule: Rule) {
        let tops: [Int64] = [
            0, 1, -1, 2, -2, 3, -3, 1 << 31, 3_037_000_499, 3_037_000_500, 1 << 62, -(1 << 62),
            .max - 1, .max, -.max, .min + 2, .min,
        ]
        let bottoms: [Int64] = [1, 2, 3, 3_037_000_500, 1 << 62, .max - 1, .max]
        let operands = tops.flatMap { top in
            bottoms.compactMap { bottom in
                bottom == 1 ? Exact(top) : try? Exact(top, over: bottom)
            }
        }
        var wrong: [String] = []
        for left in operands {
            for right in operands {
                let verdict = Verdict(
                    Result { () throws(CalculationFault) in try rule.apply(left, right) },
                    oracle: rule.oracle(Ratio(left), Ratio(right))
                )
                // The opposite of Int64.min is no Int64: a rule that turns it round may say so.
                let turnsLeastRound =
                    right.numerator == .min && (rule == .difference || rule == .quotient)
                if verdict == .wrong || verdict == .wronglyTooLarge && !turnsLeastRound {
                    wrong.append("\(verdict): \(left) \(rule) \(right)")
                }
            }
        }

        #expect(operands.count > 100)
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
    }

    @Test func `thirds, sixths and pennies come out as on paper`() throws {
        let third = try Exact(1, over: 3)
        let sixth = try Exact(1, over: 6)

        // 2/6 + 1/6 = 3/6; 2/6 - 1/6 = 1/6; 1/18; 1/3 * 6 = 2.
        #expect(try third + sixth == Exact(1, over: 2))
        #expect(try third - sixth == sixth)
        #expect(try third * sixth == Exact(1, over: 18))
        #expect(try third / sixth == Exact(2))
        // £25.00 a month: 2500 * 12 / 52 = 30000/52 = 7500/13 pence a week.
        #expect(try Exact(2500) * Exact(12) / Exact(52) == Exact(7500, over: 13))
        // A third three times is one, with nothing lost.
        #expect(try third + third + third == .one)
    }

    @Test(arguments: [0, 1, -1, .max, .min] as [Int64])
    func `a division by nothing has a name`(top: Int64) {
        #expect(throws: CalculationFault.divisionByZero) { try Exact(top) / .zero }
    }

    @Test func `one step past the largest and the least number is too large`() throws {
        let half = try Exact(1, over: 2)
        let most = Exact(.max)
        let least = Exact(.min)

        #expect(throws: CalculationFault.tooLarge) { try most + .one }
        #expect(throws: CalculationFault.tooLarge) { try least + Exact(-1) }
        #expect(throws: CalculationFault.tooLarge) { try least - .one }
        #expect(throws: CalculationFault.tooLarge) { try .zero - least }
        #expect(throws: CalculationFault.tooLarge) { try most * Exact(2) }
        #expect(throws: CalculationFault.tooLarge) { try most / half }
        #expect(throws: CalculationFault.tooLarge) { try least * Exact(-1) }
        #expect(throws: CalculationFault.tooLarge) { try least / Exact(-1) }
        #expect(throws: CalculationFault.tooLarge) { try least.negated() }
        // (2^64 - 1)/2 is above 2^63 - 1 only above the line: 2(2^63 - 1) + 1.
        #expect(throws: CalculationFault.tooLarge) { try most + half }
        // 1/(2^63 - 1) * 1/2 has 2^64 - 2 below the line.
        #expect(throws: CalculationFault.tooLarge) { try Exact(1, over: .max) * half }
    }

    @Test func `the least number still takes part where the result fits`() throws {
        let least = Exact(.min)

        // -2^63 + 1 = -(2^63 - 1); half of -2^63 is -2^62; -2^63 + (2^63 - 1) = -1.
        #expect(try least + .one == Exact(-.max))
        #expect(try least * Exact(1, over: 2) == Exact(-(1 << 62)))
        #expect(try least / Exact(2) == Exact(-(1 << 62)))
        #expect(try least + Exact(.max) == Exact(-1))
        #expect(try least / .one == least)
    }

    @Test func `taking a number away undoes adding it, and dividing undoes multiplying`() throws {
        var random = SplitMix64(seed: 4)
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let left = try Exact(
                Int64(random.below(2_000_001)) - 1_000_000,
                over: Int64(1 + random.below(10_000))
            )
            let right = try Exact(
                Int64(random.below(2_000_001)) - 1_000_000,
                over: Int64(1 + random.below(10_000))
            )
            let sumUndone = try left + right - right == left
            let productUndone = try right == .zero || left * right / right == left
            let orderless = try left + right == right + left && left * right == right * left
            let opposite = try left + left.negated() == .zero
            if !(sumUndone && productUndone && orderless && opposite) {
                wrong.append("\(left) \(right)")
            }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }
}
