/// One national amount of a year: a benefit, a limit, an allowance.
public struct RateCell: Sendable {
    /// Which cell of a regime; the same in every year's rates.
    public struct Index: Hashable, Sendable {
        /// The position in the regime's list of cells.
        public let position: Int

        /// The cell at that position.
        public init(position: Int) { self.position = position }
    }

    /// The amount: of capital in pounds, of all else in pounds a week.
    public let amount: Pence
    /// Where the amount comes from.
    public let citation: Citation

    /// An amount with its source.
    public init(amount: Pence, citation: Citation) {
        self.amount = amount
        self.citation = citation
    }
}
