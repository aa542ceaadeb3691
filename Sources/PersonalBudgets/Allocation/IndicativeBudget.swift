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
        readings: Readings,
        met: [Exact]?,
        basis: IndicativeBudget.Basis,
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget? {
        try budget(
            in: band(for: points.value, readings),
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
        readings: Readings,
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
        if let index, bands[index].amounts == nil {
            // The points of a band without a figure are shown all the same.
            _ = maker.edges(of: index, &trace)
            return IndicativeBudget(band: index, amount: nil)
        }
        return IndicativeBudget(band: index, amount: try maker.amount(of: index, &trace))
    }

    /// The band of some points; those beyond the ends have one only when the scheme says so.
    func band(for points: Exact, _ readings: Readings) -> Int? {
        if let found = bands.row(for: points, readings) { return found }
        guard below == .nearestBand || above == .nearestBand else { return nil }
        let priced = bands.indices.filter { bands[$0].amounts != nil }
        if below == .nearestBand, let first = priced.first, let from = bands[first].from,
            points < from
        {
            return first
        }
        if above == .nearestBand, let last = priced.last, let end = bands[last].range.end(on: step),
            points >= end
        {
            return last
        }
        return nil
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
                measures: (questionnaire?.measures ?? []).map { _ in nil },
                points: points
            ),
            met: nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
    }
}

/// Makes one budget: the amounts of the band, the adjusters, and the figures of week and year.
struct BudgetMaker: ~Copyable {
    let allocation: Allocation
    let points: Figure<Points>
    let readings: Readings
    let met: [Exact]?
    let basis: IndicativeBudget.Basis

    /// The figures, worked out in the period of the scheme's own amounts.
    func amount(
        of band: Int?,
        _ trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget.Amount {
        switch allocation.every {
        case .week:
            let (week, limit): (Figure<PerWeek>, Figure<PerWeek>) = try figures(
                band,
                as: .indicative(basis),
                .planLimit(basis),
                &trace
            )
            return IndicativeBudget.Amount(
                perWeek: week,
                perYear: try trace.product(
                    .indicativeYear(basis),
                    week,
                    trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
                ),
                limit: limit,
                own: week.value
            )
        case .year:
            let (year, limit): (Figure<PerYear>, Figure<PerYear>) = try figures(
                band,
                as: .indicativeYear(basis),
                .planLimitYear(basis),
                &trace
            )
            return try inWeeks(year, limit, own: year.value, &trace)
        case .month: return try inYears(band, of: PerMonth.self, &trace)
        case .fourWeeks: return try inYears(band, of: PerFourWeeks.self, &trace)
        }
    }

    private func inYears<U: Unit>(
        _ band: Int?,
        of _: U.Type,
        _ trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget.Amount {
        let (own, limit): (Figure<U>, Figure<U>) = try figures(
            band,
            as: .indicativeOwn(basis),
            .planLimitOwn(basis),
            &trace
        )
        let period = allocation.every.period
        let times: Figure<Number> = trace.input(.timesInAYear(period), Exact(period.timesAYear))
        return try inWeeks(
            trace.product(.indicativeYear(basis), own, times),
            trace.product(.planLimitYear(basis), limit, times),
            own: own.value,
            &trace
        )
    }

    /// A year's figures put into weeks, to the penny.
    private func inWeeks(
        _ year: Figure<PerYear>,
        _ limit: Figure<PerYear>,
        own: Exact,
        _ trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget.Amount {
        func week(_ year: Figure<PerYear>, _ term: Term) throws(CalculationFault) -> Figure<PerWeek>
        {
            try trace.rounded(
                term,
                trace.quotient(
                    .beforeRounding(of: term),
                    year,
                    trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
                ),
                allocation.rounding,
                on: .allowance
            )
        }
        return IndicativeBudget.Amount(
            perWeek: try week(year, .indicative(basis)),
            perYear: year,
            limit: try week(limit, .planLimit(basis)),
            own: own
        )
    }

    /// The budget and the limit of the plan, rounded, in the period of the amounts.
    private func figures<U: Unit>(
        _ band: Int?,
        as budget: Term,
        _ planLimit: Term,
        _ trace: inout Trace
    ) throws(CalculationFault) -> (Figure<U>, Figure<U>) {
        let ends: (floor: Figure<U>, top: Figure<U>)
        let point: Figure<U>
        if let band {
            ends = try self.ends(of: band, &trace)
            point = try self.point(between: ends.floor, and: ends.top, &trace)
        } else {
            point = trace.input(.noAmount, .zero)
            ends = (point, point)
        }
        var own = Tally<U>()
        var limit = Tally<U>()
        try own.add(point)
        try limit.add(allocation.planLimit == .top ? ends.top : point)
        for (position, adjuster) in allocation.adjusters.enumerated() {
            guard adjuster.when.isEmpty || readings.hold(adjuster.when) else { continue }
            try apply(adjuster, at: position, to: &own, &limit, &trace)
        }
        let rule = allocation.rule
        return (
            try trace.rounded(
                budget,
                trace.total(.beforeRounding(of: budget), own),
                rule,
                on: .allowance
            ),
            try trace.rounded(
                planLimit,
                trace.total(.beforeRounding(of: planLimit), limit),
                rule,
                on: .allowance
            )
        )
    }
}
