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
