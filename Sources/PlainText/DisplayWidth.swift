/// How much room text takes in a terminal.
public enum DisplayWidth {
    /// The columns a part of a text takes on one line.
    public static func columns(of text: Substring) -> Int { columns(of: String(text)) }

    /// The columns a text takes on one line.
    public static func columns(of text: String) -> Int {
        // Nearly all text is plain ASCII, where a byte is a column.
        if isPlain(text.utf8.span) { return text.utf8.count }
        // And nearly all of the rest is letters and lines that stand in one column each.
        if text.unicodeScalars.allSatisfy(\.isOneColumn) { return text.unicodeScalars.count }
        return text.reduce(0) { $0 + columns(of: $1) }
    }

    /// The text with spaces after it, to fill a number of columns; longer text is left alone.
    public static func alignedLeft(_ text: String, in width: Int) -> String {
        text + spaces(width - columns(of: text))
    }

    /// The text with spaces before it, to fill a number of columns; longer text is left alone.
    public static func alignedRight(_ text: String, in width: Int) -> String {
        spaces(width - columns(of: text)) + text
    }

    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where !(0x20...0x7E).contains(bytes[index]) { return false }
        return true
    }

    private static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        if scalars.contains(where: \.isWide) { return 2 }
        return scalars.reduce(0) { $0 + ($1.takesNoRoom ? 0 : 1) }
    }
}
