package import PersonalBudgets

/// The cases that the rows of a table stand for: the base case, changed as each row says.
package struct TableCases: Sendable {
    private let sheet: TableSheet
    private let base: JSONTree?
    /// Whether another scheme stands in for the one that the table or its base case names.
    let isByAnotherScheme: Bool
    private let library: Library
    /// A day that stands in for the one of each case.
    private let day: CalendarDate?
    /// What is wrong before any row is looked at.
    private let faults: [TableFault]

    /// The cases of a table.
    ///
    /// - Parameters:
    ///   - sheet: The table.
    ///   - base: The bytes of the base case, or why it cannot be read; nil when none is named.
    ///   - scheme: What stands in for the scheme that the table names; nil for that one.
    ///   - day: What stands in for the day that it names; nil for that one.
    ///   - library: The schemes that the table may name.
    package init(
        _ sheet: TableSheet,
        base: Result<[UInt8], TableBase.Trouble>?,
        by scheme: String? = nil,
        on day: CalendarDate? = nil,
        _ library: Library
    ) {
        self.sheet = sheet
        self.library = library
        self.day = day
        guard !sheet.isOfPoints else {
            self.base = nil
            faults = TablePoints(sheet, by: scheme, on: day, library).faults
            isByAnotherScheme = false
            return
        }
        let found = TableBase(sheet, base, by: scheme, library)
        self.base = found.tree
        isByAnotherScheme = found.isByAnotherScheme
        faults = sheet.faults + found.faults
    }

    /// The scheme of the base case; nil when there is none.
    var scheme: Scheme? {
        var rules = RulesOfSchemes(library)
        return base.flatMap { rules.scheme(of: $0, by: nil, on: day) }
    }

    /// Whether its rows are points, which are no cases.
    package var areMissing: Bool { sheet.isOfPoints }

    /// Hands the case of each row on, unless something is wrong with the table.
    ///
    /// - Returns: What is wrong, in the order of the file; empty when every row had its case.
    package func each(_ body: (TableRow, Document) -> Void) -> [Diagnostic] {
        var wrong = faults
        if let base {
            var rules = RulesOfSchemes(library)
            let isRun = wrong.isEmpty
            for row in sheet.rows {
                do throws(TableFault) {
                    var changed = try base.changed(by: row)
                    guard isRun else { continue }
                    let scheme = rules.scheme(of: changed, by: nil, on: day)
                    changed.makeAnswers(to: scheme?.questionnaire)
                    let bytes = changed.json
                    body(row, Document(file: "\(sheet.file):\(row.line)", bytes: bytes))
                } catch {
                    wrong.append(error)
                }
            }
        }
        return sheet.document.diagnostics(wrong.map(\.placed))
    }
}

extension JSONTree {
    /// The case with the changes of a row.
    fileprivate func changed(by row: TableRow) throws(TableFault) -> JSONTree {
        var changed = self
        for change in row.changes.removalsFirst({ $0.value == .removal }) {
            do throws(TableFault.Kind) {
                try changed.set(change.path, to: change.value.tree)
            } catch {
                throw TableFault(error, at: change.range)
            }
        }
        return changed
    }
}
