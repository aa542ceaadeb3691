/// Why a value cannot be used, in words that end the sentence `--date cannot be "x":`.
public struct Complaint: Error, Hashable, ExpressibleByStringLiteral {
    /// The words, without a capital or a full stop: `write a date like 2026-04-06`.
    public let words: String

    /// A complaint in the given words.
    public init(_ words: String) {
        self.words = words
    }

    /// A complaint written in place.
    public init(stringLiteral words: String) {
        self.init(words)
    }
}
