package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What a person is charged week by week, what was charged, and what that leaves to pay.
package struct ChargesPage {
    private let account: ChargeAccount
    private var page = Page()

    /// The page of an account.
    package init(_ account: ChargeAccount) { self.account = account }

    /// The text, at most 80 columns wide.
    package var text: String {
        var page = self
        page.head()
        page.weeks()
        page.remarks()
        return page.page.text(in: account.person.rules.scheme.currency)
    }

    private mutating func head() {
        page.edges(
            "Case \(account.person.facts.id)",
            Escaping.shown(account.person.rules.scheme.title, limit: 60)
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

    /// What the amounts come to, how a week is charged, and what stands beside them.
    private mutating func remarks() {
        page.paragraph(verdict)
        page.paragraph(
            account.partWeeks == .days
                ? "Each day is a seventh of the week's charge by the facts and rates of that day."
                : "The facts and rates of a Monday count for the whole week, to Sunday."
        )
        if let payment = account.directPayment {
            page.paragraph(
                "Direct payment for these days: \(written(payment.gross)) less a contribution of "
                    + "\(written(payment.contribution)) is \(written(payment.net))."
            )
        }
        if let metered = account.weeks.last?.metered {
            page.paragraph(
                "\(written(metered)) counts by then towards the cap on all that is ever paid."
            )
        }
        if let left = account.weeks.last?.notionalCapital {
            page.paragraph(
                "Notional capital counts as used by what it adds to the charge: \(written(left)) "
                    + "is left (regulation 23, as remembered)."
            )
        }
    }

    private func row(_ day: String, _ amounts: String...) -> String {
        DisplayWidth.alignedLeft(day, in: 11)
            + amounts.map { DisplayWidth.alignedRight($0, in: 12) }.joined()
    }

    private func amount(_ pence: Pence?) -> String { pence.map(written) ?? "-" }

    private var verdict: String {
        guard account.charge != nil else {
            return "What the person pays is not known on every day: see what is missing."
        }
        guard let difference = account.difference else {
            return "The case does not say what was charged."
        }
        if difference == .zero { return "What was charged is right." }
        return difference > .zero
            ? "\(written(difference)) is still to be paid for these days."
            : "\(written(Pence(-difference.count))) was charged too much and is to be paid back."
    }
}
