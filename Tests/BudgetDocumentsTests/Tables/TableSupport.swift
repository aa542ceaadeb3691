import BudgetDocuments
import PersonalBudgets
import TestKit

/// A table of the tests, over EX-0042.
enum SmallTable {
    static let settings = "# pbcalc.table.v1 scheme=exampleshire-2026 base=../cases/EX-0042.json\n"

    /// Runs rows under columns behind `id,why,kind`; each row is called `A1`, `A2` and on.
    static func run(_ columns: String, _ rows: String...) throws -> TableRun {
        let lines = rows.enumerated().map { "A\($0.offset + 1),a reason,specified,\($0.element)\n" }
        return try run(settings + "id,why,kind,\(columns)\n" + lines.joined())
    }

    /// Runs a whole text.
    static func run(_ text: String, base: String? = nil) throws -> TableRun {
        let bytes = try base.map { Array($0.utf8) } ?? Fixtures.bytes("cases/EX-0042.json")
        let sheet = TableSheet(Document(file: "small.csv", bytes: Array(text.utf8)))
        let library = Library()
        var assessor = Assessor(library)
        return TableRun(
            sheet,
            base: sheet.settings.base == nil ? nil : ("EX-0042.json", .success(bytes)),
            by: &assessor,
            library
        )
    }
}

extension TableRun {
    /// Each fault as `line:column code`.
    var places: [String] {
        faults.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" }
    }

    /// What differs, row by row, as `id column expected actual change`.
    var differences: [String] {
        rows.flatMap { result in
            result.differences.map {
                [result.row.id, $0.column, $0.expected, $0.actual, $0.change ?? ""]
                    .joined(separator: " ")
            }
        }
    }
}
