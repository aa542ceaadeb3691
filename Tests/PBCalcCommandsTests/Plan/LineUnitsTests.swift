import BudgetDocuments
import Testing

/// What a line buys each time is what is told of it.
@Suite("Units of a line")
struct LineUnitsTests {
    private static func line(_ service: String, _ members: [String: Tree]) throws -> Answer {
        try PlanSetting.published("agency-prices", on: "2026-05-04")
            .answer([.line(service, members)])
    }

    private static let visits: Tree = [
        ["days": ["monday", "tuesday"], "hours": ["09:00", "10:00"]],
        ["days": ["monday"], "hours": ["11:00", "12:00"]],
    ]

    @Test(
        arguments: [
            // Three visits a week, each one disturbance of 7.80, and twice that on four Mondays that
            // are holidays: 156 x 7.80 + 8 x 7.80 = 1,279.20. Five each time are 6,396.00.
            (["visits": visits], "3", "1279.20"),
            (["visits": visits, "quantity": 5], "15", "6396.00"),
        ] as [([String: Tree], String, String)]
    )
    func `visits that are not bought by their time are counted`(
        members: [String: Tree],
        units: String,
        year: String
    ) throws {
        let answer = try Self.line("disturbance", members)
        #expect(answer.result["/plan/lines/0/quantity"]?.written == units)
        #expect(answer[.planYear] == year)
    }

    @Test func `a line of named days names them, and has no weeks`() throws {
        let days: Tree = ["2026-06-03", "2026-07-01"]
        let answer = try Self.line("mileage", ["quantity": 2, "dates": days])
        let line = try #require(answer.result["/plan/lines/0"])
        #expect(line["/quantity"] == 2)
        #expect(line["/dates"] == days)
        #expect(line["/every"] == .null)
        #expect(line["/weeks"] == .null)
        // 2 x 2 x 0.40.
        #expect(line["/perYear"]?.written == "1.60")
    }

    @Test func `a line of visits on public holidays names its days, and has no weeks`() throws {
        let answer = try Self.line(
            "home-care",
            ["visits": [["days": ["public-holiday"], "hours": ["09:00", "14:00"]]]]
        )
        let line = try #require(answer.result["/plan/lines/0"])
        // Five hours on seven days: 35 x 43.00.
        #expect(line["/quantity"] == 5)
        #expect(line["/dates"]?.elements.count == 7)
        #expect(line["/every"] == .null)
        #expect(line["/perYear"]?.written == "1505.00")
    }

    @Test(
        arguments: [
            // 35 hours in the year are 0.67 a week; five more each week 5.67; none are kept back.
            (["public-holiday"], false, "0.67", "pass"),
            (["public-holiday"], false, "0.68", "fail"),
            (["saturday", "public-holiday"], false, "5.67", "pass"),
            (["saturday", "public-holiday"], false, "5.68", "fail"),
            // Each holiday is on a working day, and is made once.
            (["weekdays", "public-holiday"], false, "25", "pass"),
            (["weekdays", "public-holiday"], false, "25.01", "fail"),
            (["saturday"], true, "0.01", "fail"),
        ] as [([Tree], Bool, String, String)]
    )
    func `hours on public holidays are planned, and those kept back are not`(
        days: [Tree],
        isReserve: Bool,
        unmet: String,
        finding: String
    ) throws {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.plan = [.set("/plan/unmetHours", .number(unmet))]
        let answer = try setting.answer([
            .line(
                "home-care",
                [
                    "visits": [["days": .list(days), "hours": ["09:00", "14:00"]]],
                    "contingency": .truth(isReserve),
                ]
            )
        ])
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "hours" }
        #expect(check?["/result"]?.written == finding)
    }
}
