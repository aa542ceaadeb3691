internal import PersonalBudgets

/// Some rows of a spreadsheet, each of them a case.
package struct CaseRows: Sendable {
    private let sheet: CaseSheet
    private let origin: Origin
    /// The part of the file in which they stand.
    private let bytes: [UInt8]
    private let rows: [Row]

    /// What stands in a row, or why its cells cannot be told apart.
    enum Row: Sendable {
        case cells([CSVCell])
        case fault(TableFault, line: Range<Int>, number: Int)
    }

    /// Rows of a part of a file, under the columns of its sheet.
    init(_ rows: [Row], in bytes: [UInt8], of origin: Origin, under sheet: CaseSheet) {
        self.rows = rows
        self.bytes = bytes
        self.origin = origin
        self.sheet = sheet
    }

    /// How many cases there are.
    package var count: Int { rows.count }

    /// The case that a row stands for, worked out; its faults are placed in the row.
    package func outcome(_ row: Int, by assessor: inout Assessor, explain: Bool) -> CaseResult {
        switch rows[row] {
        case .fault(let fault, let line, let number):
            return outcome(of: fault, in: line, number)
        case .cells(let cells):
            guard cells.count == sheet.paths.count else {
                let kind = TableFault.Kind.cellCount(cells.count, columns: sheet.paths.count)
                let fault = TableFault(kind, at: cells.first?.range ?? .start)
                return outcome(of: fault, in: cells.range, cells.line)
            }
            do throws(TableFault) {
                if let fault = sheet.valueSaidTwice(in: cells) { throw fault }
                return try outcome(of: cells, by: &assessor, explain: explain)
            } catch {
                // The case is known by its id all the same.
                let json = (try? tree(of: cells, isAsHeaded: true))?.json ?? []
                return outcome(of: error, in: cells.range, cells.line, as: json)
            }
        }
    }

    private func outcome(
        of cells: [CSVCell],
        by assessor: inout Assessor,
        explain: Bool
    ) throws(TableFault) -> CaseResult {
        var tree = try tree(of: cells)
        tree.makeAnswers(to: assessor.questionnaire(of: tree))
        let row = document(of: cells.range, cells.line, as: tree.json)
        let outcome = assessor.outcome(row, explain: explain)
        guard case .faulty(_, let faults) = outcome else { return outcome }
        let line = Document(from: origin, bytes: bytes, range: cells.range, line: cells.line)
        let places = line.places(markedTo: cells.range.upperBound)
        let headed = try self.tree(of: cells, isAsHeaded: true)
        var placed: [Diagnostic] = []
        var misread: [PlacedFault] = []
        for fault in faults {
            let cell = cell(of: fault.pointer, headed, cells)
            if fault.code == .typeWrong, let cell, let reason = cell.whyNoValue {
                misread.append(TableFault(reason, at: cell.range).placed)
                continue
            }
            let isOfMap = cell == nil && sheet.base.says(tree, at: fault.pointer)
            // A day that a scheme is not for is a fault of both.
            let scheme = fault.code == .schemeDate ? self.cell(of: "/scheme", headed, cells) : nil
            let shown = (cell ?? scheme)?.range ?? cells.range.prefix(1)
            placed.append(
                fault.moved(
                    to: line.spot(of: shown, places),
                    isOfMap: isOfMap,
                    mayBeCell: !(cell?.isJSON ?? false)
                )
            )
        }
        placed += line.diagnostics(misread, showing: misread.count)
        return .faulty(row, placed.inOrder)
    }

    /// A row that cannot be read as a case.
    private func outcome(
        of fault: TableFault,
        in line: Range<Int>,
        _ number: Int,
        as json: [UInt8] = []
    ) -> CaseResult {
        let rest = line.lowerBound..<bytes.count
        let file = Document(from: origin, bytes: bytes, range: rest, line: number)
        return .faulty(document(of: line, number, as: json), file.diagnostics([fault.placed]))
    }

    /// What the cells say, in the shape of a case; its elements may be called as the headings call
    /// them, whatever a cell says that they are.
    private func tree(
        of cells: [CSVCell],
        isAsHeaded: Bool = false
    ) throws(TableFault) -> JSONTree {
        var tree = sheet.base
        let said = sheet.order.filter { !cells[$0.index].text.isEmpty }.map { column in
            // What is no JSON is text, and then a fault where a list or an object is due.
            let text = cells[column.index].text
            let value = try? CellValue(text, isWords: column.path.isWords)
            return (column, value: value ?? .value(.text(text)))
        }
        for (column, value) in said.removalsFirst({ $0.value == .removal }) {
            let heading = column.path.key.map { JSONTree.text($0) }
            do throws(TableFault.Kind) {
                try tree.set(
                    column.path,
                    to: isAsHeaded ? heading ?? value.tree : value.tree,
                    isWhole: true
                )
            } catch {
                throw TableFault(error, at: cells[column.index].range)
            }
        }
        return tree
    }

    /// The cell that a fault concerns; nil where none does.
    private func cell(
        of pointer: String,
        _ tree: JSONTree,
        _ cells: [CSVCell]
    ) -> CSVCell? {
        let names = tree.names(along: pointer)
        let found = sheet.paths.indices.last { index in
            sheet.paths[index].map { !$0.steps.isEmpty && names.starts(with: $0.steps) } ?? false
                && !cells[index].text.isEmpty
        }
        return found.map { cells[$0] }
    }

    /// The case that a row stands for, as JSON; what stands in the file itself is behind it.
    private func document(of line: Range<Int>, _ number: Int, as json: [UInt8]) -> Document {
        let written = bytes[line]
        return Document(
            from: origin,
            bytes: json + written,
            range: 0..<json.count,
            written: json.count..<json.count + written.count,
            line: number
        )
    }
}

extension CSVCell {
    /// Whether what it says has members of its own, which no heading names.
    fileprivate var isJSON: Bool {
        switch try? CellValue(text, isWords: true) {
        case .value(.list), .value(.object): true
        default: false
        }
    }

    /// Why it is taken for a text although it begins as JSON does; nil where it is what it seems.
    fileprivate var whyNoValue: TableFault.Kind? {
        do throws(TableFault.Kind) {
            _ = try CellValue(text, isWords: true)
            return nil
        } catch {
            return error
        }
    }
}

extension [CSVCell] {
    /// The bytes from the first cell to the last.
    fileprivate var range: Range<Int> {
        let start = first?.range.lowerBound ?? 0
        return start..<Swift.max(start, last?.range.upperBound ?? start)
    }

    /// The line on which the first cell begins.
    fileprivate var line: Int { first?.place.line ?? 1 }
}

extension JSONTree {
    /// Whether a JSON Pointer leads to a text, a number or the like, which another tree has there.
    fileprivate func says(_ other: JSONTree, at pointer: String) -> Bool {
        switch value(at: pointer) {
        case .list, .object, nil: false
        case .null, .truth, .number, .text: value(at: pointer) == other.value(at: pointer)
        }
    }

    private func value(at pointer: String) -> JSONTree? {
        Pointer.steps(of: pointer).reduce(self) { here, step in
            let elements = here?.elements ?? []
            let element = Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            return element ?? here?[step]
        }
    }

    /// The steps by which a path names what a JSON Pointer leads to.
    fileprivate func names(along pointer: String) -> [String] {
        var names: [String] = []
        var here = self
        var shape = CaseShape.whole
        for step in Pointer.steps(of: pointer) {
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
    /// The problem, placed in a cell, or in what the map says of all rows; `mayBeCell` where a cell of
    /// its own can say what is missing.
    fileprivate func moved(to spot: Spot, isOfMap: Bool, mayBeCell: Bool) -> Diagnostic {
        var moved = self
        (moved.place, moved.endColumn) = (spot.place, spot.endColumn)
        (moved.line, moved.lineColumn) = (spot.line, spot.lineColumn)
        if isOfMap { moved.words = words + "; \(way) stands in the \"case\" of the map" }
        if code == .memberMissing, mayBeCell {
            moved.toDo = toDo.map { $0 + ": fill a cell under a heading that ends in it" }
        }
        return moved
    }
}
