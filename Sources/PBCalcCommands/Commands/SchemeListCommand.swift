internal import BudgetDocuments
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc scheme list`: what is built in.
struct SchemeListCommand {
    static let declaration = Command(
        "list",
        summary: "the ids and titles of the schemes that are built in",
        examples: [Example("pbcalc scheme list", "every scheme a case can name")]
    )

    private let world: World

    init(_ world: World) { self.world = world }

    func run() throws(WritingTrouble) -> ExitStatus {
        let library = Library()
        var text = ""
        for id in library.schemeIDs {
            guard let scheme = library.scheme(id)?.scheme else { continue }
            let dates = scheme.applies.dates
            text +=
                DisplayWidth.alignedLeft(id, in: 24)
                + DisplayWidth.alignedLeft(scheme.title, in: 28)
            text += written(dates.lowerBound) + " to " + written(dates.upperBound) + "\n"
        }
        try world.write(Array(text.utf8))
        return .done
    }
}
