internal import PersonalBudgets
internal import PlainText

/// A table of rows as it is read, before anything is worked out.
package struct TableSheet: Sendable {
    /// The file.
    package let document: Document
    /// What the first comment says.
    package private(set) var settings = TableSettings()
    /// The columns, in the order of the file.
    package private(set) var columns: [TableColumn] = []
    /// The rows, in the order of the file.
    package private(set) var rows: [TableRow] = []
    /// What is wrong; then nothing of it is used.
    private(set) var faults: [TableFault] = []

    /// The file as the person typed it.
    package var file: String { document.file }

    /// Whether its rows are points, and no cases.
    private(set) var isOfPoints = false

    /// Reads a whole file.
    package init(_ document: Document) {
        self.document = document
        guard !document.isTooLarge else {
            faults.append(TableFault(.tableTooLarge, at: .start))
            return
        }
        do throws(TableFault) { try read(document.bytes) } catch { faults.append(error) }
    }

    /// What it is in plain words.
    static let name = "table of rows"

    /// Whether a document says that it is a table of rows.
    package static func isTable(_ document: Document) -> Bool {
        // It begins with a comment, and a document that does not is not looked through for one.
        let start = document.bytes[document.content].prefix(4_096)
            .first { !Cursor.isWhitespace($0) }
        guard start == UInt8(ascii: "#") || start == UInt8(ascii: "\"") else { return false }
        var reader = CSVReader(Array(document.bytes[document.range]))
        var settings = TableSettings()
        var faults: [TableFault] = []
        while case .comment(let text, let start)? = try? reader.next() {
            if settings.read(text, at: start, &faults) { return true }
        }
        return false
    }

    private mutating func read(_ bytes: [UInt8]) throws(TableFault) {
        if let fault = document.whyNoRows { throw fault }
        var reader = CSVReader(bytes)
        var isTable = false
        var header: [CSVCell]?
        var ids: [String: Int] = [:]
        while let record = try reader.next() {
            switch record {
            case .comment(let text, let start):
                let isSetting = settings.read(text, at: start, &faults)
                isTable = isTable || isSetting
            case .cells(let cells):
                guard isTable else { throw TableFault(.formatMissing, at: .start) }
                if cells.allSatisfy({ $0.text.isEmpty }) { continue }
                guard header != nil else {
                    header = cells
                    readHeader(cells)
                    // Cells that nothing parts are no rows of these columns.
                    if columns.isEmpty { return }
                    continue
                }
                add(cells, &ids)
            }
        }
        guard isTable else { throw TableFault(.formatMissing, at: .start) }
        if rows.isEmpty, faults.isEmpty {
            throw TableFault(.noRows, at: header?.first?.range ?? .start)
        }
    }

    private mutating func readHeader(_ cells: [CSVCell]) {
        if let why = cells.whyNoHeader {
            return faults.append(TableFault(why, at: cells.first?.range ?? .start))
        }
        isOfPoints =
            cells.contains { $0.text == "points" }
            || settings.base == nil && cells.contains { $0.text.isMeantForPoints }
        var seen: Set<String> = []
        var meant: [String?] = []
        for (index, cell) in cells.enumerated() {
            if !seen.insert(cell.text).inserted {
                let first = cells.firstIndex { $0.text == cell.text } ?? index
                faults.append(
                    TableFault(.columnRepeated(cell.text, first: first + 1), at: cell.range)
                )
            }
            do throws(TableFault.Kind) {
                let role = try TableColumn.Role(cell.text, besidesPoints: isOfPoints)
                if let other = columns.first(where: { $0.role.setsTheSame(as: role) }),
                    let first = cells.firstIndex(where: { $0.range == other.range }),
                    cells[first].text != cell.text
                {
                    throw .columnForTheSame(cell.text, as: cells[first].text, first: first + 1)
                }
                columns.append(TableColumn(role: role, range: cell.range))
            } catch {
                columns.append(TableColumn(role: .unknown, range: cell.range))
                faults.append(TableFault(error, at: cell.range))
                meant.append(NearestWord.nearest(to: cell.text, among: TableColumn.needed))
            }
        }
        for column in columns {
            guard case .tolerance(let assertion) = column.role, !seen.contains(assertion.name)
            else { continue }
            faults.append(TableFault(.columnMissing(assertion.name), at: column.range))
        }
        // Points say themselves what a row is called, and why it is there.
        if isOfPoints { return }
        // One that is only misspelt has been noted already.
        for name in TableColumn.needed where !seen.contains(name) && !meant.contains(name) {
            if name == "kind", settings.kind != nil { continue }
            faults.append(TableFault(.columnMissing(name), at: cells.first?.range ?? .start))
        }
    }

    private mutating func add(_ cells: [CSVCell], _ ids: inout [String: Int]) {
        guard let first = cells.first else { return }
        guard cells.count == columns.count else {
            let kind = TableFault.Kind.cellCount(cells.count, columns: columns.count)
            return faults.append(TableFault(kind, at: first.range))
        }
        let row = TableRow(cells, columns, settings, &faults)
        // A row without an id, or of points that cannot be read, has a fault of its own.
        if let line = ids[row.id], !row.id.isEmpty {
            faults.append(TableFault(.idRepeated(row.id, first: line), at: first.range))
        } else {
            ids[row.id] = row.line
        }
        rows.append(row)
    }
}

extension Document {
    /// Why it is not read as rows of cells, where its beginning says what it is instead.
    var whyNoRows: TableFault? {
        let kind =
            Disguise(bytes).map { TableFault.Kind.disguised($0) }
            ?? self.kind.map { .documentInstead($0) }
        return kind.map { TableFault($0, at: .start) }
    }
}

extension Range<Int> {
    /// The beginning of a file.
    static let start = 0..<0
}

extension String {
    /// Whether this, as a heading that is none, is probably that of the points.
    fileprivate var isMeantForPoints: Bool {
        NearestWord.nearest(to: self, among: ["points"]) != nil
            && (try? TableColumn.Role(self, besidesPoints: false)) == nil
    }
}

extension [CSVCell] {
    /// Why a first line is no header of cells that commas part; nil where it may be one.
    var whyNoHeader: TableFault.Kind? {
        guard let text = first?.text else { return nil }
        if text.hasPrefix("sep="), dropFirst().allSatisfy({ $0.text.isEmpty }) {
            return .separatorLine
        }
        guard count == 1 else { return nil }
        let marks = [("semicolons", ";"), ("tabs", "\t")] as [(name: String, mark: Character)]
        return marks.first { mark in text.count { $0 == mark.mark } > 1 }
            .map { .parted(by: $0.name) }
    }
}
