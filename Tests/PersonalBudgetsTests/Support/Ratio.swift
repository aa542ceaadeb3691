import PersonalBudgets

/// The oracle for `Exact`: a fraction in 128 bits that is never reduced.
///
/// It shares no method with `Exact`: values are compared by products of 256 bits, and whether
/// lowest terms would fit is asked of a greatest common divisor that only shifts and subtracts.
struct Ratio {
    let top: Int128
    let bottom: Int128

    /// A fraction of any signs; nothing below the line is the caller's mistake.
    init(_ top: Int128, over bottom: Int128) {
        precondition(bottom != 0)
        self.top = bottom < 0 ? -top : top
        self.bottom = bottom < 0 ? -bottom : bottom
    }

    init(_ exact: Exact) {
        self.init(Int128(exact.numerator), over: Int128(exact.denominator))
    }
}

extension Ratio {
    static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(left.top * right.bottom + right.top * left.bottom, over: left.bottom * right.bottom)
    }

    static func - (left: Ratio, right: Ratio) -> Ratio {
        Ratio(left.top * right.bottom - right.top * left.bottom, over: left.bottom * right.bottom)
    }

    static func * (left: Ratio, right: Ratio) -> Ratio {
        Ratio(left.top * right.top, over: left.bottom * right.bottom)
    }

    /// The quotient; nil for a division by nothing.
    static func / (left: Ratio, right: Ratio) -> Ratio? {
        right.top == 0 ? nil : Ratio(left.top * right.bottom, over: left.bottom * right.top)
    }

    static func < (left: Ratio, right: Ratio) -> Bool {
        left.top * right.bottom < right.top * left.bottom
    }

    /// Whether the fraction is the same number: cross products in 256 bits, nothing reduced.
    func equals(_ exact: Exact) -> Bool {
        let mine = top.multipliedFullWidth(by: Int128(exact.denominator))
        let other = bottom.multipliedFullWidth(by: Int128(exact.numerator))
        return mine == other
    }

    /// Whether both numbers of the lowest terms fit 64 bits.
    var fitsInLowestTerms: Bool {
        let divisor = commonDivisor(top.magnitude, bottom.magnitude)
        let most = UInt128(Int64.max) + (top < 0 ? 1 : 0)
        return top.magnitude / divisor <= most
            && bottom.magnitude / divisor <= UInt128(Int64.max)
    }

    /// The greatest whole number that is not above the fraction.
    var floor: Int128 {
        let quotient = top / bottom
        return quotient * bottom > top ? quotient - 1 : quotient
    }

    /// The least whole number that is not below the fraction.
    var ceiling: Int128 { floor * bottom == top ? floor : floor + 1 }

    /// The whole number a mode gives, by what the mode's name says.
    func whole(_ mode: Rounding, on direction: Rounding.Direction) -> Int128 {
        let (outer, inner) = top < 0 ? (floor, ceiling) : (ceiling, floor)
        switch mode {
        case .up: return outer
        case .down: return inner
        case .nearest:
            let below = top - floor * bottom
            let above = ceiling * bottom - top
            return below == above ? outer : below < above ? floor : ceiling
        case .halfEven, .halfDown:
            let below = top - floor * bottom
            let above = ceiling * bottom - top
            guard below == above else { return below < above ? floor : ceiling }
            return mode == .halfDown ? inner : floor.isMultiple(of: 2) ? floor : ceiling
        case .inFavour:
            switch direction {
            case .charge: return floor
            case .allowance: return ceiling
            }
        }
    }
}

extension Exact {
    /// Whether nothing but 1 divides both numbers, and the one below the line is above zero.
    var isInLowestTerms: Bool {
        denominator > 0
            && commonDivisor(UInt128(numerator.magnitude), UInt128(denominator.magnitude)) == 1
    }
}

/// Stein's way: halve while even, and take the smaller from the larger.
private func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    if first == 0 { return second }
    if second == 0 { return first }
    let twos = min(first.trailingZeroBitCount, second.trailingZeroBitCount)
    var odd = first >> first.trailingZeroBitCount
    var rest = second
    while rest != 0 {
        rest >>= rest.trailingZeroBitCount
        if odd > rest { swap(&odd, &rest) }
        rest -= odd
    }
    return odd << twos
}
