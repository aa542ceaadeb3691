/// One cell of a table of rows, and where it stands.
package struct CSVCell: Hashable, Sendable {
    /// What stands in it, its quotation marks undone.
    package let text: String
    /// Where it begins, a quotation mark included.
    package let place: TextPlace
    /// Its bytes, quotation marks included.
    package let range: Range<Int>
}

extension CSVCell {
    /// A text as a cell, in quotation marks where it needs them.
    static func written(_ text: String) -> String {
        let needsQuotes =
            text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            || text.hasPrefix("#")
        guard needsQuotes else { return text }
        let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        return "\"\(doubled)\""
    }
}

/// One line of a table: usually a line of the file, more when a cell holds line ends.
package enum CSVRecord: Hashable, Sendable {
    /// A line that begins with `#`, without its end.
    ///
    /// `start` is the byte of its `#`.
    case comment(String, start: Int)
    /// Cells; an empty line is none at all.
    case cells([CSVCell])
}

/// Reads rows by RFC 4180, whatever ends the lines; a byte order mark is passed over.
///
/// In a table a line that begins with `#` is a comment: what spreadsheets make of it, a quoted cell
/// with empty ones behind it, is one too.
package struct CSVReader: Sendable {
    let bytes: [UInt8]
    /// Whether there are comments; a sheet of cases has none, where each row is a person.
    private let hasComments: Bool
    /// How many of them have been read.
    private(set) var offset: Int
    /// The line of the file on which it stands, from 1.
    private(set) var line: Int
    private var column = 1

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    /// A reader of a whole file, or of a part of it that begins with a line.
    package init(_ bytes: [UInt8], from line: Int = 1, hasComments: Bool = true) {
        self.bytes = bytes
        self.hasComments = hasComments
        self.line = line
        offset = line == 1 ? ByteOrderMark.end(in: bytes, of: bytes.indices) : 0
    }

    /// How many bytes are left to be read.
    var left: Int { bytes.count - offset }

    /// Goes past lines in which nothing stands.
    mutating func passEmptyLines() {
        while offset < bytes.count, isLineEnd { takeLineEnd() }
    }

    /// Goes past the end of the line, whatever stands in it; false where it has none.
    mutating func passLine() -> Bool {
        while offset < bytes.count, !isLineEnd { advance() }
        defer { takeLineEnd() }
        return offset < bytes.count
    }

    /// The next line; nil at the end.
    package mutating func next() throws(TableFault) -> CSVRecord? {
        passEmptyLines()
        guard offset < bytes.count else { return nil }
        let start = offset
        if hasComments, bytes[offset] == UInt8(ascii: "#") {
            let comment = try take { byte in
                byte != CSVReader.lineFeed && byte != CSVReader.carriageReturn
            }
            takeLineEnd()
            return .comment(comment, start: start)
        }
        let cells = try self.cells()
        if hasComments, let first = cells.first?.text, first.utf8.first == UInt8(ascii: "#") {
            return .comment(first, start: start + 1)
        }
        return .cells(cells)
    }

    private mutating func cells() throws(TableFault) -> [CSVCell] {
        var cells: [CSVCell] = []
        while true {
            cells.append(try cell())
            guard offset < bytes.count, bytes[offset] == CSVReader.comma else { break }
            advance()
        }
        takeLineEnd()
        return cells
    }

    private mutating func cell() throws(TableFault) -> CSVCell {
        let start = place
        let first = offset
        guard offset < bytes.count, bytes[offset] == CSVReader.quote else {
            let text = try take { byte in
                byte != CSVReader.comma && byte != CSVReader.lineFeed
                    && byte != CSVReader.carriageReturn
            }
            guard !text.utf8.contains(CSVReader.quote) else {
                throw TableFault(.quoteInside, at: first..<offset)
            }
            return CSVCell(text: text, place: start, range: first..<offset)
        }
        advance()
        var text = ""
        while true {
            text += try take { $0 != CSVReader.quote }
            guard offset < bytes.count else { throw TableFault(.quoteOpen, at: first..<first + 1) }
            advance()
            guard offset < bytes.count, bytes[offset] == CSVReader.quote else { break }
            text += "\""
            advance()
        }
        guard offset >= bytes.count || bytes[offset] == CSVReader.comma || isLineEnd else {
            // Where a later line seems wrong, the mark that opened the cell was never meant to.
            throw line > start.line
                ? TableFault(.quoteOpen, at: first..<first + 1)
                : TableFault(.quoteFollowed, at: offset..<offset + 1)
        }
        return CSVCell(text: text, place: start, range: first..<offset)
    }
}

extension CSVReader {
    private var place: TextPlace { TextPlace(line: line, column: column) }

    private var isLineEnd: Bool {
        bytes[offset] == CSVReader.lineFeed || bytes[offset] == CSVReader.carriageReturn
    }

    /// Goes one byte on; a carriage return and the line feed behind it end one line.
    private mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        if byte == CSVReader.lineFeed
            || byte == CSVReader.carriageReturn
                && !(offset < bytes.count && bytes[offset] == CSVReader.lineFeed)
        {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80, byte != CSVReader.carriageReturn {
            column += 1
        }
    }

    private mutating func takeLineEnd() {
        guard offset < bytes.count, isLineEnd else { return }
        let isReturn = bytes[offset] == CSVReader.carriageReturn
        advance()
        if isReturn, offset < bytes.count, bytes[offset] == CSVReader.lineFeed { advance() }
    }

    /// The characters up to the first byte that is not wanted.
    private mutating func take(
        while isWanted: (UInt8) -> Bool
    ) throws(TableFault) -> String {
        let start = offset
        while offset < bytes.count, isWanted(bytes[offset]) { advance() }
        guard let text = String(validating: bytes[start..<offset], as: UTF8.self) else {
            let wrong = unreadable(from: start)
            throw TableFault(.encoding, at: wrong..<wrong + 1)
        }
        return text
    }

    /// The first byte that belongs to no character of UTF-8.
    private func unreadable(from start: Int) -> Int {
        var rest = bytes[start..<offset].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var position = start
        while case .valid(let character) = parser.parseScalar(from: &rest) {
            position += character.count
        }
        return position
    }
}
