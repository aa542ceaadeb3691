internal import PersonalBudgets

// Where a scheme's bands stand in its file: in their own list, or as the knots they run between.
extension Allocation {
    /// The way to a band.
    func pointer(toBand index: Int) -> String {
        index < listedBands
            ? "/allocation/bands/\(index)" : "/allocation/knots/\(index - listedBands)"
    }

    /// The way to the list that they stand in, or begin to stand in.
    var pointerToBands: String { listedBands > 0 ? "/allocation/bands" : "/allocation/knots" }
}
