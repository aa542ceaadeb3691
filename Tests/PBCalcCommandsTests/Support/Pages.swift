import BudgetDocuments
import BudgetReports

/// What the screen and the note of a case say of how it stands, in the same words.
struct Pages {
    /// The screen and the note, their lines run together.
    let screen, note: String
    /// The lines of the screen.
    let lines: [String]

    /// The explanation of a case, its lines run together.
    static func explanation(_ answer: Answer) throws -> String {
        words(try ExplanationPage(answer.person).text)
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    init(_ answer: Answer) throws {
        let person = try answer.person
        let text = AssessmentScreen(person).text
        screen = Self.words(text)
        note = Self.words(CaseNote(person, explains: false).text)
        lines = text.split(separator: "\n").map { "\($0)" }
    }

    init(_ changes: [Change]) throws {
        try self.init(Answer("EX-0042", changes, with: .readOnce))
    }
}

extension Change {
    /// The plan that was agreed, at an amount a week.
    static func decision(_ amount: String) -> Change {
        .set(
            "/decision",
            [
                "role": "team manager", "date": "2026-05-09", "finalPerWeek": .number(amount),
                "reason": "the plan meets the needs",
            ]
        )
    }

    /// A budget in place of the indicative one.
    static let override = Change.set(
        "/override",
        [
            "role": "panel", "date": "2026-05-01", "perWeek": .number("900.00"),
            "reason": "risk at night",
        ]
    )
}
