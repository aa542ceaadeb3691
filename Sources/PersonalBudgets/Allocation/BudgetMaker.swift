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
            let made: Made<PerWeek> = try make(
                band,
                as: .budget(.indicative(basis)),
                .budget(.planLimit(basis)),
                trace: &trace
            )
            return IndicativeBudget.Amount(
                perWeek: made.budget,
                perYear: try trace.product(
                    .budget(.indicativeYear(basis)),
                    made.budget,
                    trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
                ),
                limit: made.limit,
                own: made.budget.value,
                exact: made.exact
            )
        case .year:
            let made: Made<PerYear> = try make(
                band,
                as: .budget(.indicativeYear(basis)),
                .budget(.planLimitYear(basis)),
                trace: &trace
            )
            return try inWeeks(made.budget, made.limit, of: made, trace: &trace)
        case .month: return try inYears(band, of: PerMonth.self, trace: &trace)
        case .fourWeeks: return try inYears(band, of: PerFourWeeks.self, trace: &trace)
        }
    }

    private func inYears<U: Unit>(
        _ band: Int?,
        of _: U.Type,
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget.Amount {
        let made: Made<U> = try make(
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
            trace.product(.budget(.indicativeYear(basis)), made.budget, times),
            trace.product(.budget(.planLimitYear(basis)), made.limit, times),
            of: made,
            trace: &trace
        )
    }

    /// A year's figures put into weeks, to the penny.
    private func inWeeks<U: Unit>(
        _ year: Figure<PerYear>,
        _ limit: Figure<PerYear>,
        of made: Made<U>,
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
            limitYear: limit,
            own: made.budget.value,
            exact: made.exact
        )
    }

    /// What the band and the adjusters come to in the period of the amounts.
    private struct Made<U: Unit> {
        /// The budget, rounded.
        let budget: Figure<U>
        /// The limit of the plan, rounded.
        let limit: Figure<U>
        /// The budget before it is rounded.
        let exact: Exact
    }

    /// The budget and the limit of the plan, rounded, in the period of the amounts.
    // Compiled into where it is taken, as the steps of it are.
    @inline(__always)
    private func make<U: Unit>(
        _ band: Int?,
        as budget: Term,
        _ planLimit: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Made<U> {
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
        return Made(
            budget: try trace.rounded(
                budget,
                trace.total(.beforeRounding(of: budget), own),
                allocation.rounding,
                on: .allowance
            ),
            limit: try trace.rounded(
                planLimit,
                trace.total(.beforeRounding(of: planLimit), limit),
                allocation.rounding,
                on: .allowance
            ),
            exact: own.value
        )
    }
}
