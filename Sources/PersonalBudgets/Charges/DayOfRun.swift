/// What a case is besides, where it stands on one day of a run of charges: `starts` is that day, and
/// ages and rates are those of the day.
///
/// Days before support are like the first day of it.
public struct DayOfRun: Sendable {
    /// The first day of support.
    public let supportStarts: CalendarDate
    /// The first day of the plan's year in which the day is.
    public let planStarts: CalendarDate
    /// What had counted towards a cap on all that is ever paid, as the case states it on the day;
    /// the days from there on are metered one by one, and all days of support where it states
    /// nothing: a run knows what was charged on each of them, though not what counted before.
    public let meteredBefore: Pence?
    /// The person's share of notional capital, as the case states it on the day; nil for none.
    public let notionalCapital: Pence?
}

extension Case {
    /// The first day of the plan's year.
    public var planStarts: CalendarDate { run?.planStarts ?? starts }

    /// Puts the case on a day of a run of charges; a stay begins with support unless the case says
    /// otherwise.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - prices: The price list, which says how long the year of a plan is.
    public mutating func stand(on day: CalendarDate, by prices: PriceList?) {
        run = DayOfRun(
            supportStarts: starts,
            planStarts: prices?.yearStart(of: day, from: starts) ?? starts,
            meteredBefore: finance?.metered,
            notionalCapital: notionalCapital
        )
        person.stayFrom = person.stayFrom ?? starts
        starts = max(day, starts)
        finance?.metered = nil
    }

    /// The lines that run in the plan's year: what is bought on days that the plan names is bought
    /// in the first year of support, and stands in for nothing after it.
    var linesOfYear: [PlanLine] {
        var lines = plan?.lines ?? []
        guard let run, run.planStarts != run.supportStarts else { return lines }
        lines = lines.map { $0.withoutDates }
        _ = lines.settleReplacements(from: run.planStarts)
        return lines
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
    /// What the person pays in the charging week of a day; nil while it is unknown.
    ///
    /// With neither plan nor budget it is the most that can be asked for, and nothing where support
    /// need not be given at all.
    public func personPays(on day: CalendarDate) -> Exact? {
        guard eligibility.allowsBudget else { return .zero }
        guard let summary else { return contribution?.maximum?.value }
        guard let stretch = plan?.stretch(on: day), summary.charges.indices.contains(stretch)
        else { return summary.personPays?.value }
        return summary.charges[stretch].value
    }

    /// What of that is charged at a flat rate; nil for nothing, or while the charge is unknown.
    func flatCharge(on day: CalendarDate) -> Exact? {
        guard let summary, let flat = summary.flat else { return nil }
        guard let stretch = plan?.stretch(on: day) else { return flat.perWeek.value }
        return plan?.stretches[stretch].flat?.value
    }

    /// The direct payment in the charging week of a day, before contribution, and what comes off it
    /// where the person is charged so much; nil where there is none, or while it is unknown.
    public func directPayment(
        on day: CalendarDate,
        charging week: Exact
    ) throws(CalculationFault) -> (gross: Exact, takenOff: Exact)? {
        guard let plan, let payments, let whole = plan.directPayment else { return nil }
        let due =
            plan.stretch(on: day).map { Payments.Week(of: plan.stretches[$0], at: $0) }
            ?? Payments.Week(of: plan, paying: whole)
        var trace = Trace(on: false)
        let takenOff = try payments.manner.takenOff(
            of: Figure(week, .none),
            in: due,
            trace: &trace
        )
        return (due.directPayment.value, takenOff.value)
    }
}

extension PlanCost {
    /// Which stretch of the year the charging week of a day is in; nil where all weeks are alike.
    public func stretch(on day: CalendarDate) -> Int? {
        let week = day.days(since: starts) / 7
        return stretches.firstIndex { stretch in
            stretch.runs.contains(week)
                || week >= Period.weeksInAYear && stretch.weeks != Exact(stretch.runs.count)
        }
    }
}
