/// The rules that one case is worked out by.
public struct RuleSet: Sendable {
    /// What the council publishes.
    public let scheme: Scheme
    /// The means test, and the amounts of the year; nil when the scheme has none.
    public let meansTest: (regime: Regime, rates: Rates)?

    /// A scheme, with the regime it names and the rates of the day.
    public init(scheme: Scheme, meansTest: (regime: Regime, rates: Rates)?) {
        self.scheme = scheme
        self.meansTest = meansTest
    }
}

extension RuleSet {
    /// The whole pipeline: eligibility, score, allocation, contribution, plan, summary.
    ///
    /// Each stage runs when what it needs is there; what is not there is listed as missing.
    ///
    /// - Throws: What stops the arithmetic; no figure is then given at all.
    public func assess(
        _ person: Case,
        explain: Bool = false
    ) throws(CalculationFault) -> Assessment {
        var result = Assessment(
            eligibility: (person.eligibility ?? CareActFindings()).decide(),
            verdict: .noPlan,
            missing: [],
            flags: [],
            trace: Trace(on: explain)
        )
        result.noteUnknownFindings(person.eligibility)
        try result.allocate(person, by: scheme)
        try result.testMeans(person, by: self)
        try result.costPlan(person, by: scheme)
        try result.summarise()
        result.noteDecisions(person)
        return result
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

    /// Lists what would settle an eligibility that is undetermined.
    fileprivate mutating func noteUnknownFindings(_ findings: CareActFindings?) {
        guard eligibility.decision == .undetermined else { return }
        guard let findings else { return missing.append(.eligibility) }
        if findings.impairment == .unknown { missing.append(.impairment) }
        for (outcome, achievement) in zip(CareActOutcome.allCases, findings.outcomes)
        where achievement == .unknown {
            missing.append(.outcome(outcome))
        }
        if findings.significantImpact == .unknown { missing.append(.significantImpact) }
    }

    /// Score and allocation, with and without unpaid support.
    fileprivate mutating func allocate(
        _ person: Case,
        by scheme: Scheme
    ) throws(CalculationFault) {
        guard let questionnaire = scheme.questionnaire, let allocation = scheme.allocation
        else { return }
        guard let answers = person.answers else { return missing.append(.answers) }
        let open = questionnaire.unanswered(in: answers)
        guard open.isEmpty else {
            return missing.append(contentsOf: open.map { .answer(question: $0) })
        }
        let met = try questionnaire.sharesMet(
            by: person.unpaidSupport,
            on: person.unpaidSupportDay
        )
        let score = try questionnaire.score(answers, met: met, trace: &trace)
        self.score = score
        guard eligibility.allowsBudget else { return }
        budget = try allocation.budget(
            for: score.total,
            answers: answers,
            met: met,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
        budgetWithoutUnpaidSupport =
            met == nil
            ? budget
            : try allocation.budget(
                for: score.answers,
                answers: answers,
                met: nil,
                basis: .withoutUnpaidSupport,
                trace: &trace
            )
        if budget?.amount == nil {
            let lowest = allocation.bands.first { $0.amounts != nil }
            let isBelow = lowest.map { score.total.value < $0.from } ?? true
            flags.append(isBelow ? .belowLowestBand : .aboveHighestBand)
        }
    }

    /// The means test, where the scheme has one.
    fileprivate mutating func testMeans(
        _ person: Case,
        by rules: RuleSet
    ) throws(CalculationFault) {
        guard let policy = rules.scheme.contribution, let (regime, rates) = rules.meansTest
        else { return }
        let test = MeansTest(
            regime: regime,
            rates: rates,
            policy: policy,
            person: person.person,
            finance: person.finance ?? Finance(),
            day: person.starts
        )
        contribution = try test.contribution(missing: &missing, trace: &trace)
        if case .fullCost = contribution?.outcome, let fee = policy.arrangementFeePerYear {
            contribution?.arrangementFee = trace.input(.arrangementFee, fee.exact)
        }
        if contribution?.maximum != nil,
            missing.contains(.housing) || missing.contains(.disabilityCosts)
        {
            flags.append(.provisional)
        }
    }

    /// The plan's cost, and how it stands to the budget.
    fileprivate mutating func costPlan(
        _ person: Case,
        by scheme: Scheme
    ) throws(CalculationFault) {
        guard let lines = person.plan, let prices = scheme.prices else {
            return missing.append(.plan)
        }
        let plan = try prices.cost(of: lines, trace: &trace)
        self.plan = plan
        if plan.stretches.contains(where: {
            $0.chargeable.value != plan.stretches[0].chargeable.value
        }) {
            flags.append(.unevenWeeks)
        }
        guard let amount = budget?.amount else {
            verdict = .noBudget
            return
        }
        let over = try trace.difference(.planMinusLimit, plan.perWeek, amount.limit)
        planMinusLimit = over
        planMinusPoint = try trace.difference(.planMinusPoint, plan.perWeek, amount.perWeek)
        verdict = over.value > .zero ? .overBudget : .withinBudget
    }

    /// The three figures, and how the contribution is collected.
    fileprivate mutating func summarise() throws(CalculationFault) {
        guard eligibility.allowsBudget else { return }
        if let plan {
            let summary = try Summary(plan: plan, contribution: contribution, trace: &trace)
            self.summary = summary
            if let paid = summary.personPays {
                payments = try Payments(
                    of: paid,
                    inStretches: summary.charges,
                    for: plan,
                    trace: &trace
                )
            }
        } else if let amount = budget?.amount {
            summary = try Summary(budget: amount, contribution: contribution, trace: &trace)
        }
    }

    /// What people decided stands in the trace as facts of the case.
    fileprivate mutating func noteDecisions(_ person: Case) {
        if let decision = person.decision {
            let _: Figure<PerWeek> = trace.input(.finalBudget, decision.perWeek.exact)
        }
        if let override = person.override {
            let _: Figure<PerWeek> = trace.input(.overridingBudget, override.perWeek.exact)
        }
    }
}
