import BudgetDocuments
import Testing

struct WrittenTests {
    @Test(
        arguments: [
            ("hour", "an hour"), ("half hour", "a half hour"), ("episode", "an episode"),
            ("day", "a day"), ("45 minutes", "for 45 minutes"),
        ]
    )
    func `a price is for a unit, in words`(unit: String, words: String) {
        #expect(withArticle(unit) == words)
    }
}
