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
            let editions = session.library.editions(of: id).map(\.scheme)
                .sorted { $0.applies.dates.lowerBound < $1.applies.dates.lowerBound }
            for scheme in editions {
                text += lines(scheme, edition: editions.count > 1 ? scheme.version : nil)
            }
        }
        try session.deliver(Array(text.utf8))
        return .done
    }

    /// The lines of a scheme, or of one of its editions.
    private func lines(_ scheme: Scheme, edition: String?) -> String {
        let id = scheme.id
        // What is too long for its column stands over the others, or goes on below them.
        let isLong = id.utf8.count > 22
        var text = isLong ? id + "\n" : ""
        let title = scheme.title + (edition.map { ", version \($0)" } ?? "")
        for (index, part) in Wrapping(width: 26).lines(Escaping.shown(title, limit: 200))
            .enumerated()
        {
            let isFirst = index == 0
            text += DisplayWidth.alignedLeft(isFirst && !isLong ? id : "", in: 24)
            text +=
                isFirst
                ? DisplayWidth.alignedLeft(part, in: 28) + written(scheme.applies.dates) : part
            text += "\n"
        }
        return text
    }
}
