/// What support is likely to cost the council a week, before contribution: a starting point,
/// never a decision and never a cap.
public struct IndicativeBudget: Sendable {
    /// The band that the points fall in, by its position; nil when the scheme has no bands.
    public let band: Int?
    /// The amounts; nil where the band gives no figure.
    public let amount: Amount?
    /// Whether there is no figure because what came out was below nothing.
    let isBelowNothing: Bool

    init(band: Int?, amount: Amount?) {
        self.band = band
        isBelowNothing = amount.map { $0.exact < .zero } ?? false
        self.amount = isBelowNothing ? nil : amount
    }

    /// The figures of a band that has them.
    public struct Amount: Sendable {
        /// The indicative budget.
        public let perWeek: Figure<PerWeek>
        /// The indicative budget for a year of 52 weeks.
        public let perYear: Figure<PerYear>
        /// Up to where a plan is within the budget.
        public let limit: Figure<PerWeek>
        /// The same for a year, where the scheme's amounts are not of weeks: a plan is held
        /// against that, and not against what the rounding of its weeks makes of it.
        public private(set) var limitYear: Figure<PerYear>?
        /// The indicative budget in the period of the scheme's own amounts, in pence.
        public let own: Exact
        /// The same before it is rounded: no rounding makes something of what is below nothing.
        let exact: Exact
    }

    /// Whether unpaid support has been taken off.
    public enum Basis: String, Sendable {
        /// The council's figure.
        case afterUnpaidSupport = "after-unpaid-support"
        /// For planning: what the figure would be if the carer stopped.
        case withoutUnpaidSupport = "without-unpaid-support"
    }
}

extension Allocation {
    /// Looks the points up, takes the chosen point of the band, and adjusts it in order.
    ///
    /// - Parameters:
    ///   - points: The total that the scheme names.
    ///   - readings: What answers and measures have come to.
    ///   - met: The share of each question's need met by unpaid support; nil when none is.
    ///   - basis: Which of the two figures this is.
    ///   - trace: Hears of each step.
    /// - Returns: Nil when the points fall in no band; a budget below nothing has no amount.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    func budget(
        for points: Figure<Points>,
        readings: consuming Readings,
        met: [Exact]?,
        basis: IndicativeBudget.Basis,
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget? {
        let band = band(for: points.value, readings)
        return try budget(
            in: band,
            for: points,
            readings: readings,
            met: met,
            basis: basis,
            trace: &trace
        )
    }

    /// The budget of points whose band has been looked up; `index` is nil where they fall in none.
    func budget(
        in index: Int?,
        for points: Figure<Points>,
        readings: consuming Readings,
        met: [Exact]?,
        basis: IndicativeBudget.Basis,
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget? {
        guard index != nil || bands.isEmpty else { return nil }
        let maker = BudgetMaker(
            allocation: self,
            points: points,
            readings: readings,
            met: met,
            basis: basis
        )
        if lacksFigure(by: maker.readings) || index.map({ bands[$0].amounts == nil }) ?? false {
            // The points of a band without a figure are shown all the same.
            if let index { _ = maker.edges(of: index, trace: &trace) }
            return IndicativeBudget(band: index, amount: nil)
        }
        return IndicativeBudget(band: index, amount: try maker.amount(of: index, trace: &trace))
    }

    /// The band of some points; those beyond the ends have one only when the scheme says so.
    func band(for points: Exact, _ readings: Readings) -> Int? {
        bands.row(for: points, readings) ?? nearestBand(to: points, readings)
    }

    /// The band at the end beyond which some points lie, of those that are for the person; nil where
    /// the scheme names none, or it is not known which are.
    private func nearestBand(to points: Exact, _ readings: Readings) -> Int? {
        guard below == .nearestBand || above == .nearestBand else { return nil }
        let ends = ends?.all ?? ends(by: readings) { _ in true }
        if below == .nearestBand, let lowest = ends.lowest, points < lowest.from {
            return lowest.band
        }
        if above == .nearestBand, let highest = ends.highest, points >= highest.end {
            return highest.band
        }
        return nil
    }

    /// On which side of the amounts that are for the person some points without a figure lie.
    func flag(beyond points: Exact, _ readings: Readings) -> Flag {
        guard bands.contains(where: { $0.amounts != nil }) else { return .outsideTable }
        let ends = ends?.priced ?? ends(by: readings) { $0.amounts != nil }
        if let lowest = ends.lowest, points < lowest.from { return .belowLowestBand }
        if let highest = ends.highest, points >= highest.end { return .aboveHighestBand }
        return .outsideTable
    }

    /// The ends of those bands that count and are for the person; none where it is not known which
    /// are.
    private func ends(by readings: Readings, of counts: (Band) -> Bool) -> BandEnds {
        guard bands.allSatisfy({ !counts($0) || readings.holding($0.when) != nil }) else {
            return .unknown
        }
        return BandEnds(of: bands, on: step) { counts($0) && readings.hold($0.when) }
    }
}
