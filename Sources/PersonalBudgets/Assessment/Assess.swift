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
        result.noteUnknownFindings(person, by: scheme.eligibility)
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
    /// The means test of a person on the day support starts; nil where the scheme has none.
    func test(of person: Case) -> MeansTest? {
        guard let policy, let (regime, rates) = meansTest else { return nil }
        return MeansTest(
            regime: regime,
            rates: rates,
            policy: policy,
            person: person.person,
            finance: person.finance ?? Finance(),
            day: person.starts
        )
    }

    /// What the means test says, alone; nil where the scheme has none.
    func contribution(
        of person: Case,
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution? {
        var missing: [Missing] = []
        return try test(of: person)?.contribution(for: person, missing: &missing, trace: &trace)
    }
}

extension MeansTest {
    /// What it says of a day on which only the charge is asked for: where all of that is charged
    /// whatever the means, it may lack an amount of the rates.
    fileprivate func contribution(
        for person: Case,
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        do throws(CalculationFault) {
            return try contribution(missing: &missing, trace: &trace)
        } catch {
            guard case .rateMissing = error, person.plan?.isChargedWhateverTheMeans ?? false
            else { throw error }
            return Contribution(outcome: .unknown, tariffIncome: nil, isNeedless: true)
        }
    }
}

extension Plan {
    /// Whether no line of it is charged by the means test.
    fileprivate var isChargedWhateverTheMeans: Bool {
        lines.allSatisfy {
            $0.charging != .meansTested || $0.funding != .council || $0.every == .once
        }
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
    fileprivate mutating func noteUnknownFindings(_ person: Case, by criteria: EligibilityCriteria)
    {
        guard eligibility.decision == .undetermined else { return }
        guard criteria == .careAct else {
            return noteUnknownParts(person.findings?.ofParts, by: criteria)
        }
        guard let findings = person.findings?.underCareAct else {
            return missing.append(.eligibility)
        }
        if findings.impairment == .unknown { missing.append(.impairment) }
        for (position, outcome) in CareActOutcome.allCases.enumerated()
        where findings.unknown.contains(.position(position)) {
            missing.append(.outcome(outcome))
        }
        if findings.significantImpact == .unknown { missing.append(.significantImpact) }
    }

    private mutating func noteUnknownParts(
        _ findings: CriteriaFindings?,
        by criteria: EligibilityCriteria
    ) {
        guard let findings else { return missing.append(.eligibility) }
        for (part, finding) in findings.findings.enumerated() where finding == .unknown {
            if case .fairAccess(let threshold) = criteria {
                let indicator = FairAccessIndicator.allCases[part]
                if indicator.band >= threshold { missing.append(.indicator(indicator)) }
            } else {
                missing.append(.criterion(criteria.parts[part]))
            }
        }
    }

    /// Score and allocation, with and without unpaid support.
    fileprivate mutating func allocate(
        _ person: Case,
        by scheme: Scheme
    ) throws(CalculationFault) {
        guard let questionnaire = scheme.questionnaire else { return }
        guard let given = person.answers else { return missing.append(.answers) }
        let answers = questionnaire.answers(given, born: person.person.born, on: person.starts)
        let open = questionnaire.unanswered(in: answers)
        guard open.isEmpty else {
            return missing.append(contentsOf: open.map { .answer(question: $0) })
        }
        let support = try questionnaire.counted(
            person.unpaidSupport,
            on: person.unpaidSupportDay,
            trace: &trace
        )
        guard let score = try questionnaire.score(answers, met: support.met, trace: &trace) else {
            return flags.append(.outsideTable)
        }
        self.score = score
        guard let allocation = scheme.allocation, eligibility.allowsBudget else { return }
        let prices = (list: scheme.prices, day: person.planStarts)
        try makeBudgets(
            by: allocation,
            of: answers,
            to: questionnaire,
            score: score,
            support: support,
            prices: prices
        )
        if scheme.accepted.contains(where: { $0.code == .amountFalls }) {
            let readings = Readings(score, of: answers, support, in: questionnaire)
            noteFall(in: allocation, at: score.total.value, readings)
        }
        if case .carersOwn = questionnaire.treatment, !person.unpaidSupport.isEmpty {
            flags.append(.carerAssessedApart)
        }
    }

    /// Notes that the budget is of a band with less money than one before it.
    // Hardly any scheme accepts that: it stays out of what every case goes through.
    @inline(never)
    private mutating func noteFall(
        in allocation: Allocation,
        at points: Exact,
        _ readings: Readings
    ) {
        guard let budget, allocation.hasFallen(to: budget, at: points, readings) else { return }
        flags.append(.amountFallsAccepted)
    }

    /// The budget of the points, and what it would be if nobody helped unpaid; none from a price list
    /// that is not in force.
    private mutating func makeBudgets(
        by allocation: Allocation,
        of answers: [Answer],
        to questionnaire: Questionnaire,
        score: Score,
        support: CountedSupport,
        prices: (list: PriceList?, day: CalendarDate)
    ) throws(CalculationFault) {
        let readings = Readings(score, of: answers, support, in: questionnaire)
        let isPriced = prices.list?.dates.contains(prices.day) ?? true
        guard isPriced || !allocation.asksPrice(by: readings) else { throw .priceDate }
        budget = try allocation.budget(
            for: score.total,
            readings: readings,
            met: questionnaire.treatment.isByShare ? support.met : nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
        if budget?.amount != nil, prices.list?.isOld(on: prices.day) ?? false,
            allocation.asksPrice(by: readings)
        {
            flags.append(.oldPrice)
        }
        if budget?.isBelowNothing ?? false {
            flags.append(.belowNothing)
        } else if budget?.amount == nil,
            let flag = allocation.flag(beyond: score.total.value, readings)
        {
            flags.append(flag)
        }
        budgetWithoutUnpaidSupport = budget
        guard support.matters else { return }
        guard let without = score.answers else { return budgetWithoutUnpaidSupport = nil }
        budgetWithoutUnpaidSupport = try allocation.budget(
            for: without,
            readings: Readings(
                questions: questionnaire.questions,
                answers: answers,
                measures: score.measuresWithoutUnpaidSupport,
                points: without.value
            ),
            met: nil,
            basis: .withoutUnpaidSupport,
            trace: &trace
        )
    }

    /// The means test, where the scheme has one.
    fileprivate mutating func testMeans(
        _ person: Case,
        by rules: RuleSet
    ) throws(CalculationFault) {
        guard let test = rules.test(of: person) else { return }
        contribution =
            person.run == nil
            ? try test.contribution(missing: &missing, trace: &trace)
            : try test.contribution(for: person, missing: &missing, trace: &trace)
        // A run of charges knows what was charged on each day of support, and not before it.
        let metered = person.run.map(\.meteredBefore) ?? test.finance.metered
        if test.policy.choices.lifetimeCap != nil, metered == nil,
            test.finance.status != .notYet, person.person.exemptions.isEmpty
        {
            missing.append(.metered)
        }
        if isProvisional { flags.append(.provisional) }
    }

    /// Whether what is still to be found out can only lower what the person is asked for.
    ///
    /// What has not been asked makes even a charge of nothing provisional: unknown is not zero.
    private var isProvisional: Bool {
        switch contribution?.outcome {
        case .maximum: missing.contains { Missing.deductions.contains($0) }
        // The full cost ends only with a cap on all that is ever paid.
        case .fullCost: missing.contains(.metered)
        case .unknown, nil: false
        }
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
            rules.scheme.prices?.hasOldPrice(person.plan?.lines ?? [], on: cost.starts) ?? false
        {
            flags.append(.oldPrice)
        }
        try compare(with: budget?.amount, cost.perWeek)
        plan = cost
    }

    /// How the plan's cost stands to the budget.
    private mutating func compare(
        with budget: IndicativeBudget.Amount?,
        _ cost: Figure<PerWeek>
    ) throws(CalculationFault) {
        verdict = Verdict(of: cost, against: budget)
        guard let budget else { return }
        planMinusLimit = try trace.difference(.planMinus(.limit), cost, budget.limit)
        planMinusPoint = try trace.difference(.planMinus(.point), cost, budget.perWeek)
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
