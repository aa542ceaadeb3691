/// Where something stands in a text, as people count: lines and columns from 1.
public struct TextPlace: Hashable, Sendable {
    /// The line.
    public let line: Int
    /// The column, counted in Unicode scalars; a byte order mark is not counted.
    public let column: Int
}

/// Finds places in a document, on demand: only when there is something to say about one.
///
/// A place is counted from the mark before it, so that many places in a long text take no longer
/// than the text; where there are no marks, from the beginning.
struct Places: ~Escapable {
    private let bytes: Span<UInt8>
    private let start: Int
    private let end: Int
    /// Whether a carriage return ends no line, as where a file has a case on each.
    private let feedsOnly: Bool
    /// What is counted up to the beginning, and to every so many bytes behind it as far as is marked.
    private var marks: [Mark]

    /// What has been counted up to a byte.
    private struct Mark {
        /// The line that it is on, from 1.
        var line = 1
        /// Where that line begins.
        var first: Int
        /// How many scalars begin on that line before it.
        var scalars = 0
    }

    /// How many bytes there are from one mark to the next.
    private static let step = 1024

    /// How much of a line is looked at behind what is to be shown of it.
    static let lineBehind = 1000

    @_lifetime(copy bytes)
    init(
        _ bytes: Span<UInt8>,
        from start: Int,
        to end: Int,
        feedsOnly: Bool = false,
        markedTo last: Int
    ) {
        self.bytes = bytes
        self.start = start
        self.end = end
        self.feedsOnly = feedsOnly
        var mark = Mark(first: start)
        marks = [mark]
        for place in stride(from: start + Self.step, to: min(last, end), by: Self.step) {
            mark = passing(place - Self.step..<place, from: mark)
            marks.append(mark)
        }
    }

    /// What is counted up to the end of some bytes, from a mark at their beginning.
    private func passing(_ range: Range<Int>, from mark: Mark) -> Mark {
        var mark = mark
        for index in range {
            if isLineEnd(at: index) {
                mark = Mark(line: mark.line + 1, first: index + 1)
            } else if bytes[index] & 0xC0 != 0x80 {
                mark.scalars += 1
            }
        }
        return mark
    }

    /// What is counted up to a byte.
    private func mark(at offset: Int) -> Mark {
        let known = min((offset - start) / Self.step, marks.count - 1)
        return passing(start + known * Self.step..<offset, from: marks[known])
    }

    /// A byte of the text, or its end; a byte order mark is where the text begins.
    private func clamped(_ offset: Int) -> Int { min(max(offset, start), end) }

    /// The line and column of a byte.
    func place(of offset: Int) -> TextPlace {
        let mark = mark(at: clamped(offset))
        return TextPlace(line: mark.line, column: mark.scalars + 1)
    }

    /// The line on which some bytes begin, without its end: of a long one no more than is of use.
    func line(around range: Range<Int>) -> Range<Int> {
        let offset = clamped(range.lowerBound)
        let reach = clamped(range.upperBound + Self.lineBehind)
        let mark = mark(at: offset)
        // Up to the last mark on the line, it does not end.
        var last = min(reach, max(offset, start + lastMark(upTo: mark.line) * Self.step))
        while last < reach, !isLineEndByte(bytes[last]) { last += 1 }
        let isAtEnd = last < end && isLineEndByte(bytes[last])
        if isAtEnd, last > mark.first, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        return mark.first..<max(mark.first, last)
    }

    /// The last mark that is on a line or before it.
    private func lastMark(upTo line: Int) -> Int {
        var (known, beyond) = (0, marks.count)
        while beyond - known > 1 {
            let middle = (known + beyond) / 2
            if marks[middle].line <= line { known = middle } else { beyond = middle }
        }
        return known
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
