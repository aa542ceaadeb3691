/// JSON read slowly and obviously, to hold the cursor against; numbers stay as they are written.
indirect enum PlainJSON {
    case object([(name: String, value: PlainJSON)])
    case list([PlainJSON])
    case text(String)
    case number(String)
    case word(String)
}

/// The text is not JSON, or goes beyond what a document may nest.
struct NotJSON: Error {}

extension PlainJSON {
    /// Reads a document by the grammar of RFC 8259, word for word.
    init(_ bytes: [UInt8]) throws {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw NotJSON() }
        var reader = PlainReader(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        self = try reader.element(depth: 0)
        guard reader.peek == nil else { throw NotJSON() }
    }

    /// Whether the bytes are JSON.
    static func isJSON(_ bytes: [UInt8]) -> Bool { (try? PlainJSON(bytes)) != nil }
}

/// Takes one mark of the grammar after another.
private struct PlainReader {
    let bytes: [UInt8]
    var position = 0

    /// The next byte as a letter: marks of the grammar have one byte each.
    var peek: Unicode.Scalar? {
        position < bytes.count ? Unicode.Scalar(bytes[position]) : nil
    }

    /// Takes the next mark, if it is one of some.
    mutating func take(_ marks: Unicode.Scalar...) -> Unicode.Scalar? {
        guard let next = peek, marks.contains(next) else { return nil }
        position += 1
        return next
    }

    mutating func demand(_ text: String) throws {
        for mark in text.unicodeScalars { guard take(mark) != nil else { throw NotJSON() } }
    }

    mutating func space() { while take(" ", "\n", "\r", "\t") != nil {} }

    mutating func element(depth: Int) throws -> PlainJSON {
        space()
        let value = try value(depth: depth)
        space()
        return value
    }

    private mutating func value(depth: Int) throws -> PlainJSON {
        switch peek {
        case "{": return .object(try members(depth: depth + 1))
        case "[": return .list(try elements(depth: depth + 1))
        case "\"": return .text(try text())
        case "t": return try word("true")
        case "f": return try word("false")
        case "n": return try word("null")
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: String) throws -> PlainJSON {
        try demand(word)
        return .word(word)
    }

    private mutating func members(depth: Int) throws -> [(name: String, value: PlainJSON)] {
        guard depth <= 64 else { throw NotJSON() }
        try demand("{")
        space()
        if take("}") != nil { return [] }
        var members: [(name: String, value: PlainJSON)] = []
        repeat {
            space()
            let name = try text()
            space()
            try demand(":")
            members.append((name, try element(depth: depth)))
        } while take(",") != nil
        try demand("}")
        return members
    }

    private mutating func elements(depth: Int) throws -> [PlainJSON] {
        guard depth <= 64 else { throw NotJSON() }
        try demand("[")
        space()
        if take("]") != nil { return [] }
        var elements: [PlainJSON] = []
        repeat { elements.append(try element(depth: depth)) } while take(",") != nil
        try demand("]")
        return elements
    }

    private mutating func number() throws -> String {
        let start = position
        _ = take("-")
        if take("0") == nil { try digits() }
        if take(".") != nil { try digits() }
        if take("e", "E") != nil {
            _ = take("+", "-")
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws {
        guard takeDigit() else { throw NotJSON() }
        while takeDigit() {}
    }

    private mutating func takeDigit() -> Bool {
        guard let next = peek, ("0"..."9").contains(next) else { return false }
        position += 1
        return true
    }

    private mutating func text() throws -> String {
        try demand("\"")
        var text: [UInt8] = []
        while let next = peek, next != "\"" {
            guard next != "\\" else {
                text += Array(try escape().utf8)
                continue
            }
            guard bytes[position] >= 0x20 else { throw NotJSON() }
            text.append(bytes[position])
            position += 1
        }
        try demand("\"")
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape() throws -> String {
        try demand("\\")
        switch take("\"", "\\", "/", "b", "f", "n", "r", "t", "u") {
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try scalar()
        case let mark?: return String(mark)
        case nil: throw NotJSON()
        }
    }

    private mutating func scalar() throws -> String {
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]) {
            try demand("\\u")
            units.append(try unit())
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw NotJSON() }
        return text
    }

    private mutating func unit() throws -> UInt16 {
        let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else { throw NotJSON() }
        position += 4
        guard let unit = UInt16(digits, radix: 16) else { throw NotJSON() }
        return unit
    }
}
