internal import BudgetDocuments
internal import PersonalBudgets

// What a council asks before a plan is signed.
extension SchemePage {
    var signOff: [SchemeSection] {
        guard let prices = scheme.prices else { return [] }
        let asked = prices.signOff.map { self.asked($0, prices) } ?? []
        let found = authorities(prices) + asked
        guard !found.isEmpty else { return [] }
        return [
            SchemeSection(
                title: "Before a plan is signed",
                columns: ["rule", "choice"],
                rows: found,
                citation: asked.isEmpty ? nil : prices.signOff?.citation
            )
        ]
    }

    private func authorities(_ prices: PriceList) -> [SchemeSection.Row] {
        prices.authorities.map { authority in
            let limit = authority.upTo.map { "up to \(scheme.amount($0)) a year" } ?? "any cost"
            return row("may agree a plan", "\(authority.role), \(limit)")
        }
    }

    private func asked(_ signOff: SignOff, _ prices: PriceList) -> [SchemeSection.Row] {
        signOff.spending.map { rule in
            let limit = rule.upTo.map { "up to \(scheme.amount($0)) a year" }
            return row(
                "spending",
                [signOff.categories[rule.category], rule.refusal, limit].compactMap(\.self)
                    .joined(separator: ", ")
            )
        }
            + rows(("close family paid", signOff.family?.rawValue))
            + signOff.riskTiers.map { tier in
                row("risk \(tier.id)", prices.words(for: tier))
            }
            + rows(("crisis", signOff.asksCrisis ? "a plan says who handles it" : nil))
            + (signOff.steps.map { steps(of: $0) } ?? [])
    }

    private func steps(of process: PlanSteps) -> [SchemeSection.Row] {
        process.steps.enumerated().map { position, step in
            let isLast = position == process.steps.count - 1
            let due = process.due.map {
                ", \($0.lowerBound) to \($0.upperBound) days after the start of support"
            }
            return row(
                "step \(position + 1)",
                step.title + (isLast ? due ?? "" : ""),
                position == 0 ? process.citation : nil
            )
        }
    }
}
