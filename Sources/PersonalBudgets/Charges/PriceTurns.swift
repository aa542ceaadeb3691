// The weeks in which a price of the list makes the charge another.
extension RuleSet {
    /// What came out for a person with each week of the plan at the prices of the last one before it
    /// in which the same was bought; nil where none is another.
    func asLastPriced(_ person: Case, _ assessment: Assessment) -> Assessment? {
        guard let plan = assessment.plan, let prices = scheme.prices else { return nil }
        let lines = person.linesOfYear
        guard !prices.changes(of: lines, plan).isEmpty else { return nil }
        var trace = Trace(on: false)
        let cost = try? prices.cost(
            of: zip(lines, plan.lines).map { $1.rows.count > 1 ? $0.asLastPriced : $0 },
            from: plan.starts,
            employer: meansTest?.rates.employer,
            trace: &trace
        )
        guard let cost else { return nil }
        var found = assessment
        found.plan = cost
        return found
    }

    /// Whether something else can be charged by the plan in the week of a day than at the prices of
    /// the last week before it in which the same was bought.
    public func pricesTurn(for person: Case, _ assessment: Assessment, inWeek week: Int) -> Bool {
        guard let cost = assessment.plan, let day = cost.starts.adding(days: 7 * week),
            let before = asLastPriced(person, assessment)?.plan
        else { return false }
        return cost.charges(on: day) != before.charges(on: day)
    }

    /// Whether a person, as on a day, pays in its week what they did neither in the week before nor
    /// would have at the prices of before; no while what is paid is unknown.
    func charges(
        _ person: Case,
        otherwiseThan before: Assessment,
        _ assessment: Assessment,
        from day: CalendarDate
    ) -> Bool {
        guard let lastWeek = day.adding(days: -7) else { return false }
        let now = paid(by: person, assessment, inWeekOf: day)
        return now != paid(by: person, assessment, inWeekOf: lastWeek)
            && now != paid(by: person, before, inWeekOf: day)
    }
}

extension PlanCost {
    /// The first days of its weeks, but that of the first, in which something else can be charged
    /// than by another cost of the plan.
    func weeks(chargedOtherwiseThan other: PlanCost) -> [CalendarDate] {
        (1..<Int(Period.weeksInAYear)).compactMap { starts.adding(days: 7 * $0) }
            .filter { charges(on: $0) != other.charges(on: $0) }
    }

    /// What can be charged by means and at a flat rate in the week of a day.
    fileprivate func charges(on day: CalendarDate) -> [Exact?] {
        stretch(on: day).map { [stretches[$0].chargeable.value, stretches[$0].flat?.value] }
            ?? [chargeable.value, flat?.perWeek.value]
    }
}
