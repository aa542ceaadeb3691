import PersonalBudgets
import Testing

@Suite("Visits of the week")
struct VisitTests {
    private static let monday = Weekdays.position(0)
    private static let friday = Weekdays.position(4)

    /// A visit from an hour and minute to before another.
    private static func visit(
        _ days: Weekdays,
        _ from: (hour: Int64, minute: Int64),
        _ to: (hour: Int64, minute: Int64)
    ) -> Visit {
        Visit(
            days: days,
            hours: DayHours(from: from.hour * 60 + from.minute, to: to.hour * 60 + to.minute)
        )
    }

    @Test(
        arguments: [
            // Side by side on one day, and a minute over.
            (visit(monday, (9, 0), (10, 30)), visit(monday, (10, 30), (11, 30)), false),
            (visit(monday, (9, 0), (10, 30)), visit(monday, (10, 29), (11, 30)), true),
            (visit(monday, (10, 29), (11, 30)), visit(.working, (9, 0), (10, 30)), true),
            (visit(monday, (9, 0), (10, 30)), visit(.position(1), (9, 0), (10, 30)), false),
            // Past midnight into the next day, and from Sunday into Monday.
            (visit(friday, (23, 0), (1, 0)), visit(.saturday, (1, 0), (2, 0)), false),
            (visit(friday, (23, 0), (1, 0)), visit(.saturday, (0, 59), (2, 0)), true),
            (visit(friday, (23, 0), (1, 0)), visit(friday, (0, 0), (1, 0)), false),
            (visit(.sunday, (22, 0), (8, 0)), visit(monday, (7, 59), (9, 0)), true),
            (visit(.sunday, (22, 0), (8, 0)), visit(monday, (8, 0), (9, 0)), false),
            // All day and night, one day after another.
            (visit(.saturday, (9, 0), (9, 0)), visit(.sunday, (9, 0), (9, 0)), false),
            (visit(.saturday, (9, 0), (9, 0)), visit(.sunday, (8, 59), (9, 30)), true),
            // A public holiday is a day of its own.
            (
                visit(.publicHoliday, (9, 0), (10, 0)), visit(.publicHoliday, (9, 30), (10, 30)),
                true
            ),
            (visit(.publicHoliday, (9, 0), (10, 0)), visit(monday, (9, 30), (10, 30)), false),
        ]
    )
    func `two visits overlap where both are made at some minute of the week`(
        one: Visit,
        other: Visit,
        overlap: Bool
    ) {
        #expect(one.overlaps(other) == overlap)
        #expect(other.overlaps(one) == overlap)
    }
}
