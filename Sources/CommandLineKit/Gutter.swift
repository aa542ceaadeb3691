internal import PlainText

/// Words on the left, and on the right what each means, wrapped within its own column.
struct Gutter {
    /// The column the meanings start at.
    let width: Int

    /// What options are set in.
    static let standard = Gutter(width: 26)

    /// A gutter as wide as the widest word needs, within reason.
    static func fitting(_ words: [String], atMost limit: Int) -> Gutter {
        let widest = words.map { DisplayWidth.columns(of: $0) }.filter { $0 + 4 <= limit }.max()
        return Gutter(width: (widest ?? 4) + 4)
    }

    func lines(_ rows: [(word: String, meaning: String)]) -> [String] {
        rows.flatMap { lines($0.word, $0.meaning) }
    }

    /// A word too wide for the gutter has its meaning below it.
    private func lines(_ word: String, _ meaning: String) -> [String] {
        let indent = spaces(width)
        let start = "  " + word
        guard DisplayWidth.columns(of: start) + 2 <= width else {
            return [start] + Wrapping(first: indent, rest: indent).lines(meaning)
        }
        let first = DisplayWidth.alignedLeft(start, in: width)
        return Wrapping(first: first, rest: indent).lines(meaning)
    }
}
