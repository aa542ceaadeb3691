/// Reads the cases of a spreadsheet a piece at a time, so that memory does not grow with its length.
package struct CaseSheetReader: Sendable {
    private let origin: Origin
    private let map: CaseMap
    private var sheet: CaseSheet?
    /// What has been read of the file and not been used up.
    private var reader = CSVReader([], hasComments: false)
    private var isAtEnd = false
    private var hasRows = false

    /// What comes next in a sheet.
    package enum Piece {
        /// Some of its rows.
        case rows(CaseRows)
        /// What is wrong with the sheet as a whole; it ends here.
        case faults([Diagnostic])
    }

    /// How many rows are one piece.
    private static let rowsAPiece = 256

    /// A reader of a file; `map` says what its columns are called, and what all its cases share: nil
    /// where they are headed by paths.
    package init(_ origin: Origin, map: CaseMap? = nil) {
        self.origin = origin
        self.map = map ?? CaseMap()
    }

    /// Reads the next piece.
    ///
    /// - Parameter more: Gives further bytes behind those it is given; nil at the end of the file.
    /// - Returns: Rows, or what is wrong with the sheet; nil at the end.
    /// - Throws: What stands in the way of reading.
    package mutating func next<Trouble: Error>(
        reading more: (_ before: [UInt8]) throws(Trouble) -> [UInt8]?
    ) throws(Trouble) -> Piece? {
        if sheet == nil, let faults = try readHeader(more) {
            isAtEnd = true
            return .faults(faults)
        }
        guard let sheet else { return nil }
        var rows: [CaseRows.Row] = []
        while rows.count < Self.rowsAPiece, let row = try nextRow(mayRead: rows.isEmpty, more) {
            rows.append(row)
        }
        hasRows = hasRows || !rows.isEmpty
        guard rows.isEmpty else {
            return .rows(CaseRows(rows, in: reader.bytes, of: origin, under: sheet))
        }
        guard !hasRows else { return nil }
        hasRows = true
        return .faults(diagnostics([TableFault(.noRows, at: .start)]))
    }

    /// Reads the header; what is wrong with it, so that no row can be used.
    private mutating func readHeader<Trouble: Error>(
        _ more: ([UInt8]) throws(Trouble) -> [UInt8]?
    ) throws(Trouble) -> [Diagnostic]? {
        try read(more)
        if let fault = Document(from: origin, bytes: reader.bytes).whyNoRows {
            return diagnostics([fault])
        }
        switch try nextRow(mayRead: true, more) {
        case .cells(let cells):
            let sheet = CaseSheet(cells, map: map)
            self.sheet = sheet
            return sheet.faults.isEmpty ? nil : diagnostics(sheet.faults)
        case .fault(let fault, _, _): return diagnostics([fault])
        case nil: return diagnostics([TableFault(.noRows, at: .start)])
        }
    }

    /// The next row that is all there; nil at the end, or where more has to be read first.
    ///
    /// A row whose cells cannot be told apart ends where its first line does.
    private mutating func nextRow<Trouble: Error>(
        mayRead: Bool,
        _ more: ([UInt8]) throws(Trouble) -> [UInt8]?
    ) throws(Trouble) -> CaseRows.Row? {
        while true {
            let before = reader
            reader.passEmptyLines()
            let start = reader
            var record: CSVRecord?
            var fault: TableFault?
            do throws(TableFault) { record = try reader.next() } catch { fault = error }
            var isWhole = isAtEnd || reader.left > 0
            if fault != nil {
                reader = start
                isWhole = reader.passLine() && isWhole || isAtEnd
            }
            if !isWhole {
                guard start.left > Document.mostBytes else {
                    // It may go on in what has not been read yet.
                    reader = before
                    guard mayRead else { return nil }
                    try read(more)
                    continue
                }
                // Where a line does not end, nobody can tell what behind it is a row.
                if reader.left == 0 { isAtEnd = true }
                fault = fault ?? TableFault(.rowTooLong, at: start.offset..<start.offset + 1)
            }
            if let fault {
                return .fault(fault, line: start.offset..<reader.offset, number: start.line)
            }
            guard let record else { return nil }
            guard case .cells(let cells) = record, !cells.allSatisfy({ $0.text.isEmpty }) else {
                continue
            }
            return .cells(cells)
        }
    }

    /// Reads on behind what has not been used up.
    private mutating func read<Trouble: Error>(
        _ more: ([UInt8]) throws(Trouble) -> [UInt8]?
    ) throws(Trouble) {
        let rest = Array(reader.bytes[reader.offset...])
        if let bytes = try more(rest) {
            reader = CSVReader(bytes, from: reader.line, hasComments: false)
        } else {
            isAtEnd = true
        }
    }

    /// What is wrong with the sheet as a whole, in words.
    private func diagnostics(_ faults: [TableFault]) -> [Diagnostic] {
        Document(from: origin, bytes: reader.bytes).diagnostics(faults.map(\.placed))
    }
}
