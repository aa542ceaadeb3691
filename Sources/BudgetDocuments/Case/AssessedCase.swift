public import PersonalBudgets

/// A case with the documents it was worked out by, and what came out.
///
/// It is made once, never changed and shared: a reference, so that handing it on costs nothing.
public final class AssessedCase: Sendable {
    /// The bytes of the case.
    public let document: Document
    /// The facts.
    public let facts: Case
    /// The scheme and the regime.
    public let rulebook: Rulebook
    /// The scheme, the regime and the rates as the rules take them.
    public let rules: RuleSet
    /// The rates file; nil when the scheme has no means test.
    public let rates: RatesDocument?
    /// What came out.
    public let assessment: Assessment
    /// The rules of later days of the plan's year, each from its first day; empty where they stay.
    public let later: [LaterYear]

    /// A benefit year that begins while a plan runs.
    public struct LaterYear: Sendable {
        /// Its first day.
        public let from: CalendarDate
        /// Its rates.
        public let rates: RatesDocument
        /// The scheme and the regime with its rates.
        public let rules: RuleSet
    }

    init(
        document: Document,
        facts: Case,
        rulebook: Rulebook,
        rules: RuleSet,
        rates: RatesDocument?,
        assessment: Assessment,
        later: [LaterYear] = []
    ) {
        self.document = document
        self.facts = facts
        self.rulebook = rulebook
        self.rules = rules
        self.rates = rates
        self.assessment = assessment
        self.later = later
    }
}

extension AssessedCase {
    /// The parts of the plan's year with prices and rates of their own; empty where all is one.
    package var periods: [PlanPeriod] {
        let later = later.map { (from: $0.from, rules: $0.rules) }
        return (try? rules.periods(of: facts, assessment, later: later)) ?? []
    }

    /// The id of the rates of a period; nil where the scheme has no means test.
    package func ratesID(of period: PlanPeriod) -> String? {
        period.rules == 0 ? rates?.id : later[period.rules - 1].rates.id
    }
}
