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

    /// Whether a cell has been read.
    public func contains(_ cell: RateCell.Index) -> Bool {
        cell.position < 64
            ? low & (1 << UInt64(cell.position)) != 0 : rest.contains(cell.position)
    }
}
