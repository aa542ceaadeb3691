internal import PersonalBudgets

/// The income a week from which somebody is asked for a charge, where there is no other income.
struct IncomeEdge {
    /// The kind of income, by its position in the means test: one that counts in full, of the
    /// person's own where there is such.
    let kind: Int
    /// The least of it by which the charge is reached.
    let amount: Pence

    /// The most income a week that is looked at: £10,000.
    private static let most: Int64 = 1_000_000

    /// The edge at which a charge is reached; nil where no income reaches it, or none is needed.
    init?(of person: Case, by rules: RuleSet, where isReached: (Exact) -> Bool) {
        guard let regime = rules.meansTest?.regime, var finance = person.finance,
            let kind = finance.income?.map(\.kind).first(where: regime.countsWhole)
                ?? regime.countedIncome
        else { return nil }
        var facts = person
        facts.plan = nil
        func isEnough(_ pence: Int64) -> Bool {
            finance.income = [.aWeek(of: kind, Pence(pence))]
            facts.finance = finance
            let charge = (try? rules.assess(facts))?.contribution?.maximum?.value
            return charge.map(isReached) ?? false
        }
        var (below, enough) = (Int64.zero, Self.most)
        guard !isEnough(below), isEnough(enough) else { return nil }
        while enough - below > 1 {
            let middle = (below + enough) / 2
            if isEnough(middle) { enough = middle } else { below = middle }
        }
        (self.kind, amount) = (kind, Pence(enough))
    }
}
