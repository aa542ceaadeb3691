// What one day of a run of charges comes to: a seventh of its week.

extension Assessment {
    /// What a day is charged: a seventh of what the person pays in its week; nil while unknown.
    ///
    /// Nothing before support starts, and nothing on a day away, unless the council charges for it.
    public func charge(
        of person: Case,
        on day: CalendarDate,
        by policy: ContributionPolicy?
    ) -> Exact? {
        if person.isBeforeSupport(day) { return .zero }
        if person.isAway(on: day),
            policy?.chargesAbsences(for: person.person.residence(on: day)) != true
        {
            return .zero
        }
        return personPays(on: day).flatMap { try? $0.perDay() }
    }

    /// The part of that which is charged whatever the person's means, and so beside any cap.
    public func flatCharge(
        of person: Case,
        on day: CalendarDate,
        by policy: ContributionPolicy?
    ) throws(CalculationFault) -> Exact {
        guard let flat = flatCharge(on: day), let charge = charge(of: person, on: day, by: policy)
        else { return .zero }
        return min(try flat.perDay(), charge)
    }

    /// A seventh of the direct payment, and what of the charge of a day comes off it; nil where
    /// there is none, or while it is unknown.
    public func directPayment(
        of person: Case,
        on day: CalendarDate,
        charging charge: Exact
    ) throws(CalculationFault) -> (gross: Exact, contribution: Exact)? {
        if person.isBeforeSupport(day) { return (.zero, .zero) }
        guard let week = try directPayment(on: day, charging: charge * Exact(7)) else { return nil }
        return (try week.gross.perDay(), try week.takenOff.perDay())
    }
}

extension RuleSet {
    /// What the charge of a day is higher for notional capital: so much of it counts as used.
    ///
    /// - Returns: Nothing without such capital; nil where it is not known.
    public func notionalUse(
        of person: Case,
        _ assessment: Assessment,
        on day: CalendarDate
    ) -> Exact? {
        guard person.run?.notionalCapital != nil else { return .zero }
        let policy = scheme.contribution
        guard let charge = assessment.charge(of: person, on: day, by: policy) else { return nil }
        guard charge > .zero else { return .zero }
        var without = person
        without.finance?.capital?.removeAll { $0.notionalReason != nil }
        let found = try? assess(without, planCost: assessment.plan)
        return found?.personPays(on: day).flatMap { try? charge - $0.perDay() }
    }
}

extension Case {
    /// Whether a day lies before support.
    public func isBeforeSupport(_ day: CalendarDate) -> Bool {
        run.map { day < $0.supportStarts } ?? false
    }

    /// Whether the person is away on a day.
    fileprivate func isAway(on day: CalendarDate) -> Bool {
        absences.contains { $0.dates.contains(day) }
    }

    /// A seventh of what was charged a week on a day; nil where the case does not say of that day.
    ///
    /// An empty list states that nothing ever was, and before support nothing is due.
    public func charged(on day: CalendarDate) -> Exact? {
        guard let charged else { return nil }
        if let then = charged.last(where: { $0.dates.contains(day) }) {
            return try? then.perWeek.exact.perDay()
        }
        return charged.isEmpty || isBeforeSupport(day) ? .zero : nil
    }
}

extension Exact {
    /// A day's part of an amount a week.
    func perDay() throws(CalculationFault) -> Exact { try self * Exact(1, over: 7) }
}
