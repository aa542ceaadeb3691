/// Nights for which the plan has no care that the council pays for, where the means test counts what
/// a benefit adds for nights as if it had.
public enum NightsWithoutCare: Hashable, Sendable {
    /// Those of the whole year.
    case all
    /// Those before the first day on which the plan has such care.
    case before(CalendarDate)
    /// Those from the first day on which it has it no longer.
    case from(CalendarDate)
}

extension RuleSet {
    /// The first such nights of a plan, by the answer of the first day; nil where the list knows of no
    /// care at night, where it is bought day by day, or where the answer makes no figure another.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - assessment: What came out for it.
    /// - Returns: Which they are; nil where plan and answer agree.
    /// - Throws: What stops the arithmetic of the other answer.
    public func nightsWithoutCare(
        of person: Case,
        _ assessment: Assessment
    ) throws(CalculationFault) -> NightsWithoutCare? {
        // A care home is there at night, whatever its price is called.
        guard person.finance?.paidNightCare == true, person.person.setting != .careHome,
            let plan = person.plan, !plan.lines.isEmpty, let prices = scheme.prices,
            prices.services.contains(where: \.isNightCare),
            let nights = plan.nightsWithoutCare(by: prices, from: person.starts)
        else { return nil }
        var other = person
        other.finance?.paidNightCare = false
        let without = try assess(other, planCost: assessment.plan)
        let isSame =
            without.contribution?.maximum?.value == assessment.contribution?.maximum?.value
        return isSame ? nil : nights
    }
}

extension Plan {
    /// Nights of the year in which no line of the council's is care at night; nil where there are none,
    /// or where it is bought for single days.
    fileprivate func nightsWithoutCare(
        by prices: PriceList,
        from starts: CalendarDate
    ) -> NightsWithoutCare? {
        let care = lines.filter {
            $0.funding.isCouncils && isThere($0) && prices.services[$0.service].isNightCare
        }
        guard care.allSatisfy({ $0.every != .once && $0.particulars?.dates.isEmpty ?? true }) else {
            return nil
        }
        let weeks = care.reduce(ChargingWeeks.none) { $0.union($1.runs) }
        guard let last = weeks.last else { return .all }
        if weeks.first > 0 { return starts.adding(days: weeks.first * 7).map { .before($0) } }
        guard last + 1 < Int(Period.weeksInAYear) else { return nil }
        return starts.adding(days: (last + 1) * 7).map { .from($0) }
    }
}
