// The days of a plan's year on which what a person is charged becomes another without anything having
// changed in the case: rates or prices change, an age is reached, a disregard ends, or a stay has
// lasted so long that it counts as a longer one.

/// A day from which a person pays something else though nothing has changed in the case.
public struct ChargeTurn: Hashable, Sendable {
    /// The day.
    public let day: CalendarDate
    /// Why it is so.
    public let cause: Cause

    /// What becomes otherwise with time alone.
    public enum Cause: CaseIterable, Sendable {
        /// An age is reached, or a disregard ends.
        case time
        /// A short stay counts as a temporary one.
        case temporaryStay
        /// A stay counts as one for good.
        case stayForGood
        /// Other rates apply.
        case rates
        /// The list has other prices.
        case prices
    }
}

/// A day from which what a person pays is not known.
public struct ChargeGap: Sendable {
    /// The day.
    public let day: CalendarDate
    /// The rules of the day.
    public let rules: RuleSet
    /// What stops the arithmetic by them.
    public let fault: CalculationFault
}

extension RuleSet {
    /// The days after the first of support, in its year, from which the means test comes to something
    /// else by the age of somebody or the end of a disregard.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - later: The rules of later days of the year, each from its first day, in their order.
    /// - Returns: The days, in their order; nearly always none.
    public func turns(
        of person: Case,
        later: [LaterRules]
    ) -> [CalendarDate] {
        guard person.finance?.status == .full, person.person.exemptions.isEmpty,
            let last = lastDayOfYear(from: person.starts)
        else { return [] }
        var days = Set(test(of: person)?.daysToLookAt(through: last) ?? [])
        // A stay that counts as one for good begins anew, and with it what is left out of it at first.
        for later in later {
            guard let facts = later.facts?.turned(to: later.from) else { continue }
            days.formUnion(later.rules.test(of: facts)?.daysToLookAt(through: last) ?? [])
        }
        return days.sorted().filter { day in
            let (rules, facts) = ruling(on: day, of: person, later: later)
            guard let eve = day.adding(days: -1) else { return false }
            return rules.asked(of: facts, on: eve) != rules.asked(of: facts, on: day)
        }
    }

    /// The days after the first of support, in its year, from which what the person pays in a week, or
    /// without a plan and a budget can be asked to pay, is something else.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - assessment: What came out for it.
    ///   - later: The rules of later days of the year, each from its first day, in their order.
    /// - Returns: The days, in their order, each once; and the day from which it is not known, behind
    ///   all of them.
    public func chargeTurns(
        of person: Case,
        _ assessment: Assessment,
        later: [LaterRules]
    ) -> (turns: [ChargeTurn], gap: ChargeGap?) {
        guard assessment.eligibility.allowsBudget else { return ([], nil) }
        let starts = person.starts
        func turn(_ day: CalendarDate, _ cause: ChargeTurn.Cause) -> ChargeTurn {
            ChargeTurn(day: firstDayCharged(byFactsOf: day, from: starts), cause: cause)
        }
        var turns = later.map { turn($0.from, stayOutlasted(by: person, on: $0.from) ?? .rates) }
        turns += self.turns(of: person, later: later).map { turn($0, .time) }
        let before = asLastPriced(person, assessment)
        let priced = before?.plan.flatMap { assessment.plan?.weeks(chargedOtherwiseThan: $0) } ?? []
        guard !turns.isEmpty || !priced.isEmpty, let last = lastDayCharged(of: person, assessment)
        else { return ([], nil) }
        var found: [ChargeTurn] = []
        let days = Set(turns.map(\.day) + priced).sorted()
        for day in days where starts < day && day <= last {
            var tried: Set<ChargeTurn.Cause> = []
            for turn in turns
            where turn.day == day && found.last?.day != day && tried.insert(turn.cause).inserted {
                let (before, now) = paid(around: day, by: person, assessment, later)
                if case .failure(let fault) = now, case .success = before {
                    let rules = ruling(on: day, of: person, later: later).rules
                    return (found, ChargeGap(day: day, rules: rules, fault: fault))
                }
                if before != now { found.append(turn) }
            }
            guard found.last?.day != day, let before, priced.contains(day) else { continue }
            let ruled = dayRuling(day, from: starts)
            let (rules, facts) = ruling(on: ruled, of: person, later: later)
            let then = facts.turned(to: ruled)
            if rules.charges(then, otherwiseThan: before, assessment, from: day) {
                found.append(ChargeTurn(day: day, cause: .prices))
            }
        }
        return (found, nil)
    }

    /// What a person pays in the week of a day, or what stops the arithmetic, by the facts and rates of
    /// the day before and by its own.
    private func paid(
        around day: CalendarDate,
        by person: Case,
        _ assessment: Assessment,
        _ later: [LaterRules]
    ) -> (before: Result<Exact?, CalculationFault>, now: Result<Exact?, CalculationFault>) {
        func paid(asOf other: CalendarDate?) -> Result<Exact?, CalculationFault> {
            guard let other = other.map({ dayRuling($0, from: person.starts) })
            else { return .success(nil) }
            let (rules, facts) = ruling(on: other, of: person, later: later)
            return rules.paid(by: facts.turned(to: other), assessment, inWeekOf: day)
        }
        return (paid(asOf: day.adding(days: -1)), paid(asOf: day))
    }

    /// The last day of the year on which something is charged: under a cap on all that is ever paid
    /// the one on which it is reached, in weeks like the first.
    private func lastDayCharged(of person: Case, _ assessment: Assessment) -> CalendarDate? {
        let last = lastDayOfYear(from: person.starts)
        let cap = assessment.standing(to: scheme.contribution?.choices.lifetimeCap, of: person)
        guard let weeks = cap?.weeks, let last, weeks <= Period.weeksInAYear else { return last }
        return person.starts.adding(days: 7 * Int(weeks) - 1).map { min($0, last) }
    }

    /// The day by whose facts and rates a day is charged: itself, or the first day of its week, from
    /// Monday to Sunday, on which there is support.
    package func dayRuling(_ day: CalendarDate, from starts: CalendarDate) -> CalendarDate {
        guard scheme.contribution?.choices.partWeeks == .weekStart, day > starts,
            let monday = day.adding(days: -day.weekday)
        else { return day }
        return max(monday, starts)
    }

    /// The first day that is charged by the facts and rates which hold from a day on.
    func firstDayCharged(byFactsOf day: CalendarDate, from starts: CalendarDate) -> CalendarDate {
        guard dayRuling(day, from: starts) != day else { return day }
        return day.adding(days: 7 - day.weekday) ?? day
    }

    /// What a person pays in the week of a day by the facts of another, or what stops the arithmetic;
    /// nil where something is still to be found out.
    func paid(
        by person: Case,
        _ assessment: Assessment,
        inWeekOf day: CalendarDate
    ) -> Result<Exact?, CalculationFault> {
        var trace = Trace(on: false)
        var found = assessment
        do throws(CalculationFault) {
            let contribution = try contribution(of: person, trace: &trace)
            found.contribution = contribution
            if let plan = found.plan {
                found.summary = try Summary(plan: plan, contribution: contribution, trace: &trace)
            } else if let amount = found.budget?.amount {
                found.summary = try Summary(
                    budget: amount,
                    contribution: contribution,
                    trace: &trace
                )
            }
        } catch {
            return .failure(error)
        }
        return .success(found.personPays(on: day))
    }

    /// The days after the first of support, in its year, from which the case itself says something
    /// else: a change, or days away.
    public func statedTurns(of person: Case) -> [CalendarDate] {
        guard let policy = scheme.contribution, let last = lastDayOfYear(from: person.starts)
        else { return [] }
        var days = person.changes.map(\.from)
        let stay = person.turned(to: person.starts).person
        // Whoever moves within the year may be away from a place that charges, or from one that does
        // not.
        func isCharged(awayOn day: CalendarDate) -> Bool {
            person.changes.isEmpty
                ? policy.chargesAbsences(for: stay.residence(on: day))
                : policy.chargesAbsencesEverywhere
        }
        for away in person.absences {
            let (first, last) = (away.dates.lowerBound, away.dates.upperBound)
            if !isCharged(awayOn: first) { days.append(first) }
            if !isCharged(awayOn: last), let back = last.adding(days: 1) { days.append(back) }
        }
        return Set(days.filter { person.starts < $0 && $0 <= last })
            .filter { person.isSupported(from: $0, to: last) }.sorted()
    }

    /// Whether anything is charged for from a day of the year on: without a plan, anything may be.
    public func isSupported(_ person: Case, from day: CalendarDate) -> Bool {
        lastDayOfYear(from: person.starts).map { person.isSupported(from: day, to: $0) } ?? false
    }

    /// The last day of the year that begins with support.
    public func lastDayOfYear(from starts: CalendarDate) -> CalendarDate? {
        scheme.prices.map { $0.lastDay(from: starts) }
            ?? starts.adding(days: Int(Period.weeksInAYear) * 7 - 1)
    }

    /// The first day of support whose year reaches a day.
    public func firstStart(ofYearReaching day: CalendarDate) -> CalendarDate? {
        scheme.prices.map { $0.firstStart(reaching: day) }
            ?? day.adding(days: 1 - Int(Period.weeksInAYear) * 7)
    }

    /// What the person is asked for by the facts of a day; nil where that is not known.
    private func asked(of person: Case, on day: CalendarDate) -> Asked? {
        var trace = Trace(on: false)
        guard
            let found = try? contribution(of: person.turned(to: day), trace: &trace)
        else { return nil }
        return Asked(maximum: found.maximum?.value, fullCost: found.fullCostReason(in: nil))
    }

    /// The most that somebody is asked for, or why it is all.
    private struct Asked: Equatable {
        let maximum: Exact?
        let fullCost: Contribution.FullCostReason?
    }
}

extension Case {
    /// Whether anything is charged for in the weeks from one day to another: without a plan,
    /// anything may be.
    fileprivate func isSupported(from first: CalendarDate, to last: CalendarDate) -> Bool {
        guard let plan else { return true }
        // The days behind the last whole week are charged as that is.
        let end = min(last.days(since: starts) / 7, Int(Period.weeksInAYear) - 1)
        let week = min(first.days(since: starts) / 7, end)
        return (week...end).contains { plan.isSupported(inWeek: $0, from: starts) }
    }

    /// The case with the ages and the disregards of a later day; a stay of which nothing else
    /// is said begins with support.
    package func turned(to day: CalendarDate) -> Case {
        var facts = self
        facts.person.stayFrom = person.stayFrom ?? starts
        facts.starts = day
        return facts
    }
}

extension MeansTest {
    /// The days after its own, up to another, on which an age that the rules name is reached, or
    /// capital that is stated begins to count.
    fileprivate func daysToLookAt(through last: CalendarDate) -> [CalendarDate] {
        var days: [CalendarDate] = []
        func look(at found: CalendarDate?) {
            guard let found, day < found, found <= last, !days.contains(found) else { return }
            days.append(found)
        }
        look(at: regime.pensionAge.day(born: person.born))
        look(at: person.partnerBorn.flatMap { regime.pensionAge.day(born: $0) })
        for amount in regime.protected.personalAmounts {
            look(at: amount.ageFrom.flatMap { person.born.day(ofAge: $0) })
            look(at: amount.ageBelow.flatMap { person.born.day(ofAge: $0) })
        }
        for allowance in policy.choices.allowances {
            look(at: allowance.ageFrom.flatMap { person.born.day(ofAge: $0) })
        }
        let stay = policy.counted(person.residence(on: day)).since ?? day
        for line in finance.capital ?? [] {
            let weeks = regime.capitalKinds[line.kind].ignoredWeeks
            look(at: weeks.flatMap { stay.adding(days: 7 * $0) })
        }
        return days.sorted()
    }
}
