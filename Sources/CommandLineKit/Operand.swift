/// A word on the command line that is not an option, such as a file.
public struct Operand: Sendable, Hashable {
    /// How many words stand for it.
    public enum Arity: Sendable, Hashable {
        /// So many, no more and no fewer.
        case exactly(Int)
        /// One, or none.
        case optional
        /// One at least.
        case oneOrMore
        /// Any number.
        case zeroOrMore
    }

    /// What it is called in help, in capitals.
    public let name: String
    /// What it is, in a few words.
    public let help: String
    /// How many words stand for it.
    public let arity: Arity

    /// An operand; only the last of a command may have no upper limit.
    public init(_ name: String, _ arity: Arity = .exactly(1), help: String) {
        self.name = name
        self.arity = arity
        self.help = help
    }

    /// The fewest words that will do.
    var fewest: Int {
        switch arity {
        case .exactly(let count): count
        case .oneOrMore: 1
        case .optional, .zeroOrMore: 0
        }
    }

    /// The most words it takes; nil for any number.
    var most: Int? {
        switch arity {
        case .exactly(let count): count
        case .optional: 1
        case .oneOrMore, .zeroOrMore: nil
        }
    }

    /// How a synopsis writes it: `FILE...`, `[TOPIC]`.
    var synopsis: String {
        switch arity {
        case .exactly(let count):
            Array(repeating: name, count: max(0, count)).joined(separator: " ")
        case .optional: "[\(name)]"
        case .oneOrMore: "\(name)..."
        case .zeroOrMore: "[\(name)...]"
        }
    }
}
