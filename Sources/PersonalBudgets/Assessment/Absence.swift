/// Days on which a person is in hospital or away, and gets no care.
public struct Absence: Sendable {
    /// The days, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The reason, as it stands in the case.
    public let reason: Passage

    /// Days away for a reason.
    public init(dates: ClosedRange<CalendarDate>, reason: Passage) {
        self.dates = dates
        self.reason = reason
    }
}
