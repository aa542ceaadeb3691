/// A means test's rules: what counts, what is protected, in what order.
///
/// Amounts are in the rates. Like a scheme it is loaded once and shared.
public final class Regime: Sendable {
    /// The id that a scheme names.
    public let id: String
    /// The title for people.
    public let title: String
    /// The names of the rate cells it reads; a `RateCell.Index` is a position in this list.
    public let cellNames: [String]
    /// How capital counts.
    public let capital: CapitalRule
    /// The kinds of income, and how each is treated.
    public let incomeKinds: [IncomeKind]
    /// The kinds of capital, and whether each counts.
    public let capitalKinds: [CapitalKind]
    /// The kinds of housing cost that are allowed.
    public let housingKinds: [HousingKind]
    /// Who is never charged.
    public let exemptions: [Exemption]
    /// The minimum income guarantee: the personal amounts, the first row that fits counts.
    public let personalAmounts: [PersonalAmount]
    /// The amount for each child.
    public let childAmount: RateCell.Index
    /// What is added to the personal amount.
    public let premiums: [Premium]
    /// When pension age comes.
    public let pensionAge: PensionAge
    /// How the maximum contribution is rounded, once, at the end.
    public let rounding: Rounding
    /// Where its rules come from.
    public let citations: Citations

    /// The sources of the rules that belong to no one kind.
    public struct Citations: Sendable {
        /// Housing costs.
        public let housing: Citation
        /// Disability-related expenditure.
        public let disabilityCosts: Citation
        /// What is left after the protected amounts.
        public let available: Citation
        /// Rounding.
        public let rounding: Citation
        /// The conversion to weeks.
        public let weeks: Citation

        /// The sources of these rules.
        public init(
            housing: Citation,
            disabilityCosts: Citation,
            available: Citation,
            rounding: Citation,
            weeks: Citation
        ) {
            self.housing = housing
            self.disabilityCosts = disabilityCosts
            self.available = available
            self.rounding = rounding
            self.weeks = weeks
        }
    }

    /// A regime of these rules.
    public init(
        id: String,
        title: String,
        cellNames: [String],
        capital: CapitalRule,
        incomeKinds: [IncomeKind],
        capitalKinds: [CapitalKind],
        housingKinds: [HousingKind],
        exemptions: [Exemption],
        personalAmounts: [PersonalAmount],
        childAmount: RateCell.Index,
        premiums: [Premium],
        pensionAge: PensionAge,
        rounding: Rounding,
        citations: Citations
    ) {
        self.id = id
        self.title = title
        self.cellNames = cellNames
        self.capital = capital
        self.incomeKinds = incomeKinds
        self.capitalKinds = capitalKinds
        self.housingKinds = housingKinds
        self.exemptions = exemptions
        self.personalAmounts = personalAmounts
        self.childAmount = childAmount
        self.premiums = premiums
        self.pensionAge = pensionAge
        self.rounding = rounding
        self.citations = citations
    }
}

/// A kind of housing cost that is allowed, net of help with it.
public struct HousingKind: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String

    /// A kind with its name.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// A ground on which nothing is charged.
public struct Exemption: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// Where the exemption comes from.
    public let citation: Citation

    /// An exemption with its source.
    public init(id: String, title: String, citation: Citation) {
        self.id = id
        self.title = title
        self.citation = citation
    }
}
