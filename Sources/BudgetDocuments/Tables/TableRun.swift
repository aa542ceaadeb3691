internal import PersonalBudgets

/// A table of rows, run: what became of each row.
package struct TableRun: Sendable {
    /// The file as the person typed it.
    package let file: String
    /// The file of the base case, as it was found; empty when there is none.
    package let base: String
    /// What became of each row, in order.
    package private(set) var rows: [RowResult] = []
    /// What is wrong with the table; then no row is run.
    package private(set) var faults: [TableFault]
    /// How many cells were compared.
    package private(set) var compared = 0

    /// What the rows that passed have reached, for each scheme.
    package private(set) var coverage: [Coverage] = []

    /// The rows whose results are as they should be.
    package var passed: Int { rows.count { $0.hasPassed } }
    /// The rows whose results differ.
    package var failed: Int { rows.count - passed }

    /// Runs every row of a table.
    ///
    /// - Parameters:
    ///   - sheet: The table.
    ///   - base: The file of the base case, and its bytes or why it cannot be read.
    ///   - assessor: Works out the cases; what it was told to use beats the table's own settings.
    ///   - library: The schemes that the table may name.
    package init(
        _ sheet: TableSheet,
        base: (file: String, bytes: Result<[UInt8], BaseTrouble>)?,
        by assessor: inout Assessor,
        _ library: Library
    ) {
        file = sheet.file
        self.base = base?.file ?? ""
        faults = sheet.faults
        let found = TableBase(sheet, base?.bytes, library)
        faults += found.faults
        faults.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        guard let tree = found.tree, faults.isEmpty else { return }
        rows.reserveCapacity(sheet.rows.count)
        var explained = 0
        for row in sheet.rows {
            guard let document = document(of: row, changing: tree) else { continue }
            let outcome = assessor.outcome(document)
            var result = RowResult(row, outcome)
            if !result.hasPassed, explained < TableRun.mostExplained {
                explained += 1
                result.explain(assessor.outcome(document, explain: true))
            }
            rows.append(result)
            if case .assessed(let person) = outcome, rows.last?.hasPassed ?? false {
                reach(row, person)
            }
            compared += row.expected.count
        }
        if !faults.isEmpty { rows = [] }
    }

    /// The cases of the rows, as documents named by the table and the line; what is wrong is noted.
    package static func cases(
        _ sheet: TableSheet,
        base: Result<[UInt8], BaseTrouble>?,
        _ library: Library
    ) -> (documents: [Document], faults: [TableFault]) {
        var assessor = Assessor(library)
        var run = TableRun(sheet, base: nil, by: &assessor, library)
        let found = TableBase(sheet, base, library)
        run.faults = sheet.faults + found.faults
        guard let tree = found.tree, run.faults.isEmpty else { return ([], run.faults) }
        let documents = sheet.rows.compactMap { run.document(of: $0, changing: tree) }
        return run.faults.isEmpty ? (documents, []) : ([], run.faults)
    }

    /// The case of a row; nil when its changes cannot be made, which is noted.
    private mutating func document(of row: TableRow, changing base: CaseTree) -> Document? {
        var changed = base
        do throws(TableFault) {
            for change in row.changes { try changed.make(change) }
        } catch {
            faults.append(error)
            return nil
        }
        return Document(file: "\(file):\(row.line)", bytes: changed.json)
    }

    /// How many rows that differ show their steps; beyond, there is a fault common to them.
    private static let mostExplained = 100

    /// Why a base case cannot be read, in words.
    package struct BaseTrouble: Error, Hashable, Sendable {
        let words: String

        /// Trouble in these words.
        package init(_ words: String) { self.words = words }
    }
}

extension TableRun {
    /// Counts what a row that passed has reached of its scheme.
    private mutating func reach(_ row: TableRow, _ person: AssessedCase) {
        let scheme = person.rules.scheme
        if let position = coverage.firstIndex(where: { $0.scheme == scheme.id }) {
            coverage[position].add(row, person)
        } else {
            var first = Coverage(scheme)
            first.add(row, person)
            coverage.append(first)
        }
    }

    /// What runs have reached together, for each scheme.
    package static func coverage(of runs: [TableRun]) -> [Coverage] {
        var all: [Coverage] = []
        for other in runs.flatMap(\.coverage) {
            if let position = all.firstIndex(where: { $0.scheme == other.scheme }) {
                all[position].add(other)
            } else {
                all.append(other)
            }
        }
        return all
    }
}

extension CaseTree {
    fileprivate mutating func make(_ change: TableRow.Change) throws(TableFault) {
        do throws(TableFault.Kind) {
            try set(change.path, to: change.value.tree)
        } catch {
            throw TableFault(error, at: change.place)
        }
    }
}
