/// The means test of one case: the regime's rules, the year's rates, the council's choices.
struct MeansTest: ~Copyable {
    let regime: Regime
    let rates: Rates
    let policy: ContributionPolicy
    let person: Person
    let finance: Finance
    /// The day whose ages and rates count.
    let day: CalendarDate
    /// Whether the person has reached pension age on that day.
    let isPensionAge: Bool

    /// The means test of a person on a day.
    init(
        regime: Regime,
        rates: Rates,
        policy: ContributionPolicy,
        person: Person,
        finance: Finance,
        day: CalendarDate
    ) {
        self.regime = regime
        self.rates = rates
        self.policy = policy
        self.person = person
        self.finance = finance
        self.day = day
        isPensionAge = regime.pensionAge.isReached(on: day, born: person.born)
    }

    /// An amount of the year's rates.
    func amount<U: Unit>(
        of cell: RateCell.Index,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        trace.rate(cell, try rates.amount(cell))
    }

    /// The cell for the person's household.
    func cell(single: RateCell.Index, couple: RateCell.Index) -> RateCell.Index {
        person.household == .couple ? couple : single
    }
}

extension MeansTest {
    /// Works out the most the person can be asked to pay; it never looks at the plan.
    func contribution(
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        if !person.exemptions.isEmpty {
            return Contribution(
                outcome: .maximum(trace.input(.contribution(.exempt), .zero)),
                tariffIncome: nil,
                isExempt: true
            )
        }
        let lifetimeCap = try leftOfLifetimeCap(trace: &trace)
        let cap = try weeklyMaximum(under: lifetimeCap, trace: &trace)
        var result = try assessed(cap: cap, missing: &missing, trace: &trace)
        result.cap = cap
        result.lifetimeCap = lifetimeCap
        result.costShare = policy.choices.costShare
        result.deferredPaymentLimit = try deferredPaymentLimit(trace: &trace)
        if !person.freeCare.isEmpty { result.freeCare = try freeCare(trace: &trace) }
        return result
    }

    /// What the stage of the financial assessment gives.
    private func assessed(
        cap: Figure<PerWeek>?,
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        switch finance.status {
        case .notYet:
            missing.append(.finance)
            return Contribution(outcome: .unknown, tariffIncome: nil)
        case .declined:
            return Contribution(outcome: .fullCost(.declined), tariffIncome: nil)
        case .lightTouchAbove:
            return Contribution(outcome: .fullCost(.aboveLimit), tariffIncome: nil)
        case .lightTouchBelow:
            guard let stated = finance.chargePerWeek else {
                missing.append(.finance)
                return Contribution(outcome: .unknown, tariffIncome: nil)
            }
            let charge: Figure<PerWeek> = trace.input(
                .contribution(.lightTouchCharge),
                stated.exact
            )
            return Contribution(
                outcome: .maximum(maximum(from: charge, cap: cap, trace: &trace)),
                tariffIncome: nil
            )
        case .full:
            return try assessedInFull(cap: cap, missing: &missing, trace: &trace)
        }
    }

    /// Capital, income, the protected amounts, and what is left.
    ///
    /// An unknown housing or disability cost can only lower the figure, as can the unknown means of a
    /// partner, so the figure stands as the most; unknown income or capital gives none, nor does a
    /// partner's income that is held against an amount for both.
    private func assessedInFull(
        cap: Figure<PerWeek>?,
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        guard let capitalLines = finance.capital else {
            noteUnknownMeans(&missing)
            return Contribution(outcome: .unknown, tariffIncome: nil)
        }
        let capital = try countedCapital(capitalLines, trace: &trace)
        // Above the limit nothing else is looked at, until notional capital counts as used.
        guard try !isAboveLimit(capital.value, trace: &trace) else {
            if try isAboveLimitByNotional(capital.value) { noteUnknownMeans(&missing) }
            return Contribution(outcome: .fullCost(.aboveLimit), tariffIncome: nil)
        }
        noteUnknownMeans(&missing)
        let tariff = try tariffIncome(from: capital, trace: &trace)
        guard let incomeLines = finance.income else {
            return Contribution(outcome: .unknown, tariffIncome: tariff)
        }
        let (income, benefits) = try countedIncome(incomeLines, trace: &trace)
        guard let protected = try protectedAmount(income: incomeLines, trace: &trace) else {
            missing.append(.partnerBorn)
            return Contribution(outcome: .unknown, tariffIncome: tariff)
        }
        if finance.partner == nil, asksPartnerMeans { missing.append(.partner) }
        guard finance.partner != nil || !protected.isJoint else {
            return Contribution(outcome: .unknown, tariffIncome: tariff)
        }
        let counted = try trace.sum(.income(.withTariff), income, tariff)
        let available = try available(
            left(of: counted, protected, benefits: benefits, trace: &trace),
            by: protected,
            trace: &trace
        )
        return Contribution(
            outcome: .maximum(try maximum(of: available, cap: cap, trace: &trace)),
            tariffIncome: tariff
        )
    }

    private func noteUnknownMeans(_ missing: inout [Missing]) {
        if finance.income == nil { missing.append(.income) }
        if finance.capital == nil { missing.append(.capital) }
        if finance.housing == nil, regime.housing.isAllowed { missing.append(.housing) }
        if finance.disabilityCosts == nil, regime.disabilityCosts.isAllowed {
            missing.append(.disabilityCosts)
        }
    }

    /// What is left of all that counts when everything that is left to the person has come off; it
    /// may be less than nothing.
    private func left(
        of counted: Figure<PerWeek>,
        _ protected: Protected,
        benefits: Figure<PerWeek>?,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let afterProtected = try trace.difference(
            .contribution(.afterProtected),
            counted,
            protected.whole
        )
        let afterHousing = try trace.difference(
            .contribution(.afterHousing),
            afterProtected,
            housingCosts(finance.housing ?? [], trace: &trace)
        )
        let afterDisabilityCosts = try trace.difference(
            .contribution(.afterDisabilityCosts),
            afterHousing,
            disabilityRelatedExpenditure(
                finance.disabilityCosts ?? [],
                basic: protected.basic,
                benefits: benefits,
                trace: &trace
            )
        )
        guard let others = try otherAllowances(protected: protected.whole, trace: &trace) else {
            return afterDisabilityCosts
        }
        return try trace.difference(.contribution(.afterAllowances), afterDisabilityCosts, others)
    }

    /// What comes of the council's share of what is available, rounded once as the regime names.
    private func maximum(
        of available: Figure<PerWeek>,
        cap: Figure<PerWeek>?,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let share = policy.share(for: person.residence(on: day))
        let asked: Figure<PerWeek> =
            share == .one
            ? available
            : try trace.product(
                .contribution(.shareOfAvailable),
                available,
                trace.input(.contribution(.share), share)
            )
        let isLast = cap == nil && policy.choices.minimumCharge == nil
        let assessed = try trace.rounded(
            isLast ? .contribution(.maximum) : .contribution(.assessedCharge),
            asked,
            regime.rounding,
            on: .charge
        )
        return maximum(from: assessed, cap: cap, trace: &trace)
    }

    /// Nothing where a charge that was assessed is less than the council asks for, and no more than
    /// anybody is asked for.
    private func maximum(
        from assessed: Figure<PerWeek>,
        cap: Figure<PerWeek>?,
        trace: inout Trace
    ) -> Figure<PerWeek> {
        var figure = assessed
        if let least = policy.choices.minimumCharge {
            let term = cap == nil ? Term.contribution(.maximum) : .contribution(.afterMinimumCharge)
            let least: Figure<PerWeek> = trace.input(.contribution(.minimumCharge), least.exact)
            figure =
                figure.value < least.value
                ? trace.choose(
                    term,
                    trace.input(.zero(.poundsAWeek), .zero),
                    beside: figure,
                    least
                ) : trace.choose(term, figure, beside: least)
        }
        return cap.map { trace.least(.contribution(.maximum), figure, $0) } ?? figure
    }

    /// The most that anybody is asked for: the regime's, the council's, what is left of a cap on all
    /// that a person ever pays, or the least of these.
    private func weeklyMaximum(
        under lifetimeCap: LifetimeCapLeft?,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        var cap: Figure<PerWeek>?
        if let rule = regime.weeklyMaximum {
            cap = try amount(of: rule.cell, trace: &trace)
        }
        if let own = policy.choices.weeklyMaximum {
            let local: Figure<PerWeek> = trace.input(.contribution(.localWeeklyMaximum), own.exact)
            cap = cap.map { trace.least(.contribution(.weeklyMaximum), $0, local) } ?? local
        }
        if let left = try lifetimeCap?.perWeek(trace: &trace) {
            cap = cap.map { trace.least(.lifetimeCap(.least), $0, left) } ?? left
        }
        return cap
    }
}
