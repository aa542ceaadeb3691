package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// The charges of a case week by week as Markdown that reads well pasted into a case note.
package struct ChargesNote {
    private let account: ChargeAccount
    private var scheme: Scheme { account.person.rules.scheme }

    /// The note of an account.
    package init(_ account: ChargeAccount) { self.account = account }

    /// The text.
    package var text: String {
        var lines = ["## Charges of case \(account.person.facts.id)", ""]
        lines += ["| from | to | charge | charged | difference | what has changed |"]
        lines += ["|---|---|---:|---:|---:|---|"]
        for week in account.weeks {
            lines.append(
                Markdown.row([
                    written(week.days.lowerBound), written(week.days.upperBound),
                    amount(week.charge), amount(week.charged), amount(week.difference),
                    week.why.map { Markdown.words($0, limit: 100) }.joined(separator: "; "),
                ])
            )
        }
        lines.append(
            Markdown.row([
                "**total**", "", amount(account.charge), amount(account.charged),
                amount(account.difference), "",
            ])
        )
        lines.append("")
        for sentence in ChargesRemarks(account).sentences {
            lines += [Markdown.words(sentence, limit: 400), ""]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func amount(_ pence: Pence?) -> String { pence.map { scheme.amount($0) } ?? "-" }
}
