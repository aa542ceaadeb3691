/// What was given to a command, every value checked and read back by the key that declared it.
public struct Arguments: Sendable, Hashable {
    /// The words that are not options, in the order they were typed.
    public internal(set) var operands: [String] = []
    /// The texts given for each option, by its name; none for a flag.
    var texts: [String: [String]] = [:]

    /// Whether a flag is given.
    public subscript(flag: Flag) -> Bool {
        isGiven(flag)
    }

    /// The value of an option.
    public subscript<Value>(option: Option<Value>) -> Value {
        option.value(texts[option.declaration.name] ?? [])
    }

    /// Whether an option stands on the command line, rather than taking its default.
    public func isGiven(_ key: some OptionKey) -> Bool {
        texts[key.declaration.name] != nil
    }
}
