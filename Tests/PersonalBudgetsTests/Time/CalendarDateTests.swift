import Testing

@testable import PersonalBudgets

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        arguments: [
            (2024, 2, 29), (2000, 2, 29), (2025, 2, 28), (1900, 2, 28), (2400, 2, 29),
            (2026, 1, 31), (2026, 4, 30), (2026, 12, 31), (1800, 1, 1), (2999, 12, 31),
        ]
    )
    func `a day of the calendar is kept as written`(year: Int, month: Int, day: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))

        #expect((date.year, date.month, date.day) == (year, month, day))
    }

    @Test(
        arguments: [
            // Not leap years: 2025 is odd; 1900, 2100 are hundreds that 400 does not divide.
            (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2023, 2, 29),
            (2024, 2, 30), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31), (2026, 11, 31),
            (2026, 0, 1), (2026, 13, 1), (2026, -1, 1), (2026, 1, 0), (2026, 1, 32), (2026, 1, -1),
            (1799, 12, 31), (3000, 1, 1), (26, 1, 1), (0, 1, 1), (-2026, 1, 1),
            (.max, 1, 1), (.min, 1, 1), (2026, .max, 1), (2026, .min, 1), (2026, 1, .max),
            (2026, 1, .min),
        ]
    )
    func `a day that the calendar does not have is refused`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        arguments: [
            (2023, 365), (2024, 366), (2025, 365), (2026, 365), (2027, 365), (2028, 366),
            (1900, 365), (2000, 366),
        ]
    )
    func `a year has exactly the months and days that people count`(year: Int, days: Int) {
        // Thirty days hath September, April, June and November; February takes what is left.
        let february = 28 + days - 365
        let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var found: [CalendarDate] = []
        for month in -1...14 {
            let dates = (-1...33).compactMap { CalendarDate(year: year, month: month, day: $0) }
            let length = (1...12).contains(month) ? lengths[month - 1] : 0
            #expect(dates.map(\.day) == Array(1..<(length + 1)))
            found += dates
        }

        #expect(found.count == days)
    }

    @Test(arguments: [1800, 2200, 2599])
    func `any 400 years have 146,097 days`(first: Int) {
        // 400 * 365 = 146,000, and 97 leap years: 100 fours, less 4 hundreds, plus 1 four-hundred.
        var days = 0
        for year in first..<(first + 400) {
            for month in 1...12 {
                for day in 28...31 where CalendarDate(year: year, month: month, day: day) != nil {
                    days += day == 28 ? 28 : 1
                }
            }
        }

        #expect(days == 146_097)
    }

    @Test func `the days of 2023 to 2028 come in the order of the calendar`() {
        var last: CalendarDate?
        var outOfOrder: [CalendarDate] = []
        var count = 0
        for year in 2023...2028 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day)
                    else { continue }
                    count += 1
                    if let last, !(last < date) || date <= last { outOfOrder.append(date) }
                    last = date
                }
            }
        }

        // 6 * 365 + 2 leap days.
        #expect(count == 2192)
        #expect(outOfOrder.isEmpty)
    }

    @Test func `the year outweighs the month, and the month the day`() throws {
        #expect(try day(2025, 12, 31) < day(2026, 1, 1))
        #expect(try day(2026, 1, 31) < day(2026, 2, 1))
        #expect(try day(2026, 2, 1) < day(2026, 2, 2))
        #expect(try !(day(2026, 2, 2) < day(2026, 2, 2)))
    }

    @Test func `the earliest and latest days are the ends of what can be written`() throws {
        #expect(try CalendarDate.earliest == day(1800, 1, 1))
        #expect(try CalendarDate.latest == day(2999, 12, 31))
    }

    @Test func `the same day is the same key`() throws {
        #expect(try Set([day(2026, 4, 6), day(2026, 4, 6), day(2026, 6, 4)]).count == 2)
    }
}
