/// What somebody was charged a week, from one day to another.
public struct Charged: Sendable {
    /// The days, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The charge a week.
    public let perWeek: Pence

    /// A charge for these days.
    public init(dates: ClosedRange<CalendarDate>, perWeek: Pence) {
        self.dates = dates
        self.perWeek = perWeek
    }
}
