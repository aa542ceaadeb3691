import TestKit
import Testing

@testable import PersonalBudgets

@Suite("Rounding")
struct RoundingTests {
    /// A fraction, and what each mode makes of it; for `in-favour` only where it is not below zero.
    struct Row: Sendable, CustomTestStringConvertible {
        let top: Int64
        let bottom: Int64
        let nearest: Int64
        let up: Int64
        let down: Int64

        init(
            _ top: Int64,
            over bottom: Int64,
            nearest: Int64,
            up: Int64,
            down: Int64
        ) {
            self.top = top
            self.bottom = bottom
            self.nearest = nearest
            self.up = up
            self.down = down
        }

        var testDescription: String { "\(top)/\(bottom)" }
    }

    static let rows = [
        // Ties.
        Row(1, over: 2, nearest: 1, up: 1, down: 0),
        Row(-1, over: 2, nearest: -1, up: -1, down: 0),
        Row(5, over: 2, nearest: 3, up: 3, down: 2),
        Row(-5, over: 2, nearest: -3, up: -3, down: -2),
        Row(7, over: 2, nearest: 4, up: 4, down: 3),
        Row(-7, over: 2, nearest: -4, up: -4, down: -3),
        // Near ties: 2.49, 2.51, and the same below zero.
        Row(249, over: 100, nearest: 2, up: 3, down: 2),
        Row(251, over: 100, nearest: 3, up: 3, down: 2),
        Row(-249, over: 100, nearest: -2, up: -3, down: -2),
        Row(-251, over: 100, nearest: -3, up: -3, down: -2),
        // 2^63 - 1 below the line: 2^62 - 1 is just under half of it, and 2^62 just over.
        Row((1 << 62) - 1, over: .max, nearest: 0, up: 1, down: 0),
        Row(1 << 62, over: .max, nearest: 1, up: 1, down: 0),
        Row(-(1 << 62) + 1, over: .max, nearest: 0, up: -1, down: 0),
        Row(-(1 << 62), over: .max, nearest: -1, up: -1, down: 0),
        // Hardly more than a whole number, and hardly less.
        Row(1_000_001, over: 1_000_000, nearest: 1, up: 2, down: 1),
        Row(1_999_999, over: 1_000_000, nearest: 2, up: 2, down: 1),
        Row(-1_000_001, over: 1_000_000, nearest: -1, up: -2, down: -1),
        Row(-1_999_999, over: 1_000_000, nearest: -2, up: -2, down: -1),
        // (2^63 - 1)/2 = 2^62 - 1/2.
        Row(.max, over: 2, nearest: 1 << 62, up: 1 << 62, down: (1 << 62) - 1),
        // Whole numbers stay.
        Row(6, over: 2, nearest: 3, up: 3, down: 3),
        Row(-6, over: 2, nearest: -3, up: -3, down: -3),
        Row(0, over: 2, nearest: 0, up: 0, down: 0),
        Row(.max, over: 1, nearest: .max, up: .max, down: .max),
    ]

    @Test(arguments: rows)
    func `each mode does what its name says on ties and near ties`(row: Row) throws {
        let exact = try Exact(row.top, over: row.bottom)

        for direction in [Rounding.Direction.charge, .allowance] {
            #expect(try exact.rounded(.nearest, on: direction) == Exact(row.nearest))
            #expect(try exact.rounded(.up, on: direction) == Exact(row.up))
            #expect(try exact.rounded(.down, on: direction) == Exact(row.down))
        }
        if row.top >= 0 {
            #expect(try exact.rounded(.inFavour, on: .charge) == Exact(row.down))
            #expect(try exact.rounded(.inFavour, on: .allowance) == Exact(row.up))
        }
    }

    @Test func `a tie goes away from zero`() throws {
        for whole in Int64(0)..<1_000 {
            let tie = try Exact(2 * whole + 1, over: 2)

            #expect(try tie.rounded(.nearest, on: .charge) == Exact(whole + 1))
            #expect(try tie.negated().rounded(.nearest, on: .charge) == Exact(-whole - 1))
        }
    }

    @Test(arguments: Rounding.allCases, [Rounding.Direction.charge, .allowance])
    func `100,000 random fractions round as the oracle says`(
        mode: Rounding,
        direction: Rounding.Direction
    ) throws {
        var random = SplitMix64(seed: 5)
        var wrong: [String] = []
        for turn in 0..<100_000 {
            var (top, bottom) = random.fraction()
            // Every fourth is a tie, or one part off a tie: a random fraction hardly ever is.
            if turn % 4 == 0 {
                bottom = 2 * Int64(1 + random.below(1_000_000))
                let wholes = Int64(random.below(2_000_001)) - 1_000_000
                top = wholes * bottom + bottom / 2 + Int64(random.below(3)) - 1
            }
            if mode == .inFavour { top = Int64(top.magnitude) }
            let exact = try Exact(top, over: bottom)
            let ratio = Ratio(Int128(top), over: Int128(bottom))
            let rounded = try exact.rounded(mode, on: direction)

            let agrees =
                rounded.isWhole && Int128(rounded.numerator) == ratio.whole(mode, on: direction)
            // |rounded - top/bottom| in parts of the bottom: below one whole, or at most a half.
            let gap = (Int128(rounded.numerator) * Int128(bottom) - Int128(top)).magnitude
            let near =
                mode == .nearest ? gap * 2 <= bottom.magnitude : gap < UInt128(bottom.magnitude)
            let again = try rounded.rounded(mode, on: direction) == rounded
            if !(agrees && near && again) { wrong.append("\(top)/\(bottom) to \(rounded)") }
        }

        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
    }

    @Test func `in favour, no other mode gives a lower charge or a higher allowance`() throws {
        var random = SplitMix64(seed: 6)
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let (top, bottom) = random.fraction()
            let exact = try Exact(Int64(top.magnitude), over: bottom)
            let charge = try exact.rounded(.inFavour, on: .charge)
            let allowance = try exact.rounded(.inFavour, on: .allowance)
            for mode in Rounding.allCases {
                let lowest = try charge <= exact.rounded(mode, on: .charge)
                let highest = try allowance >= exact.rounded(mode, on: .allowance)
                if !(lowest && highest) { wrong.append("\(top)/\(bottom) \(mode)") }
            }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    /// Ties of both signs, and both sides of one: 1/2, 3/2, 5/2 and 2.49, 2.51.
    @Test(
        arguments: [
            (1, 2, 0, 0), (3, 2, 2, 1), (5, 2, 2, 2), (7, 2, 4, 3), (-1, 2, 0, 0), (-3, 2, -2, -1),
            (249, 100, 2, 2), (251, 100, 3, 3), (-251, 100, -3, -3),
        ] as [(Int64, Int64, Int64, Int64)]
    )
    func `a tie goes to the even neighbour, or towards nothing`(
        top: Int64,
        bottom: Int64,
        even: Int64,
        down: Int64
    ) throws {
        let number = try Exact(top, over: bottom)
        #expect(try number.rounded(.halfEven, on: .charge) == Exact(even))
        #expect(try number.rounded(.halfDown, on: .charge) == Exact(down))
    }

    @Test func `the modes that a file can name are these six`() {
        #expect(
            Rounding.allCases.map(\.rawValue) == [
                "nearest", "half-even", "half-down", "up", "down", "in-favour",
            ]
        )
    }

    @Test(
        arguments: [
            // Tariff income: £1 for each £250.00 or part of it, in pence.
            (0, 0), (1, 1), (249_99, 1), (250_00, 1), (250_01, 2), (500_00, 2), (500_01, 3),
            // £23,250.00 less £14,250.00 is £9,000.00: 36 steps exactly.
            (9_000_00, 36), (9_000_01, 37),
            // Nothing above the limit, nothing counted.
            (-1, 0), (-250_00, 0), (-250_01, 0), (.min, 0),
        ] as [(Int64, Int64)]
    )
    func `each begun step of £250 counts, and an exact step does not begin another`(
        pence: Int64,
        steps: Int64
    ) throws {
        #expect(try Exact(pence).wholeSteps(of: Exact(250_00)) == Exact(steps))
    }

    @Test func `steps may be fractions`() throws {
        let half = try Exact(1, over: 2)

        // 3/4 is one half and a bit; 3/2 is three halves; the least thing above nothing is a step.
        #expect(try Exact(3, over: 4).wholeSteps(of: half) == Exact(2))
        #expect(try Exact(3, over: 2).wholeSteps(of: half) == Exact(3))
        #expect(try Exact(1, over: 1_000_000).wholeSteps(of: half) == .one)
    }

    @Test func `a step of nothing cannot be counted`() {
        #expect(throws: CalculationFault.divisionByZero) { try Exact(1).wholeSteps(of: .zero) }
    }

    @Test func `the steps reach as far as the figure, and one fewer does not`() throws {
        var random = SplitMix64(seed: 7)
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let figure = try Exact(
                Int64(1 + random.below(10_000_000)),
                over: Int64(1 + random.below(1_000))
            )
            let step = try Exact(
                Int64(1 + random.below(100_000)),
                over: Int64(1 + random.below(1_000))
            )
            let steps = try figure.wholeSteps(of: step)
            let (whole, size) = (Ratio(steps), Ratio(step))
            let fewer = Ratio(whole.top - 1, over: 1)
            let reaches = !(whole * size < Ratio(figure))
            let isLeast = fewer * size < Ratio(figure)
            if !(steps.isWhole && reaches && isLeast) { wrong.append("\(figure) \(step)") }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }
}
