/// The rules of later days of a year: those of a benefit year that begins in it.
public struct LaterRules: Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The scheme and the means test, with its rates.
    public let rules: RuleSet

    /// Rules from a day on.
    public init(from: CalendarDate, rules: RuleSet) {
        self.from = from
        self.rules = rules
    }
}

extension [LaterRules] {
    /// Those of a day, in the order of their first days; nil where it comes before all of them.
    func rules(on day: CalendarDate) -> RuleSet? { last { $0.from <= day }?.rules }
}
