internal import BudgetDocuments
internal import PersonalBudgets

// Capital above the limit.
extension AccountTable {
    /// What counts of capital that is above the limit, and when it comes down to it.
    mutating func fullCost(_ finance: Finance, _ regime: Regime) {
        guard case .fullCost(.aboveLimit) = person.assessment.contribution?.outcome,
            let total = values[.capital(.total)], let limit = person.upperCapitalLimit
        else { return }
        page.line("Capital")
        let counted = total.inputs.map { person.assessment.trace.steps[Int($0.position)].term }
        for (index, item) in (finance.capital ?? []).enumerated() {
            var title = regime.capitalKinds[item.kind].title
            if let reason = item.notionalReason { title += ", notional: \(said(reason))" }
            let terms: [Term] = [
                .capital(.share(index)), .capital(.net(index)), .capital(.afterSale(index)),
                .capital(.amount(index)),
            ]
            guard let term = terms.first(where: { counted.contains($0) }) else {
                amount(scheme.amount(.zero), title + ", not counted")
                continue
            }
            line(term, title)
        }
        let standing = regime.capital.isFullCostAtLimit ? "not below" : "above"
        self.total(
            .capital(.total),
            "capital that counts: \(standing) \(scheme.amount(limit)), so the full cost is due"
                + (most.map { "; " + $0 } ?? "")
        )
        choicesNotHeld()
        if let use = person.savingsUse {
            page.paragraph(
                "Used at \(scheme.amount(use.perWeek)) a week it falls to \(scheme.amount(use.edge)) by "
                    + "\(inWords(use.day)).",
                first: "  ",
                indent: 2
            )
        }
        page.blank()
    }
}
