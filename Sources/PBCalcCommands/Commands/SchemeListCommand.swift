internal import BudgetDocuments
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc scheme list`: what can be used.
struct SchemeListCommand {
    static let declaration = Command(
        "list",
        summary: "the ids and titles of the schemes that can be used",
        examples: [Example("pbcalc scheme list", "every scheme a case can name")],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        var text = ""
        for id in session.library.schemeIDs {
            guard let scheme = session.library.scheme(id)?.scheme else { continue }
            // What is too long for its column stands over the others, or goes on below them.
            let isLong = id.utf8.count > 22
            if isLong { text += id + "\n" }
            let title = Wrapping(width: 26).lines(Escaping.shown(scheme.title, limit: 200))
            for (index, part) in title.enumerated() {
                let isFirst = index == 0
                text += DisplayWidth.alignedLeft(isFirst && !isLong ? id : "", in: 24)
                text +=
                    isFirst
                    ? DisplayWidth.alignedLeft(part, in: 28) + written(scheme.applies.dates) : part
                text += "\n"
            }
        }
        try session.deliver(Array(text.utf8))
        return .done
    }
}
