/// Why a value cannot be used, in words that end the sentence `--date cannot be "x":`.
public struct Complaint: Error, Hashable, ExpressibleByStringLiteral {
    /// The words, without a capital or a full stop: `write a date like 2026-04-06`.
    public let words: String
    /// What can be chosen instead; empty where nothing can be listed.
    public let allowed: [String]

    /// A complaint in the given words.
    public init(_ words: String, allowed: [String] = []) {
        self.words = words
        self.allowed = allowed
    }

    /// A complaint written in place.
    public init(stringLiteral words: String) {
        self.init(words)
    }
}
