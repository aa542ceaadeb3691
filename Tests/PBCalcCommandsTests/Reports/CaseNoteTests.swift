import BudgetDocuments
import BudgetReports
import Testing

/// What is pasted into a case note says what the screen says.
struct `A case note` {
    /// The day centre of EX-0042 is 56.00 a week, and the screen says beside it who has it.
    @Test(
        arguments: [
            ([.set("/plan/lines/1/funding", "private")], "| day centre | | | paid privately |"),
            (
                [.set("/plan/lines/1/charge", "free")],
                "| day centre | £56.00 | | individual service fund, free |"
            ),
        ] as [([Change], String)]
    )
    func `names who pays for a line, and what is free`(changes: [Change], row: String) throws {
        let note = try Pages(changes).note
        #expect(note.contains(row), "\(note)")
    }

    /// Nobody has points for a budget here, and 61.06 is still the most that can be asked.
    @Test func `says what somebody would pay without a budget`() throws {
        let nothing = ["personal-care", "meals", "home", "community", "relationships"].map {
            Change.set("/answers/\($0)", "none")
        }
        let pages = try Pages(
            nothing + [.set("/answers/keeping-safe", "none"), .remove("/plan")]
        )
        #expect(pages.screen.contains("Would pay up to £61.06 a week"), "\(pages.screen)")
        #expect(pages.note.contains("| The person would pay up to | £61.06 |"), "\(pages.note)")
    }

    /// The list says 25.20; what stands in the case instead has the reason that the case gives.
    @Test func `gives the reason for an own price, and no source of another`() throws {
        let changes = [
            Change.set("/plan/lines/0/price", .number("27.90")),
            .set("/plan/lines/0/priceReason", "an agency's quotation"),
        ]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        guard case .assessed(let person) = answer.outcome else { throw Tree.Trouble.notJSON }
        let note = CaseNote(person, explains: true).text
        #expect(
            note.contains(
                "| £27.90 | own price of home care (care): an agency's quotation | from the case |"
            ),
            "\(note)"
        )
    }
}
