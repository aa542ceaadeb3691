import PersonalBudgets
import Testing

/// A cap of 86,000.00 beside daily living of 210.00 a week, 30.00 a day.
@Suite("A lifetime cap on the charge of a day")
struct LifetimeCapTests {
    private static let cap = LifetimeCap(
        total: Pence(86_000_00),
        dailyLiving: Pence(210_00),
        citation: SmallScheme.citation
    )

    private static func charge(
        _ charge: Int64,
        in setting: Setting,
        after counted: Int64
    ) throws -> [Exact] {
        var person = Person(born: try day(1940, 1, 15))
        person.setting = setting
        let day = try cap.charge(Exact(charge), onDayOf: person, after: Exact(counted))
        return [day.charge, day.counted]
    }

    @Test(
        arguments: [
            // 10.00 a day: all of it counts, the last 5.00 are charged alone, and then nothing.
            (10_00, 85_000_00, 10_00, 85_010_00), (10_00, 85_990_00, 10_00, 86_000_00),
            (10_00, 85_995_00, 5_00, 86_000_00), (10_00, 86_000_00, 0, 86_000_00),
        ] as [(Int64, Int64, Int64, Int64)]
    )
    func `at home a charge stops at the cap`(
        charge: Int64,
        counted: Int64,
        within: Int64,
        then: Int64
    ) throws {
        #expect(
            try Self.charge(charge, in: .home, after: counted) == [Exact(within), Exact(then)]
        )
    }

    @Test(
        arguments: [
            // Of 50.00 a day 20.00 count; at the cap the 30.00 of daily living go on.
            (50_00, 85_000_00, 50_00, 85_020_00), (50_00, 85_990_00, 40_00, 86_000_00),
            (50_00, 86_000_00, 30_00, 86_000_00),
            // What is below daily living never counts.
            (29_00, 85_000_00, 29_00, 85_000_00), (29_00, 86_000_00, 29_00, 86_000_00),
        ] as [(Int64, Int64, Int64, Int64)]
    )
    func `in a care home daily living does not count and goes on`(
        charge: Int64,
        counted: Int64,
        within: Int64,
        then: Int64
    ) throws {
        #expect(
            try Self.charge(charge, in: .careHome, after: counted) == [Exact(within), Exact(then)]
        )
    }

    @Test(arguments: [(85_999_99, false), (86_000_00, true), (86_000_01, true)])
    func `a cap is reached when nothing is left of it`(counted: Int64, isReached: Bool) {
        #expect(Self.cap.isReached(by: Exact(counted)) == isReached)
    }
}
