import TestKit
import Testing

@testable import BudgetDocuments

/// Places and pointers of every byte of a document, asked for at once.
struct `Many places in one document` {
    /// The faulty files, and documents made at random: nested, on one line and on many.
    static let documents = Result {
        var texts = try Fixtures.names(in: "errors").map { try Fixtures.bytes($0) }
        var numbers = SplitMix64(seed: 2026)
        for _ in 0..<60 { texts.append(Array(value(depth: 0, from: &numbers).utf8)) }
        return texts
    }

    /// A value with more of lists and objects the nearer it is to the top.
    private static func value(depth: Int, from numbers: inout SplitMix64) -> String {
        let ends = ["\n", "\r\n", "\r", " ", " ", ""]
        func space(_ numbers: inout SplitMix64) -> String { ends[numbers.below(ends.count)] }
        let plain = ["1", "-2.50", "null", "\"\"", "\"é 日本 👩‍👩‍👧 \\n\\\"\"", "true", "[]", "{}"]
        guard numbers.below(5) >= depth else { return plain[numbers.below(plain.count)] }
        let names = ["a", "a/b~c", "\\u0061", "é日", "", "0", String(repeating: "n", count: 70)]
        let isList = numbers.below(2) == 0
        let parts = (0..<numbers.below(8)).map { _ in
            let name = isList ? "" : "\"\(names[numbers.below(names.count)])\"\(space(&numbers)):"
            let inner = value(depth: depth + 1, from: &numbers)
            return space(&numbers) + name + space(&numbers) + inner + space(&numbers)
        }
        let inside = parts.joined(separator: ",")
        return isList ? "[\(inside)]" : "{\(inside)}"
    }

    @Test
    func `many places have the pointers that reading byte by byte gives them`() throws {
        for bytes in try Self.documents.get() where PlainJSON.isJSON(bytes) {
            let document = Document(file: "a.json", bytes: bytes)
            // Each twice, and one behind the end.
            let asked = (0...bytes.count).flatMap { [$0, $0] }
            var cursor = document.cursor
            let found = cursor.pointers(to: asked[...]).map(\.whole)
            let plain = try PaintedPointers(document).pointers + [""]
            #expect(found == plain.flatMap { [$0, $0] })
        }
    }

    @Test(arguments: [false, true], [false, true])
    func `many places have the lines and columns that counting gives them`(
        isLine: Bool,
        isMarked: Bool
    ) throws {
        for bytes in try Self.documents.get() {
            let document = Document(
                from: Origin("a"),
                bytes: bytes,
                range: 0..<bytes.count,
                line: isLine ? 1 : nil
            )
            let places = document.places(markedTo: isMarked ? bytes.count : 0)
            let start = document.content.lowerBound
            var (line, column, first) = (1, 1, start)
            for index in start...bytes.count {
                #expect(places.place(of: index) == TextPlace(line: line, column: column))
                guard index < bytes.count else { break }
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                let isEnd = bytes[index] == 10 || !isLine && bytes[index] == 13 && next != 10
                if !isEnd, bytes[index] & 0xC0 != 0x80 { column += 1 }
                guard isEnd || index + 1 == bytes.count else { continue }
                // The line without its end, from each of its bytes.
                var text = first..<(isEnd ? index : index + 1)
                if isEnd, bytes[index] == 10, text.last.map({ bytes[$0] }) == 13 {
                    text = first..<index - 1
                }
                for place in text {
                    let end = min(text.upperBound, place + 1 + Places.lineBehind)
                    #expect(places.line(around: place..<place + 1) == text.lowerBound..<end)
                }
                if isEnd { (line, column, first) = (line + 1, 1, index + 1) }
            }
        }
    }
}

/// A document of which each byte is told the pointer to what holds it, by the grammar.
private struct PaintedPointers {
    private(set) var pointers: [String]
    /// The bytes of members and elements, those further in before what holds them.
    private var parts: [(range: Range<Int>, pointer: String)] = []
    private let bytes: [UInt8]
    private var position: Int

    init(_ document: Document) throws {
        bytes = document.bytes
        pointers = Array(repeating: "", count: bytes.count)
        position = document.content.lowerBound
        try pass("")
        for part in parts.reversed() {
            for place in part.range { pointers[place] = part.pointer }
        }
    }

    private mutating func space() {
        while position < bytes.count, [32, 10, 13, 9].contains(bytes[position]) { position += 1 }
    }

    /// Goes past the value that comes next.
    private mutating func pass(_ way: String) throws {
        space()
        switch bytes[position] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): try passInside(way)
        case UInt8(ascii: "\""): _ = try text()
        default:
            while position < bytes.count, !",]} \n\r\t".utf8.contains(bytes[position]) {
                position += 1
            }
        }
    }

    private mutating func passInside(_ way: String) throws {
        let isObject = bytes[position] == UInt8(ascii: "{")
        var index = 0
        while true {
            // A mark, which is the container's own: the one that opens it, or a comma.
            position += 1
            space()
            if [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[position]) { break }
            let start = position
            var step = "\(index)"
            if isObject {
                step = try text().replacing("~", with: "~0").replacing("/", with: "~1")
                space()
                position += 1
                space()
            }
            try pass(way + "/" + step)
            parts.append((start..<position, way + "/" + step))
            index += 1
            space()
            if bytes[position] != UInt8(ascii: ",") { break }
        }
        position += 1
    }

    /// Takes a text, and reads it by the plain reader.
    private mutating func text() throws -> String {
        let start = position
        repeat {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        } while bytes[position] != UInt8(ascii: "\"")
        position += 1
        guard case .text(let text) = try PlainJSON(Array(bytes[start..<position])) else {
            throw NotJSON()
        }
        return text
    }
}
