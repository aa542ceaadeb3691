/// What parsing, help, the man page and completions know of one option.
public struct OptionDeclaration: Sendable {
    /// The long name, without its dashes.
    public let name: String
    /// The letter that stands for it, if there is one.
    public let short: Character?
    /// Other long names that do the same, left out of help.
    public let aliases: [String]
    /// What it does, in a few words.
    public let help: String
    /// What value follows; nil for a flag.
    public let value: ValueDeclaration?

    /// Whether a long name, without its dashes, means this option.
    func answers(to name: String) -> Bool {
        name == self.name || aliases.contains(name)
    }

    /// The spellings shown in help: `-o` and `--output`.
    var spellings: [String] {
        (short.map { ["-\($0)"] } ?? []) + ["--\(name)"]
    }

    /// Every spelling understood.
    var allSpellings: [String] {
        spellings + aliases.map { "--\($0)" }
    }

    /// The help with the values allowed and the default after it.
    var fullHelp: String {
        guard let value else { return help }
        let notes = [
            value.allowed.isEmpty ? nil : value.allowed.joined(separator: ", "),
            value.fallback.map { "default \($0)" },
        ].compactMap { $0 }
        return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
    }
}
