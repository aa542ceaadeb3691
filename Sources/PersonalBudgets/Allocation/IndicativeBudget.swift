/// What support is likely to cost the council a week, before contribution: a starting point,
/// never a decision and never a cap.
public struct IndicativeBudget: Sendable {
    /// The band that the points fall in, by its position; nil when the scheme has no bands.
    public let band: Int?
    /// The amounts; nil where the band gives no figure.
    public let amount: Amount?
    /// Whether there is no figure because what came out was below nothing.
    public let isBelowNothing: Bool

    init(band: Int?, amount: Amount?) {
        self.band = band
        isBelowNothing = amount.map { $0.own < .zero } ?? false
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
        /// The indicative budget in the period of the scheme's own amounts, in pence.
        public let own: Exact
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

    /// The same for points whose band has been looked up; nil where they fall in none.
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
            if let index { _ = maker.edges(of: index, &trace) }
            return IndicativeBudget(band: index, amount: nil)
        }
        return IndicativeBudget(band: index, amount: try maker.amount(of: index, &trace))
    }

    /// The band of some points; those beyond the ends have one only when the scheme says so.
    func band(for points: Exact, _ readings: Readings) -> Int? {
        bands.row(for: points, readings) ?? nearestBand(to: points, readings)
    }

    /// The band at the end beyond which some points lie, of those that are for the person; nil where
    /// the scheme names none, or it is not known which are.
    private func nearestBand(to points: Exact, _ readings: Readings) -> Int? {
        guard below == .nearestBand || above == .nearestBand,
            bands.allSatisfy({ readings.holding($0.when) != nil })
        else { return nil }
        let open = bands.indices.filter { readings.hold(bands[$0].when) }
        let starts = open.compactMap { index in bands[index].from.map { (index, from: $0) } }
        if below == .nearestBand, starts.count == open.count,
            let first = starts.min(by: { $0.from < $1.from }), points < first.from
        {
            return first.0
        }
        let ends = open.compactMap { index in
            bands[index].range.end(on: step).map { (index, end: $0) }
        }
        // The last knot is a band of no length at the end of the one before.
        guard above == .nearestBand, ends.count == open.count,
            let last = ends.last(where: { last in ends.allSatisfy { $0.end <= last.end } }),
            points >= last.end
        else { return nil }
        return last.0
    }

    /// The amount of a band that is the indicative budget, in pence; nil where it has none.
    public func chosenPoint(of band: Band) -> Exact? {
        guard let amounts = band.amounts else { return nil }
        return switch point {
        case .lowest: amounts.lowerBound.exact
        case .highest: amounts.upperBound.exact
        case .middle:
            try? (amounts.lowerBound.exact + amounts.upperBound.exact) / Exact(2)
        }
    }
}

extension Scheme {
    /// What points alone give: the band, and the budget of somebody of whom nothing else is known.
    ///
    /// Conditions and adjusters that look at an answer or a measure do not hold.
    ///
    /// - Parameter points: The total, 0 or more.
    /// - Returns: Nil when the points fall in no band.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    public func budget(forPoints points: Exact) throws(CalculationFault) -> IndicativeBudget? {
        var trace = Trace(on: false)
        let questions = questionnaire?.questions ?? []
        return try allocation?.budget(
            for: Figure(points, .none),
            readings: Readings(
                questions: questions,
                answers: questions.map { _ in .absent },
                measures: (questionnaire?.measures ?? []).map { _ in .notCounted },
                points: points
            ),
            met: nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
    }
}
