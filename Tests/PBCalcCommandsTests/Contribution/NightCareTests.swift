import BudgetDocuments
import PersonalBudgets
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

    /// The enhanced rate adds 37.90 for nights in 2026/27, which is left to her while the council pays
    /// for no care at night.
    @Test(
        arguments: [
            ("waking-night", [], ["/finance/paidNightCare"]),
            ("sleep-in", [], ["/finance/paidNightCare"]),
            ("waking-night", [.remove("/finance/paidNightCare")], ["/finance"]),
            ("waking-night", [.set("/finance/paidNightCare", true)], []),
            ("home-care", [], []),
            // Somebody else pays for the nights.
            ("waking-night", [.set("/plan/lines/1/funding", "health")], []),
            // The standard rate has nothing for nights.
            ("waking-night", [.set("/finance/income/1/rate", "standard")], []),
            ("waking-night", [.remove("/finance/income/1")], []),
            ("waking-night", [.set("/person/chargingExempt", ["cjd"])], []),
        ] as [(String, [Change], [String])]
    )
    func `care at night that the means test is not told of is asked about`(
        service: String,
        changes: [Change],
        pointers: [String]
    ) throws {
        let json = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines/1/service", .text(service))] + changes).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(found.filter { $0.code == .benefitDoubtful }.map(\.pointer) == pointers)
        #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
    }

    @Test func `where the night difference counts nobody is asked about nights`() throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/contribution/nightCare", "counted")]
        )
        let json = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines/1/service", "waking-night")]).json
        let found = Document(file: "case.json", bytes: json).findings(with: library)
        #expect(!found.contains { $0.code == .benefitDoubtful })
    }
}
