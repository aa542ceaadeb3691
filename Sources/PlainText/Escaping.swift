/// Makes text from outside safe to show in a message.
public enum Escaping {
    /// How many characters of a text are shown, unless more are asked for.
    public static let mostShown = 40

    /// The text with everything unseen or steering written as codes, cut to `limit` characters.
    ///
    /// A newline is shown as `\n`, a tab as `\t` and the rest as `\u{1B}`; a cut ends in `…`, which
    /// counts towards the limit.
    public static func shown(_ text: String, limit: Int = mostShown) -> String {
        guard limit > 0 else { return "" }
        // Nearly all text is Latin letters and marks, fits, and is shown as it is.
        if text.utf8.count <= limit, text.unicodeScalars.allSatisfy(isPlainlySeen) { return text }
        return shown(text.lazy.map { escaped($0) }, limit)
    }

    /// Text as it is shown in a running sentence, where a space at an edge, or beside another, would
    /// not be seen either, nor that a space is of another kind.
    public static func echoed(_ text: String) -> String {
        let inked = text.lastIndex { $0 != " " }
        var isEdge = true
        let pieces = text.indices.prefix(mostShown + 1).map { index in
            let isSpace = text[index] == " "
            defer { isEdge = isSpace }
            let isStray = isSpace && (isEdge || inked.map { index > $0 } ?? true)
            return isStray ? code(" ") : spaceOfAnotherKind(text[index]) ?? escaped(text[index])
        }
        return shown(pieces, mostShown)
    }

    /// The code of a space that looks like the plain one and is none; nil for all else.
    private static func spaceOfAnotherKind(_ character: Character) -> String? {
        guard character != " ", let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1,
            scalar.properties.generalCategory == .spaceSeparator
        else { return nil }
        return code(scalar)
    }

    /// As many of the pieces as fit, with an ellipsis where some are left out.
    private static func shown(_ pieces: some Sequence<String>, _ limit: Int) -> String {
        var shown = ""
        var room = limit
        var keptWhenCut = ""
        for piece in pieces {
            room -= piece.count
            if room < 0 { return keptWhenCut + "…" }
            shown += piece
            if room > 0 { keptWhenCut = shown }
        }
        return shown
    }

    /// Whether it is a letter or mark of Latin text, which no table has to be asked about.
    private static func isPlainlySeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E,
            0x20A0...0x20BF:
            true
        default: false
        }
    }

    private static func escaped(_ character: Character) -> String {
        let scalars = character.unicodeScalars
        let isHeap = scalars.count > mostScalars
        let mayJoin = !isHeap && scalars.first.map { !$0.isASCII && !isUnseen($0) } ?? false
        return scalars.reduce(into: "") { text, scalar in
            if mayJoin && isJoiner(scalar) || !isHeap && !isUnseen(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += code(scalar)
            }
        }
    }

    /// More scalars than any true letter or emoji is made of: beyond it, a heap of marks.
    private static let mostScalars = 16

    private static func code(_ scalar: Unicode.Scalar) -> String {
        if let byte = RawBytes.byte(of: scalar) { return RawBytes.code(byte) }
        switch scalar {
        case "\n": return "\\n"
        case "\t": return "\\t"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\u{\(digits.count < 2 ? "0" : "")\(digits)}"
        }
    }

    /// Controls, line separators, direction marks and whatever else leaves no mark of its own.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default:
            scalar.properties.isDefaultIgnorableCodePoint || RawBytes.byte(of: scalar) != nil
        }
    }

    /// What emoji and some scripts need within a letter: joiners and variation selectors.
    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{200C}" || scalar == "\u{200D}" || ("\u{FE00}"..."\u{FE0F}").contains(scalar)
    }
}
