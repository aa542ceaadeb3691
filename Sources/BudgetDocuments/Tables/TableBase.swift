internal import PersonalBudgets

/// The case that the rows of a table change, with the table's settings in it.
struct TableBase {
    /// The case; nil when it cannot be used.
    private(set) var tree: CaseTree?
    /// What is wrong with the settings, and with the names of columns under the scheme.
    private(set) var faults: [TableFault] = []

    /// The base case of a table, from its bytes or why they cannot be read.
    init(
        _ sheet: TableSheet,
        _ base: Result<[UInt8], TableRun.BaseTrouble>?,
        _ library: Library
    ) {
        tree = tree(sheet, base, library)
        if let tree { checkNames(of: sheet, tree, library) }
    }
}

extension TableBase {
    /// The base case with the table's settings; what is wrong with them is noted.
    private mutating func tree(
        _ sheet: TableSheet,
        _ base: Result<[UInt8], TableRun.BaseTrouble>?,
        _ library: Library
    ) -> CaseTree? {
        let settings = sheet.settings
        if let scheme = settings.scheme, !library.schemeIDs.contains(scheme.value) {
            note(.schemeUnknown(scheme.value, known: library.schemeIDs), at: scheme.place)
        }
        if let date = settings.date, CalendarDate(written: date.value) == nil {
            note(.dateUnknown(date.value), at: date.place)
        }
        guard let named = settings.base, let base else {
            let isSaid = (sheet.faults + faults).contains { [.setting, .shape].contains($0.code) }
            if !isSaid { note(.baseMissing, at: .first) }
            return nil
        }
        switch base {
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
