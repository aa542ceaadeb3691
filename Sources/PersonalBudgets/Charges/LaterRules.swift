/// The rules of later days of a year: those of a benefit year that begins in it, or of a stay that has
/// lasted so long that others count.
public struct LaterRules: Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The scheme and the means test, with its rates.
    public let rules: RuleSet
    /// The case as these rules name its kinds of income, capital and costs, from a stay on that counts
    /// as a longer one; nil where it is as it was read for the first day.
    public let facts: Case?

    /// Rules from a day on.
    public init(from: CalendarDate, rules: RuleSet, facts: Case? = nil) {
        self.from = from
        self.rules = rules
        self.facts = facts
    }
}

extension RuleSet {
    /// The rules of a day of the year, and the case as they read it: those of the first day, or the
    /// last ones before it of later ones.
    func ruling(
        on day: CalendarDate,
        of person: Case,
        later: [LaterRules]
    ) -> (rules: RuleSet, facts: Case) {
        guard let found = later.last(where: { $0.from <= day }) else { return (self, person) }
        return (found.rules, found.facts ?? person)
    }
}
