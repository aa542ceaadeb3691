/// How capital counts: not at all up to the lower limit, as tariff income between the limits,
/// and for the full cost above the upper one.
public struct CapitalRule: Sendable {
    /// Up to here nothing is counted; nil where no capital is left out first.
    public private(set) var lowerLimit: RateCell.Index?
    /// Above here, not at it, the person pays the full cost; nil where no capital makes it so.
    public private(set) var upperLimit: RateCell.Index?
    /// Whether each council sets the limits, or has none.
    public let areLimitsCouncils: Bool
    /// Whether the full cost is due at the limit already.
    public let isFullCostAtLimit: Bool
    /// What capital between the limits counts as; nil where it counts for nothing.
    public internal(set) var tariff: Tariff?
    /// The part of a property's value that selling it takes; nil where none is taken off.
    public let saleCosts: Exact?
    /// The law that every council's tariff is held to; nil where it is a council's to change.
    public let law: Law?
    /// Where the rule comes from.
    public internal(set) var citation: Citation

    /// Income that capital is taken to give.
    public struct Tariff: Hashable, Sendable {
        /// The step of capital.
        public let step: Pence
        /// What each begun step counts as, a week.
        public let incomePerStep: Pence

        /// So much a week for each begun step.
        public init(step: Pence, incomePerStep: Pence) {
            self.step = step
            self.incomePerStep = incomePerStep
        }
    }

    /// A rule with these limits and steps.
    public init(
        lowerLimit: RateCell.Index?,
        upperLimit: RateCell.Index?,
        areLimitsCouncils: Bool = false,
        isFullCostAtLimit: Bool = false,
        tariff: Tariff?,
        saleCosts: Exact? = nil,
        law: Law? = nil,
        citation: Citation
    ) {
        self.lowerLimit = lowerLimit
        self.upperLimit = upperLimit
        self.areLimitsCouncils = areLimitsCouncils
        self.isFullCostAtLimit = isFullCostAtLimit
        self.tariff = tariff
        self.saleCosts = saleCosts
        self.law = law
        self.citation = citation
    }
}

extension CapitalRule {
    /// The rule without the limits that a council has no amount for.
    func limited(
        by choices: ContributionPolicy.Choices,
        _ cellNames: [String]
    ) -> CapitalRule {
        func isSet(_ limit: RateCell.Index) -> Bool {
            choices.amounts.contains { $0.cell == cellNames[limit.position] }
        }
        var rule = self
        rule.lowerLimit = lowerLimit.flatMap { isSet($0) ? $0 : nil }
        rule.upperLimit = upperLimit.flatMap { isSet($0) ? $0 : nil }
        return rule
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
    /// Whether it is money already, which takes no sale.
    public let isMoney: Bool
    /// For how many weeks from the beginning of a stay it does not count; nil for none.
    public let ignoredWeeks: Int?
    /// The kind that it is while a partner, a child or a frail relative lives in it; nil where that
    /// makes no difference.
    public let whereOccupied: String?
    /// Where the treatment comes from.
    public let citation: Citation

    /// A kind that counts or does not.
    public init(
        id: String,
        title: String,
        isCounted: Bool,
        isMoney: Bool = false,
        ignoredWeeks: Int? = nil,
        whereOccupied: String? = nil,
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.isCounted = isCounted
        self.isMoney = isMoney
        self.ignoredWeeks = ignoredWeeks
        self.whereOccupied = whereOccupied
        self.citation = citation
    }
}

extension MeansTest {
    /// The person's share of all capital that counts, less what of notional capital counts as used.
    func countedCapital(
        _ lines: [CapitalLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        var total = Tally<Money>()
        var notional = Exact.zero
        for (index, line) in lines.enumerated() {
            guard let share = try countedShare(of: line, at: index, trace: &trace) else { continue }
            try total.add(share)
            if line.notionalReason != nil { notional = try notional + share.value }
        }
        let used = min(finance.notionalUsed.exact, notional)
        guard used > .zero else { return trace.total(.capital(.total), total) }
        return try trace.difference(
            .capital(.total),
            trace.total(.capital(.beforeUse), total),
            trace.input(.capital(.notionalUsed), used)
        )
    }

    /// What counts of notional capital while none of it is used.
    func countedNotionalCapital() throws(CalculationFault) -> Exact {
        var trace = Trace(on: false)
        var sum = Exact.zero
        for (index, line) in (finance.capital ?? []).enumerated() where line.notionalReason != nil {
            let share = try countedShare(of: line, at: index, trace: &trace)
            sum = try sum + (share?.value ?? .zero)
        }
        return sum
    }

    /// The person's share of an item; nil where it does not count.
    private func countedShare(
        of line: CapitalLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money>? {
        let amount: Figure<Money> = trace.input(.capital(.amount(index)), line.amount.exact)
        guard counts(line) else { return nil }
        let net = try netCapital(amount, of: line, at: index, trace: &trace)
        guard line.owners > 1 else { return net }
        return try trace.quotient(
            .capital(.share(index)),
            net,
            trace.input(.capital(.owners(index)), Exact(line.owners))
        )
    }

    /// Whether an item counts on the day: a former home does not in the first weeks of a stay.
    func counts(_ line: CapitalLine) -> Bool {
        let kind = regime.capitalKinds[line.kind]
        guard kind.isCounted else { return false }
        guard let weeks = kind.ignoredWeeks else { return true }
        let stay = policy.counted(person.residence(on: day))
        return (stay.since ?? day).adding(days: 7 * weeks).map { day >= $0 } ?? true
    }

    /// The value less what selling takes and what is borrowed against it.
    private func netCapital(
        _ amount: Figure<Money>,
        of line: CapitalLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        var net = amount
        if line.isSoldAtCost, let part = saleCosts(of: line) {
            let costs: Figure<Money> = try trace.product(
                .capital(.saleCosts(index)),
                amount,
                trace.input(.capital(.saleCostsPart), part)
            )
            net = try trace.difference(.capital(.afterSale(index)), net, costs)
        }
        guard line.secured != .zero else { return net }
        let debt: Figure<Money> = trace.input(.capital(.secured(index)), line.secured.exact)
        return trace.floored(
            .capital(.net(index)),
            try trace.difference(.capital(.lessSecured(index)), net, debt)
        )
    }

    /// The part of the value that selling an item takes; nil where none is taken off.
    func saleCosts(of line: CapitalLine) -> Exact? {
        regime.capitalKinds[line.kind].isMoney ? nil : regime.capital.saleCosts
    }

    /// Whether capital is so much that the full cost is due.
    func isAboveLimit(_ capital: Exact, trace: inout Trace) throws(CalculationFault) -> Bool {
        guard let limit = regime.capital.upperLimit else { return false }
        let upper: Figure<Money> = try amount(of: limit, trace: &trace)
        return regime.capital.isFullCostAtLimit ? capital >= upper.value : capital > upper.value
    }

    /// Whether capital that is above the limit is so by what is notional alone, and comes below it
    /// as that is used.
    func isAboveLimitByNotional(_ capital: Exact) throws(CalculationFault) -> Bool {
        guard finance.capital?.contains(where: { $0.notionalReason != nil }) ?? false else {
            return false
        }
        let notional = try countedNotionalCapital()
        let left = try notional - min(finance.notionalUsed.exact, notional)
        var trace = Trace(on: false)
        return try !isAboveLimit(capital - left, trace: &trace)
    }

    /// Tariff income: £1 a week for each £250, or part of £250, above the lower limit.
    ///
    /// `£14,250.00` gives nothing, `£14,250.01` gives £1, `£14,500.01` gives £2.
    func tariffIncome(
        from capital: Figure<Money>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        guard let tariff = regime.capital.tariff else {
            return trace.input(.capital(.tariffIncome), .zero)
        }
        var excess = capital
        if let limit = regime.capital.lowerLimit {
            let lower: Figure<Money> = try amount(of: limit, trace: &trace)
            excess = trace.floored(
                .capital(.counted),
                try trace.difference(.capital(.aboveLower), capital, lower)
            )
        }
        return try trace.stepsUp(
            .capital(.tariffIncome),
            excess,
            step: trace.input(.capital(.tariffStep), tariff.step.exact) as Figure<Money>,
            worth: trace.input(.capital(.tariffPerStep), tariff.incomePerStep.exact)
                as Figure<PerWeek>
        )
    }
}
