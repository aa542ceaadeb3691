// Checked arithmetic: a result that does not fit is an error with a name, never a trap.
extension Exact {
    /// The sum.
    ///
    /// - Throws: `tooLarge` when the lowest terms do not fit 64 bits.
    public static func + (left: Exact, right: Exact) throws(CalculationFault) -> Exact {
        if right.isWhole, let sum = left.plus(whole: right.numerator) { return sum }
        if left.isWhole, let sum = right.plus(whole: left.numerator) { return sum }
        return try fractions(left, plus: right)
    }

    /// The sum with a whole number, which brings no common factor with it; nil where a term on the
    /// way to it does not fit 64 bits.
    private func plus(whole: Int64) -> Exact? {
        let (parts, isTooLarge) = whole.multipliedReportingOverflow(by: denominator)
        let (sum, overflow) = numerator.addingReportingOverflow(parts)
        return isTooLarge || overflow ? nil : Exact(lowest: sum, over: denominator)
    }

    /// The sum of any two fractions.
    private static func fractions(
        _ left: Exact,
        plus right: Exact
    ) throws(CalculationFault) -> Exact {
        let common = Int64(
            greatestCommonDivisor(UInt64(left.denominator), UInt64(right.denominator))
        )
        let leftFactor = right.denominator / common
        let rightFactor = left.denominator / common
        let numerator =
            Int128(left.numerator) * Int128(leftFactor)
            + Int128(right.numerator) * Int128(rightFactor)
        // Only a factor of `common` can be left over in a sum of two fractions in lowest terms.
        let rest = UInt64((numerator % Int128(common)).magnitude)
        let shared = Int64(greatestCommonDivisor(UInt64(common), rest))
        return Exact(
            lowest: try narrowed(numerator / Int128(shared)),
            over: try narrowed(Int128(left.denominator / shared) * Int128(leftFactor))
        )
    }

    /// The difference.
    ///
    /// - Throws: `tooLarge` when the lowest terms do not fit 64 bits.
    public static func - (left: Exact, right: Exact) throws(CalculationFault) -> Exact {
        try left + right.negated()
    }

    /// The product.
    ///
    /// - Throws: `tooLarge` when the lowest terms do not fit 64 bits.
    public static func * (left: Exact, right: Exact) throws(CalculationFault) -> Exact {
        if right.isWhole { return try left.times(whole: right.numerator) }
        if left.isWhole { return try right.times(whole: left.numerator) }
        return try fractions(left, times: right)
    }

    /// The product with a whole number, which may share a factor with the denominator.
    private func times(whole: Int64) throws(CalculationFault) -> Exact {
        var (factor, rest) = (whole, denominator)
        if !isWhole {
            let shared = Int64(greatestCommonDivisor(whole.magnitude, UInt64(denominator)))
            (factor, rest) = (whole / shared, denominator / shared)
        }
        let (product, overflow) = numerator.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw .tooLarge }
        return Exact(lowest: product, over: rest)
    }

    /// The product of any two fractions.
    private static func fractions(
        _ left: Exact,
        times right: Exact
    ) throws(CalculationFault) -> Exact {
        // Divided by what they share first, the terms are the lowest there are.
        let first = Int64(
            greatestCommonDivisor(left.numerator.magnitude, UInt64(right.denominator))
        )
        let second = Int64(
            greatestCommonDivisor(right.numerator.magnitude, UInt64(left.denominator))
        )
        let (numerator, isTooLarge) = (left.numerator / first)
            .multipliedReportingOverflow(by: right.numerator / second)
        let (denominator, isTooFine) = (left.denominator / second)
            .multipliedReportingOverflow(by: right.denominator / first)
        guard !isTooLarge, !isTooFine else { throw .tooLarge }
        return Exact(lowest: numerator, over: denominator)
    }

    /// The quotient.
    ///
    /// - Throws: `divisionByZero`, or `tooLarge` when the lowest terms do not fit 64 bits.
    public static func / (left: Exact, right: Exact) throws(CalculationFault) -> Exact {
        try left * right.reciprocal
    }

    /// One divided by it: in lowest terms as it stands.
    private var reciprocal: Exact {
        get throws(CalculationFault) {
            guard numerator != 0 else { throw .divisionByZero }
            guard numerator != .min else { throw .tooLarge }
            return numerator > 0
                ? Exact(lowest: denominator, over: numerator)
                : Exact(lowest: -denominator, over: -numerator)
        }
    }

    /// The number of this size with the other sign.
    ///
    /// - Throws: `tooLarge` for the one number whose opposite does not fit 64 bits.
    public func negated() throws(CalculationFault) -> Exact {
        guard numerator != .min else { throw .tooLarge }
        return Exact(lowest: -numerator, over: denominator)
    }

    /// The size without a sign; the one number whose opposite does not fit 64 bits keeps it.
    public var magnitude: Exact { self < .zero ? (try? negated()) ?? self : self }

    private static func narrowed(_ value: Int128) throws(CalculationFault) -> Int64 {
        guard let value = Int64(exactly: value) else { throw .tooLarge }
        return value
    }
}
