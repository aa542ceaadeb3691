/// The national amounts of one benefit year, in the order of a regime's cells.
///
/// Like a scheme they are loaded once and shared.
public final class Rates: Sendable {
    /// The id of the rates file.
    public let id: String
    /// The title for people.
    public let title: String
    /// The days covered, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// One cell for each the regime names; nil is a gap, and a gap stays a gap.
    public let cells: [RateCell?]
    /// What an employer owes that year; nil when the file does not say.
    public let employer: EmployerRates?

    /// The rates of these days.
    public init(
        id: String,
        title: String,
        dates: ClosedRange<CalendarDate>,
        cells: [RateCell?],
        employer: EmployerRates? = nil
    ) {
        self.id = id
        self.title = title
        self.dates = dates
        self.cells = cells
        self.employer = employer
    }

    /// The amount of a cell.
    ///
    /// - Throws: `rateMissing` for a gap.
    func amount(_ cell: RateCell.Index) throws(CalculationFault) -> Pence {
        guard let found = cells[cell.position] else { throw .rateMissing(cell) }
        return found.amount
    }
}
