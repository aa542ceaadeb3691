internal import PlainText

/// Sets a list of commands in one column, or in two when it is long and every row is short.
enum Columns {
    private static let half = 39
    private static let mostInOne = 8

    static func lines(_ rows: [(word: String, meaning: String)]) -> [String] {
        let one = Gutter.fitting(rows.map(\.word), atMost: 26).lines(rows)
        let isNarrow = one.allSatisfy { DisplayWidth.columns(of: $0) < half }
        guard rows.count > mostInOne, isNarrow, one.count == rows.count else { return one }
        let height = (one.count + 1) / 2
        return one.prefix(height).enumerated().map { index, left in
            let right = one.dropFirst(height + index).first
            return right.map { DisplayWidth.alignedLeft(left, in: half) + $0 } ?? left
        }
    }
}
