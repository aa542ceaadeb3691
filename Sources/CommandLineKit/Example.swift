/// A command line worth copying, and what it does.
public struct Example: Sendable, Hashable {
    /// The whole line, program name included.
    public let line: String
    /// What it does, in a few words.
    public let meaning: String

    /// An example of use.
    public init(_ line: String, _ meaning: String) {
        self.line = line
        self.meaning = meaning
    }
}
