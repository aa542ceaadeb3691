package import PersonalBudgets

/// Writes JSON in the order it is told, money with two decimals, on one line or on many.
package struct JSONWriter {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    private let isCompact: Bool
    private var depth = 0
    private var isFirst = true

    /// A writer of one line (`compact`), or of an indented page.
    package init(compact: Bool) { isCompact = compact }

    /// An object as the value of a member.
    package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// An object as an element, or as the whole document.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// A list as the value of a member.
    package mutating func list(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// A list as an element, or as the whole document.
    package mutating func list(_ body: (inout JSONWriter) -> Void) {
        separate()
        container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Text, or `null`.
    package mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    /// A name that comes from a document, with text.
    package mutating func member(named name: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        colon()
        write(&self)
    }

    /// A count, or `null`.
    package mutating func member(_ name: StaticString, _ count: Int?) {
        key(name)
        raw(count.map { String($0) } ?? "null")
    }

    /// `true` or `false`, or `null`.
    package mutating func member(_ name: StaticString, _ truth: Bool?) {
        key(name)
        raw(truth.map { $0 ? "true" : "false" } ?? "null")
    }

    /// Pounds with exactly two decimals, or `null`.
    package mutating func member(_ name: StaticString, _ pence: Pence?) {
        key(name)
        money(pence)
    }

    /// An exact number with at least so many decimals, or `null`.
    package mutating func member(_ name: StaticString, _ number: Exact?, decimals: Int) {
        key(name)
        guard let number else { return raw("null") }
        let text = written(number, decimals: decimals)
        if text.contains("/") { string(text) } else { raw(text) }
    }

    /// Texts as a list.
    package mutating func member(_ name: StaticString, _ texts: some Sequence<String>) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(contentsOf: isCompact ? ",".utf8 : ", ".utf8) }
            string(text)
        }
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    /// Pounds with exactly two decimals, or `null`, as the value of a member.
    package mutating func money(_ pence: Pence?) {
        guard let pence else { return raw("null") }
        bytes.append(pence)
    }

    /// An exact number, or `null`, as the value of a member.
    package mutating func number(_ number: Exact?) {
        guard let number else { return raw("null") }
        let text = written(number)
        if text.contains("/") { string(text) } else { raw(text) }
    }

    /// Text, or `null`, as a value.
    package mutating func value(_ text: String?) {
        guard let text else { return raw("null") }
        string(text)
    }

    /// `null` as the value of a member.
    package mutating func null(_ name: StaticString) {
        key(name)
        raw("null")
    }

    /// The end of a document; where others stand beside it, with a comma before the next one.
    package mutating func endLine(withComma: Bool = false) {
        if withComma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }
}

extension JSONWriter {
    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        colon()
    }

    private mutating func colon() {
        bytes.append(UInt8(ascii: ":"))
        if !isCompact { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if depth > 0 { breakLine() }
    }

    private mutating func breakLine() {
        guard !isCompact else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }

    private mutating func container(
        _ open: UInt8,
        _ close: UInt8,
        _ body: (inout JSONWriter) -> Void
    ) {
        bytes.append(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(close)
        isFirst = false
    }

    private mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func string(_ text: String) { bytes.append(quoted: text) }
}

extension [UInt8] {
    /// Appends text as JSON writes it: in quotation marks, with control characters escaped.
    mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        let characters = text.utf8.span
        var written = 0
        if Self.hasEscapes(characters) {
            for position in characters.indices where Self.mark(characters[position]) != 0 {
                append(characters.extracting(written..<position))
                append(escaped: characters[position])
                written = position + 1
            }
        }
        append(characters.extracting(written..<characters.count))
        append(UInt8(ascii: "\""))
    }

    /// Whether any character is written as an escape, as hardly ever one is: all of them are looked
    /// at, so that many are at once.
    private static func hasEscapes(_ characters: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        for position in characters.indices { found |= mark(characters[position]) }
        return found != 0
    }

    /// Bytes as they stand.
    mutating func append(_ characters: Span<UInt8>) {
        unsafe characters.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// 1 for a byte that is written as an escape, 0 for one that stands for itself.
    private static func mark(_ byte: UInt8) -> UInt8 {
        (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
            | (byte == UInt8(ascii: "\\") ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    }

    private mutating func append(escaped byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
        default:
            let digits = String(byte, radix: 16)
            append(contentsOf: (digits.utf8.count == 1 ? "u000" : "u00").utf8)
            append(contentsOf: digits.utf8)
        }
    }
}
