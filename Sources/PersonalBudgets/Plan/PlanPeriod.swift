/// Days of a plan's year with the same prices and the same rates.
///
/// A plan that crosses a rise in price or the end of a benefit year is split at the date, and each
/// part is priced and charged by its own.
public struct PlanPeriod: Sendable {
    /// The days, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// Which of the rules it is charged by: 0 for those of the first day, then the later ones.
    public let rules: Int
    /// The cost of these days; the costs of all periods are the plan's yearly cost.
    public let cost: Pence
    /// The most the person can be asked for a week; nil where there is no such figure.
    public let maximum: Pence?
    /// What the person pays for these days; nil while it is unknown.
    public let personPays: Pence?
    /// What the council pays for them; nil while it is unknown.
    public let councilPays: Pence?
}

extension RuleSet {
    /// The periods of a plan's year; empty where prices and rates are the same all year.
    ///
    /// A day is a seventh of its week, and the charge of a week the lesser of the maximum and what
    /// can be charged in it.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - assessment: What came out for it.
    ///   - later: The rules of later days of the year, each from its first day, in their order.
    /// - Returns: The periods, in their order.
    /// - Throws: What stops the arithmetic.
    public func periods(
        of person: Case,
        _ assessment: Assessment,
        later: [(from: CalendarDate, rules: RuleSet)]
    ) throws(CalculationFault) -> [PlanPeriod] {
        guard let plan = person.plan, let cost = assessment.plan,
            let last = person.starts.adding(days: Int(Period.weeksInAYear) * 7 - 1)
        else { return [] }
        var starts: Set<CalendarDate> = [person.starts]
        for (from, _) in later where from <= last { starts.insert(from) }
        for date in scheme.prices?.changes(of: plan.lines) ?? []
        where person.starts < date && date <= last { starts.insert(date) }
        guard starts.count > 1 else { return [] }
        let days = starts.sorted()
        let weeks = try cost.weeks(of: plan.lines)
        var periods: [PlanPeriod] = []
        var (drawn, booked) = (Exact.zero, Exact.zero)
        // What is charged for the whole year where nothing but prices changes in it.
        var chargeLeft = assessment.summary?.personPaysYear?.value.whole
        for (position, from) in days.enumerated() {
            let isLast = position == days.count - 1
            guard let to = isLast ? last : days[position + 1].adding(days: -1) else {
                throw .tooLarge
            }
            let rules = later.lastIndex { $0.from <= from }
            let charge = try (rules.map { later[$0].rules } ?? self)
                .charge(of: person, cost, on: from, assessment)
            let (first, count) = (from.days(since: person.starts), to.days(since: from) + 1)
            for day in first..<first + count {
                drawn = try drawn + weeks[day / 7] * Exact(1, over: 7)
            }
            // The last period takes what is left, so that all of them are the year to the penny.
            let soFar =
                isLast ? cost.perYear.value : try drawn.rounded(.nearest, on: .allowance)
            let spent = try soFar - booked
            booked = soFar
            if charge.year != assessment.summary?.personPaysYear?.value { chargeLeft = nil }
            var pays = try charge.amount(first..<first + count, cost)
            if let left = chargeLeft, let part = pays {
                pays = isLast ? Pence(left) : part
                chargeLeft = left - part.count
            }
            periods.append(
                PlanPeriod(
                    dates: from...to,
                    rules: rules.map { $0 + 1 } ?? 0,
                    cost: Pence(spent.numerator),
                    maximum: charge.maximum,
                    personPays: pays,
                    councilPays: pays.map { Pence(spent.numerator - $0.count) }
                )
            )
        }
        return periods
    }

    /// What is charged in weeks from a day on, by the facts and the rates of that day.
    private func charge(
        of person: Case,
        _ cost: PlanCost,
        on day: CalendarDate,
        _ assessment: Assessment
    ) throws(CalculationFault) -> PeriodCharge {
        guard day != person.starts, assessment.summary != nil else {
            return PeriodCharge(assessment.contribution, assessment.summary)
        }
        var facts = person
        facts.starts = day
        facts.plan = nil
        let contribution = try assess(facts).contribution
        var trace = Trace(on: false)
        let summary = try Summary(plan: cost, contribution: contribution, trace: &trace)
        return PeriodCharge(contribution, summary)
    }
}

/// What is charged in the weeks of a plan while the rules stay the same.
private struct PeriodCharge {
    let maximum: Pence?
    let summary: Summary?

    init(_ contribution: Contribution?, _ summary: Summary?) {
        maximum = contribution?.maximum?.pence
        self.summary = summary
    }

    /// The charge of a whole year of such weeks; nil while it is unknown.
    var year: Exact? { summary?.personPaysYear?.value }

    /// The charge of some days, counted from the first of the year; nil while it is unknown.
    func amount(
        _ days: Range<Int>,
        _ cost: PlanCost
    ) throws(CalculationFault) -> Pence? {
        guard let summary, let pays = summary.personPays?.value else { return nil }
        var sum = Exact.zero
        for day in days {
            let week = day / 7
            let stretch = cost.stretches.firstIndex { $0.runs.contains(week) }
            let charge = stretch.map { summary.charges[$0].value } ?? pays
            sum = try sum + charge * Exact(1, over: 7)
        }
        return Pence(try sum.rounded(.inFavour, on: .charge).numerator)
    }
}

extension Exact {
    /// The number where it is whole.
    fileprivate var whole: Int64? { isWhole ? numerator : nil }
}

extension PlanCost {
    /// The exact cost of each of the 52 weeks, in pence.
    fileprivate func weeks(of plan: [PlanLine]) throws(CalculationFault) -> [Exact] {
        var weeks = [Exact](repeating: .zero, count: Int(Period.weeksInAYear))
        for (line, cost) in zip(plan, lines) where line.funding == .council {
            guard let year = cost.perYear?.value else { continue }
            for week in weeks.indices {
                if cost.parts.isEmpty {
                    guard line.runs.contains(week) else { continue }
                    weeks[week] = try weeks[week] + year * Exact(1, over: line.runs.count)
                }
                for part in cost.parts where part.weeks.contains(week) {
                    weeks[week] = try weeks[week] + part.perWeek.value
                }
            }
        }
        return weeks
    }
}

extension PriceList {
    /// The days on which a price changes that lines of a plan have from the list.
    fileprivate func changes(of lines: [PlanLine]) -> [CalendarDate] {
        lines.filter { $0.ownPrice == nil && $0.funding == .council }
            .flatMap { services[$0.service].rows.map(\.dates.lowerBound) }
    }
}
