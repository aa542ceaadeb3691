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
        let found = tree(sheet, base, library)
        if let found { checkNames(of: sheet, found, library) }
        faults.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        guard let tree = found, faults.isEmpty else { return }
        rows.reserveCapacity(sheet.rows.count)
        for row in sheet.rows {
            var changed = tree
            do throws(TableFault) {
                for change in row.changes { try changed.make(change) }
            } catch {
                faults.append(error)
                continue
            }
            let document = Document(file: "\(file):\(row.line)", bytes: changed.json)
            let outcome = assessor.outcome(document)
            rows.append(RowResult(row, outcome))
            if case .assessed(let person) = outcome, rows.last?.hasPassed ?? false {
                reach(row, person)
            }
            compared += row.expected.count
        }
        if !faults.isEmpty { rows = [] }
    }

    /// Why a base case cannot be read, in words.
    package struct BaseTrouble: Error, Hashable, Sendable {
        let words: String

        /// Trouble in these words.
        package init(_ words: String) { self.words = words }
    }
}

extension TableRun {
    /// The base case with the table's settings; what is wrong with them is noted.
    private mutating func tree(
        _ sheet: TableSheet,
        _ base: (file: String, bytes: Result<[UInt8], BaseTrouble>)?,
        _ library: Library
    ) -> CaseTree? {
        let settings = sheet.settings
        if let scheme = settings.scheme, !library.schemeIDs.contains(scheme.value) {
            note(.schemeUnknown(scheme.value, known: library.schemeIDs), at: scheme.place)
        }
        if let date = settings.date, CalendarDate(tableText: date.value) == nil {
            note(.dateUnknown(date.value), at: date.place)
        }
        guard let named = settings.base, let base else {
            if faults.allSatisfy({ $0.code != .setting && $0.code != .shape }) {
                note(.baseMissing, at: .first)
            }
            return nil
        }
        switch base.bytes {
        case .failure(let trouble):
            note(.baseUnreadable(named.value, why: trouble.words), at: named.place)
            return nil
        case .success(let bytes):
            guard var tree = try? CaseTree(json: bytes), case .object = tree else {
                note(.baseUnreadable(named.value, why: "it is not a case"), at: named.place)
                return nil
            }
            if let scheme = settings.scheme { tree["scheme"] = .text(scheme.value) }
            if let date = settings.date {
                tree["date"] = .text(date.value)
                tree["starts"] = .text(date.value)
            }
            return tree
        }
    }

    /// Notes columns that name a question or a kind which the scheme does not have.
    private mutating func checkNames(of sheet: TableSheet, _ base: CaseTree, _ library: Library) {
        guard case .text(let id)? = base["scheme"], let rulebook = library.rulebook(id) else {
            return
        }
        let names = rulebook.vocabulary
        for column in sheet.columns {
            guard case .input(let path) = column.role else { continue }
            if path.steps == ["scheme"] { return }
            guard let (list, known) = names.names(along: path) else { continue }
            let depth = list.split(separator: ".").count
            let named = path.steps.prefix(depth + 1).joined(separator: ".")
            let all = known.map { "\(list).\($0)" }
            guard path.steps.count > depth, !all.contains(named) else { continue }
            note(.columnUnknown(named, known: all), at: column.place)
        }
    }

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

    private mutating func note(_ kind: TableFault.Kind, at place: TextPlace) {
        faults.append(TableFault(kind, at: place))
    }
}

extension Vocabulary {
    /// The part of a path under which only names of the scheme stand, and those names.
    fileprivate func names(along path: CasePath) -> (list: String, known: [String])? {
        let lists = [
            ("answers", questions), ("unpaidSupport", questions), ("finance.income", incomeKinds),
            ("finance.capital", capitalKinds), ("finance.housing", housingKinds),
            ("finance.premiums", premiums),
        ]
        let name = path.steps.joined(separator: ".")
        return lists.first { name == $0.0 || name.hasPrefix($0.0 + ".") }.map { ($0.0, $0.1.names) }
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

extension CalendarDate {
    /// A date written like `2026-04-20`; nil for anything else.
    fileprivate init?(tableText text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = Int(String(parts[0]) ?? ""),
            let month = Int(String(parts[1]) ?? ""), let day = Int(String(parts[2]) ?? "")
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
