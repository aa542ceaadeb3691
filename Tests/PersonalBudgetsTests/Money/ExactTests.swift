import TestKit
import Testing

@testable import PersonalBudgets

@Suite("Exact numbers")
struct ExactTests {
    @Test(
        arguments: [
            // 6/4: both halves of 12/8 and thirds of 18/12.
            (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2),
            // Nothing is 0/1, whatever stands below the line.
            (0, 7, 0, 1), (0, -7, 0, 1), (0, Int64.min, 0, 1),
            // 2^63 = 2 * 2^62, so 2^63 itself may stand in a fraction that can be halved.
            (.min, 2, -(1 << 62), 1), (2, .min, -1, 1 << 62), (.min, .min, 1, 1),
            (.max, .max, 1, 1), (.max, -1, -.max, 1), (1, .max, 1, .max),
        ] as [(Int64, Int64, Int64, Int64)]
    )
    func `a fraction is kept in lowest terms with the sign above the line`(
        top: Int64,
        bottom: Int64,
        lowestTop: Int64,
        lowestBottom: Int64
    ) throws {
        let exact = try Exact(top, over: bottom)

        #expect(exact.numerator == lowestTop)
        #expect(exact.denominator == lowestBottom)
    }

    @Test(arguments: [0, 1, -1, .max, .min] as [Int64])
    func `nothing can stand below the line`(top: Int64) {
        #expect(throws: CalculationFault.divisionByZero) { try Exact(top, over: 0) }
    }

    @Test(
        arguments: [
            // The lowest terms would be 2^63/1, -1/2^63, 1/2^63 and 2^63/3: one past the largest.
            (.min, -1), (1, .min), (-1, .min), (.min, -3),
        ] as [(Int64, Int64)]
    )
    func `lowest terms that do not fit are too large`(top: Int64, bottom: Int64) {
        #expect(throws: CalculationFault.tooLarge) { try Exact(top, over: bottom) }
    }

    @Test func `only a whole number is whole`() throws {
        #expect(Exact(7).isWhole)
        #expect(Exact.zero.isWhole)
        #expect(Exact(.min).isWhole)
        #expect(try Exact(14, over: 7).isWhole)
        #expect(try !Exact(15, over: 7).isWhole)
    }

    @Test func `the order of 200,000 random pairs is the order of their cross products`() throws {
        var random = SplitMix64(seed: 1)
        var wrong: [String] = []
        for _ in 0..<200_000 {
            let (first, second) = (random.fraction(), random.fraction())
            let (a, b) = (
                try Exact(first.top, over: first.bottom), try Exact(second.top, over: second.bottom)
            )
            let left = Int128(first.top) * Int128(second.bottom)
            let right = Int128(second.top) * Int128(first.bottom)
            let agrees =
                (a < b) == (left < right) && (a > b) == (left > right)
                && (a == b) == (left == right)
                && (a <= b) == (left <= right) && (a >= b) == (left >= right)
            if !agrees { wrong.append("\(first) \(second)") }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test func `the same number written two ways is equal and hashes the same`() throws {
        var random = SplitMix64(seed: 2)
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let top = Int64(random.below(2_000_001)) - 1_000_000
            let bottom = Int64(1 + random.below(1_000_000))
            let factor = Int64(1 + random.below(1_000_000))
            let plain = try Exact(top, over: bottom)
            let scaled = try Exact(top * factor, over: bottom * factor)
            let flipped = try Exact(-top, over: -bottom)
            if Set([plain, scaled, flipped]).count != 1 { wrong.append("\(top)/\(bottom)") }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test func `neighbours at the end of 64 bits are told apart`() throws {
        // (m-1)/m < m/(m+1) always; with m + 1 = 2^63 - 1 they differ by about 1/2^126.
        let most = Int64.max
        let lower = try Exact(most - 2, over: most - 1)
        let upper = try Exact(most - 1, over: most)

        #expect(lower < upper)
        #expect(lower != upper)
        #expect(Exact(.min) < Exact(-.max))
        #expect(Exact(.max - 1) < Exact(.max))
    }
}
