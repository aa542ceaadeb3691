/// An amount added to the personal amount when the facts, or the assessor, say so.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class Premium: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// The amount for a single person.
    public let single: RateCell.Index
    /// The amount for one of a couple.
    public let couple: RateCell.Index
    /// The part of that amount that is the person's, as half of an amount for two.
    public let couplePart: Exact
    /// Whether it ends at pension age.
    public let endsAtPensionAge: Bool
    /// The facts that give it: any one is enough.
    public let facts: [Fact]
    /// Where the premium comes from.
    public let citation: Citation

    /// A benefit in payment that gives the premium.
    public struct Fact: Sendable {
        /// The kind of income, by its position in the regime.
        public let kind: Int
        /// The rate, by its position in the kind; nil for any.
        public let rate: Int?

        /// A kind of income, at one rate or any.
        public init(kind: Int, rate: Int?) {
            self.kind = kind
            self.rate = rate
        }
    }

    /// A premium given by these facts.
    public init(
        id: String,
        title: String,
        single: RateCell.Index,
        couple: RateCell.Index,
        couplePart: Exact = .one,
        endsAtPensionAge: Bool,
        facts: [Fact],
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.single = single
        self.couple = couple
        self.couplePart = couplePart
        self.endsAtPensionAge = endsAtPensionAge
        self.facts = facts
        self.citation = citation
    }
}
