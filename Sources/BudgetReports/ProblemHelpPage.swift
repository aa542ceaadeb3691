internal import BudgetDocuments
public import PersonalBudgets

/// The page of `pbcalc help CODE`.
public enum ProblemHelpPage {
    /// What the problem is, why it matters, an example and its mend.
    public static func text(_ code: ProblemCode) -> String {
        let help = code.help
        var page = Page()
        page.line("\(code.rawValue) (\(code.severity.rawValue))")
        page.blank()
        page.paragraph(help.what)
        page.blank()
        page.paragraph("Why it matters: " + help.why)
        page.blank()
        example("Instead of:", help.example, &page)
        example("write:", help.mended, &page)
        return page.text
    }

    private static func example(_ label: String, _ text: String, _ page: inout Page) {
        guard !text.isEmpty else { return }
        page.line(label)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            page.line("  " + line)
        }
    }
}
