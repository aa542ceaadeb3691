// What a case states of costs and income, as the means test counts it: one share of it, a week.
extension MeansTest {
    /// The person's part of what is shared equally.
    func shared(
        _ amount: Figure<Money>,
        by sharers: Int64,
        as term: @autoclosure () -> Term,
        _ sharersTerm: @autoclosure () -> Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        guard sharers != 1 else { return amount }
        return try trace.quotient(
            term(),
            amount,
            trace.input(sharersTerm(), Exact(sharers))
        )
    }

    /// An amount put into weeks: times a year, over the 52 weeks of the convention.
    ///
    /// Where a council rounds each line in favour of the person, what is kept goes up, and what
    /// counts goes down.
    func perWeek(
        _ amount: Figure<Money>,
        every period: Period,
        as term: @autoclosure () -> Term,
        on direction: Rounding.Direction = .allowance,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let factor: Figure<Number> = trace.input(.weeklyFactor(period), period.timesAWeek)
        guard let rounding = policy.choices.lineRounding else {
            return try trace.product(term(), amount, factor)
        }
        return try trace.rounded(
            term(),
            trace.product(.beforeRounding(of: term()), amount, factor),
            rounding,
            on: direction
        )
    }
}
