// The days on which a stay has lasted so long that it counts as a longer one.
extension RuleSet {
    /// As what a stay has come to count on a day by its length; nil where it counts as the day before.
    func stayOutlasted(by person: Case, on day: CalendarDate) -> ChargeTurn.Cause? {
        guard let policy = scheme.contribution, let eve = day.adding(days: -1) else { return nil }
        let residence = person.turned(to: person.starts).person
        let stay = policy.counted(residence.residence(on: day)).stay
        guard stay != policy.counted(residence.residence(on: eve)).stay else { return nil }
        return stay == .temporary ? .temporaryStay : .stayForGood
    }

    /// As which longer stay that of a case counts on its first day, and from which day on; nil where it
    /// counts as what the case says.
    public func longerStay(of person: Case) -> (stay: Stay, since: CalendarDate)? {
        let stay = person.turned(to: person.starts).person.residence(on: person.starts)
        return scheme.contribution?.longerStay(of: stay)
    }

    /// The days after the first of support, in its year, on which a stay for a time in a care home has
    /// lasted so long that it counts as a longer one, in their order.
    public func daysOutlasted(byStayOf person: Case) -> [CalendarDate] {
        guard person.person.setting == .careHome, person.person.stay != .permanent,
            let policy = scheme.contribution, let last = lastDayOfYear(from: person.starts)
        else { return [] }
        let stay = person.turned(to: person.starts).person
        let ends = policy.choices.regimes.compactMap(\.upToWeeks)
            .compactMap { stay.residence(on: last).end(ofWeeks: $0) }
        return Set(ends).sorted().filter { day in
            person.starts < day && day <= last && stayOutlasted(by: person, on: day) != nil
        }
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
}
