/// A row of the table from points to amounts: a range of points, any conditions, and amounts.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class Band: RuleRow {
    /// The council's name for the band.
    public let id: String
    /// The points in it.
    public let range: NumberRange
    /// What else must hold; empty for nothing.
    public let when: [Condition]
    /// The lowest and highest amount; nil where the table gives no figure.
    public let amounts: ClosedRange<Pence>?
    /// What the points of the band add to the amounts; nil for a flat band.
    public let rise: Rise?

    /// An amount that grows with the points: a price for each point, or a line between two knots.
    public struct Rise: Hashable, Sendable {
        /// What each point adds, in pence.
        public let perPoint: Exact
        /// The points from which it is counted.
        public let from: Exact

        /// A price for each point above some points.
        public init(perPoint: Exact, from: Exact) {
            self.perPoint = perPoint
            self.from = from
        }
    }

    /// A band from some points up to, and not including, others.
    public convenience init(id: String, from: Exact, below: Exact?, amounts: ClosedRange<Pence>?) {
        self.init(id: id, range: NumberRange(from: from, below: below), amounts: amounts)
    }

    /// A band of a range of points, and conditions.
    public init(
        id: String,
        range: NumberRange,
        when: [Condition] = [],
        amounts: ClosedRange<Pence>?,
        rise: Rise? = nil
    ) {
        self.id = id
        self.range = range
        self.when = when
        self.amounts = amounts
        self.rise = rise
    }

    /// The lowest and highest amount that anybody in it is given before adjusters; nil where it has
    /// none, or where its points make the amount.
    public var flatAmounts: ClosedRange<Pence>? { rise == nil ? amounts : nil }

    /// The fewest points in it; nil when it is open that way.
    public var from: Exact? { range.from }

    /// What the band adds for some points, in pence.
    ///
    /// - Throws: `tooLarge`.
    public func rise(at points: Exact) throws(CalculationFault) -> Exact {
        guard let rise else { return .zero }
        return try (points - rise.from) * rise.perPoint
    }
}
