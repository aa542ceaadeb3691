internal import PersonalBudgets

/// The case that the rows of a table change, with the table's settings in it.
package struct TableBase {
    /// The case; nil when it cannot be used.
    private(set) var tree: JSONTree?
    /// Whether another scheme stands in for the one that the table or its base case names.
    private(set) var isByAnotherScheme = false
    /// What is wrong with the settings, and with the names of columns under the scheme.
    private(set) var faults: [TableFault] = []

    /// Why a base case cannot be read, in words.
    package struct Trouble: Error, Hashable, Sendable {
        let words: String

        /// Trouble in these words.
        package init(_ words: String) { self.words = words }
    }

    /// The base case of a table, from its bytes or why they cannot be read, under the scheme that
    /// the table names or another one that stands in for it.
    init(
        _ sheet: TableSheet,
        _ base: Result<[UInt8], Trouble>?,
        by other: String?,
        _ library: Library
    ) {
        tree = tree(sheet, base, by: other, library)
        if let tree, case .text(let id)? = tree["scheme"], !sheet.changesScheme {
            let editions = library.editions(of: id)
            checkNames(of: sheet, editions.map { library.rulebook($0).vocabulary })
            faults += sheet.bandsUnknown(in: editions.map(\.scheme))
        }
        checkCodes(of: sheet)
    }
}

extension TableBase {
    /// The base case with the table's settings; what is wrong with them is noted.
    private mutating func tree(
        _ sheet: TableSheet,
        _ base: Result<[UInt8], Trouble>?,
        by other: String?,
        _ library: Library
    ) -> JSONTree? {
        let settings = sheet.settings
        if other == nil, let scheme = settings.scheme,
            !library.schemeIDs.contains(scheme.value)
        {
            note(.schemeUnknown(library.noScheme(scheme.value)), at: scheme.range)
        }
        guard let named = settings.base, let base else {
            let isSaid = (sheet.faults + faults).contains {
                [.tableSetting, .tableShape, .formatUnexpected, .fileTooLarge]
                    .contains($0.kind.code)
            }
            if !isSaid { note(.baseMissing, at: .start) }
            return nil
        }
        switch base {
        case .failure(let trouble):
            note(.baseUnreadable(named.value, why: trouble.words), at: named.range)
            return nil
        case .success(let bytes):
            guard bytes.count <= Document.mostBytes, var tree = try? JSONTree(json: bytes),
                case .object = tree
            else {
                note(.baseUnreadable(named.value, why: "it is not a case"), at: named.range)
                return nil
            }
            if case .text(let format)? = tree["format"], let kind = DocumentKind(rawValue: format),
                kind != .case
            {
                note(
                    .baseUnreadable(named.value, why: "it is a \(kind.name), and no case"),
                    at: named.range
                )
                return nil
            }
            if let scheme = settings.scheme { tree["scheme"] = .text(scheme.value) }
            if let other {
                isByAnotherScheme = tree["scheme"] != .text(other)
                tree["scheme"] = .text(other)
            }
            if let date = settings.date {
                tree["date"] = .text(date.value)
                tree["starts"] = .text(date.value)
            }
            return tree
        }
    }

    /// Notes columns that name a question or a kind which no edition of the scheme has: which of them
    /// is meant, each row says.
    private mutating func checkNames(of sheet: TableSheet, _ editions: [Vocabulary]) {
        for column in sheet.columns {
            guard case .input(let path) = column.role else { continue }
            let unknown = editions.compactMap { $0.nameUnknown(along: path) }
            guard let name = unknown.first?.name, unknown.count == editions.count else { continue }
            note(.columnUnknown(name, known: unknown.flatMap(\.known).uniqued), at: column.range)
        }
    }

    /// Notes cells that want a code which no fault has.
    private mutating func checkCodes(of sheet: TableSheet) {
        let known = ProblemCode.allCases.map(\.rawValue)
        for (row, wanted) in sheet.expectations(of: .errors) where wanted.text != "null" {
            for code in wanted.codes where !known.contains(code) {
                note(
                    .nameUnknown(code, what: "code", known: known),
                    at: row.cells[wanted.cell].range
                )
            }
        }
    }

    private mutating func note(_ kind: TableFault.Kind, at range: Range<Int>) {
        faults.append(TableFault(kind, at: range))
    }
}

extension Vocabulary {
    /// The part of a path that the scheme has no name for, and the names it has; nil where it has
    /// one, or nothing is held to its names.
    fileprivate func nameUnknown(along path: CasePath) -> (name: String, known: [String])? {
        let lists: [(way: [String], names: NameTable)] = [
            (["answers"], questions), (["unpaidSupport"], questions),
            (["finance", "income"], incomeKinds), (["finance", "capital"], capitalKinds),
            (["finance", "housing"], housingKinds), (["finance", "premiums"], premiums),
        ]
        guard let (way, names) = lists.first(where: { path.steps.starts(with: $0.way) }),
            path.steps.count > way.count
        else { return nil }
        let name = path.steps[way.count]
        guard !names.isOpen, !names.names.contains(name) else { return nil }
        let list = way.joined(separator: ".") + "."
        return (list + name, names.names.map { list + $0 })
    }
}

extension TableSheet {
    /// Whether rows name schemes of their own.
    fileprivate var changesScheme: Bool {
        columns.contains {
            if case .input(let path) = $0.role { path.steps == ["scheme"] } else { false }
        }
    }

    /// Cells that want a band which no edition of a scheme has.
    func bandsUnknown(in editions: [Scheme]) -> [TableFault] {
        let bands = editions.flatMap { ($0.allocation?.bands ?? []).map(\.id) }.uniqued
        guard !bands.isEmpty else { return [] }
        return expectations(of: .column(.band)).compactMap { row, wanted in
            guard wanted.text != "null", !bands.contains(wanted.text) else { return nil }
            return TableFault(
                .nameUnknown(wanted.text, what: "band", known: bands),
                at: row.cells[wanted.cell].range
            )
        }
    }

    /// What the rows say of one column.
    fileprivate func expectations(
        of assertion: Assertion
    ) -> [(row: TableRow, wanted: TableRow.Expectation)] {
        rows.flatMap { row in
            row.expected.filter { $0.assertion == assertion }.map { (row, $0) }
        }
    }
}
