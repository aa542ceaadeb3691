/// Care in a home that nobody is charged for, whatever the means test says.
public struct FreeCare: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// The amount a week.
    public let cell: RateCell.Index
    /// Who pays it.
    public let payer: Payer
    /// Where the rule comes from.
    public let citation: Citation

    /// Who pays for free care.
    public enum Payer: String, CaseIterable, Sendable {
        /// The council: it is a part of the cost that cannot be charged.
        case council
        /// The health service, to the home, beside the cost.
        case health
    }

    /// Free care of so much a week.
    public init(
        id: String,
        title: String,
        cell: RateCell.Index,
        payer: Payer,
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.cell = cell
        self.payer = payer
        self.citation = citation
    }
}

extension Contribution {
    /// Free care that the person has.
    public struct FreeCareAmount: Sendable {
        /// The kind, by its position in the regime.
        public let kind: Int
        /// The amount a week; nil where the health service pays it and the rates lack it: it is beside
        /// the cost, and no figure needs it.
        public let perWeek: Figure<PerWeek>?
        /// Who pays it.
        public let payer: FreeCare.Payer
    }
}

extension MeansTest {
    /// What the person has of care that is free; empty for nearly everybody.
    func freeCare(
        trace: inout Trace
    ) throws(CalculationFault) -> [Contribution.FreeCareAmount] {
        var amounts: [Contribution.FreeCareAmount] = []
        for kind in person.freeCare {
            let free = regime.freeCare[kind]
            let isKnown = rates.cells[free.cell.position] != nil
            let perWeek: Figure<PerWeek>? =
                isKnown || free.payer == .council
                ? trace.choose(
                    .freeCare(.kind(kind)),
                    try amount(of: free.cell, trace: &trace)
                ) : nil
            amounts.append(.init(kind: kind, perWeek: perWeek, payer: free.payer))
        }
        return amounts
    }
}
