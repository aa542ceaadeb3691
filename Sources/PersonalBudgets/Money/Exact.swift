/// An exact fraction in lowest terms: no figure between an answer and a pound is ever approximate.
///
/// The denominator is above zero. `Exact(6, over: 4)` is three halves.
public struct Exact: Hashable, Sendable {
    /// The number above the line, with the sign.
    public let numerator: Int64
    /// The number below the line; at least 1, and without a common factor with the numerator.
    public let denominator: Int64

    /// A whole number.
    public init(_ whole: Int64) {
        numerator = whole
        denominator = 1
    }

    /// The fraction `numerator / denominator`, brought to lowest terms.
    ///
    /// - Throws: `divisionByZero`, or `tooLarge` when the lowest terms do not fit 64 bits.
    public init(_ numerator: Int64, over denominator: Int64) throws(CalculationFault) {
        guard denominator != 0 else { throw .divisionByZero }
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let negative = (numerator < 0) != (denominator < 0)
        self.init(
            lowest: try Exact.signed(numerator.magnitude / divisor, negative: negative),
            over: try Exact.signed(denominator.magnitude / divisor, negative: false)
        )
    }

    /// Takes a fraction that is in lowest terms already.
    init(lowest numerator: Int64, over denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Nothing.
    public static let zero = Exact(0)
    /// One.
    public static let one = Exact(1)

    /// Whether nothing stands below the line but 1.
    public var isWhole: Bool { denominator == 1 }

    private static func signed(
        _ magnitude: UInt64,
        negative: Bool
    ) throws(CalculationFault) -> Int64 {
        guard let value = Int64(exactly: magnitude) else { throw .tooLarge }
        return negative ? -value : value
    }
}

extension Exact: Comparable {
    /// Compares by cross-multiplying in 128 bits, where no product of two 64-bit numbers overflows.
    public static func < (left: Exact, right: Exact) -> Bool {
        guard left.denominator != right.denominator else { return left.numerator < right.numerator }
        return Int128(left.numerator) * Int128(right.denominator)
            < Int128(right.numerator) * Int128(left.denominator)
    }
}

/// The largest number that divides both; the other one when one is zero.
func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (large, small) = (first, second)
    while small > 1 { (large, small) = (small, large % small) }
    return small == 1 ? 1 : large
}
