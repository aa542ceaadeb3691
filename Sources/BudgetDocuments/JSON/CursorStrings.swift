/// A string of the document: where its characters stand, and whether any is escaped.
struct JSONText {
    /// The bytes between the quotation marks.
    let content: Range<Int>
    let isEscaped: Bool

    /// The string with its quotation marks.
    var quoted: Range<Int> { content.lowerBound - 1..<content.upperBound + 1 }
}

extension Cursor {
    /// Takes a string: strict UTF-8, no raw control characters, known escapes, paired surrogates.
    @inline(__always)
    mutating func string() throws(SyntaxFault) -> JSONText {
        let opening = offset
        let closing = plainEnd(from: opening &+ 1)
        guard bytes.byte(at: closing) == UInt8(ascii: "\""),
            closing - opening <= Limit.stringBytes
        else { return try stringWithMore(plainUpTo: closing) }
        offset = closing + 1
        return JSONText(content: opening + 1..<closing, isEscaped: false)
    }

    /// Takes a string with escapes or characters beyond ASCII, or finds what is wrong with it.
    private mutating func stringWithMore(
        plainUpTo start: Int
    ) throws(SyntaxFault) -> JSONText {
        let opening = offset
        var position = start
        var isEscaped = false
        while true {
            position = plainEnd(from: position)
            guard position < end else {
                throw fault(.unclosedString, opening..<opening + 1)
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                guard position - opening - 1 <= Limit.stringBytes else {
                    throw fault(.stringTooLong, opening..<opening + 1)
                }
                offset = position + 1
                return JSONText(content: opening + 1..<position, isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                position = try escapeEnd(at: position)
            case 0x80...:
                guard let length = utf8Length(at: position) else {
                    throw fault(.notUTF8, position..<position + 1)
                }
                position += length
            case ..<0x20:
                throw fault(.controlInString, position..<position + 1)
            default:
                position += 1
            }
        }
    }

    /// Where the run of plain characters ends: no quote, backslash, control or high byte in it.
    func plainEnd(from start: Int) -> Int {
        var position = start
        while let eight = bytes.eight(at: position) {
            let marks = Cursor.specials(in: eight)
            if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
            position += 8
        }
        // Near the end each byte is looked at beside seven spaces, which need no closer look.
        let spaces: UInt64 = 0x2020_2020_2020_2000
        while position < end, Cursor.specials(in: UInt64(bytes[position]) | spaces) == 0 {
            position += 1
        }
        return position
    }

    /// Whether a text is not empty and written as it is between quotation marks.
    static func isPlain(_ text: Span<UInt8>) -> Bool {
        guard let last = text.eight(at: text.count - 8) else {
            return !text.isEmpty
                && Cursor(text, from: 0, to: text.count).plainEnd(from: 0) == text.count
        }
        var position = 0
        while let eight = text.eight(at: position), Cursor.specials(in: eight) == 0 {
            position += 8
        }
        // What is left at the end is looked at together with what stands before it.
        return position > text.count - 8 && Cursor.specials(in: last) == 0
    }

    /// Whether JSON writes eight bytes as they are.
    static func isPlain(_ eight: UInt64) -> Bool { specials(in: eight) == 0 }

    /// The high bit of each of eight bytes that needs a closer look; what stands above the lowest
    /// one set may be wrong, because a borrow has passed it.
    private static func specials(in eight: UInt64) -> UInt64 {
        let control = (eight &- 0x2020_2020_2020_2020) & ~eight
        return eight.marks(of: UInt8(ascii: "\"")) | eight.marks(of: UInt8(ascii: "\\"))
            | (control | eight) & 0x8080_8080_8080_8080
    }

    /// The length of the UTF-8 sequence at a high byte, or nil when it is not one.
    func utf8Length(at position: Int) -> Int? {
        let lead = bytes[position]
        let (length, low, high): (Int, UInt8, UInt8) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1...0xEF: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF1...0xF3: (4, 0x80, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            default: (0, 0, 0)
            }
        guard length > 0, position + length <= end else { return nil }
        guard (low...high).contains(bytes[position + 1]) else { return nil }
        for follow in position + 2..<position + max(length, 2)
        where !(0x80...0xBF).contains(bytes[follow]) {
            return nil
        }
        return length
    }

    /// Checks the escape at a backslash, with its partner when it is half of a surrogate pair.
    ///
    /// - Returns: Where the text goes on.
    private func escapeEnd(at backslash: Int) throws(SyntaxFault) -> Int {
        guard backslash + 1 < end else { throw fault(.escape, backslash..<backslash + 1) }
        switch bytes[backslash + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return backslash + 2
        case UInt8(ascii: "u"):
            break
        default:
            throw fault(.escape, backslash..<min(backslash + 2, end))
        }
        guard let unit = hexUnit(at: backslash) else {
            throw fault(.escape, backslash..<min(backslash + 2, end))
        }
        switch unit {
        case 0xD800...0xDBFF:
            guard let low = hexUnit(at: backslash + 6), (0xDC00...0xDFFF).contains(low) else {
                throw fault(.surrogate, backslash..<backslash + 6)
            }
            return backslash + 12
        case 0xDC00...0xDFFF:
            throw fault(.surrogate, backslash..<backslash + 6)
        default:
            return backslash + 6
        }
    }

    /// The number of a `\uXXXX` escape, or nil when there is none here.
    func hexUnit(at backslash: Int) -> UInt32? {
        guard backslash + 6 <= end, bytes[backslash] == UInt8(ascii: "\\"),
            bytes[backslash + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for position in backslash + 2..<backslash + 6 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}

extension Cursor {
    /// Whether two strings have the same characters, however they are escaped.
    func isSame(_ first: JSONText, _ second: JSONText) -> Bool {
        guard !first.isEscaped, !second.isEscaped else {
            return characters(of: first).utf8.elementsEqual(characters(of: second).utf8)
        }
        guard first.content.count == second.content.count else { return false }
        let distance = second.content.lowerBound - first.content.lowerBound
        for index in first.content where bytes[index] != bytes[index + distance] { return false }
        return true
    }

    /// The characters of a string that the cursor has accepted.
    func characters(of text: JSONText) -> String {
        guard text.isEscaped else { return bytes.text(text.content) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.content.count)
        var position = text.content.lowerBound
        while position < text.content.upperBound {
            guard bytes[position] == UInt8(ascii: "\\") else {
                decoded.append(bytes[position])
                position += 1
                continue
            }
            position = appendEscape(at: position, to: &decoded)
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private func appendEscape(at backslash: Int, to decoded: inout [UInt8]) -> Int {
        switch bytes[backslash + 1] {
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): return appendUnicode(at: backslash, to: &decoded)
        case let other: decoded.append(other)
        }
        return backslash + 2
    }

    private func appendUnicode(at backslash: Int, to decoded: inout [UInt8]) -> Int {
        let unit = hexUnit(at: backslash) ?? 0xFFFD
        let isPair = (0xD800...0xDBFF).contains(unit)
        let low = isPair ? hexUnit(at: backslash + 6) ?? 0xDC00 : 0
        let value = isPair ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : unit
        decoded.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        return backslash + (isPair ? 12 : 6)
    }
}
