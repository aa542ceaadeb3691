import Testing

/// An amount that is ignored, or counts, is the person's for a kind of income: it makes no difference
/// in how many items the income stands.
@Suite("Income in several items")
struct SplitIncomeTests {
    private static func items(_ kind: String, _ amounts: String) -> String {
        amounts.split(separator: "+").map { Charge.income(kind, String($0)) }
            .joined(separator: ", ")
    }

    private static func inBorders(_ earnings: String) -> Charge {
        Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("employment-and-support-allowance", "200.00") + ", "
                + items("earnings", earnings)
        )
    }

    /// The first 25.00 of earnings is ignored, the threshold is 170.00, and 75% is asked for:
    /// (200.00 + 75.00 - 170.00) x 0.75 = 78.75.
    @Test(arguments: ["100.00", "50.00+50.00", "25.00+75.00", "24.99+75.01", "10.00+10.00+80.00"])
    func `the first pounds of earnings are ignored once`(earnings: String) throws {
        let answer = try Self.inBorders(earnings).answer()
        #expect(answer[.maximum] == "78.75")
        try answer.checkSteps()
    }

    /// Up to 25.00 in all nothing counts: 30.00 x 0.75 = 22.50; a penny more is 22.5075, 22.51.
    @Test(arguments: [("12.00+12.99", "22.50"), ("12.00+13.00", "22.50"), ("12.00+13.01", "22.51")])
    func `what one item leaves of the amount is for the next`(
        earnings: String,
        maximum: String
    ) throws {
        #expect(try Self.inBorders(earnings).answer()[.maximum] == maximum)
    }

    /// 200.00 + (14.00 - 7.05 or, at most, 0) + (40.00 - 10.00) - 30.65.
    @Test(
        arguments: [
            ("14.00", "40.00", "206.30"), ("7.00+7.00", "40.00", "206.30"),
            ("14.00", "20.00+20.00", "206.30"), ("4.00+3.05", "9.99+30.01", "199.35"),
            ("4.00+3.06", "9.99+30.01", "199.36"),
        ]
    )
    func `each kind has its own amount`(
        credit: String,
        war: String,
        maximum: String
    ) throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: [
                Charge.income("state-pension", "200.00"),
                Self.items("pension-credit-savings", credit),
                Self.items("war-widows-pension", war),
            ].joined(separator: ", ")
        ).answer()
        #expect(answer[.maximum] == maximum)
        try answer.checkSteps()
    }

    /// 250.00 + 60.00 - 112.50 = 197.50 however the 80.00 are written.
    @Test(arguments: ["80.00", "40.00+40.00", "60.00+20.00", "1.00+79.00"])
    func `a most that counts is that of all items of the kind`(annuity: String) throws {
        let own = """
            [ { "kind": "annuity", "treatment": "counted", "countUpTo": 60.00,
            "source": "council", "at": "made up", "evidence": "invented" } ]
            """
        let answer = try Charge(
            income: Charge.income("private-pension", "250.00") + ", "
                + Self.items("annuity", annuity)
        ).answer([.set("/contribution/incomes", try Tree(json: Array(own.utf8)))])
        #expect(answer[.maximum] == "197.50")
        try answer.checkSteps()
    }
}
