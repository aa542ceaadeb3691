extension RuleSet {
    /// What sign-off asks of the plan of a case; empty when there is none.
    ///
    /// What does not arise is not asked: wages without a worker, streams without a stream.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - assessment: What came out for it.
    ///   - later: The rules of later days of the plan's year, each from its first day.
    /// - Returns: The checks, in the order of the page.
    public func checks(
        of person: Case,
        _ assessment: Assessment,
        later: [LaterRules] = []
    ) -> [PlanCheck] {
        guard let plan = person.plan, let cost = assessment.plan, let prices = scheme.prices else {
            return []
        }
        let account = plan.account ?? Plan.Account()
        var checks = [
            // By other criteria nobody says which outcomes somebody cannot achieve.
            scheme.eligibility == .careAct
                ? plan.needs(of: person, assessment.eligibility, scheme.questionnaire) : nil,
            .exact(.hours, try prices.hours(of: plan, cost, account, from: person.starts)),
            .written(.healthy, account.healthy), .written(.safe, account.safe),
            .written(.well, account.well),
            .exact(.spending, try prices.spending(of: plan, cost)),
            prices.freeCheck(of: person, plan.lines, cost),
            .exact(
                .budget,
                try assessment.budgetCheck(
                    of: cost,
                    by: prices,
                    decided: assessment.finalDecision(of: person)
                )
            ),
            plan.contingency(cost, account),
            account.keepsServices ? plan.choice : nil,
            account.previousPerWeek.map { assessment.conversionCheck(of: cost, before: $0) },
            wages(of: plan, cost, later: later),
            assessment.streamsCheck(of: plan),
        ]
        checks +=
            prices.signOff?.checks(
                of: plan,
                cost,
                by: prices,
                signedBy: person.decision,
                from: person.starts
            ) ?? []
        checks.append(
            .exact(
                .signature,
                try person.signature(
                    of: cost,
                    by: prices,
                    isBudgetAllowed: assessment.eligibility.allowsBudget
                )
            )
        )
        return checks.compactMap(\.self)
    }
}

extension Plan {
    /// Each outcome that the person cannot achieve is met by lines or unpaid support that are there for
    /// most of the year, or explained; help with a part leaves the rest.
    ///
    /// Who is not eligible has no such need, also where the council helps under its power.
    fileprivate func needs(
        of person: Case,
        _ eligibility: Eligibility,
        _ questionnaire: Questionnaire?
    ) -> PlanCheck? {
        guard eligibility.decision != .notEligible, eligibility.decision != .power else {
            return nil
        }
        guard let findings = person.findings?.underCareAct else {
            return .unknown(.needs, .eligibilityUnknown)
        }
        let helped = questionnaire.map { person.outcomesHelped(by: $0) } ?? []
        let (met, metInPart) = outcomesMet(beside: helped)
        let covered = met.union(account?.explained ?? [])
        let unmet = findings.unable.subtracting(covered)
        guard !unmet.isEmpty else {
            return findings.unknown.isSubset(of: covered)
                ? .passes(.needs, .needsMet) : .unknown(.needs, .eligibilityUnknown)
        }
        guard eligibility.decision != .undetermined else {
            return .unknown(.needs, .eligibilityUnknown)
        }
        let unhelped = unmet.subtracting(metInPart)
        return unhelped.isEmpty
            ? .unknown(.needs, .needsMetInPart(unmet)) : .fails(.needs, .needsUnmet(unhelped))
    }

    /// The outcomes that are met by what is bought once, or by lines and unpaid support together in
    /// more than half of the weeks of the year; and those for which there is less help.
    private func outcomesMet(
        beside helped: [Case.HelpedWeeks]
    ) -> (met: CareActOutcomes, inPart: CareActOutcomes) {
        var (met, inPart): (CareActOutcomes, CareActOutcomes) = ([], [])
        for outcome in CareActOutcome.allCases.indices.map(CareActOutcomes.position) {
            let behind = lines.filter { isThere($0) && $0.outcomes.contains(outcome) }
            let weeks =
                (behind.map(\.runs) + helped.filter { $0.met.contains(outcome) }.map(\.weeks))
                .reduce(ChargingWeeks.none) { $0.union($1) }
            if weeks.count * 2 > Period.weeksInAYear
                || behind.contains(where: { $0.every == .once })
            {
                met.formUnion(outcome)
            } else if !behind.isEmpty || helped.contains(where: { $0.inPart.contains(outcome) }) {
                inPart.formUnion(outcome)
            }
        }
        return (met, inPart)
    }

    /// What happens when arrangements fail: it is written, or money is kept back, or both.
    fileprivate func contingency(_ cost: PlanCost, _ account: Account) -> PlanCheck {
        guard let contingency = cost.contingency,
            max(contingency.perYear, contingency.once) > .zero
        else {
            return .written(.contingency, account.contingency)
        }
        return .passes(.contingency, .contingencyKept(contingency.perYear, once: contingency.once))
    }

    fileprivate var choice: PlanCheck {
        let others = alternatives.count { !$0.lines.isEmpty }
        return others == 0 ? .fails(.choice, .keptAlone) : .passes(.choice, .keptAmong(others))
    }
}

extension RuleSet {
    /// Whether every wage is at least the minimum.
    private func wages(
        of plan: Plan,
        _ cost: PlanCost,
        later: [LaterRules]
    ) -> PlanCheck? {
        guard plan.employsSomebody, let rates = meansTest?.rates.employer
        else { return nil }
        if let low = lowWage(of: plan, cost, later: later) { return .fails(.wages, .wageLow(low)) }
        let unknown = plan.lines.firstIndex {
            $0.particulars?.employment.map { rates.minimumWage(at: $0.age) == nil } ?? false
        }
        return unknown.map { .unknown(.wages, .leastWageUnknown(line: $0)) }
            ?? .passes(.wages, .wagesEnough)
    }
}

extension Plan {
    /// Whether somebody works for the person on a line of it.
    package var employsSomebody: Bool { lines.contains { $0.particulars?.employment != nil } }
}

extension PriceList {
    /// Hours in which somebody comes, of every line that is bought by time, however it is paid, and
    /// whose help is there.
    fileprivate func hours(
        of plan: Plan,
        _ cost: PlanCost,
        _ account: Plan.Account,
        from starts: CalendarDate
    ) throws(CalculationFault) -> PlanCheck? {
        guard let unmet = account.unmetHours else { return nil }
        var planned = Exact.zero
        for (index, line) in plan.lines.enumerated() where line.every != .once {
            guard plan.isThere(line), line.particulars?.shareOfLines == nil,
                let minutes = services[line.service].minutes
            else { continue }
            // In the holiday of a worker perhaps nobody comes.
            if let contact = cost.lines[index].employment?.contactHours {
                planned = try planned + contact.value / weeksInYear
                continue
            }
            let hours = try line.quantity * Exact(minutes, over: 60)
            let year = try hours * timesInYear(line, from: starts)
            planned = try planned + (year + hoursOnHolidays(line, from: starts)) / weeksInYear
        }
        if planned >= unmet {
            return .passes(.hours, .hoursPlanned(planned, of: unmet))
        }
        return account.hoursReason == nil
            ? .fails(.hours, .hoursShort(planned, of: unmet))
            : .passes(.hours, .hoursExplained(planned, of: unmet))
    }

    /// How often a line is bought in the year: on each of its days, or as often as it falls.
    private func timesInYear(
        _ line: PlanLine,
        from starts: CalendarDate
    ) throws(CalculationFault) -> Exact {
        if line.particulars?.dates.isEmpty == false {
            return Exact(Int64(line.days(from: starts).count))
        }
        return try timesAYear(line)
    }

    /// The hours of visits in the year that are made because a day is a public holiday.
    private func hoursOnHolidays(
        _ line: PlanLine,
        from starts: CalendarDate
    ) throws(CalculationFault) -> Exact {
        var minutes: Int64 = 0
        for visit in line.particulars?.visits ?? [] where visit.days.contains(.publicHoliday) {
            let days = holidays(of: line, from: starts)
                .count { !visit.days.contains(.position($0.weekday)) }
            minutes += Int64(days) * visit.hours.minutes
        }
        return try Exact(minutes, over: 60)
    }

    fileprivate func spending(
        of plan: Plan,
        _ cost: PlanCost
    ) throws(CalculationFault) -> PlanCheck {
        let refused = plan.lines.firstIndex {
            $0.funding.isCouncils && services[$0.service].refusal != nil
        }
        if let refused { return .fails(.spending, .spendingRefused(line: refused)) }
        return try signOff?.spending(of: plan, cost, by: self)
            ?? .passes(.spending, .spendingAllowed)
    }
}

extension Assessment {
    fileprivate func budgetCheck(
        of cost: PlanCost,
        by prices: PriceList,
        decided: Decision?
    ) throws(CalculationFault) -> PlanCheck {
        guard let margin = try marginToLimit(of: cost) else { return .unknown(.budget, .noBudget) }
        guard verdict == .overBudget else { return .passes(.budget, .withinBudget(margin)) }
        let firstYear = try cost.firstYear
        let authority = prices.authorities.firstIndex {
            $0.upTo.map { firstYear <= $0.exact } ?? true
        }
        // Who may agree it has done so by a final budget that the plan is within.
        if let authority, let decided, let signer = decided.authority, signer >= authority,
            decided.perWeek.exact >= cost.perWeek.value
        {
            // Who does not say for whom they work has not agreed it.
            return decided.employer == nil
                ? .unknown(.budget, .overBudget(margin, authority: authority))
                : .passes(.budget, .agreedOverBudget(margin, authority: signer))
        }
        return .fails(.budget, .overBudget(margin, authority: authority))
    }

    /// How far the plan is from the limit, on the side of the verdict; nil without a budget.
    private func marginToLimit(of cost: PlanCost) throws(CalculationFault) -> PlanMargin? {
        guard let over = planMinusLimit?.value, let limit = budget?.amount?.limit.value else {
            return nil
        }
        if let year = planMinusLimitYear?.value.magnitude {
            return PlanMargin(perWeek: try year / cost.weeksInYear, perYear: year)
        }
        let year = try cost.perYear.value - limit * cost.weeksInYear
        return PlanMargin(
            perWeek: over.magnitude,
            perYear: verdict == .overBudget ? year : try .zero - year
        )
    }

    /// A budget is not the services before, turned into cash (ADASS 2010, advice note, line 112).
    fileprivate func conversionCheck(of cost: PlanCost, before: Pence) -> PlanCheck {
        if budget?.amount != nil { return .passes(.conversion, .budgetAsked(before: before)) }
        return cost.perWeek.value == before.exact
            ? .fails(.conversion, .budgetConverted(before: before))
            : .unknown(.conversion, .budgetNotAsked(before: before))
    }

    fileprivate func streamsCheck(of plan: Plan) -> PlanCheck? {
        guard !streams.isEmpty else { return nil }
        for (position, use) in streams.enumerated() where use.isDrawnOn {
            if plan.streams[position].isWithdrawn {
                return .fails(.streams, .streamWithdrawn(stream: position))
            }
            if let left = use.left?.value, left < .zero {
                return .fails(.streams, .streamOver(stream: position, by: left.magnitude))
            }
        }
        let unlimited = streams.firstIndex { $0.isDrawnOn && $0.left == nil }
        return unlimited.map {
            PlanCheck.unknown(.streams, .streamLimitUnknown(stream: $0))
        } ?? .passes(.streams, .streamsEnough)
    }
}

extension Case {
    /// Sign-off is for officers of the council and those seconded to it (ADASS 2010).
    ///
    /// They sign for what the plan costs, and for what they decide where that is more, with what is
    /// bought once; for who is not eligible there is nothing to sign. Whether their limit is on what the
    /// council pays beside the budget too, no list says.
    fileprivate func signature(
        of cost: PlanCost,
        by prices: PriceList,
        isBudgetAllowed: Bool
    ) throws(CalculationFault) -> PlanCheck {
        guard let decision, let employer = decision.employer else {
            return .unknown(.signature, .notSigned)
        }
        guard employer != .other else { return .fails(.signature, .signedByAnother) }
        guard isBudgetAllowed else { return .fails(.signature, .signedWithoutEligibility) }
        guard !prices.authorities.isEmpty else { return .passes(.signature, .signed) }
        guard let authority = decision.authority else {
            return .unknown(.signature, .signedInUnknownRole)
        }
        // A final that is what the plan costs a week, to the penny, is for what it costs a year.
        let isOfPlan = decision.perWeek.exact == cost.perWeek.value
        let signedFor = max(
            try cost.firstYear,
            isOfPlan ? .zero : try decision.perWeek.exact * cost.weeksInYear + cost.oneOff.value
        )
        guard let most = prices.authorities[authority].upTo?.exact else {
            return .passes(.signature, .signed)
        }
        guard signedFor <= most else {
            return .fails(.signature, .signedAboveLimit(authority: authority))
        }
        return try signedFor + cost.firstYearBeside <= most
            ? .passes(.signature, .signed)
            : .unknown(.signature, .signedAboveLimitBeside(authority: authority))
    }
}
