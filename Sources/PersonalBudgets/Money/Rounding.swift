/// How a figure becomes a whole number of something; always named by a rule, never assumed.
public enum Rounding: String, CaseIterable, Sendable {
    /// To the nearest; a tie goes away from zero.
    case nearest
    /// To the nearest; a tie goes to the even neighbour.
    case halfEven = "half-even"
    /// To the nearest; a tie goes towards zero.
    case halfDown = "half-down"
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// In favour of the person: a charge goes down, an allowance goes up.
    ///
    /// Care and Support (Charging and Assessment of Resources) Regulations 2014, regulation 11.
    /// The heading was seen; its wording is remembered and not yet checked.
    case inFavour = "in-favour"

    /// Which way `in-favour` goes.
    public enum Direction: Sendable {
        /// Money the person pays.
        case charge
        /// Money the person keeps.
        case allowance
    }
}

/// A rounding to whole multiples of a step: to the penny, to whole pounds, to a quarter of an hour.
public struct RoundingRule: Hashable, Sendable {
    /// Which way.
    public let mode: Rounding
    /// The step; money is in pence.
    public let step: Exact

    /// A rounding to multiples of a step; to whole numbers where none is named.
    public init(_ mode: Rounding, to step: Exact = .one) {
        self.mode = mode
        self.step = step
    }
}

extension Exact {
    /// The whole number that the mode gives.
    ///
    /// - Parameters:
    ///   - mode: The rounding that the rule names.
    ///   - direction: Whether the figure is paid or kept; only `in-favour` asks.
    /// - Returns: A whole number, less than 1 away.
    /// - Throws: `tooLarge` when one more does not fit 64 bits.
    public func rounded(
        _ mode: Rounding,
        on direction: Rounding.Direction
    ) throws(CalculationFault) -> Exact {
        guard !isWhole else { return self }
        let truncated = numerator / denominator
        let fraction = Int128((numerator % denominator).magnitude)
        let awayFromZero =
            switch mode {
            case .nearest: fraction * 2 >= Int128(denominator)
            case .halfEven:
                fraction * 2 == Int128(denominator)
                    ? !truncated.isMultiple(of: 2) : fraction * 2 > Int128(denominator)
            case .halfDown: fraction * 2 > Int128(denominator)
            case .up: true
            case .down: false
            case .inFavour: (direction == .allowance) == (numerator > 0)
            }
        return try Exact(truncated) + Exact(awayFromZero ? numerator.signum() : 0)
    }

    /// The smallest number of whole steps that reaches this far; 0 at or below zero.
    ///
    /// "£1 for each £250 or part of £250": `Exact(250_01)` in steps of `Exact(250_00)` is 2.
    ///
    /// - Throws: `divisionByZero` for a step of nothing, or `tooLarge`.
    public func wholeSteps(of step: Exact) throws(CalculationFault) -> Exact {
        guard self > .zero else { return .zero }
        return try (self / step).rounded(.up, on: .allowance)
    }
}
