import PersonalBudgets
import Testing

/// A day that a test knows to exist.
func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}
