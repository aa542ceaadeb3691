import BudgetDocuments
import PersonalBudgets
import Testing

/// How much is tried of a scheme with very many questions.
@Suite("The effort of a proof")
struct ProofEffortTests {
    /// One question, and so many more that are asked of those who answer "a1" to it: who answers them
    /// with a point each has less by "a2".
    ///
    /// Tried are the least answers, those in the middle and the greatest, and nine that are drawn; of
    /// more than a hundred questions as many fewer of these, each of which takes as much longer.
    @Test(arguments: [(99, 12), (100, 11), (199, 7), (299, 6)])
    func `a fall is tried from fewer sets of answers where there are more questions`(
        others: Int,
        sets: Int
    ) throws {
        let asked = (0..<others).map {
            SmallScheme.choice("q\($0)", 0, 1, and: #""weight": 1, "when": { "g": ["a1"] }"#)
        }
        let found = SmallScheme(
            questions: [SmallScheme.choice("g", 0, 1, 2)] + asked,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 50.00 } ]"#
        ).findings.filter { $0.code == .needFalls }
        #expect(found.map(\.pointer) == ["/questionnaire/questions/0"])
        #expect(found.first?.message.contains("tried from \(sets) sets") == true, "\(found)")
    }
}
