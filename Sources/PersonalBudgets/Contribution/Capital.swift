/// How capital counts: not at all up to the lower limit, as tariff income between the limits,
/// and for the full cost above the upper one.
public struct CapitalRule: Sendable {
    /// Up to here nothing is counted.
    public let lowerLimit: RateCell.Index
    /// Above here, not at it, the person pays the full cost.
    public let upperLimit: RateCell.Index
    /// The step of tariff income.
    public let step: Pence
    /// What each begun step counts as, a week.
    public let incomePerStep: Pence
    /// Where the rule comes from.
    public let citation: Citation

    /// A rule with these limits and steps.
    public init(
        lowerLimit: RateCell.Index,
        upperLimit: RateCell.Index,
        step: Pence,
        incomePerStep: Pence,
        citation: Citation
    ) {
        self.lowerLimit = lowerLimit
        self.upperLimit = upperLimit
        self.step = step
        self.incomePerStep = incomePerStep
        self.citation = citation
    }
}

/// A kind of capital.
public struct CapitalKind: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// Whether it counts.
    public let isCounted: Bool
    /// Where the treatment comes from.
    public let citation: Citation

    /// A kind that counts or does not.
    public init(id: String, title: String, isCounted: Bool, citation: Citation) {
        self.id = id
        self.title = title
        self.isCounted = isCounted
        self.citation = citation
    }
}

extension Regime {
    /// The person's share of all capital that counts.
    func countedCapital(
        _ lines: [CapitalLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        var total = Tally<Money>()
        for (index, line) in lines.enumerated() {
            let amount: Figure<Money> = trace.input(.capitalAmount(index), line.amount.exact)
            guard capitalKinds[line.kind].isCounted else { continue }
            try total.add(
                line.owners == 1
                    ? amount
                    : trace.quotient(
                        .capitalShare(index),
                        amount,
                        trace.input(.capitalOwners(index), Exact(line.owners))
                    )
            )
        }
        return trace.total(.capitalTotal, total)
    }

    /// Tariff income: £1 a week for each £250, or part of £250, above the lower limit.
    ///
    /// `£14,250.00` gives nothing, `£14,250.01` gives £1, `£14,500.01` gives £2.
    func tariffIncome(
        from capital: Figure<Money>,
        rates: Rates,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let lower: Figure<Money> = try amount(of: self.capital.lowerLimit, in: rates, trace: &trace)
        let excess = trace.floored(
            .capitalCounted,
            try trace.difference(.capitalAboveLower, capital, lower)
        )
        return try trace.stepsUp(
            .tariffIncome,
            excess,
            step: trace.input(.tariffStep, self.capital.step.exact) as Figure<Money>,
            worth: trace.input(.tariffPerStep, self.capital.incomePerStep.exact)
                as Figure<PerWeek>
        )
    }

    /// An amount of the year's rates.
    func amount<U: Unit>(
        of cell: RateCell.Index,
        in rates: Rates,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        trace.rate(cell, try rates.amount(cell))
    }
}
