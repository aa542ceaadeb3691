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

    init(
        document: Document,
        facts: Case,
        rulebook: Rulebook,
        rules: RuleSet,
        rates: RatesDocument?,
        assessment: Assessment
    ) {
        self.document = document
        self.facts = facts
        self.rulebook = rulebook
        self.rules = rules
        self.rates = rates
        self.assessment = assessment
    }
}
