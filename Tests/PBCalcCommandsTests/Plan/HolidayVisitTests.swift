import Testing

/// The agency's card lists seven holidays of the year from 4 May 2026, all of them on working days.
@Suite("Visits on public holidays")
struct HolidayVisitTests {
    private static func answer(
        on days: [Tree],
        holidays: [Tree]? = nil
    ) throws -> Answer {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        if let holidays { setting.changes = [.set("/prices/publicHolidays", .list(holidays))] }
        return try setting.answer([
            .line(
                "home-care",
                ["visits": [["days": .list(days), "hours": ["09:00", "10:00"]]]]
            )
        ])
    }

    @Test(
        arguments: [
            // 7 x 43.00.
            (["public-holiday"], "301.00"),
            // 260 working days: 253 x 21.50 and 7 x 43.00.
            (["weekdays"], "5740.50"), (["weekdays", "public-holiday"], "5740.50"),
            // 104 days at 25.00, and the holidays on top.
            (["weekend", "public-holiday"], "2901.00"),
        ] as [([Tree], String)]
    )
    func `visits on public holidays are made on each holiday of the year`(
        days: [Tree],
        year: String
    ) throws {
        #expect(try Self.answer(on: days)[.planYear] == year)
    }

    @Test(arguments: [[], ["2026-05-03"], ["2027-05-03"]] as [[Tree]])
    func `visits on public holidays need holidays to be listed for the year`(holidays: [Tree])
        throws
    {
        let answer = try Self.answer(on: ["public-holiday"], holidays: holidays)
        #expect(answer.faultCodes == ["reference-unknown"])
        #expect(answer.result["/faults/0/pointer"]?.written == "/plan/lines/0/visits")
    }

    @Test(arguments: ["2026-05-04", "2027-05-02"] as [Tree])
    func `visits on public holidays count from the first day to the last`(holiday: Tree) throws {
        let answer = try Self.answer(on: ["public-holiday"], holidays: [holiday])
        #expect(answer[.planYear] == "43.00")
    }

    @Test(
        arguments: [
            // In the year from 4 May 2026 a holiday is a Monday, and none a Tuesday.
            ("monday", "09:30", 52, ["id-repeated"]), ("monday", "10:00", 52, []),
            ("tuesday", "09:30", 52, []),
            // The first, 25 May, is in the fourth week.
            ("monday", "09:30", 4, ["id-repeated"]), ("monday", "09:30", 3, []),
        ]
    )
    func `a visit on holidays does not overlap one of the week`(
        day: String,
        from: String,
        weeks: Int,
        faults: [String]
    ) throws {
        let visits: Tree = [
            ["days": [.text(day)], "hours": ["09:00", "10:00"]],
            ["days": ["public-holiday"], "hours": [.text(from), "11:00"]],
        ]
        let answer = try PlanSetting.published("agency-prices", on: "2026-05-04")
            .answer([
                .line("home-care", ["visits": visits, "weeks": .number(String(weeks))])
            ])
        #expect(answer.faultCodes.filter { $0 == "id-repeated" } == faults)
        if !faults.isEmpty {
            #expect(answer.result["/faults/0/pointer"]?.written == "/plan/lines/0/visits/1")
        }
    }

    /// The first two overlap every Monday; the third meets the second on the Mondays that are holidays.
    @Test(arguments: [
        ("08:30", "09:30", ["/plan/lines/0/visits/1"]),
        ("09:00", "10:00", ["/plan/lines/0/visits/2"]),
        ("08:30", "09:45", ["/plan/lines/0/visits/1", "/plan/lines/0/visits/2"]),
    ])
    func `visits that overlap as they are stated are told of once`(
        from: String,
        to: String,
        told: [String]
    ) throws {
        let visits: Tree = [
            ["days": ["monday"], "hours": ["08:00", "09:00"]],
            ["days": ["monday"], "hours": [.text(from), .text(to)]],
            ["days": ["public-holiday"], "hours": ["09:30", "11:00"]],
        ]
        let answer = try PlanSetting.published("agency-prices", on: "2026-05-04")
            .answer([.line("home-care", ["visits": visits])])
        let faults = answer.result["/faults"]?.elements ?? []
        #expect(faults.map { $0["/pointer"]?.written } == told)
        #expect(answer.faultCodes == told.map { _ in "id-repeated" })
    }
}
