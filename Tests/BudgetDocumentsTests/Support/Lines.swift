import BudgetDocuments
import Testing

/// The lines of a text, counted one letter after another: the obvious way, to hold places against.
struct Lines {
    /// How many scalars each line has.
    private(set) var lengths = [0]
    /// Where the place is that was asked for.
    private(set) var place = (line: 1, column: 1)

    /// Counts the lines of a text, up to the place behind so many scalars.
    init(_ text: String, placeAt offset: Int = 0) {
        var wasReturn = false
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == offset { place = (lengths.count, lengths[lengths.count - 1] + 1) }
            if scalar == "\n", wasReturn {
                wasReturn = false
                continue
            }
            wasReturn = scalar == "\r"
            if scalar == "\n" || scalar == "\r" {
                lengths.append(0)
            } else {
                lengths[lengths.count - 1] += 1
            }
        }
    }

    /// Whether a problem is in the text: on one of its letters, or just behind a line's last.
    func hold(_ problem: Diagnostic) -> Bool {
        guard (1...lengths.count).contains(problem.place.line) else { return false }
        let length = lengths[problem.place.line - 1]
        return (1...length + 1).contains(problem.place.column)
            && (problem.place.column + 1...length + 2).contains(problem.endColumn)
    }
}

extension Lines {
    /// The lines of bytes that may not be UTF-8, behind a byte order mark.
    init(_ bytes: [UInt8]) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        self.init(String(decoding: text, as: UTF8.self))
    }
}
