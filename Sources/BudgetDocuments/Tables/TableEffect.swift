internal import PersonalBudgets

/// What the differences of one column come to, all rows together: what it would cost to accept them.
package struct TableEffect: Sendable {
    /// The column.
    package let column: ResultColumn
    /// In how many rows there is more than the row says, and in how many less.
    package private(set) var up = 0, down = 0
    /// How many pence it is more, in a week or in a year as the column is of one.
    private var more: Int64 = 0

    /// How many pence a week it is more; nil for a column of the year.
    package var perWeek: Int64? { isOfYear ? nil : more }

    /// How many pence it is in a year, of 52 weeks where the column is of one.
    package var perYear: Int64 {
        guard !isOfYear else { return more }
        let (pence, overflows) = more.multipliedReportingOverflow(by: Period.weeksInAYear)
        return overflows ? more.signum() * .max : pence
    }

    private var isOfYear: Bool { column == .budgetYear }

    private init(column: ResultColumn) { self.column = column }

    /// The columns that hold pounds a week or a year, in the order of the row.
    private static let columns: [ResultColumn] = [
        .budgetWeek, .budgetYear, .contributionMaxWeek, .planWeek, .costWeek, .personPaysWeek,
        .councilPaysWeek,
    ]

    /// The effects of runs, of the columns in which an amount differs.
    package static func all(of runs: [TableRun]) -> [TableEffect] {
        columns.compactMap { column in
            var effect = TableEffect(column: column)
            for difference in runs.flatMap({ $0.rows.flatMap(\.differences) })
            where difference.assertion == .column(column) {
                effect.add(difference)
            }
            return effect.up + effect.down > 0 ? effect : nil
        }
    }

    /// Adds a cell in which both amounts are known.
    private mutating func add(_ difference: RowResult.Difference) {
        guard let expected = PlainNumber(difference.expected)?.exact,
            let actual = PlainNumber(difference.actual)?.exact,
            let pence = try? (actual - expected) * Exact(100),
            let whole = try? pence.rounded(.nearest, on: .allowance),
            let sum = try? Exact(more) + whole
        else { return }
        more = sum.numerator
        up += pence > .zero ? 1 : 0
        down += pence < .zero ? 1 : 0
    }
}
