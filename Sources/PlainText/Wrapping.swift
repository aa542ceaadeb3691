/// Sets running text into lines no wider than a terminal.
///
/// A word is broken only when it is wider than a whole line. Newlines in the text are kept; runs of
/// spaces become one.
public struct Wrapping: Sendable {
    /// The columns a line may take, its indent included.
    public let width: Int
    /// What the first line starts with.
    public let first: String
    /// What every later line starts with.
    public let rest: String

    /// Lines of up to `width` columns, the first led by `first` and the others by `rest`.
    public init(width: Int = 80, first: String = "", rest: String = "") {
        self.width = width
        self.first = first
        self.rest = rest
    }

    /// Lines indented alike by a number of spaces.
    public init(width: Int = 80, indent: Int) {
        let start = spaces(indent)
        self.init(width: width, first: start, rest: start)
    }

    /// The text as one string, its lines joined by newlines and none at the end.
    public func text(_ text: String) -> String {
        lines(text).joined(separator: "\n")
    }

    /// The text as lines.
    public func lines(_ text: String) -> [String] {
        if isOneLine(text) { return [first + text] }
        var lines: [String] = []
        // The marks looked for are single bytes, and bytes are quicker to go through than characters.
        for paragraph in text.utf8.split(
            omittingEmptySubsequences: false,
            whereSeparator: isNewline
        ) {
            fill(paragraph, into: &lines)
        }
        return lines
    }

    /// Whether a text is plain and fits as it stands, as most do.
    private func isOneLine(_ text: String) -> Bool {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count + columns(first) <= width else { return false }
        var before = UInt8(ascii: " ")
        for byte in bytes {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
            before = byte
        }
        return before != 0x20
    }

    private func isNewline(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") }

    private func isGap(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private func fill(_ paragraph: Substring.UTF8View, into lines: inout [String]) {
        var line = ""
        var used = 0
        let (firstColumns, restColumns) = (columns(first), columns(rest))
        for bytes in paragraph.split(whereSeparator: isGap) {
            let word = String(Substring(bytes))
            let indent = lines.isEmpty ? first : rest
            let indented = lines.isEmpty ? firstColumns : restColumns
            let room = columns(word)
            if line.isEmpty, lines.isEmpty, firstColumns > restColumns,
                firstColumns + room > width, restColumns + room <= width
            {
                // Behind a long beginning, a word goes to the next line rather than into two.
                lines.append(withoutEnd(first))
                line = word
                used = room
            } else if line.isEmpty {
                line = word
                used = room
            } else if indented + used + 1 + room <= width {
                line += " "
                line += word
                used += 1 + room
            } else {
                lines.append(indent + line)
                line = word
                used = room
            }
            if used > width - (lines.isEmpty ? firstColumns : restColumns) {
                breakUp(&line, into: &lines)
                used = columns(line)
            }
        }
        lines.append(line.isEmpty ? "" : (lines.isEmpty ? first : rest) + line)
    }

    /// Cuts pieces off a word that is wider than a line, leaving the last of them.
    private func breakUp(_ line: inout String, into lines: inout [String]) {
        var piece = ""
        var used = 0
        for character in line {
            let indent = lines.isEmpty ? first : rest
            used += columns(String(character))
            if used > width - columns(indent), !piece.isEmpty {
                lines.append(indent + piece)
                (piece, used) = ("", columns(String(character)))
            }
            piece.append(character)
        }
        line = piece
    }

    private func withoutEnd(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }

    private func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }
}
