import PersonalBudgets
import Testing

@Suite("Periods")
struct PeriodTests {
    @Test(arguments: Period.allCases)
    func `what falls in a week is what falls in a year of 52 weeks, divided by these`(
        period: Period
    ) throws {
        #expect(try period.timesAWeek == Exact(period.timesAYear, over: Period.weeksInAYear))
    }
}
