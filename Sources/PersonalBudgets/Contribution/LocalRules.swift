// What a council has of its own within a means test.

/// An amount of a council's own in place of one of the year's.
public struct LocalAmount: Sendable {
    /// The name of the cell.
    public let cell: String
    /// The amount: of capital in pounds, of all else in pounds a week.
    public let amount: Pence
    /// The ids of the premiums that it holds already, where it is a personal amount.
    public let holds: [String]
    /// Where it comes from.
    public let citation: Citation

    /// An amount for a cell.
    public init(cell: String, amount: Pence, holds: [String] = [], citation: Citation) {
        self.cell = cell
        self.amount = amount
        self.holds = holds
        self.citation = citation
    }
}

/// What a council leaves people to live on, as a multiple of personal amount, children and premiums.
public struct LocalGuarantee: Sendable {
    /// What their sum is multiplied by, like 1.05.
    public let factor: Exact
    /// The rounding of that; nil for none.
    public let rounding: Rounding?
    /// Where it comes from.
    public let citation: Citation

    /// A multiple of the guarantee.
    public init(factor: Exact, rounding: Rounding?, citation: Citation) {
        self.factor = factor
        self.rounding = rounding
        self.citation = citation
    }
}

/// A treatment of a council's own for one kind of income.
public struct LocalTreatment: Sendable {
    /// The id of the kind.
    public let kind: String
    /// How it counts.
    public let treatment: IncomeTreatment
    /// Where it comes from.
    public let citation: Citation

    /// A treatment for a kind.
    public init(kind: String, treatment: IncomeTreatment, citation: Citation) {
        self.kind = kind
        self.treatment = treatment
        self.citation = citation
    }
}

/// An amount that a council leaves to people beside what the regime protects.
public struct LocalAllowance: Sendable {
    /// The id of the allowance.
    public let id: String
    /// The name for people.
    public let title: String
    /// The amount a week.
    public let amount: Pence
    /// From this age; nil for everybody.
    public let ageFrom: Int?
    /// Where it comes from.
    public let citation: Citation

    /// An allowance of so much a week.
    public init(id: String, title: String, amount: Pence, ageFrom: Int?, citation: Citation) {
        self.id = id
        self.title = title
        self.amount = amount
        self.ageFrom = ageFrom
        self.citation = citation
    }
}

/// The most that a council allows for items of a kind, a week.
public struct DisabilityCostCap: Sendable {
    /// The kind of item, as cases name it.
    public let kind: String
    /// The most a week.
    public let amount: Pence
    /// Where it comes from.
    public let citation: Citation

    /// A cap on a kind of item.
    public init(kind: String, amount: Pence, citation: Citation) {
        self.kind = kind
        self.amount = amount
        self.citation = citation
    }
}
