import BudgetDocuments
import BudgetReports
import Testing

@Suite("The needs that lines of a plan meet")
struct PlanNeedsTests {
    @Test(
        arguments: [
            ([], "council-managed; for nutrition, personal-hygiene, clothed"),
            // Able to wash, the person needs no help with it.
            (
                [.set("/eligibility/outcomes/personal-hygiene", "able")],
                "council-managed; for nutrition, clothed"
            ),
            (
                [.set("/eligibility/outcomes/personal-hygiene", "unknown")],
                "council-managed; for nutrition, personal-hygiene, clothed"
            ),
            (
                [.set("/plan/lines/0/outcomes", ["work-and-learning"])],
                "council-managed; for no eligible need"
            ),
            ([.set("/plan/lines/0/outcomes", [])], "council-managed; for no eligible need"),
            (
                [
                    .set("/plan/lines/0/outcomes", []),
                    .set("/plan/lines/0/contingency", true),
                ],
                "council-managed; kept back"
            ),
            (
                [
                    .set("/plan/lines/0/outcomes", []), .set("/plan/lines/0/funding", "private"),
                    .set("/plan/lines/0/charge", "free"),
                ],
                "paid privately; free"
            ),
            // Of which nothing is found, all that it says.
            (
                [.remove("/eligibility"), .set("/plan/lines/0/outcomes", ["clothed"])],
                "council-managed; for clothed"
            ),
        ] as [([Change], String)]
    )
    func `stand beside each of them, and that there is none`(
        changes: [Change],
        words: String
    ) throws {
        let person = try Answer("EX-0042", changes, with: .readOnce).person
        let lines = PlanPage(person).text.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(lines.contains(words), "\(lines)")
        let note = CaseNote(person, explains: false, showsPlan: true).text
        #expect(note.contains(words.replacing("; ", with: ", ")), "\(note)")
    }
}
