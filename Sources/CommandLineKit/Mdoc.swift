internal import PlainText

/// Writes the mdoc language of manual pages.
enum Mdoc {
    /// Running text: each sentence on its own line, as mdoc wants it, and nothing read as a request.
    static func text(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { paragraph in
            sentences(paragraph).flatMap { Wrapping(width: 72).lines($0) }
        }.map(line)
    }

    /// A macro and its arguments, each taken as it is.
    static func macro(_ name: String, _ arguments: [String]) -> String {
        ([".\(name)"] + arguments.map(argument)).joined(separator: " ")
    }

    /// A word of a macro line: quoted where it has spaces, and never read as a macro itself.
    static func argument(_ word: String) -> String {
        let safe = escaped(word)
        let guarded = word.count <= 3 ? "\\&" + safe : safe
        return word.contains(" ") ? "\"\(guarded)\"" : guarded
    }

    private static func line(_ text: String) -> String {
        let safe = escaped(text)
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { safe, character in
            switch character {
            case "\\": safe += "\\e"
            case "-": safe += "\\-"
            case "\"": safe += "\\(dq"
            default: safe.append(character)
            }
        }
    }

    private static func sentences(_ text: Substring) -> [String] {
        var sentences: [String] = []
        var current = ""
        for word in text.split(separator: " ") {
            current += (current.isEmpty ? "" : " ") + word
            if let last = word.last, ".?!".contains(last) {
                sentences.append(current)
                current = ""
            }
        }
        return current.isEmpty ? sentences : sentences + [current]
    }
}
