import Testing

@testable import PersonalBudgets

@Suite("Days counted")
struct DayCountTests {
    @Test(
        arguments: [
            ([2026, 5, 4], 0), ([2026, 11, 21], 5), ([2000, 2, 29], 1), ([1900, 3, 1], 3),
            ([2024, 2, 29], 3), ([2027, 1, 1], 4),
        ]
    )
    func `a day has its day of the week`(date: [Int], weekday: Int) throws {
        #expect(try day(date[0], date[1], date[2]).weekday == weekday)
    }

    @Test func `days added and counted are the same, over leap years and centuries`() throws {
        let start = try day(1896, 1, 1)
        var last = start
        for days in 1...80_000 {
            let next = try #require(start.adding(days: days))
            #expect(next.days(since: start) == days)
            #expect(next > last)
            #expect(next.weekday == (start.weekday + days) % 7)
            last = next
        }
        #expect(start.adding(days: -1) == CalendarDate(year: 1895, month: 12, day: 31))
        #expect(CalendarDate.latest.adding(days: 1) == nil)
    }
}
