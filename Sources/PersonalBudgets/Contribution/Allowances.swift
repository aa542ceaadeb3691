extension MeansTest {
    /// Housing costs, each net of the help towards it and never below nothing.
    func housingCosts(
        _ lines: [HousingLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var total = Tally<PerWeek>()
        for (index, line) in lines.enumerated() {
            let cost: Figure<Money> = trace.input(.housingAmount(index), line.amount.exact)
            let help: Figure<Money> = trace.input(.housingHelp(index), line.help.exact)
            let net = trace.floored(
                .housingNet(index),
                try trace.difference(.housingLessHelp(index), cost, help)
            )
            try total.add(
                perWeek(net, every: line.every, as: .housingWeekly(index), trace: &trace)
            )
        }
        return trace.total(.housingTotal, total)
    }

    /// Disability-related expenditure: what is allowed of each item, not what is claimed.
    func disabilityRelatedExpenditure(
        _ costs: [DisabilityCost],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var total = Tally<PerWeek>()
        for (index, cost) in costs.enumerated() {
            let allowed: Figure<Money> = trace.input(
                .disabilityCostAllowed(index),
                cost.allowed.exact
            )
            try total.add(
                perWeek(
                    allowed,
                    every: cost.every,
                    as: .disabilityCostWeekly(index),
                    trace: &trace
                )
            )
        }
        return trace.total(.disabilityCostsTotal, total)
    }

    /// An amount put into weeks: times a year, over the 52 weeks of the convention.
    ///
    /// Where a council rounds each line in favour of the person, what is kept goes up, and what
    /// counts goes down.
    func perWeek(
        _ amount: Figure<Money>,
        every period: Period,
        as term: Term,
        on direction: Rounding.Direction = .allowance,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let factor: Figure<Number> = trace.input(
            .weeklyFactor(period),
            try Exact(period.timesAYear, over: Period.weeksInAYear)
        )
        guard let rounding = policy.lineRounding else {
            return try trace.product(term, amount, factor)
        }
        return try trace.rounded(
            term,
            trace.product(.beforeRounding(of: term), amount, factor),
            rounding,
            on: direction
        )
    }
}
