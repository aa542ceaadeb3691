internal import BudgetReports
internal import CommandLineKit

/// `pbcalc scheme list`: what can be used.
struct SchemeListCommand {
    static let format = Option(
        "format",
        takes: .choice(of: SchemeShowCommand.Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the list"
    )

    static let declaration = Command(
        "list",
        summary: "the ids and titles of the schemes that can be used",
        options: [format],
        examples: [Example("pbcalc scheme list", "every scheme a case can name")],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        let page = SchemeListPage(session.library)
        switch session.arguments[Self.format] {
        case .text: try session.deliver(Array(page.text.utf8))
        case .markdown: try session.deliver(Array(page.markdown.utf8))
        case .json: try session.deliver(page.json)
        }
        return .done
    }
}
