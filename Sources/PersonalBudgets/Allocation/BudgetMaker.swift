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
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget.Amount {
        switch allocation.every {
        case .week:
            let (week, limit): (Figure<PerWeek>, Figure<PerWeek>) = try figures(
                band,
                as: .budget(.indicative(basis)),
                .budget(.planLimit(basis)),
                trace: &trace
            )
            return IndicativeBudget.Amount(
                perWeek: week,
                perYear: try trace.product(
                    .budget(.indicativeYear(basis)),
                    week,
                    trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
                ),
                limit: limit,
                own: week.value
            )
        case .year:
            let (year, limit): (Figure<PerYear>, Figure<PerYear>) = try figures(
                band,
                as: .budget(.indicativeYear(basis)),
                .budget(.planLimitYear(basis)),
                trace: &trace
            )
            return try inWeeks(year, limit, own: year.value, trace: &trace)
        case .month: return try inYears(band, of: PerMonth.self, trace: &trace)
        case .fourWeeks: return try inYears(band, of: PerFourWeeks.self, trace: &trace)
        }
    }

    private func inYears<U: Unit>(
        _ band: Int?,
        of _: U.Type,
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget.Amount {
        let (own, limit): (Figure<U>, Figure<U>) = try figures(
            band,
            as: .budget(.indicativeOwn(basis)),
            .budget(.planLimitOwn(basis)),
            trace: &trace
        )
        let period = allocation.every.period
        let times: Figure<Number> = trace.input(
            .budget(.timesInAYear(period)),
            Exact(period.timesAYear)
        )
        return try inWeeks(
            trace.product(.budget(.indicativeYear(basis)), own, times),
            trace.product(.budget(.planLimitYear(basis)), limit, times),
            own: own.value,
            trace: &trace
        )
    }

    /// A year's figures put into weeks, to the penny.
    private func inWeeks(
        _ year: Figure<PerYear>,
        _ limit: Figure<PerYear>,
        own: Exact,
        trace: inout Trace
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
                allocation.rounding.mode,
                on: .allowance
            )
        }
        return IndicativeBudget.Amount(
            perWeek: try week(year, .budget(.indicative(basis))),
            perYear: year,
            limit: try week(limit, .budget(.planLimit(basis))),
            own: own
        )
    }

    /// The budget and the limit of the plan, rounded, in the period of the amounts.
    private func figures<U: Unit>(
        _ band: Int?,
        as budget: Term,
        _ planLimit: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> (Figure<U>, Figure<U>) {
        let ends: (floor: Figure<U>, top: Figure<U>)
        let point: Figure<U>
        if let band {
            ends = try self.ends(of: band, trace: &trace)
            point = try self.point(between: ends.floor, and: ends.top, trace: &trace)
        } else {
            point = trace.input(.budget(.noAmount), .zero)
            ends = (point, point)
        }
        var own = Tally<U>()
        var limit = Tally<U>()
        try own.add(point)
        try limit.add(allocation.planLimit == .top ? ends.top : point)
        for (position, adjuster) in allocation.adjusters.enumerated() {
            guard adjuster.when.isEmpty || readings.hold(adjuster.when) else { continue }
            try apply(adjuster, at: position, to: &own, &limit, trace: &trace)
        }
        return (
            try trace.rounded(
                budget,
                trace.total(.beforeRounding(of: budget), own),
                allocation.rounding,
                on: .allowance
            ),
            try trace.rounded(
                planLimit,
                trace.total(.beforeRounding(of: planLimit), limit),
                allocation.rounding,
                on: .allowance
            )
        )
    }
}
