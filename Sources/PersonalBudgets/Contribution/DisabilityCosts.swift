/// What a means test allows for the costs of disability.
public struct DisabilityCostRule: Sendable {
    /// Whether they are allowed at all.
    public let isAllowed: Bool
    /// The least that is allowed, as a part of the basic level; nil for no least.
    public let leastPartOfBasic: Exact?
    /// Where the rule comes from.
    public let citation: Citation

    /// A rule with or without a least.
    public init(isAllowed: Bool, leastPartOfBasic: Exact? = nil, citation: Citation) {
        self.isAllowed = isAllowed
        self.leastPartOfBasic = leastPartOfBasic
        self.citation = citation
    }
}

extension MeansTest {
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
            ? Term.disabilityExpenditure(.total) : .disabilityExpenditure(.allowed)
        let isListedOnly = standard == nil && (benefits != nil || least == nil)
        var sum = try listedDisabilityCosts(
            costs,
            as: isListedOnly ? allowed : .disabilityExpenditure(.listed),
            trace: &trace
        )
        if let standard { sum = trace.greatest(allowed, sum, standard) }
        if let benefits {
            let term =
                least == nil
                ? Term.disabilityExpenditure(.total) : .disabilityExpenditure(.withinBenefits)
            sum = trace.least(term, sum, benefits)
        }
        return least.map { trace.greatest(.disabilityExpenditure(.total), sum, $0) } ?? sum
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
        return trace.input(.disabilityExpenditure(.standard), standard.exact)
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
            .disabilityExpenditure(
                policy.choices.standardDisabilityCost == nil ? .standard : .least
            ),
            basic,
            trace.input(.disabilityExpenditure(.leastPart), part)
        )
    }

    private var hasCountedDisabilityBenefit: Bool {
        finance.income?.contains {
            let kind = regime.incomeKinds[$0.kind]
            return $0.isInPayment && kind.isForDisability && kind.treatment != .ignored
        } ?? false
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
