internal import BudgetDocuments
internal import PersonalBudgets

// What a pound more would change.
extension AccountTable {
    mutating func margin() {
        guard let margin = person.margin else { return }
        page.line("What a pound more would change of it")
        if let income = margin.income {
            amount(signed(income), "a pound a week more of income that counts")
        }
        amount(signed(margin.disabilityCost), "a pound a week more for disability")
        if let step = margin.nextStep {
            amount(
                step.change.map { signed($0) } ?? "full cost",
                "when savings that count reach \(scheme.amount(step.capital))"
            )
        }
        if let step = margin.stepBelow, let change = step.change {
            amount(signed(change), "when savings that count fall to \(scheme.amount(step.capital))")
        }
        if let use = person.savingsUse {
            page.paragraph(
                "Used at the tariff income of \(scheme.amount(use.perWeek)) a week, savings fall to "
                    + "\(scheme.amount(use.edge)) by \(inWords(use.day)).",
                first: "  ",
                indent: 2
            )
        }
        page.blank()
    }

    private func signed(_ change: Pence) -> String {
        change == .zero
            ? "nothing" : (change > .zero ? "+" : "-") + scheme.amount(Pence(abs(change.count)))
    }
}
