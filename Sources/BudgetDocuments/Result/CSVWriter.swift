/// Writes rows by RFC 4180: every row ends in CRLF, quotes only where they are needed.
package struct CSVWriter {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    private var isFirst = true

    package init() {}

    /// What tells Excel that the text is UTF-8.
    package mutating func byteOrderMark() { bytes += ByteOrderMark.bytes }

    /// The names of columns.
    package mutating func header(_ columns: [ResultColumn]) {
        for column in columns { cell(.text(column.rawValue)) }
        endRow()
    }

    /// One result.
    package mutating func row(_ outcome: CaseResult, _ columns: [ResultColumn]) {
        for column in columns { cell(outcome.cell(column)) }
        endRow()
    }

    /// Any cells.
    package mutating func row(_ cells: [Cell]) {
        for cell in cells { self.cell(cell) }
        endRow()
    }

    private mutating func cell(_ cell: Cell) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        switch cell {
        case .empty: break
        case .money(let amount): bytes.append(amount)
        case .number(let number): bytes.append(number)
        case .date(let date): bytes.append(date)
        case .truth(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .text(let words): text(words, line: nil)
        case .source(let file, let line): text(file, line: line)
        }
    }

    private static func startsFormula(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            true
        default: false
        }
    }

    private static func needQuotes(_ characters: Span<UInt8>) -> Bool {
        for position in characters.indices {
            switch characters[position] {
            case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                return true
            default: continue
            }
        }
        return false
    }

    private mutating func endRow() {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    /// Text; what a spreadsheet would take for a formula gets a quotation mark in front (CWE-1236).
    private mutating func text(_ words: String, line: Int?) {
        let characters = words.utf8.span
        let isQuoted = CSVWriter.needQuotes(characters)
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        if CSVWriter.startsFormula(characters.byte(at: 0)) { bytes.append(UInt8(ascii: "'")) }
        if isQuoted {
            for position in characters.indices {
                let byte = characters[position]
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
        } else {
            bytes.append(characters)
        }
        if let line {
            bytes.append(UInt8(ascii: ":"))
            bytes.append(digitsOf: UInt64(line.magnitude))
        }
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }
}
