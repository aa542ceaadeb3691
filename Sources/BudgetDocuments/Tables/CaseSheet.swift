internal import PersonalBudgets

/// Cases as the rows of a spreadsheet: a column for each value that they differ in.
///
/// A column is headed by the way to its value, as in a regression table: `person.born`,
/// `answers.meals`, `finance.capital.savings`. A blank cell says nothing, `null` takes a value
/// away, and a cell that begins with a bracket or brace is JSON.
package struct CaseSheet: Sendable {
    private let document: Document
    /// What is wrong with the sheet; then no row of it is used.
    private var found: [TableFault] = []
    /// The rows, in the order of the file.
    private var rows: [[CSVCell]] = []
    /// The way to the value of each column; nil for a column that is left out by name.
    private var paths: [CasePath?] = []
    private let base: CaseTree

    /// What is wrong with the sheet, in the order of the file; then no row of it is used.
    package var faults: [Diagnostic] { document.diagnostics(found.map(\.placed)) }

    /// How many cases there are.
    package var count: Int { rows.count }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - document: The file.
    ///   - map: What its columns are called, and what all its cases share; nil when the columns
    ///     are headed by paths.
    package init(_ document: Document, map: CaseMap? = nil) {
        self.document = document
        var base = map?.base ?? .object([])
        if base["format"] == nil { base["format"] = .text(DocumentKind.case.rawValue) }
        self.base = base
        do throws(TableFault) { try read(document.bytes, map) } catch { found.append(error) }
    }

    private mutating func read(_ bytes: [UInt8], _ map: CaseMap?) throws(TableFault) {
        if let fault = document.whyNoRows { throw fault }
        var reader = CSVReader(bytes)
        while let record = try reader.next() {
            guard case .cells(let cells) = record,
                !cells.allSatisfy({ $0.text.isEmpty })
            else { continue }
            if paths.isEmpty {
                readHeader(cells, map)
                guard found.isEmpty else { return }
            } else {
                rows.append(cells)
            }
        }
        if rows.isEmpty, found.isEmpty { throw TableFault(.noRows, at: .start) }
    }

    private mutating func readHeader(_ cells: [CSVCell], _ map: CaseMap?) {
        if cells.arePartedBySemicolons {
            return found.append(TableFault(.semicolons, at: cells.first?.range ?? .start))
        }
        for (index, cell) in cells.enumerated() {
            do throws(TableFault.Kind) {
                let path: CasePath? =
                    if let map { try map.path(of: cell.text) } else { try CasePath(cell.text) }
                let same = cells[..<index].firstIndex { $0.text == cell.text }
                let before = path.flatMap { path in
                    paths.firstIndex { !($0?.values.isDisjoint(with: path.values) ?? true) }
                }
                paths.append(path)
                // Two values of which only one would count, whatever the columns are called.
                if let same { throw .columnRepeated(cell.text, first: same + 1) }
                if let before {
                    throw .columnForTheSame(
                        cell.text,
                        as: cells[before].text,
                        first: before + 1
                    )
                }
                // A path that no case could have is a fault of the header, not of every row.
                var trial = base
                if let path { try trial.set(path, to: .text(""), isWhole: true) }
            } catch {
                found.append(TableFault(error, at: cell.range))
            }
        }
    }
}

extension CaseSheet {
    /// The case that a row stands for, worked out; its faults are placed in the row.
    package func outcome(_ row: Int, by assessor: inout Assessor, explain: Bool) -> Outcome {
        let cells = rows[row]
        guard cells.count == paths.count else {
            let line = document.row(cells, as: [])
            let kind = TableFault.Kind.cellCount(cells.count, columns: paths.count)
            let fault = TableFault(kind, at: cells.first?.range ?? .start)
            return .faulty(line, document.diagnostics([fault.placed]))
        }
        var tree = base
        for (cell, path) in zip(cells, paths) {
            guard let path, !cell.text.isEmpty else { continue }
            // What is no JSON is text, and then a fault where a list or an object is due.
            let value =
                (try? CellValue(cell.text, isWords: path.isWords)) ?? .value(.text(cell.text))
            // The header has shown that each path can be set.
            try? tree.set(path, to: value.tree, isWhole: true)
        }
        if case .text(let scheme)? = tree["scheme"] {
            tree.makeNumbers(for: assessor.questionnaire(of: scheme))
        }
        let row = document.row(cells, as: tree.json)
        let outcome = assessor.outcome(row, explain: explain)
        guard case .faulty(_, let faults) = outcome else { return outcome }
        return .faulty(row, faults.map { $0.moved(to: place(of: $0.pointer, tree, cells)) }.inOrder)
    }

    /// The cell that a fault concerns, or the beginning of the row.
    private func place(
        of pointer: String,
        _ tree: CaseTree,
        _ cells: [CSVCell]
    ) -> TextPlace {
        let names = tree.names(along: pointer)
        let found = paths.indices.last { index in
            paths[index].map { !$0.steps.isEmpty && names.starts(with: $0.steps) } ?? false
                && !cells[index].text.isEmpty
        }
        return (found.map { cells[$0] } ?? cells.first)?.place
            ?? TextPlace(line: 1, column: 1)
    }
}

extension Document {
    /// The case that a row stands for, as JSON; what stands in the file itself is behind it.
    fileprivate func row(_ cells: [CSVCell], as json: [UInt8]) -> Document {
        let start = cells.first?.range.lowerBound ?? 0
        let written = bytes[start..<max(start, cells.last?.range.upperBound ?? start)]
        return Document(
            from: Origin(file),
            bytes: json + written,
            range: 0..<json.count,
            written: json.count..<json.count + written.count,
            line: cells.first?.place.line ?? 1
        )
    }
}

extension CaseTree {
    /// The steps by which a path names what a JSON Pointer leads to.
    fileprivate func names(along pointer: String) -> [String] {
        var names: [String] = []
        var here = self
        var shape = CaseShape.whole
        for step in pointer.split(separator: "/").map({ String($0) }) {
            switch shape {
            case .list(let list):
                guard let index = Int(step), here.elements.indices.contains(index) else {
                    return names
                }
                here = here.elements[index]
                if case .text(let name)? = here[list.key] { names.append(name) }
                shape = .members(list.members.map { ($0, .value) })
                continue
            case .members(let members):
                shape = members.first { $0.name == step }?.shape ?? .value
            case .named(let inner): shape = inner
            case .value: break
            }
            names.append(step)
            here = here[step] ?? .null
        }
        return names
    }
}

extension Diagnostic {
    /// The same problem in a cell, of which no line can be shown and whose text no marks enclose.
    fileprivate func moved(to place: TextPlace) -> Diagnostic {
        let isOfType = code == .typeWrong
        return Diagnostic(
            code: code,
            severity: severity,
            file: file,
            place: place,
            endColumn: place.column + 1,
            pointer: pointer,
            message: isOfType
                ? message.split(separator: " in quotation marks").joined() : message,
            suggestion: suggestion,
            advice: isOfType ? nil : advice,
            allowed: allowed,
            line: "",
            lineColumn: 1,
            echo: echo
        )
    }
}
