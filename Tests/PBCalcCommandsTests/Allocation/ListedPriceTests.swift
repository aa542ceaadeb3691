import BudgetDocuments
import Testing

@Suite("Prices of a list in a budget")
struct ListedPriceTests {
    /// A sleep-in five nights a week, at 110.00 each, where somebody needs help often at night.
    @Test(
        arguments: [
            ("often", "2027-03-31", []), ("often", "2027-04-01", ["price-date"]),
            ("none", "2027-04-01", []),
        ] as [(String, String, [String])]
    )
    func `prices of a list in a budget are those of a day on which the list is in force`(
        coping: String,
        starts: String,
        faults: [String]
    ) throws {
        let answer = try Answer(
            "EX-0042",
            [
                .remove("/plan"), .set("/answers/night", .text(coping)),
                .set("/starts", .text(starts)),
            ]
        )
        #expect(answer.faultCodes == faults)
        #expect((answer[.indicative] == "null") == !faults.isEmpty)
    }

    @Test(
        arguments: [
            ("often", "2025-05-03", "old-price"), ("often", "2025-05-04", ""),
            ("none", "2025-05-03", ""),
        ]
    )
    func `a budget that takes a price of more than a year before support says so`(
        night: String,
        from: String,
        flag: String
    ) throws {
        let answer = try Answer(
            Repository.person("EX-0042").changed(by: [
                .remove("/plan"), .set("/answers/night", .text(night)),
            ]).json,
            with: .readOnce.with(
                "schemes/exampleshire-2026.json",
                [.set("/prices/from", .text(from))]
            )
        )
        #expect(answer[.flags] == flag)
    }
}
