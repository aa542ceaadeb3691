extension RuleSet {
    /// The whole pipeline: eligibility, score, allocation, contribution, plan, summary.
    ///
    /// Each stage runs when what it needs is there; what is not there is listed as missing.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - known: What its plan costs, where that has been worked out already.
    ///   - explain: Whether to keep each step.
    /// - Returns: What came out.
    /// - Throws: What stops the arithmetic; no figure is then given at all.
    public func assess(
        _ person: Case,
        planCost known: PlanCost? = nil,
        explain: Bool = false
    ) throws(CalculationFault) -> Assessment {
        var result = Assessment(
            eligibility: scheme.eligibility.decide(person),
            verdict: .noPlan,
            missing: [],
            flags: [],
            trace: Trace(on: explain)
        )
        if result.eligibility.decision == .undetermined {
            result.missing += scheme.eligibility.missing(in: person.findings)
        }
        try result.allocate(person, by: scheme)
        try result.testMeans(person, by: self)
        try result.costPlan(person, known, by: self)
        try result.summarise(person, by: self)
        result.addArrangementFees(person, by: scheme.contribution)
        try result.noteDecisions(person)
        return result
    }
}

extension RuleSet {
    /// What the plan of a case costs in its year, by the prices and rates of the year's first day.
    ///
    /// - Returns: Nil without a plan, or without prices.
    /// - Throws: What stops the arithmetic, or a line that no price fits.
    public func planCost(
        of person: Case,
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost? {
        guard person.plan != nil else { return nil }
        return try scheme.prices?.cost(
            of: person.linesOfYear,
            from: person.planStarts,
            employer: meansTest?.rates.employer,
            trace: &trace
        )
    }
}

extension Assessment {
    private init(
        eligibility: Eligibility,
        verdict: Verdict,
        missing: [Missing],
        flags: [Flag],
        trace: Trace
    ) {
        self.eligibility = eligibility
        self.verdict = verdict
        self.missing = missing
        self.flags = flags
        self.trace = trace
    }

    /// The plan's cost, and how it stands to the budget.
    fileprivate mutating func costPlan(
        _ person: Case,
        _ known: PlanCost?,
        by rules: RuleSet
    ) throws(CalculationFault) {
        let costed = if let known { known } else { try rules.planCost(of: person, trace: &trace) }
        guard let cost = consume costed else { return missing.append(.plan) }
        if person.plan?.streams.isEmpty == false {
            streams = try person.plan?.streamUses(cost.lines, trace: &trace) ?? []
        }
        if cost.hasUnevenWeeks { flags.append(.unevenWeeks) }
        if !flags.contains(.oldPrice),
            rules.scheme.prices?.hasOldPrice(person.plan?.lines ?? [], cost) ?? false
        {
            flags.append(.oldPrice)
        }
        try compare(with: budget?.amount, cost)
        plan = cost
    }

    /// How the plan's cost stands to the budget.
    private mutating func compare(
        with budget: IndicativeBudget.Amount?,
        _ cost: PlanCost
    ) throws(CalculationFault) {
        verdict = Verdict(of: cost, against: budget)
        guard let budget else { return }
        planMinusLimit = try trace.difference(.planMinus(.limit), cost.perWeek, budget.limit)
        planMinusPoint = try trace.difference(.planMinus(.point), cost.perWeek, budget.perWeek)
        guard let limit = budget.limitYear else { return }
        planMinusLimitYear = try trace.difference(.planMinus(.limitYear), cost.perYear, limit)
    }

    /// The three figures, and how the contribution is collected.
    fileprivate mutating func summarise(
        _ person: Case,
        by rules: RuleSet
    ) throws(CalculationFault) {
        guard eligibility.allowsBudget else { return }
        if let plan {
            let summary = try Summary(plan: plan, contribution: contribution, trace: &trace)
            if let paid = summary.personPays {
                payments = try Payments(
                    of: paid,
                    inStretches: summary.charges,
                    for: plan,
                    Payments.Manner(of: person, by: rules.scheme.prices),
                    trace: &trace
                )
            }
            self.summary = consume summary
            if person.plan?.alternatives.isEmpty == false, person.run == nil {
                try compareAlternatives(of: person, with: plan, by: rules)
            }
        } else if let amount = budget?.amount {
            summary = try Summary(budget: amount, contribution: contribution, trace: &trace)
        }
    }

    /// A fee may be asked only outside care homes, and only of people who pay the full cost by their
    /// capital or by choice: for arranging what they pay for, not what is free.
    fileprivate mutating func addArrangementFees(_ person: Case, by policy: ContributionPolicy?) {
        guard let choices = policy?.choices, person.person.setting != .careHome,
            eligibility.allowsBudget,
            contribution?.fullCostReason(in: summary)?.bearsFee ?? false,
            (summary?.flat?.contributionYear ?? summary?.personPaysYear)
                .map({ $0.value > .zero }) ?? true
        else { return }
        if let fee = choices.arrangementFeePerYear {
            contribution?.arrangementFee = trace.input(.contribution(.arrangementFee), fee.exact)
        }
        if let fee = choices.arrangementFeeOnce {
            contribution?.arrangementFeeOnce = trace.input(
                .contribution(.arrangementFeeOnce),
                fee.exact
            )
        }
    }

    /// What people decided stands in the trace as facts of the case, and how the plan stands to it.
    fileprivate mutating func noteDecisions(_ person: Case) throws(CalculationFault) {
        // Of somebody who is not eligible no budget is final, and nothing is held against it.
        guard eligibility.allowsBudget else { return }
        var decided: Figure<PerWeek>?
        if let override = person.override {
            decided = trace.input(.summary(.overridingBudget), override.perWeek.exact)
        }
        if let decision = finalDecision(of: person) {
            decided = trace.input(.summary(.finalBudget), decision.perWeek.exact)
        }
        guard let decided, let plan else { return }
        planMinusDecided = try trace.difference(.planMinus(.decided), plan.perWeek, decided)
    }
}
