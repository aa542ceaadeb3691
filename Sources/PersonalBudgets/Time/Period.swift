/// How often an amount is paid or a service is had: the `every` of a case.
public enum Period: String, CaseIterable, Sendable {
    /// Each week.
    case week
    /// Every two weeks.
    case fortnight
    /// Every four weeks, as most benefits are.
    case fourWeeks = "four-weeks"
    /// Each calendar month.
    case month
    /// Every three months.
    case quarter
    /// Each year.
    case year
    /// One time only: never part of a weekly figure.
    case once

    /// How often it falls in a year of 52 weeks; 0 for `once`.
    ///
    /// The /52 convention is the one councils publish (Devon: £25.00 a month is £5.77 a week;
    /// Reading: £1,426 a year is £27.42).
    public var timesAYear: Int64 {
        switch self {
        case .week: 52
        case .fortnight: 26
        case .fourWeeks: 13
        case .month: 12
        case .quarter: 4
        case .year: 1
        case .once: 0
        }
    }

    /// How often it falls in a week, on average over those 52; 0 for `once`.
    public var timesAWeek: Exact {
        switch self {
        case .week: .one
        case .fortnight: Exact(lowest: 1, over: 2)
        case .fourWeeks: Exact(lowest: 1, over: 4)
        case .month: Exact(lowest: 3, over: 13)
        case .quarter: Exact(lowest: 1, over: 13)
        case .year: Exact(lowest: 1, over: 52)
        case .once: .zero
        }
    }

    /// The weeks of the year that the convention divides by.
    public static let weeksInAYear: Int64 = 52
    /// The hours of a week: nobody helps or is helped for more.
    public static let hoursInAWeek: Int64 = 168
}
