/// Kinds of day that a price can be for: the seven of the week, and public holidays.
public struct Weekdays: OptionSet, Hashable, Sendable {
    /// A bit a day, Monday first, then public holidays.
    public let rawValue: UInt8

    /// The days of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Monday to Friday.
    public static let working = Weekdays(rawValue: 0b0001_1111)
    /// Saturday.
    public static let saturday = Weekdays(rawValue: 0b0010_0000)
    /// Sunday.
    public static let sunday = Weekdays(rawValue: 0b0100_0000)
    /// The seven days of the week.
    public static let week: Weekdays = [.working, .saturday, .sunday]
    /// Public holidays, whatever day of the week they fall on.
    public static let publicHoliday = Weekdays(rawValue: 0b1000_0000)
    /// Every day.
    public static let any: Weekdays = [.week, .publicHoliday]

    /// The day of the week of a position, from 0 for Monday.
    public static func position(_ weekday: Int) -> Weekdays {
        Weekdays(rawValue: 1 << UInt8(clamping: weekday))
    }

    /// Whether it is several days of the week, and not all of them.
    var isPartOfWeek: Bool { self != .week && rawValue.nonzeroBitCount > 1 }

    /// Each kind of day in it.
    var each: [Weekdays] { (0..<8).map { .position($0) }.filter { isSuperset(of: $0) } }

    /// Whether it has some of these days and not others.
    func splits(_ days: Weekdays) -> Bool { !isDisjoint(with: days) && !isSuperset(of: days) }
}

/// A part of the day, from one minute to before another; it may go past midnight.
public struct DayHours: Hashable, Sendable {
    /// The first minute, counted from midnight, from 0 to 1,439.
    public let from: Int64
    /// The minute before which it ends, from 0 to 1,439; at or before `from` it is the next day's.
    public let to: Int64

    /// Minutes of a day.
    public static let minutesInADay: Int64 = 1_440

    /// From a minute to before another.
    public init(from: Int64, to: Int64) {
        self.from = from
        self.to = to
    }

    /// How long it is in minutes; a whole day when both ends are the same.
    public var minutes: Int64 { to > from ? to - from : to - from + DayHours.minutesInADay }

    /// Whether a minute of the day is in it.
    public func contains(_ minute: Int64) -> Bool {
        to > from ? from <= minute && minute < to : minute >= from || minute < to
    }
}

/// A visit of the week: on some days, at some hours.
public struct Visit: Sendable {
    /// The days of the week.
    public let days: Weekdays
    /// When it begins and ends.
    public let hours: DayHours

    /// A visit on these days at these hours.
    public init(days: Weekdays, hours: DayHours) {
        self.days = days
        self.hours = hours
    }

    /// The visit with the days of the week that some public holidays fall on, where it is for those.
    public func on(_ holidays: [CalendarDate]) -> Visit {
        guard days.contains(.publicHoliday) else { return self }
        let days = holidays.reduce(days) { $0.union(.position($1.weekday)) }
        return Visit(days: days, hours: hours)
    }

    /// Whether both are made at some minute of the week; one that goes past midnight is made on the
    /// day after its own too.
    public func overlaps(_ other: Visit) -> Bool {
        (-1...1).contains {
            meets(other, after: $0) && !days.moved(by: $0).isDisjoint(with: other.days)
        }
    }

    /// Whether the hours of both meet when the other's day is so many days after this one's.
    private func meets(_ other: Visit, after days: Int64) -> Bool {
        let from = other.hours.from + days * DayHours.minutesInADay
        return hours.from < from + other.hours.minutes && from < hours.from + hours.minutes
    }
}

extension Weekdays {
    /// The days so many days later, from -1 to 1; which day follows a public holiday nobody knows.
    fileprivate func moved(by days: Int64) -> Weekdays {
        let week = intersection(.week).rawValue
        switch days {
        case 1: return Weekdays(rawValue: week << 1 | week >> 6).intersection(.week)
        case -1: return Weekdays(rawValue: week >> 1 | week << 6).intersection(.week)
        default: return self
        }
    }
}
