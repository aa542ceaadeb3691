import Testing

@testable import PersonalBudgets

@Suite("Ages")
struct AgeTests {
    @Test(
        arguments: [
            ([1960, 5, 10], [2026, 5, 9], 65), ([1960, 5, 10], [2026, 5, 10], 66),
            ([1960, 5, 10], [2026, 5, 11], 66), ([1960, 5, 10], [2026, 4, 30], 65),
            ([1960, 5, 10], [2026, 6, 1], 66), ([1960, 5, 10], [1960, 5, 10], 0),
            // The ends of a year.
            ([1960, 12, 31], [2026, 12, 30], 65), ([1960, 12, 31], [2027, 1, 1], 66),
            ([1961, 1, 1], [2026, 12, 31], 65), ([1961, 1, 1], [2027, 1, 1], 66),
            // Born on 29 February: in a common year the year is complete on 1 March.
            ([2004, 2, 29], [2025, 2, 28], 20), ([2004, 2, 29], [2025, 3, 1], 21),
            ([2004, 2, 29], [2024, 2, 28], 19), ([2004, 2, 29], [2024, 2, 29], 20),
            ([2004, 2, 29], [2100, 2, 28], 95), ([2004, 2, 29], [2100, 3, 1], 96),
            // Before birth the age is below zero.
            ([2026, 5, 10], [2026, 5, 9], -1), ([2026, 5, 10], [2025, 5, 10], -1),
            ([2026, 5, 10], [2025, 5, 9], -2),
        ]
    )
    func `a person is a year older on the birthday and not before`(
        born: [Int],
        on: [Int],
        age: Int
    ) throws {
        let birth = try day(born[0], born[1], born[2])

        #expect(try birth.age(on: day(on[0], on[1], on[2])) == age)
    }

    @Test func `every birthday of 2000 to 2003 adds one year once, in each of twenty years`() throws
    {
        var wrong: [String] = []
        for year in 2000...2003 {
            for month in 1...12 {
                for date in 1...31 {
                    guard let born = CalendarDate(year: year, month: month, day: date)
                    else { continue }
                    for later in (year + 1)...(year + 20) {
                        // Where the year has no such day, the next one that it has is 1 March.
                        let birthday =
                            try CalendarDate(year: later, month: month, day: date)
                            ?? day(later, 3, 1)
                        let eve = try #require(dayBefore(birthday))
                        if born.age(on: birthday) != later - year
                            || born.age(on: eve) != later - year - 1
                        {
                            wrong.append("\(born) in \(later)")
                        }
                    }
                }
            }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test(
        arguments: [
            // July + 4 months is November, of 30 days; May + 2 is July.
            ([1960, 7, 31], 66, 4, [2026, 11, 30]), ([1960, 5, 10], 66, 2, [2026, 7, 10]),
            // July + 9 months is April, of 30 days; December + 2 is February.
            ([1960, 7, 31], 66, 9, [2027, 4, 30]), ([1960, 12, 31], 66, 2, [2027, 2, 28]),
            ([1961, 12, 31], 66, 2, [2028, 2, 29]), ([1960, 12, 30], 66, 2, [2027, 2, 28]),
            ([1960, 12, 28], 66, 2, [2027, 2, 28]),
            // November + 1 ends the year and + 2 begins the next; 12 months are a year.
            ([1960, 11, 30], 66, 1, [2026, 12, 30]), ([1960, 11, 30], 66, 2, [2027, 1, 30]),
            ([1960, 11, 30], 66, 12, [2027, 11, 30]), ([1960, 11, 30], 0, 25, [1962, 12, 30]),
            // A long month again after a short one: only the day of arrival matters.
            ([1960, 1, 31], 0, 2, [1960, 3, 31]), ([1960, 1, 31], 0, 0, [1960, 1, 31]),
            ([1960, 2, 29], 64, 0, [2024, 2, 29]), ([1960, 2, 29], 65, 0, [2025, 2, 28]),
            // Backwards: 3 months before 31 May is the end of February.
            ([2026, 5, 31], 0, -3, [2026, 2, 28]), ([2026, 1, 15], 0, -1, [2025, 12, 15]),
            ([2026, 1, 15], -26, 0, [2000, 1, 15]),
        ]
    )
    func `years and months later is the same day, or the last of a month too short`(
        from: [Int],
        years: Int,
        months: Int,
        to: [Int]
    ) throws {
        let start = try day(from[0], from[1], from[2])

        #expect(try start.adding(years: years, months: months) == day(to[0], to[1], to[2]))
    }

    @Test func `past either end of the calendar there is no day`() throws {
        #expect(CalendarDate.latest.adding(years: 0, months: 1) == nil)
        #expect(CalendarDate.latest.adding(years: 1, months: 0) == nil)
        #expect(CalendarDate.earliest.adding(years: 0, months: -1) == nil)
        #expect(CalendarDate.earliest.adding(years: -1, months: 0) == nil)
        #expect(CalendarDate.earliest.adding(years: -5_000, months: 0) == nil)
        #expect(try CalendarDate.latest.adding(years: 0, months: -1) == day(2999, 11, 30))
    }

    /// The day before, found by walking back over what the calendar has.
    private func dayBefore(_ date: CalendarDate) -> CalendarDate? {
        if let found = CalendarDate(year: date.year, month: date.month, day: date.day - 1) {
            return found
        }
        let (year, month) =
            date.month == 1 ? (date.year - 1, 12) : (date.year, date.month - 1)
        return [31, 30, 29, 28].lazy
            .compactMap { CalendarDate(year: year, month: month, day: $0) }.first
    }
}
