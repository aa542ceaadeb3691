extension MeansTest {
    /// Housing costs, each net of the help towards it and never below nothing.
    func housingCosts(
        _ lines: [HousingLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var total = Tally<PerWeek>()
        for (index, line) in lines.enumerated() {
            let cost: Figure<Money> = trace.input(.housing(.amount(index)), line.amount.exact)
            guard regime.housing.isAllowed else { continue }
            let help: Figure<Money> = trace.input(.housing(.help(index)), line.help.exact)
            let net = trace.floored(
                .housing(.net(index)),
                try trace.difference(.housing(.lessHelp(index)), cost, help)
            )
            let own = try shared(
                net,
                by: line.sharedBy,
                as: .housing(.share(index)),
                .housing(.sharers(index)),
                trace: &trace
            )
            try total.add(
                perWeek(own, every: line.every, as: .housing(.weekly(index)), trace: &trace)
            )
        }
        return trace.total(.housing(.total), total)
    }

    /// Disability-related expenditure: what is allowed of each item, not what is claimed, and no
    /// less than what the council allows without a list.
    ///
    /// Where the council allows no more than the benefits for disability that count, these are the
    /// most; nil where it allows any costs. What the regime leaves at least no council takes away.
    func disabilityRelatedExpenditure(
        _ costs: [DisabilityCost],
        basic: Figure<PerWeek>,
        benefits: Figure<PerWeek>?,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let standard = standardDisabilityCost(trace: &trace)
        let least = try leastDisabilityCost(basic: basic, trace: &trace)
        let allowed =
            benefits == nil && least == nil
            ? Term.disabilityCosts(.total) : .disabilityCosts(.allowed)
        let isListedOnly = standard == nil && (benefits != nil || least == nil)
        var sum = try listedDisabilityCosts(
            costs,
            as: isListedOnly ? allowed : .disabilityCosts(.listed),
            trace: &trace
        )
        if let standard { sum = trace.greatest(allowed, sum, standard) }
        if let benefits {
            let term =
                least == nil ? Term.disabilityCosts(.total) : .disabilityCosts(.withinBenefits)
            sum = trace.least(term, sum, benefits)
        }
        return least.map { trace.greatest(.disabilityCosts(.total), sum, $0) } ?? sum
    }

    private func listedDisabilityCosts(
        _ costs: [DisabilityCost],
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var total = Tally<PerWeek>()
        var caps = CapsUsed()
        for (index, cost) in costs.enumerated() {
            let allowed: Figure<Money> = trace.input(
                .disabilityCost(.allowed(index)),
                cost.allowed.exact
            )
            guard regime.disabilityCosts.isAllowed else { continue }
            try total.add(weekly(cost, allowed, at: index, &caps, trace: &trace))
        }
        return trace.total(term, total)
    }

    /// An item a week, the person's share of it, and no more than items of its kind before it leave of
    /// the council's cap on the kind.
    private func weekly(
        _ cost: DisabilityCost,
        _ allowed: Figure<Money>,
        at index: Int,
        _ caps: inout CapsUsed,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let own = try shared(
            allowed,
            by: cost.sharedBy,
            as: .disabilityCost(.share(index)),
            .disabilityCost(.sharers(index)),
            trace: &trace
        )
        let weekly = try perWeek(
            own,
            every: cost.every,
            as: .disabilityCost(.weekly(index)),
            trace: &trace
        )
        guard let cap = cost.cap else { return weekly }
        let most =
            try caps.left(of: cap, for: index, trace: &trace)
            ?? trace.input(
                .disabilityCost(.cap(cap)),
                policy.choices.disabilityCostCaps[cap].amount.exact
            )
        let capped = trace.least(.disabilityCost(.capped(index)), weekly, most)
        caps.used.append((cap, most, capped))
        return capped
    }

    /// What the council allows without a list, to people who receive a benefit for disability that
    /// counts; nil where it allows nothing so.
    private func standardDisabilityCost(trace: inout Trace) -> Figure<PerWeek>? {
        guard let standard = policy.choices.standardDisabilityCost, hasCountedDisabilityBenefit,
            regime.disabilityCosts.isAllowed
        else { return nil }
        return trace.input(.disabilityCosts(.standard), standard.exact)
    }

    /// What the regime leaves without a list; nil where it leaves nothing so.
    ///
    /// A part of the basic level carries its fraction: no rule rounds it.
    private func leastDisabilityCost(
        basic: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        let rule = regime.disabilityCosts
        guard rule.isAllowed, let part = rule.leastPartOfBasic else { return nil }
        return try trace.product(
            .disabilityCosts(policy.choices.standardDisabilityCost == nil ? .standard : .least),
            basic,
            trace.input(.disabilityCosts(.leastPart), part)
        )
    }

    private var hasCountedDisabilityBenefit: Bool {
        finance.income?.contains {
            let kind = regime.incomeKinds[$0.kind]
            return $0.isInPayment && kind.isForDisability && kind.treatment != .ignored
        } ?? false
    }

    /// What the council leaves beside all that; nil where it leaves nothing more.
    func otherAllowances(
        protected: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        let age = person.born.age(on: day)
        var total = Tally<PerWeek>()
        var isAny = false
        for (index, allowance) in policy.choices.allowances.enumerated()
        where allowance.ageFrom.map({ age >= $0 }) ?? true {
            try total.add(trace.input(.contribution(.allowance(index)), allowance.amount.exact))
            isAny = true
        }
        if let addition = try coupleAddition(to: protected, trace: &trace) {
            try total.add(addition)
            isAny = true
        }
        if let savings = try savingsCreditDisregard(trace: &trace) {
            try total.add(savings)
            isAny = true
        }
        return isAny ? trace.total(.contribution(.allowancesTotal), total) : nil
    }

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
        let factor: Figure<Number> = trace.input(
            .weeklyFactor(period),
            try Exact(period.timesAYear, over: Period.weeksInAYear)
        )
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

/// The caps on kinds of disability-related costs that items have drawn on so far.
private struct CapsUsed {
    /// The cap, what there was of it for an item, and what the item came to.
    var used: [(cap: Int, most: Figure<PerWeek>, capped: Figure<PerWeek>)] = []

    /// What the items before one leave of a cap; nil where it is the first of its kind.
    func left(
        of cap: Int,
        for index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        guard let last = used.last(where: { $0.cap == cap }) else { return nil }
        return try trace.difference(.disabilityCost(.capLeft(index)), last.most, last.capped)
    }
}
