/// A number the program ends with, and what it tells the shell.
public struct ExitCode: Sendable, Hashable {
    /// The number.
    public let number: UInt8
    /// What it means, in a few words.
    public let meaning: String

    /// An exit code with its meaning.
    public init(_ number: UInt8, _ meaning: String) {
        self.number = number
        self.meaning = meaning
    }
}
