import BudgetDocuments
import Testing

@Suite("The night difference of a benefit for disability")
struct NightCareTests {
    @Test func `the night difference is worth 36.50 in 2025, and the explanation says so`() throws {
        let charge = Charge(
            income: Charge.income("state-pension", "200.00") + ", " + Charge.pipEnhanced
        )
        let counted = try charge.answer()
        let ignored = Change.set("/contribution/nightCare", "ignored-unless-paid")
        // 310.40 - 186.40 = 124.00.
        #expect(counted[.maximum] == "124.00")
        #expect(try charge.answer([ignored])[.maximum] == "87.50")
        #expect(try charge.page([ignored]).contains("less the night difference of £36.50"))
    }

    /// 0.75 of what 200.00 and the benefit are above 170.00; the night difference is
    /// 110.40 - 73.90 = 36.50.
    @Test(
        arguments: [
            ("adp-daily-living", "enhanced", "77.93"),
            ("pension-age-disability-payment", "higher", "77.93"),
            ("carer-support-payment", nil, "105.30"), ("adp-mobility", "enhanced", "22.50"),
        ]
    )
    func `Scotland's own benefits count as those that they replace`(
        kind: String,
        rate: String?,
        maximum: String
    ) throws {
        let charge = Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("universal-credit", "200.00") + ", "
                + Charge.income(kind, kind == "adp-mobility" ? "77.05" : "110.40", rate: rate)
        )
        #expect(try charge.answer()[.maximum] == maximum)
    }

    @Test(
        arguments: [
            // 250.00 + (110.40 - 36.50) / 2 = 286.95, less 186.40.
            ("\"countShare\": \"1/2\"", "100.55"),
            // 250.00 + 110.40 - 36.50 - 20.00 = 303.90; 250.00 + 60.00; 250.00 + 0.00.
            ("\"ignoreUpTo\": 20.00", "117.50"), ("\"countUpTo\": 60.00", "123.60"),
            ("\"ignoreUpTo\": 80.00", "63.60"),
        ]
    )
    func `the night difference is left first, whatever counts of the rest`(
        part: String,
        maximum: String
    ) throws {
        let own = """
            [ { "kind": "pip-daily-living", "treatment": "counted", \(part),
            "source": "council", "at": "made up", "evidence": "invented" } ]
            """
        let answer = try Charge(
            income: Charge.income("private-pension", "250.00") + ", "
                + Charge.income("pip-daily-living", "110.40", rate: "enhanced")
        ).answer([
            .set("/contribution/nightCare", "ignored-unless-paid"),
            .set("/contribution/incomes", try Tree(json: Array(own.utf8))),
        ])
        #expect(answer[.maximum] == maximum)
        try answer.checkSteps()
    }
}
