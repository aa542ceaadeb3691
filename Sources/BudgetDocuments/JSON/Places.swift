/// Where something stands in a text, as people count: lines and columns from 1.
public struct TextPlace: Hashable, Sendable {
    /// The line.
    public let line: Int
    /// The column, counted in Unicode scalars; a byte order mark is not counted.
    public let column: Int
}

/// Finds places in a document, on demand: only when there is something to say about one.
struct Places: ~Escapable {
    private let bytes: Span<UInt8>
    private let start: Int
    private let end: Int
    /// Whether a carriage return ends no line, as where a file has a case on each.
    private let feedsOnly: Bool

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int, feedsOnly: Bool = false) {
        self.bytes = bytes
        self.start = start
        self.end = end
        self.feedsOnly = feedsOnly
    }

    /// The line and column of a byte; a byte order mark is where the text begins.
    func place(of offset: Int) -> TextPlace {
        let offset = min(max(offset, start), end)
        var line = 1
        var first = start
        for index in start..<offset where isLineEnd(at: index) {
            line += 1
            first = index + 1
        }
        return TextPlace(line: line, column: scalars(in: first..<offset) + 1)
    }

    /// The bytes of the line that an offset is in, without its end.
    func line(around offset: Int) -> Range<Int> {
        let offset = min(max(offset, start), end)
        var first = offset
        while first > start, !isLineEnd(at: first - 1) { first -= 1 }
        var last = offset
        while last < end, !isLineEndByte(bytes[last]) { last += 1 }
        if last < end, last > first, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        return first..<max(first, last)
    }

    /// The part of a line around some bytes: enough to show, however long the line is.
    func window(_ range: Range<Int>, in line: Range<Int>) -> Range<Int> {
        var first = max(line.lowerBound, min(range.lowerBound, line.upperBound) - 400)
        while first > line.lowerBound, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        var last = min(line.upperBound, max(range.lowerBound, start) + min(range.count, 400) + 400)
        while last < line.upperBound, bytes[last] & 0xC0 == 0x80 { last += 1 }
        return first..<max(first, last)
    }

    /// How many Unicode scalars begin in a range.
    func scalars(in range: Range<Int>) -> Int {
        var count = 0
        for index in range.clamped(to: start..<end) where bytes[index] & 0xC0 != 0x80 {
            count += 1
        }
        return count
    }

    /// Whether a line ends with this byte: a line feed, or a carriage return that stands alone.
    private func isLineEnd(at index: Int) -> Bool {
        guard isLineEndByte(bytes[index]) else { return false }
        return bytes[index] == UInt8(ascii: "\n") || index + 1 >= end
            || bytes[index + 1] != UInt8(ascii: "\n")
    }

    private func isLineEndByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !feedsOnly
    }

    /// The characters between two offsets; bytes that are not UTF-8 become replacement characters.
    func text(_ range: Range<Int>) -> String { bytes.text(range.clamped(to: start..<end)) }

    /// The innermost bracket, brace or quotation mark still open at the end of a text cut short.
    func openMark() -> (mark: String, offset: Int)? {
        var open: [Int] = []
        var cursor = start
        while cursor < end {
            switch bytes[cursor] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(cursor)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: "\""):
                cursor += 1
                while cursor < end, bytes[cursor] != UInt8(ascii: "\"") {
                    cursor += bytes[cursor] == UInt8(ascii: "\\") ? 2 : 1
                }
            default: break
            }
            cursor += 1
        }
        return open.last.map { (bytes[$0] == UInt8(ascii: "{") ? "brace" : "bracket", $0) }
    }
}
