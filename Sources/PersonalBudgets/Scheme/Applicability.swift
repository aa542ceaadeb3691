/// For whom, when and where a scheme is meant.
public struct Applicability: Sendable {
    /// The days of assessment it covers, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The youngest age it covers, in whole years.
    public let ageFrom: Int
    /// Where the person lives.
    public let settings: [Setting]

    /// A scheme for these days, ages and settings.
    public init(dates: ClosedRange<CalendarDate>, ageFrom: Int, settings: [Setting]) {
        self.dates = dates
        self.ageFrom = ageFrom
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
    /// For a time, of a year at most.
    case temporary
    /// For a few weeks, of eight at most.
    case short
}

/// Whose support is assessed.
public enum Subject: String, CaseIterable, Sendable {
    /// An adult with needs of their own.
    case adult
}
