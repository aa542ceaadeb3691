/// Reads one command line from left to right.
struct LineReader<Work: Sendable> {
    let program: Command<Work>
    /// The commands chosen so far, the program first.
    var path: [Command<Work>]
    /// The last of them.
    var here: Command<Work>
    /// The words not yet read.
    var rest: ArraySlice<String>
    var arguments = Arguments()
    var topic: String?
    var asksForHelp = false
    var asksForVersion = false
    var asksForManual = false

    init(_ words: ArraySlice<String>, for program: Command<Work>) {
        self.program = program
        path = [program]
        here = program
        rest = words
    }

    static func read(_ words: [String], for program: Command<Work>) throws(UsageError)
        -> ParsedWords<Work>
    {
        let options = words.prefix { $0 != "--" }
        if options.contains(where: { $0 == "-h" || $0 == "--help" }) {
            var reader = LineReader(options, for: program)
            return try reader.readForHelp()
        }
        var reader = LineReader(words[...], for: program)
        return try reader.readAll()
    }

    private mutating func readAll() throws(UsageError) -> ParsedWords<Work> {
        while !asksForVersion, let word = rest.popFirst() {
            if word == "--" {
                try readPlainWords()
            } else if Self.isOption(word) {
                try readOption(word)
            } else {
                try mindPastedDash(word)
                try readWord(word)
            }
        }
        return try outcome()
    }

    /// Everything after `--`.
    private mutating func readPlainWords() throws(UsageError) {
        while let word = rest.popFirst() { try readWord(word) }
    }

    /// Finds the command that help is asked for, and minds nothing else on the line.
    private mutating func readForHelp() throws(UsageError) -> ParsedWords<Work> {
        asksForHelp = true
        while let word = rest.popFirst() {
            if Self.isOption(word) {
                skipValue(of: word)
            } else if here.hasSubcommands {
                try choose(word)
            }
        }
        return try outcome()
    }

    /// Whether a word is an option; `-` alone and negative numbers are not.
    static func isOption(_ word: String) -> Bool {
        guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
        return !("0"..."9").contains(second)
    }
}
