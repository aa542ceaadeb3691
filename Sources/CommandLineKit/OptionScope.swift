internal import PlainText

/// The options that may be given at one point of a line: those of the commands so far.
struct OptionScope {
    /// The innermost command's first, each in the order declared.
    let options: [OptionDeclaration]
    private let rules: [OptionRule]

    init(_ path: [Command<some Sendable>]) {
        options = path.reversed().flatMap(\.options)
        rules = path.flatMap(\.rules)
    }

    /// Those that mean something there.
    var offered: [OptionDeclaration] {
        let refused = Set(rules.compactMap(\.refused))
        return options.filter { !refused.contains($0.name) }
    }

    func option(named name: String) -> OptionDeclaration? {
        options.first { $0.answers(to: name) }
    }

    func option(short letter: Character) -> OptionDeclaration? {
        options.first { $0.short == letter }
    }

    /// The spelling most likely meant by an unknown one such as `--fromat` or `-format`.
    func suggestion(for found: String) -> String? {
        let bare = Self.withoutDashes(found)
        if bare.count > 1, option(named: bare) != nil { return "--" + bare }
        let names = options.flatMap { [$0.name] + $0.aliases } + ["help", "version", "man"]
        return NearestWord.nearest(to: bare, among: names).map { "--" + $0 }
    }

    static func withoutDashes(_ word: String) -> String {
        String(word.drop(while: isDash))
    }

    /// Hyphen, and the longer dashes a word processor puts in its place.
    static func isDash(_ letter: Character) -> Bool {
        switch letter {
        case "-", "\u{2010}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": true
        default: false
        }
    }
}
