import PersonalBudgets
import Testing

/// Made-up rows: those born in 1953 reach it on one day, those of 1954 at 66, those of 1960 at 66 and
/// a month.
@Suite("Pension age")
struct PensionAgeTests {
    private static func row(
        _ year: Int,
        _ comes: PensionAge.Coming
    ) throws -> PensionAge.Row {
        .init(born: try day(year, 1, 1)...day(year, 12, 31), comes: comes)
    }

    private static func rule() throws -> PensionAge {
        PensionAge(
            rows: [
                try row(1953, .day(day(2019, 3, 6))), try row(1954, .age(years: 66, months: 0)),
                try row(1960, .age(years: 66, months: 1)),
            ],
            citation: SmallScheme.citation
        )
    }

    @Test(arguments: [
        // One day for all of the row, whatever their birthday.
        ([1953, 1, 1], [2019, 3, 5], false), ([1953, 1, 1], [2019, 3, 6], true),
        ([1953, 12, 31], [2019, 3, 6], true),
        // The birthday, and the same day a month after it.
        ([1954, 10, 6], [2020, 10, 5], false), ([1954, 10, 6], [2020, 10, 6], true),
        ([1960, 4, 20], [2026, 5, 19], false), ([1960, 4, 20], [2026, 5, 20], true),
        // Nobody knows of a date of birth in no row.
        ([1970, 1, 1], [2060, 1, 1], false),
    ])
    func `pension age comes on the day that the row of the date of birth says`(
        born: [Int],
        on date: [Int],
        isReached: Bool
    ) throws {
        let born = try day(born[0], born[1], born[2])
        let date = try day(date[0], date[1], date[2])
        #expect(try Self.rule().isReached(on: date, born: born) == isReached)
    }
}
