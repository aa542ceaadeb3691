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
