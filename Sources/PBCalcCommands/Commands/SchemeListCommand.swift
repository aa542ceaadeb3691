internal import BudgetDocuments
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc scheme list`: what can be used.
struct SchemeListCommand {
    static let declaration = Command(
        "list",
        summary: "the ids and titles of the schemes that can be used",
        examples: [Example("pbcalc scheme list", "every scheme a case can name")]
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        var text = ""
        for id in session.library.schemeIDs {
            guard let scheme = session.library.scheme(id)?.scheme else { continue }
            text +=
                DisplayWidth.alignedLeft(id, in: 24)
                + DisplayWidth.alignedLeft(Escaping.shown(scheme.title), in: 28)
                + written(scheme.applies.dates) + "\n"
        }
        try session.deliver(Array(text.utf8))
        return .done
    }
}
