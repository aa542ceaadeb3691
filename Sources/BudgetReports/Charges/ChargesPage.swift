package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What a person is charged week by week, what was charged, and what that leaves to pay.
package struct ChargesPage {
    private let account: ChargeAccount
    private var scheme: Scheme { account.person.rules.scheme }
    private var page = Page()

    /// The page of an account.
    package init(_ account: ChargeAccount) { self.account = account }

    /// The text, at most 80 columns wide.
    package var text: String {
        var page = self
        page.head()
        page.weeks()
        for sentence in ChargesRemarks(account).sentences { page.page.paragraph(sentence) }
        return page.page.text
    }

    private mutating func head() {
        page.edges(
            "Case \(account.person.facts.id)",
            Escaping.shown(scheme.title, limit: 60)
        )
        if let first = account.weeks.first?.days.lowerBound,
            let last = account.weeks.last?.days.upperBound
        {
            page.line("Charges from \(inWords(first)) to \(inWords(last))")
        }
        page.blank()
    }

    private mutating func weeks() {
        page.line(row("week", "charge", "charged", "difference") + "  what has changed")
        for week in account.weeks {
            let amounts = row(
                written(week.days.lowerBound),
                amount(week.charge),
                amount(week.charged),
                amount(week.difference)
            )
            let why = week.why.map { Escaping.shown($0, limit: 100) }.joined(separator: "; ")
            guard !why.isEmpty else {
                page.line(amounts)
                continue
            }
            page.paragraph(why, first: amounts + "  ", indent: 51)
        }
        page.line(
            row(
                "total",
                amount(account.charge),
                amount(account.charged),
                amount(account.difference)
            )
        )
        page.blank()
    }

    private func row(_ day: String, _ amounts: String...) -> String {
        DisplayWidth.alignedLeft(day, in: 11)
            + amounts.map { DisplayWidth.alignedRight($0, in: 12) }.joined()
    }

    private func amount(_ pence: Pence?) -> String { pence.map { scheme.amount($0) } ?? "-" }
}
