/// Which cells of the year's rates have been read: one bit a cell.
public struct RatesRead: Sendable {
    private var low: UInt64 = 0
    private var rest: Set<Int> = []

    /// Notes a cell.
    mutating func insert(_ cell: RateCell.Index) {
        if cell.position < 64 {
            low |= 1 << UInt64(cell.position)
        } else {
            rest.insert(cell.position)
        }
    }

    /// Takes in the cells that others have been read with.
    public mutating func formUnion(_ other: RatesRead) {
        low |= other.low
        rest.formUnion(other.rest)
    }

    /// Leaves out the cells that others have been read with.
    public mutating func subtract(_ other: RatesRead) {
        low &= ~other.low
        rest.subtract(other.rest)
    }

    /// Whether a cell has been read.
    public func contains(_ cell: RateCell.Index) -> Bool {
        cell.position < 64
            ? low & (1 << UInt64(cell.position)) != 0 : rest.contains(cell.position)
    }
}
