/// A number the program ends with, and what it tells the shell.
public struct ExitCode: Sendable, Hashable {
    /// The number.
    public let number: UInt8
    /// What it means, in a few words.
    public let meaning: String
    /// Whether it is seldom met, so that only the page of the program itself tells of it.
    public let isRare: Bool

    /// An exit code with its meaning.
    public init(_ number: UInt8, _ meaning: String, isRare: Bool = false) {
        self.number = number
        self.meaning = meaning
        self.isRare = isRare
    }
}
