/// An exact fraction in lowest terms, for working a trace out again without the rules' own numbers.
struct Fraction: Hashable, Sendable, CustomStringConvertible {
    let top: Int128
    let bottom: Int128

    static let zero = Fraction(0)

    init(_ top: Int128, over bottom: Int128 = 1) {
        var (large, small) = (top.magnitude, bottom.magnitude)
        while small != 0 { (large, small) = (small, large % small) }
        let divisor = Int128(max(large, 1))
        self.top = (bottom < 0 ? -top : top) / divisor
        self.bottom = (bottom < 0 ? -bottom : bottom) / divisor
    }

    /// A number as a trace writes it: decimals that end, or `n/d`.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, let top = Int128(parts[0]), let bottom = Int128(parts[1]), bottom > 0 {
            self.init(top, over: bottom)
            return
        }
        let digits = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 1, (1...2).contains(digits.count), digits.allSatisfy({ !$0.isEmpty }),
            let top = Int128(digits.joined())
        else { return nil }
        let places = digits.count == 2 ? digits[1].count : 0
        self.init(top, over: (0..<places).reduce(1) { power, _ in power * 10 })
    }

    var description: String { bottom == 1 ? "\(top)" : "\(top)/\(bottom)" }
    var magnitude: Fraction { Fraction(abs(top), over: bottom) }
}

extension Fraction: Comparable {
    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.top * right.bottom + right.top * left.bottom,
            over: left.bottom * right.bottom
        )
    }

    static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-right.top, over: right.bottom)
    }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.top * right.top, over: left.bottom * right.bottom)
    }

    static func / (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.top * right.bottom, over: left.bottom * right.top)
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.top * right.bottom < right.top * left.bottom
    }

    /// The greatest whole number that is not above the fraction.
    var floor: Int128 {
        let quotient = top / bottom
        return quotient * bottom > top ? quotient - 1 : quotient
    }

    /// The least whole number that is not below the fraction.
    var ceiling: Int128 { -Fraction(-top, over: bottom).floor }

    /// To whole pence by the name of a mode; `in-favour` stands for a charge, so it goes down.
    func roundedToPence(_ mode: String) -> Fraction? {
        let pence = self * Fraction(100)
        let whole: Int128
        switch mode {
        case "down": whole = pence.top < 0 ? pence.ceiling : pence.floor
        case "up": whole = pence.top < 0 ? pence.floor : pence.ceiling
        case "in-favour": whole = pence.floor
        case "nearest":
            let half = Fraction(1, over: 2)
            whole = pence.top < 0 ? (pence - half).ceiling : (pence + half).floor
        default: return nil
        }
        return Fraction(whole, over: 100)
    }
}
