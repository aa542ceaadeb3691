extension LineReader {
    private var scope: OptionScope { OptionScope(path) }

    /// Takes an option, with its value where it has one.
    mutating func readOption(_ word: String) throws(UsageError) {
        if word.hasPrefix("--") {
            try readLong(word)
        } else {
            try readLetters(word)
        }
    }

    private mutating func readLong(_ word: String) throws(UsageError) {
        let (spelling, inline) = Self.split(word)
        if let option = scope.option(named: String(spelling.dropFirst(2))) {
            try take(option, spelled: spelling, inline: inline)
        } else if let inline, ["--version", "--help", "--man"].contains(spelling) {
            throw .optionNeedsNoValue(option: spelling, found: inline)
        } else if spelling == "--version" {
            asksForVersion = true
        } else if spelling == "--man" {
            asksForManual = true
        } else {
            throw unknown(spelling)
        }
    }

    /// `-q`, `-qv`, `-o FILE`, `-oFILE` or `-o=FILE`; a long name after one dash is not letters.
    private mutating func readLetters(_ word: String) throws(UsageError) {
        let spelling = Self.split(word).spelling
        let bare = String(spelling.dropFirst())
        if bare.count > 1, scope.option(named: bare) != nil { throw unknown(spelling) }
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            if let option = scope.option(short: letter) {
                let inline = inlineValue(of: option, in: &letters)
                try take(option, spelled: "-\(letter)", inline: inline)
            } else if letter == "h" {
                asksForHelp = true
            } else {
                throw unknown(bare.count > 1 && bare.first == letter ? spelling : "-\(letter)")
            }
        }
    }

    /// What is left of a word of letters, when it is the value of the letter before.
    private func inlineValue(of option: OptionDeclaration, in letters: inout Substring) -> String? {
        guard let next = letters.first, option.value != nil || next == "=" else { return nil }
        defer { letters = "" }
        return String(next == "=" ? letters.dropFirst() : letters)
    }

    private mutating func take(
        _ option: OptionDeclaration,
        spelled spelling: String,
        inline: String?
    ) throws(UsageError) {
        guard let value = option.value else {
            if let inline { throw .optionNeedsNoValue(option: spelling, found: inline) }
            arguments.texts[option.name] = []
            return
        }
        guard let text = inline ?? nextValue(), inline != "" else {
            throw .optionWithoutValue(
                option: spelling,
                placeholder: value.placeholder,
                allowed: value.allowed
            )
        }
        try arguments.store(text, for: option.name, value, spelled: spelling)
    }

    private mutating func nextValue() -> String? {
        guard let next = rest.first, next != "--", !Self.isOption(next) else { return nil }
        return rest.popFirst()
    }

    /// Passes over the value of an option when only the command on the line matters.
    mutating func skipValue(of word: String) {
        let (spelling, inline) = Self.split(word)
        guard inline == nil, let next = rest.first, !Self.isOption(next) else { return }
        let option =
            spelling.hasPrefix("--")
            ? scope.option(named: String(spelling.dropFirst(2)))
            : spelling.last.flatMap { scope.option(short: $0) }
        let isValue = option.map { $0.value != nil } ?? (here.subcommand(named: next) == nil)
        let isHelp = spelling == "-h" || spelling == "--help"
        if isValue, !isHelp { rest.removeFirst() }
    }

    private static func split(_ word: String) -> (spelling: String, inline: String?) {
        guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<equals]), String(word[equals...].dropFirst()))
    }

    private func unknown(_ spelling: String) -> UsageError {
        let bare = OptionScope.withoutDashes(spelling)
        let owners = program.paths { $0.options.contains { $0.answers(to: bare) } }
        if spelling.hasPrefix("--"), !owners.isEmpty, scope.option(named: bare) == nil {
            return .optionOfAnotherCommand(found: spelling, commands: owners)
        }
        let suggestion = bare.count > 1 ? scope.suggestion(for: spelling) : nil
        return .unknownOption(found: spelling, path: path.map(\.name), suggestion: suggestion)
    }
}

extension Command {
    /// The names leading to each command, this one included, that meets a condition.
    fileprivate func paths(where holds: (Command) -> Bool) -> [[String]] {
        let below = subcommands.flatMap { $0.paths(where: holds) }.map { [name] + $0 }
        return (holds(self) ? [[name]] : []) + below
    }
}
