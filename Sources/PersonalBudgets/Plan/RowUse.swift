/// A row of the price list by which a line of a plan is bought.
///
/// Whether a price is old, is kept past the list or changes is a matter of the rows that are bought
/// by, not of those that might have been.
public struct RowUse: Sendable {
    /// The row, by its position in the service.
    let row: Int
    /// The first and the last day of the plan's year that have its price.
    var days: ClosedRange<CalendarDate>
}

extension [RowUse] {
    /// The rows of some purchases, each once; those that ask something on top are the same rows.
    init(of purchases: [Purchase]) {
        self = []
        for purchase in purchases {
            guard case .row(let row) = purchase.source else { continue }
            if let known = firstIndex(where: { $0.row == row }) {
                self[known].days = self[known].days.with(purchase.days)
            } else {
                append(RowUse(row: row, days: purchase.days))
            }
        }
    }
}

extension ClosedRange<CalendarDate> {
    /// These days and another, with all between them.
    func with(_ day: CalendarDate) -> Self { with(day...day) }

    /// These days and others, with all between them.
    func with(_ others: Self) -> Self {
        Swift.min(lowerBound, others.lowerBound)...Swift.max(upperBound, others.upperBound)
    }
}
