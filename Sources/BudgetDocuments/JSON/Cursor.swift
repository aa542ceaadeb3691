/// Walks over JSON text once, byte by byte, and refuses what RFC 8259 does not allow.
///
/// It hands out places in the text, never copies: a good document builds no string.
struct Cursor: ~Escapable {
    /// The text up to its end, of which what begins at `offset` is still to be read.
    let bytes: Span<UInt8>
    var offset: Int
    private var depth = 0

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        self.bytes = bytes.extracting(..<end)
        offset = start
    }

    /// Where the text ends.
    @inline(__always)
    var end: Int { bytes.count }

    /// The next byte, or 0 at the end; 0 itself is nowhere allowed outside a string.
    @inline(__always)
    var next: UInt8 { bytes.byte(at: offset) }

    @inline(__always)
    mutating func skipWhitespace() { offset = pastWhitespace(from: offset) }

    /// Where the white space at a place ends; mostly there is none, or one space.
    @inline(__always)
    func pastWhitespace(from start: Int) -> Int {
        let position = bytes.byte(at: start) == UInt8(ascii: " ") ? start &+ 1 : start
        // All of it is at most a space, and what is above is looked at no closer.
        return bytes.byte(at: position) > UInt8(ascii: " ")
            ? position : pastMoreWhitespace(from: position)
    }

    private func pastMoreWhitespace(from start: Int) -> Int {
        var position = start
        while Cursor.isWhitespace(bytes.byte(at: position)) { position += 1 }
        return position
    }

    /// Whether a byte may stand between the parts of a document.
    @inline(__always)
    static func isWhitespace(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
        default: false
        }
    }

    /// Takes the byte if it comes next, after any white space.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard next == byte else { return false }
        offset += 1
        return true
    }

    func fault(_ kind: SyntaxFault.Kind, _ range: Range<Int>? = nil) -> SyntaxFault {
        SyntaxFault(kind: kind, range: range ?? offset..<min(offset + 1, max(end, offset)))
    }

    /// What is wrong where a value, a name or a mark was due and something else stands.
    func unexpected() -> SyntaxFault {
        guard offset < end else { return fault(.unclosed, end..<end) }
        switch next {
        case UInt8(ascii: "/"), UInt8(ascii: "#"): return fault(.comment)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return fault(.word, offset..<wordEnd)
        case UInt8(ascii: "+"), UInt8(ascii: "."): return fault(.number, offset..<wordEnd)
        case 0x80...:
            guard let length = utf8Length(at: offset) else { return fault(.notUTF8) }
            return fault(.unexpected, offset..<offset + length)
        default: return fault(.unexpected)
        }
    }

    /// Where a run of letters, digits and number marks ends.
    var wordEnd: Int {
        var end = offset
        while end < self.end, Cursor.isWord(bytes[end]) { end += 1 }
        return max(end, min(offset + 1, self.end))
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

// Containers.
extension Cursor {
    /// Goes into an object or list whose opening mark comes next.
    @inline(__always)
    mutating func enter() throws(SyntaxFault) {
        depth += 1
        guard depth <= Limit.depth else { throw fault(.tooDeep) }
        offset += 1
    }

    /// Takes the closing mark of an object or list, where it comes next.
    @inline(__always)
    mutating func leave(_ closing: UInt8) -> Bool {
        guard take(closing) else { return false }
        depth -= 1
        return true
    }

    /// Takes the closing mark, or the comma before a further element.
    ///
    /// - Returns: Whether a further element follows.
    @inline(__always)
    mutating func continues(
        isFirst: Bool,
        until closing: UInt8
    ) throws(SyntaxFault) -> Bool {
        guard !leave(closing) else { return false }
        guard !isFirst else { return true }
        let comma = offset
        guard next == UInt8(ascii: ",") else {
            guard offset < end, startsElement else { throw unexpected() }
            throw fault(.commaMissing)
        }
        offset += 1
        skipWhitespace()
        if next == closing { throw fault(.commaTrailing, comma..<comma + 1) }
        return true
    }

    /// Whether something that could be an element stands where a comma was due.
    private var startsElement: Bool {
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
            UInt8(ascii: "n"):
            true
        default: false
        }
    }
}

// Words.
extension Cursor {
    /// Takes `true`, `false` or `null`.
    mutating func word(_ word: StaticString) throws(SyntaxFault) {
        let stop = offset + word.utf8CodeUnitCount
        for index in 0..<word.utf8CodeUnitCount
        where bytes.byte(at: offset + index) != word.byte(at: index) {
            throw fault(.word, offset..<wordEnd)
        }
        guard !Cursor.isWord(bytes.byte(at: stop)) else {
            throw fault(.word, offset..<wordEnd)
        }
        offset = stop
    }
}

extension StaticString {
    fileprivate func byte(at index: Int) -> UInt8 {
        unsafe utf8Start[index]
    }
}
