internal import PlainText

/// What pbcalc itself has to say on standard error: its name before the words, in lines of the
/// width of a terminal; further lines of the words keep their own indent.
func complaint(_ words: String) -> String {
    "pbcalc: \(words)".split(separator: "\n").map { line in
        let text = line.drop { $0 == " " }
        let indent = spaces(line.count - text.count)
        return Wrapping(first: indent, rest: indent + "  ").text(String(text)) + "\n"
    }.joined()
}
