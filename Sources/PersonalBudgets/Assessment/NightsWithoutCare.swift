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
    /// The first such nights of a plan from the day of a case on, by the answer of that day; nil where
    /// the list knows of no care at night, where it is bought day by day, or where the answer makes no
    /// figure another.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - assessment: What came out for it.
    ///   - next: The day from which the case is otherwise: what begins then is by other facts.
    /// - Returns: Which they are; nil where plan and answer agree.
    /// - Throws: What stops the arithmetic of the other answer.
    public func nightsWithoutCare(
        of person: Case,
        _ assessment: Assessment,
        before next: CalendarDate
    ) throws(CalculationFault) -> NightsWithoutCare? {
        // A care home is there at night, whatever its price is called.
        guard person.finance?.paidNightCare == true, person.person.setting != .careHome,
            let plan = person.plan, !plan.lines.isEmpty, let prices = scheme.prices,
            prices.services.contains(where: \.isNightCare),
            let nights = plan.nightsWithoutCare(
                by: prices,
                in: person.planStarts,
                on: person.starts
            )
        else { return nil }
        if case .from(let day) = nights, day >= next { return nil }
        var other = person
        other.finance?.paidNightCare = false
        let without = try assess(other, planCost: assessment.plan)
        let isSame =
            without.contribution?.maximum?.value == assessment.contribution?.maximum?.value
        return isSame ? nil : nights
    }
}

extension Plan {
    /// Nights of the year from a day on in which no line of the council's is care at night, nor stands
    /// in for it, as respite does; nil where there are none, or where it is bought for single days.
    fileprivate func nightsWithoutCare(
        by prices: PriceList,
        in starts: CalendarDate,
        on day: CalendarDate
    ) -> NightsWithoutCare? {
        let paid = lines.indices.filter { lines[$0].funding.isCouncils && isThere(lines[$0]) }
        let care = Set(paid.filter { prices.isNightCare(lines[$0]) })
        let isRegular = care.allSatisfy {
            lines[$0].every != .once && lines[$0].particulars?.dates.isEmpty ?? true
        }
        guard isRegular else { return nil }
        let weeks = paid.filter {
            care.contains($0) || !care.isDisjoint(with: lines[$0].particulars?.replaces ?? [])
        }.reduce(ChargingWeeks.none) { $0.union(lines[$1].runs) }
        guard let last = weeks.last else { return .all }
        if let begins = starts.adding(days: weeks.first * 7), day < begins {
            return .before(begins)
        }
        guard last + 1 < Int(Period.weeksInAYear) else { return nil }
        return starts.adding(days: (last + 1) * 7).map { .from(max($0, day)) }
    }
}
