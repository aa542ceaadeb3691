/// Days of a plan's year with the same prices, charged by the same rules.
///
/// A plan that crosses a rise in price, the end of a benefit year, an age that is reached, the end of
/// a disregard or the day on which a stay counts as a longer one is split at the date, and each part is
/// priced and charged by its own.
public struct PlanPeriod: Sendable {
    /// The days, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// Which of the rules it is charged by: 0 for those of the first day, then the later ones.
    public let rules: Int
    /// The cells of their rates that the charge rests on.
    public let ratesRead: RatesRead
    /// The cost of these days; the costs of all periods are the plan's yearly cost.
    public let cost: Figure<Money>
    /// The most the person can be asked for a week; nil where there is no such figure.
    public let maximum: Figure<PerWeek>?
    /// What the person pays for these days; nil while it is unknown.
    public let personPays: Figure<Money>?
    /// What the council pays for them; nil while it is unknown.
    public let councilPays: Figure<Money>?
}

extension RuleSet {
    /// The periods of a plan's year; empty where prices, rates and charge are the same all year.
    ///
    /// A day is a seventh of its week, and the charge of a week the lesser of the maximum and what
    /// can be charged in it. What the case itself changes later in the year is in none of them.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - assessment: What came out for it.
    ///   - later: The rules of later days of the year, each from its first day, in their order.
    ///   - trace: That of the assessment; hears of each further step.
    /// - Returns: The periods, in their order.
    /// - Throws: What stops the arithmetic.
    public func periods(
        of person: Case,
        _ assessment: Assessment,
        later: [LaterRules],
        trace: inout Trace
    ) throws(CalculationFault) -> [PlanPeriod] {
        guard let plan = person.plan, let cost = assessment.plan, let prices = scheme.prices,
            let days = try prices.stretchesOfDays(
                of: plan.lines,
                cost,
                (later.map(\.from) + turns(of: person, later: later))
                    .map { firstDayCharged(byFactsOf: $0, from: person.starts) }
            )
        else { return [] }
        let weeks = try prices.costOfWeeks(of: plan.lines, cost.lines, trace: &trace)
        var book = PeriodBook(cost: cost, weeks: weeks, year: assessment.summary?.personPaysYear)
        for (position, dates) in days.enumerated() {
            let ruling = dayRuling(dates.lowerBound, from: person.starts)
            let rules = later.lastIndex { $0.from <= ruling }
            let isLast = position == days.count - 1
            let first = dates.lowerBound.days(since: person.starts)
            let span = PeriodBook.Span(
                position: position,
                days: first..<first + dates.upperBound.days(since: dates.lowerBound) + 1,
                beyond: isLast ? try prices.beyond : .zero,
                isLast: isLast
            )
            trace.scope = .period(position, rules: rules.map { $0 + 1 } ?? 0)
            let (ruleset, facts) = self.ruling(on: ruling, of: person, later: later)
            let charge = try ruleset.charge(
                of: facts,
                cost,
                on: ruling,
                assessment,
                trace: &trace
            )
            trace.scope = nil
            let spent = try book.cost(of: span, trace: &trace)
            let pays = try book.charge(
                charge.summary,
                under: charge.contribution?.lifetimeCap,
                in: span,
                costing: spent,
                trace: &trace
            )
            try book.periods.append(
                PlanPeriod(
                    dates: dates,
                    rules: rules.map { $0 + 1 } ?? 0,
                    ratesRead: charge.ratesRead,
                    cost: spent,
                    maximum: charge.contribution?.maximum,
                    personPays: pays,
                    councilPays: pays.map { paid throws(CalculationFault) in
                        try trace.difference(.period(.councilPays, position), spent, paid)
                    }
                )
            )
        }
        return book.periods
    }

    /// What is charged in weeks from a day on, by the facts and the rates of that day.
    private func charge(
        of person: Case,
        _ cost: PlanCost,
        on day: CalendarDate,
        _ assessment: Assessment,
        trace: inout Trace
    ) throws(CalculationFault) -> (
        contribution: Contribution?, summary: Summary?, ratesRead: RatesRead
    ) {
        guard day != person.starts, assessment.summary != nil else {
            let isFirst = day == person.starts
            return (
                assessment.contribution, assessment.summary,
                isFirst ? assessment.trace.ratesRead : RatesRead()
            )
        }
        // The rates of another year are other cells.
        trace.ratesRead = RatesRead()
        let contribution = try contribution(of: person.turned(to: day), trace: &trace)
        let summary = try Summary(plan: cost, contribution: contribution, trace: &trace)
        return (contribution, summary, trace.ratesRead)
    }
}

extension PriceList {
    /// The days of the year in stretches of the same prices and charge, which is another from some
    /// days on; nil where all is one.
    fileprivate func stretchesOfDays(
        of lines: [PlanLine],
        _ cost: PlanCost,
        _ others: [CalendarDate]
    ) throws(CalculationFault) -> [ClosedRange<CalendarDate>]? {
        let starts = cost.starts
        guard let last = lastDay(from: starts) else { return nil }
        var firsts: Set<CalendarDate> = [starts]
        for date in others + changes(of: lines, cost)
        where starts < date && date <= last {
            firsts.insert(date)
        }
        guard firsts.count > 1 else { return nil }
        let days = firsts.sorted()
        var stretches: [ClosedRange<CalendarDate>] = []
        for (position, from) in days.enumerated() {
            let isLast = position == days.count - 1
            guard let to = isLast ? last : days[position + 1].adding(days: -1) else {
                throw .tooLarge
            }
            stretches.append(from...to)
        }
        return stretches
    }

    /// What the council's lines cost in each week, as groups of weeks that are alike.
    fileprivate func costOfWeeks(
        of lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> [(weeks: AlikeWeeks, cost: Figure<PerWeek>)] {
        let alike = try alikeWeeks(of: lines, costs) { line, cost in
            line.funding == .council && cost.perYear != nil
        }
        let hasShares = lines.contains { $0.isCouncilsShareOfLines }
        var found: [(weeks: AlikeWeeks, cost: Figure<PerWeek>)] = []
        for (kind, weeks) in alike.enumerated() {
            let others = try costOfOthers(of: lines, costs, in: weeks, trace: &trace) {
                $0.map { .line(.weekOfKind(kind), $0) }
                    ?? (hasShares ? .stretch(.costOfOthersOfKind, kind) : .plan(.weekOfKind(kind)))
            }
            guard hasShares else {
                found.append((weeks, others))
                continue
            }
            var tally = Tally<PerWeek>()
            try tally.add(others)
            for (index, line) in lines.enumerated() where line.isCouncilsShareOfLines {
                let term = Term.line(.weekOfKind(kind), index)
                try tally.add(share(of: others, line, at: index, as: term, trace: &trace))
            }
            found.append((weeks, trace.total(.plan(.weekOfKind(kind)), tally)))
        }
        return found
    }
}
