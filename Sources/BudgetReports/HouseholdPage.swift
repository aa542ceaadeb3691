package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// A household on one page: each member's figures, what they buy together, and all of it.
package struct HouseholdPage {
    private let view: HouseholdView

    /// The page of a household.
    package init(_ view: HouseholdView) { self.view = view }

    private var ledger: HouseholdLedger { view.ledger }

    /// Whether somebody has a share of something of which nobody can tell who has the others.
    private var hasUnnamedShares: Bool {
        view.members.contains { person in
            (person.facts.plan?.lines ?? []).contains { line in
                line.particulars?.shared.map { $0.purchase == nil } ?? false
            }
        }
    }

    /// The text, at most 80 columns wide.
    package var text: String {
        var page = Page()
        page.line("A household of \(view.members.count)")
        page.blank()
        page.line(row("", "cost", "they pay", "council pays"))
        for person in view.members {
            let summary = person.assessment.summary
            page.line(
                row(
                    person.facts.id,
                    amount(summary?.cost.pence),
                    amount(summary?.personPays?.pence),
                    amount(summary?.councilPays?.pence)
                )
            )
        }
        page.line(
            row(
                "All, a week",
                amount(ledger.cost),
                amount(ledger.personPays),
                amount(ledger.councilPays)
            )
        )
        page.blank()
        if let beside = ledger.beside?.words(in: view.currency) {
            page.paragraph("Beside the budgets \(beside).")
            page.blank()
        }
        if !ledger.purchases.isEmpty { purchases(&page) }
        page.paragraph(
            "Each member has a budget and a contribution of their own. What several have together "
                + "is counted by each one's share"
                + (view.hasTrouble
                    ? ": the sums are right only once the shares above fit together."
                    : (hasUnnamedShares
                        ? "; shares that name no \"purchase\" could not be held against each other. "
                        : ", so no purchase is counted twice. ")
                        + "Each week is rounded for each member: all of them may be pennies off what "
                        + "is bought.")
        )
        for both in view.couplesChargedTwice {
            page.paragraph(
                "The charges of \(both.joined(separator: " and ")) are each worked out from the means "
                    + "of both: what is left of them is counted twice, and the council says what the "
                    + "couple is to pay together."
            )
        }
        if view.members.contains(where: { $0.finalDecision == nil }) {
            page.paragraph("Figures are indicative until a council officer agrees them.")
        }
        for person in view.members {
            guard let doubt = RatesInDoubt(person.ratesUsed).words else { continue }
            page.paragraph("Rates of \(person.facts.id): \(doubt).")
        }
        for notice in notices { page.paragraph(Escaping.shown(notice, limit: 300)) }
        return page.text
    }

    /// What the members' schemes say beside every figure, each once.
    private var notices: [String] {
        view.members.map(\.rules.scheme.notice).reduce(into: []) { notices, notice in
            if !notice.isEmpty, !notices.contains(notice) { notices.append(notice) }
        }
    }

    private func purchases(_ page: inout Page) {
        page.line("Bought together")
        for purchase in ledger.purchases {
            let ids = view.ids(of: purchase)
            let elsewhere = purchase.elsewhere
            let once = purchase.once.map { " and \(amount($0)) once" } ?? ""
            let others =
                elsewhere == 0 ? "" : "; \(elsewhere) of \(purchase.people) shares are elsewhere"
            page.entry(
                Escaping.shown(purchase.name),
                "\(amount(purchase.perWeek)) a week\(once) for \(ids.joined(separator: ", "))\(others)"
            )
            if let trouble = purchase.trouble { page.entry("", trouble.words) }
        }
        page.blank()
    }

    private func amount(_ pence: Pence?) -> String {
        pence.map { written($0, in: view.currency) } ?? "-"
    }

    private func row(_ label: String, _ cost: String, _ pays: String, _ council: String) -> String {
        DisplayWidth.alignedLeft("  " + label, in: 24)
            + [cost, pays, council].map { DisplayWidth.alignedRight($0, in: 16) }.joined()
    }
}

extension JointPurchase.Trouble {
    fileprivate var words: String {
        switch self {
        case .twice: "the share of one person stands here twice: it is counted twice"
        case .people: "the members do not agree on how many people share it"
        case .unlike: "the members' lines differ in service, quantity, price, weeks or who pays"
        }
    }
}
