/// A day of the calendar, as written in a file; there is no clock behind it.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Year, month and day as one number, so that comparing dates is comparing numbers.
    private let packed: Int32

    /// The day of that year and month, or nil when the calendar has no such day.
    ///
    /// Years run from 1800 to 2999, so that a slip of the finger is not a date.
    public init?(year: Int, month: Int, day: Int) {
        guard CalendarDate.years.contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(in: month, of: year)
        else { return nil }
        packed = Int32(year * 10_000 + month * 100 + day)
    }

    /// A day that the rules name, like 2015_04_01; that there is such a day is theirs to know.
    init(packed: Int32) { self.packed = packed }

    /// The years of which a file can name a day.
    public static var years: ClosedRange<Int> { 1800...2999 }

    /// The first day that a file can name.
    public static let earliest = CalendarDate(packed: 1800_01_01)
    /// The last day that a file can name.
    public static let latest = CalendarDate(packed: 2999_12_31)

    /// The year.
    public var year: Int { Int(packed) / 10_000 }
    /// The month, from 1.
    public var month: Int { Int(packed) / 100 % 100 }
    /// The day of the month, from 1.
    public var day: Int { Int(packed) % 100 }

    /// The earlier day comes first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.packed < right.packed
    }

    /// The number of days in a month.
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
