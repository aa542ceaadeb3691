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
    private(set) var changes: [Change] = []
    private(set) var expected: [Expectation] = []
    /// All cells, as they stand.
    let cells: [CSVCell]
    /// Which cell holds the kind.
    private(set) var kindCell: Int?
    /// Which cell is for the codes of faults.
    let errorsCell: Int?

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
        self.cells = cells
        errorsCell = columns.firstIndex { $0.role == .asserted(.errors) }
        line = cells.first?.place.line ?? 1
        kind = settings.kind.flatMap { RowKind(rawValue: $0.value) } ?? .characterised
        var tolerances: [Assertion: Tolerance] = [:]
        for (index, column) in columns.enumerated() {
            do throws(TableFault.Kind) {
                try read(index, as: column.role, hasKind: settings.kind != nil, &tolerances)
            } catch {
                faults.append(TableFault(error, at: cells[index].range))
            }
        }
        changes = changes.inOrderOfSetting(\.path)
        for (index, whole) in changes.enumerated() {
            for part in changes[(index + 1)...] where whole.value.says(part.path, in: whole.path) {
                let kind = TableFault.Kind.saidTwice(part.path.name, by: whole.path.name)
                faults.append(TableFault(kind, at: part.range))
            }
        }
        for index in expected.indices {
            expected[index].tolerance =
                tolerances.removeValue(forKey: expected[index].assertion)?.number
        }
        // A column that is missing is a fault of the head, not of each row.
        let alone = tolerances.filter { columns.have(.asserted($0.key)) }
        for (assertion, tolerance) in alone.sorted(by: {
            $0.value.range.lowerBound < $1.value.range.lowerBound
        }) {
            faults.append(TableFault(.toleranceAlone(assertion.name), at: tolerance.range))
        }
        noteWhatIsMissing(columns, &faults)
    }
}

extension TableRow {
    /// How far a number may be off, and the cell that says so.
    private typealias Tolerance = (number: PlainNumber, range: Range<Int>)

    /// Takes a cell for what its column means; a blank one says nothing, but where one has to.
    private mutating func read(
        _ index: Int,
        as role: TableColumn.Role,
        hasKind: Bool,
        _ tolerances: inout [Assertion: Tolerance]
    ) throws(TableFault.Kind) {
        let cell = cells[index]
        if cell.text.isEmpty, role != .kind, role != .points { return }
        switch role {
        case .id: id = cell.text
        case .why: why = cell.text
        case .note, .unknown: break
        case .kind:
            kindCell = index
            // The head of the table says it for rows that do not say it themselves.
            if cell.text.isEmpty, hasKind { return }
            guard let kind = RowKind(rawValue: cell.text) else { throw .kindUnknown(cell.text) }
            self.kind = kind
        case .points:
            points = PlainNumber(cell.text)?.exact
            guard let points, points >= .zero else { throw .pointsMalformed(cell.text) }
        case .input(let path):
            let value = try CellValue(cell.text, isWords: path.isWords)
            changes.append(Change(path: path, value: value, range: cell.range))
        case .tolerance(let assertion):
            let parts = cell.text.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let number = PlainNumber(String(parts[0])),
                number.exact.map({ $0 >= .zero }) ?? false
            else { throw .toleranceWithoutReason(cell.text) }
            tolerances[assertion] = (number, cell.range)
        case .asserted(let assertion):
            expected.append(Expectation(assertion: assertion, text: cell.text, cell: index))
            guard case .column(let wanted) = assertion, cell.text != "null",
                !wanted.type.mayHold(cell.text), let example = wanted.type.example
            else { return }
            throw .neverComesOut(cell.text, like: example)
        }
    }

    /// Notes what every row has to say and this one does not.
    private mutating func noteWhatIsMissing(
        _ columns: [TableColumn],
        _ faults: inout [TableFault]
    ) {
        let start = cells.first?.range ?? 0..<0
        // What stands in a column that is not understood may be what has to come out.
        let isUnclear = zip(columns, cells).contains { $0.role == .unknown && !$1.text.isEmpty }
        if expected.isEmpty, !isUnclear {
            faults.append(TableFault(.assertsNothing(id), at: start))
        }
        // Points say themselves what a row is called, and why it is there.
        if columns.have(.points) {
            if id.isEmpty { id = points.map { "\(written($0)) points" } ?? "" }
            return
        }
        if id.isEmpty, columns.have(.id) { faults.append(TableFault(.idMissing, at: start)) }
        if why.isEmpty, columns.have(.why) {
            faults.append(TableFault(.whyMissing(id: id), at: start))
        }
    }
}

extension [TableColumn] {
    /// Whether one of them has a role.
    fileprivate func have(_ role: TableColumn.Role) -> Bool { contains { $0.role == role } }
}
