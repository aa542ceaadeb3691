/// For whom, when and where a scheme is meant.
public struct Applicability: Sendable {
    /// The days of assessment it covers, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The youngest age it covers, in whole years.
    public let ageFrom: Int
    /// The oldest age it covers, in whole years; nil when it covers all from the youngest.
    public let ageTo: Int?
    /// Where the person lives.
    public let settings: [Setting]

    /// A scheme for these days, ages and settings.
    public init(
        dates: ClosedRange<CalendarDate>,
        ageFrom: Int,
        ageTo: Int? = nil,
        settings: [Setting]
    ) {
        self.dates = dates
        self.ageFrom = ageFrom
        self.ageTo = ageTo
        self.settings = settings
    }
}
