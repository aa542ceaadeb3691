/// What a council asks of a plan before it is signed, beside what every plan is asked.
///
/// Few schemes say any of it; for those that do not it is not there, and costs nothing.
public final class SignOff: Sendable {
    /// The categories of spending that rules, services and lines name.
    public let categories: [String]
    /// What may not be bought, and how much of what may.
    public let spending: [SpendRule]
    /// Whether close family may be paid; nil where the scheme does not say.
    public let family: FamilyPayment?
    /// Levels of risk, each with who signs and how soon it is reviewed.
    public let riskTiers: [RiskTier]
    /// Whether a plan has to say who handles a crisis.
    public let asksCrisis: Bool
    /// The steps from assessment to review; nil where the scheme does not say.
    public let steps: PlanSteps?
    /// What the list says of each service beside its price, by position.
    public let services: [ServiceTerms]
    /// Where the rules come from.
    public let citation: Citation

    /// A rule for a category of spending.
    public struct SpendRule: Sendable {
        /// The category, by its position.
        public let category: Int
        /// Why the council's money is not for it; nil where it is.
        public let refusal: String?
        /// The most that may be spent on it in a year; nil for no limit.
        public let upTo: Pence?

        /// A rule for a category.
        public init(category: Int, refusal: String?, upTo: Pence?) {
            self.category = category
            self.refusal = refusal
            self.upTo = upTo
        }
    }

    /// Whether close family in the same home may be paid.
    public enum FamilyPayment: String, CaseIterable, Sendable {
        /// They may.
        case allowed
        /// They may where a reason is given.
        case withReason = "with-reason"
        /// They may not.
        case refused
    }

    /// A level of risk.
    public struct RiskTier: Sendable {
        /// Its id.
        public let id: String
        /// The lowest authority that signs, by its position in the list; nil for any.
        public let authority: Int?
        /// The weeks after the start of support by which the plan is looked at again.
        public let reviewWeeks: Int64
        /// How closely it is watched; nil where the scheme does not say.
        public let monitoring: String?

        /// A level with what follows from it.
        public init(id: String, authority: Int?, reviewWeeks: Int64, monitoring: String?) {
            self.id = id
            self.authority = authority
            self.reviewWeeks = reviewWeeks
            self.monitoring = monitoring
        }
    }

    /// What the list says of a service beside its price.
    public struct ServiceTerms: Sendable {
        /// The category of spending, by its position; nil where it is in none.
        public var category: Int?
        /// How its money may be held; empty for any way.
        public var routes: [Route] = []
        /// What a unit costs the provider in wages and what comes with them: less is below cost.
        public var directCost: Pence?

        /// Nothing said.
        public init() {}

        /// Whether anything is said.
        public var isEmpty: Bool { category == nil && routes.isEmpty && directCost == nil }
    }

    /// Rules of sign-off.
    public init(
        categories: [String],
        spending: [SpendRule],
        family: FamilyPayment?,
        riskTiers: [RiskTier],
        asksCrisis: Bool,
        steps: PlanSteps?,
        services: [ServiceTerms],
        citation: Citation
    ) {
        self.categories = categories
        self.spending = spending
        self.family = family
        self.riskTiers = riskTiers
        self.asksCrisis = asksCrisis
        self.steps = steps
        self.services = services
        self.citation = citation
    }
}
