import BudgetDocuments
import Testing

@Suite("Rates that are not verified")
struct RatesInDoubtTests {
    @Test func `an amount of the year that is not verified is named`() throws {
        let pages = try Pages([])
        #expect(pages.screen.contains("Rates not verified: mig.single.25; computed: 2 amounts"))
        #expect(pages.note.contains("Rates: not verified: mig.single.25; computed: 2 amounts."))
    }
}
