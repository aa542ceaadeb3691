// The days of a plan's year on which what a person is charged becomes another without anything having
// changed in the case: an age is reached, or a disregard ends.

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
        later: [(from: CalendarDate, rules: RuleSet)]
    ) -> [CalendarDate] {
        guard let test = test(of: person), test.finance.status == .full,
            person.person.exemptions.isEmpty, let last = lastDayOfYear(from: person.starts)
        else { return [] }
        return test.daysToLookAt(through: last).filter { day in
            let rules = later.last { $0.from <= day }?.rules ?? self
            guard let eve = day.adding(days: -1) else { return false }
            return rules.asked(of: person, on: eve) != rules.asked(of: person, on: day)
        }
    }

    /// The days after the first of support, in its year, from which the case itself says something
    /// else: a change, days away, or a stay so long that other rules come to count.
    public func statedTurns(of person: Case) -> [CalendarDate] {
        guard let policy = scheme.contribution, let last = lastDayOfYear(from: person.starts)
        else { return [] }
        var days = person.changes.map(\.from)
        for away in person.absences where policy.choices.absences != .charged {
            days.append(away.dates.lowerBound)
            if let back = away.dates.upperBound.adding(days: 1) { days.append(back) }
        }
        let stay = person.turned(to: person.starts).person
        for weeks in policy.choices.regimes.compactMap(\.upToWeeks) {
            guard let day = stay.residence(on: last).end(ofWeeks: weeks),
                policy.regime(for: stay.residence(on: day))
                    != policy.regime(for: stay.residence(on: person.starts))
            else { continue }
            days.append(day)
        }
        return Set(days.filter { person.starts < $0 && $0 <= last }).sorted()
    }

    /// The first day, after the first of support, from which a stay for a time has outlasted its
    /// weeks and the council has no rule for a longer one; nil where its rules go on.
    public func endOfRules(forStayOf person: Case) -> CalendarDate? {
        guard let policy = scheme.contribution else { return nil }
        let stay = person.turned(to: person.starts).person
        return policy.choices.regimes.compactMap(\.upToWeeks)
            .compactMap { stay.residence(on: person.starts).end(ofWeeks: $0) }
            .filter { day in
                person.starts < day && policy.weeksOutlasted(by: stay.residence(on: day)) != nil
            }
            .min()
    }

    /// The last day of the year that begins with support.
    public func lastDayOfYear(from starts: CalendarDate) -> CalendarDate? {
        scheme.prices.map { $0.lastDay(from: starts) }
            ?? starts.adding(days: Int(Period.weeksInAYear) * 7 - 1)
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
    /// The same case with the ages and the disregards of a later day; a stay of which nothing else
    /// is said begins with support.
    func turned(to day: CalendarDate) -> Case {
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
