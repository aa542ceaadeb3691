internal import PersonalBudgets

/// Kinds of day, as prices and plans name them.
enum DayName: String, Interned {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case weekdays, weekend
    case publicHoliday = "public-holiday"
    static let table = compiled(through: .publicHoliday)

    /// The names of days, each by itself.
    static func names(of days: Weekdays) -> [String] {
        table.names.filter { name in
            DayName(rawValue: name).map {
                $0.days.rawValue.nonzeroBitCount == 1 && days.isSuperset(of: $0.days)
            } ?? false
        }
    }

    var days: Weekdays {
        switch self {
        case .monday: .position(0)
        case .tuesday: .position(1)
        case .wednesday: .position(2)
        case .thursday: .position(3)
        case .friday: .position(4)
        case .saturday: .saturday
        case .sunday: .sunday
        case .weekdays: .working
        case .weekend: [.saturday, .sunday]
        case .publicHoliday: .publicHoliday
        }
    }
}

extension Reader {
    /// The days from the first to the last; a last before the first is a fault.
    mutating func order(
        _ from: CalendarDate?,
        _ to: CalendarDate?,
        in members: Members
    ) -> ClosedRange<CalendarDate>? {
        guard let from, let to else { return nil }
        guard from <= to else {
            note(.dateOrder(.lastBeforeFirst), at: place(ofName: "to", in: members))
            return nil
        }
        return from...to
    }

    /// A list of kinds of day.
    mutating func days() throws(SyntaxFault) -> Weekdays {
        var days: Weekdays = []
        guard var elements = try list() else { return days }
        while try next(&elements) {
            if let day = try choice(DayName.self) { days.formUnion(day.days) }
        }
        return days
    }

    /// Two times of day, the first and the one before which it ends.
    mutating func hours() throws(SyntaxFault) -> DayHours? {
        var times: [Int64] = []
        let opening = cursor.offset
        guard var elements = try list() else { return nil }
        while try next(&elements) {
            if let time = try time() { times.append(time) }
        }
        guard elements.count == 2 else {
            note(.timeMalformed(excerpt(opening..<cursor.offset)), at: opening..<cursor.offset)
            return nil
        }
        guard times.count == 2 else { return nil }
        return DayHours(from: times[0], to: times[1])
    }

    /// A time of day, written `22:00`, in minutes from midnight.
    mutating func time() throws(SyntaxFault) -> Int64? {
        guard let text = try text(.like("08:30")) else { return nil }
        let written = cursor.characters(of: text.value)
        let parts = written.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && Reader.isDigits($0) }),
            let hour = Int64(parts[0]), let minute = Int64(parts[1]), hour < 24, minute < 60
        else {
            note(.timeMalformed(written), at: text.range)
            return nil
        }
        return hour * 60 + minute
    }
}
