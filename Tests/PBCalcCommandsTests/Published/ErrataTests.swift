import BudgetDocuments
import Testing

@Suite("Published figures that break their own rule")
struct ErrataTests {
    @Test func `a published figure that breaks its own rule stands beside ours`() throws {
        let text = try String(
            decoding: Repository.bytes("fixtures/published/errata.csv"),
            as: UTF8.self
        )
        let ids = text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(ids == ["M05", "U05", "U12", "U14", "T06", "COSLA-2022", "COSLA-2023"])
        // Lambeth's 10 for 16,999 is 11 by its own rule.
        let lambeth = try Charge(
            scheme: "lambeth-care-home-2024",
            date: "2024-06-03",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "30.15"),
            capital: Charge.savings("16999.00")
        ).answer()
        #expect(lambeth[.tariff] == "11.00")
        // Wokingham's 134.82 is (57.90 + 33.55 + 16.40) x 1.25 = 134.8125 rounded up.
        #expect(
            Fraction(10_785, over: 100) * Fraction(5, over: 4) == Fraction(1_348_125, over: 10_000)
        )
    }
}
