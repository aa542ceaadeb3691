internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit

/// `pbcalc scheme show ID`: questions, answers with points, bands, prices, rules and sources.
struct SchemeShowCommand {
    enum Format: String, CaseIterable {
        case text, markdown, json
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the scheme"
    )

    static let declaration = Command(
        "show",
        summary: "questions, points, bands, prices and sources of a scheme",
        options: [format],
        operands: [Operand("ID", .exactly(1), help: "the id of a scheme, or its file")],
        examples: [
            Example("pbcalc scheme show exampleshire-2026", "on a screen"),
            Example(
                "pbcalc scheme show --format markdown exampleshire-2026",
                "fit to publish"
            ),
        ],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        var session = session
        let id: String
        do throws(Session.Refusal) {
            id = try session.use(session.arguments.operands.first ?? "")
            _ = try session.onlyEdition(of: id)
        } catch {
            return session.refuse(error)
        }
        guard let rulebook = session.library.rulebook(id) else { return .internalFault }
        let text =
            switch session.arguments[Self.format] {
            case .text: SchemePage(rulebook, beside: session.library).text
            case .markdown: SchemePage(rulebook, beside: session.library).markdown
            case .json: session.library.source(of: id) ?? ""
            }
        try session.deliver(Array(text.utf8))
        return .done
    }
}
