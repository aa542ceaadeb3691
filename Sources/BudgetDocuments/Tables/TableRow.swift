internal import PersonalBudgets

/// Where the figures of a row come from.
package enum RowKind: String, CaseIterable, Sendable {
    /// From the text of the policy.
    case specified
    /// Agreed by a person.
    case reviewed
    /// What the program said once.
    case characterised
}

/// One row of a table: changes to the base case, and what has to come out.
package struct TableRow: Sendable {
    /// What it is called.
    package private(set) var id = ""
    /// Why it is there.
    package private(set) var why = ""
    /// Where its figures come from.
    package private(set) var kind = RowKind.characterised
    /// The line it begins on.
    package let line: Int
    /// The points, in a table that has no cases.
    private(set) var points: Exact?
    let changes: [Change]
    let expected: [Expectation]
    /// All cells, as they stand.
    let cells: [CSVCell]
    /// Which cell holds the kind.
    private(set) var kindCell: Int?

    /// One filled input cell.
    struct Change: Sendable {
        let path: CasePath
        let value: CellValue
        let range: Range<Int>
    }

    /// One filled asserted cell.
    struct Expectation: Sendable {
        let assertion: Assertion
        let text: String
        /// Which of the row's cells it is.
        let cell: Int
        /// How far a number may be off; nil where it is to be exact.
        var tolerance: PlainNumber?

        /// The codes that a cell of `errors?` lists.
        var codes: [String] {
            text == "null" ? [] : text.split(separator: ";").map { String($0) }
        }
    }

    /// Reads a row whose cells are as many as the columns; a blank cell says nothing.
    init(
        _ cells: [CSVCell],
        _ columns: [TableColumn],
        _ settings: TableSettings,
        _ faults: inout [TableFault]
    ) {
        var changes: [Change] = []
        var expected: [Expectation] = []
        var tolerances: [Assertion: (number: PlainNumber, range: Range<Int>)] = [:]
        self.cells = cells
        kind = settings.kind.flatMap { RowKind(rawValue: $0.value) } ?? .characterised
        let start = cells.first?.range ?? 0..<0
        line = cells.first?.place.line ?? 1
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            switch column.role {
            case .id: id = cell.text
            case .why: why = cell.text
            case .note: continue
            case .kind:
                guard let kind = RowKind(rawValue: cell.text) else {
                    faults.append(TableFault(.kindUnknown(cell.text), at: cell.range))
                    continue
                }
                self.kind = kind
                kindCell = index
            case .points:
                points = PlainNumber(cell.text)?.exact
                if points.map({ $0 < .zero }) ?? true {
                    faults.append(TableFault(.pointsMalformed(cell.text), at: cell.range))
                }
            case .input(let path):
                guard !cell.text.isEmpty else { continue }
                do throws(TableFault.Kind) {
                    let value = try CellValue(cell.text, isWords: path.isWords)
                    changes.append(Change(path: path, value: value, range: cell.range))
                } catch {
                    faults.append(TableFault(error, at: cell.range))
                }
            case .tolerance(let assertion):
                guard !cell.text.isEmpty else { continue }
                let parts = cell.text.split(separator: " ", maxSplits: 1)
                guard parts.count == 2, let number = PlainNumber(String(parts[0])),
                    number.exact.map({ $0 >= .zero }) ?? false
                else {
                    faults.append(TableFault(.toleranceWithoutReason(cell.text), at: cell.range))
                    continue
                }
                tolerances[assertion] = (number, cell.range)
            case .asserted(let assertion):
                guard !cell.text.isEmpty else { continue }
                if case .column(let wanted) = assertion, cell.text != "null",
                    !wanted.type.mayHold(cell.text), let example = wanted.type.example
                {
                    faults.append(
                        TableFault(.neverComesOut(cell.text, like: example), at: cell.range)
                    )
                }
                expected.append(Expectation(assertion: assertion, text: cell.text, cell: index))
            }
        }
        self.changes = changes.wholesFirst(\.path)
        for index in expected.indices {
            expected[index].tolerance =
                tolerances.removeValue(forKey: expected[index].assertion)?.number
        }
        for (assertion, tolerance) in tolerances {
            faults.append(TableFault(.toleranceAlone(assertion.name), at: tolerance.range))
        }
        self.expected = expected
        if expected.isEmpty { faults.append(TableFault(.assertsNothing(id), at: start)) }
        // Points say themselves what a row is called, and why it is there.
        let isOfPoints = columns.contains { $0.role == .points }
        if isOfPoints, id.isEmpty { id = points.map { "\(written($0)) points" } ?? "" }
        guard !isOfPoints else { return }
        if id.isEmpty { faults.append(TableFault(.idMissing, at: start)) }
        if why.isEmpty { faults.append(TableFault(.whyMissing(id: id), at: start)) }
    }
}
