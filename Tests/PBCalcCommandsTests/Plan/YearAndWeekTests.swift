import Testing

@Suite("The year and the week of a plan")
struct YearAndWeekTests {
    @Test(
        arguments: [
            // 100.00 a year: 1.923 a week, 52 x 1.92 = 99.84.
            ("100.00", "1.92", "0.16"),
            // 101.00: 1.942, 52 x 1.94 = 100.88; 99.00: 1.904, 98.80; 98.80 leaves nothing.
            ("101.00", "1.94", "0.12"), ("99.00", "1.90", "0.20"), ("98.80", "1.90", "nothing"),
            // 101.90: 1.9596, 52 x 1.96 = 101.92.
            ("101.90", "1.96", "-0.02"),
        ]
    )
    func `what the week leaves of the year is shown`(
        year: String,
        week: String,
        residual: String
    ) throws {
        let line: Tree = .line(
            "equipment",
            [
                "quantity": 1, "every": "year", "price": .number(year),
                "priceReason": "a quotation",
            ]
        )
        let answer = try Answer("EX-0042", [.set("/plan/lines", [line])], with: .readOnce)
        #expect(answer[.planYear] == year)
        #expect(answer[.plan] == week)
        #expect(answer.result["/plan/residualPerYear"]?.written ?? "nothing" == residual)
    }

    // 200.00 a week by the conventions of this scheme, which are the /52 ones.
    @Test(
        arguments: [
            ("week", 20, "10400.00"), ("fortnight", 40, "10400.00"), ("four-weeks", 80, "10400.00"),
            ("month", 20, "2400.00"), ("quarter", 20, "800.00"), ("year", 20, "200.00"),
        ]
    )
    func `a year is 52 weeks, 26 fortnights, 13 times four weeks or 12 months`(
        every: String,
        quantity: Int,
        year: String
    ) throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours(["quantity": .number("\(quantity)"), "every": .text(every)])
        ])
        #expect(answer[.planYear] == year)
    }
}
