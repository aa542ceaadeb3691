/// A table of rows as it is read, before anything is worked out.
package struct TableSheet: Sendable {
    /// The file as the person typed it.
    package let file: String
    /// What the first comment says.
    package private(set) var settings = TableSettings()
    /// The columns, in the order of the file.
    package private(set) var columns: [TableColumn] = []
    /// The rows, in the order of the file.
    package private(set) var rows: [TableRow] = []
    /// What is wrong, in the order of the file; then nothing of it is used.
    package private(set) var faults: [TableFault] = []

    /// Reads a whole file.
    package init(file: String, bytes: [UInt8]) {
        self.file = file
        do throws(TableFault) { try read(bytes) } catch { faults.append(error) }
        faults.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    }

    private mutating func read(_ bytes: [UInt8]) throws(TableFault) {
        var reader = CSVReader(bytes)
        var isTable = false
        var header: [CSVCell]?
        var ids: [String: Int] = [:]
        while let record = try reader.next() {
            switch record {
            case .comment(let text, let line):
                let isSetting = settings.read(text, line: line, &faults)
                isTable = isTable || isSetting
            case .cells(let cells):
                guard isTable else { throw TableFault(.formatMissing, at: TextPlace.first) }
                if cells.allSatisfy({ $0.text.isEmpty }) { continue }
                guard header != nil else {
                    header = cells
                    readHeader(cells)
                    // Rows under columns that are not understood would only be faults once more.
                    guard faults.allSatisfy({ $0.code == .setting }) else { return }
                    continue
                }
                add(cells, &ids)
            }
        }
        guard isTable else { throw TableFault(.formatMissing, at: TextPlace.first) }
        if rows.isEmpty, faults.isEmpty {
            throw TableFault(.noRows, at: header?.first?.place ?? TextPlace.first)
        }
    }

    private mutating func readHeader(_ cells: [CSVCell]) {
        var seen: [String: TextPlace] = [:]
        for cell in cells {
            if let first = seen.updateValue(cell.place, forKey: cell.text) {
                faults.append(TableFault(.columnRepeated(cell.text, first: first), at: cell.place))
            }
            do throws(TableFault.Kind) {
                columns.append(
                    TableColumn(role: try TableColumn.Role(cell.text), place: cell.place)
                )
            } catch {
                faults.append(TableFault(error, at: cell.place))
            }
        }
        for name in TableColumn.needed where seen[name] == nil {
            faults.append(
                TableFault(.columnMissing(name), at: cells.first?.place ?? TextPlace.first)
            )
        }
    }

    private mutating func add(_ cells: [CSVCell], _ ids: inout [String: Int]) {
        let place = cells.first?.place ?? TextPlace.first
        guard cells.count == columns.count else {
            let kind = TableFault.Kind.cellCount(cells.count, columns: columns.count)
            faults.append(TableFault(kind, at: place))
            return
        }
        let row = TableRow(cells, columns, &faults)
        if let first = ids[row.id] {
            faults.append(TableFault(.idRepeated(row.id, first: first), at: place))
        } else {
            ids[row.id] = place.line
        }
        rows.append(row)
    }
}

extension TextPlace {
    static let first = TextPlace(line: 1, column: 1)
}
