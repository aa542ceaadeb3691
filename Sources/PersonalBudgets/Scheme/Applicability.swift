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

/// Where the person lives.
public enum Setting: String, CaseIterable, Sendable {
    /// The person's own home, or family's.
    case home
    /// A tenancy with support.
    case supportedLiving = "supported-living"
    /// A Shared Lives household.
    case sharedLives = "shared-lives"
    /// A care home.
    case careHome = "care-home"
}

/// For how long somebody is in a care home.
public enum Stay: String, CaseIterable, Sendable {
    /// For good.
    case permanent
    /// For a time, up to a year.
    case temporary
    /// For a few weeks, up to eight.
    case short
}

/// Whose support is assessed.
public enum Subject: String, CaseIterable, Sendable {
    /// An adult with needs of their own.
    case adult
    /// A disabled child.
    case child
    /// Somebody who cares for another person.
    case carer
}
