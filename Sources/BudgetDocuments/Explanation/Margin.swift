package import PersonalBudgets

/// What one pound more would change of the most that a person can be asked to pay.
///
/// Each is worked out by the same rules once more with the pound in it, so a taper, a least charge
/// and a cap all have their say.
package struct Margin {
    /// With a pound a week more of income that counts; nil where no kind counts in full.
    package let income: Pence?
    /// With a pound a week more for the costs of disability.
    package let disabilityCost: Pence
    /// Where the next step of tariff income begins; nil where capital has none.
    package let nextStep: Step?
    /// Where the present step ends when savings are used; nil where there is none.
    package let stepBelow: Step?

    /// An edge of a step of tariff income.
    package struct Step {
        /// The capital at which it is crossed.
        package let capital: Pence
        /// What crossing it changes; nil where the full cost is due beyond it.
        package let change: Pence?
    }
}

extension AssessedCase {
    /// What one pound more would change; nil where the means were not tested in full.
    package var margin: Margin? {
        guard let finance = facts.finance, finance.status == .full, finance.income != nil,
            let regime = rules.meansTest?.regime, let maximum,
            let cost = changed({ $0.disabilityCosts = ($0.disabilityCosts ?? []) + [.pound] })
        else { return nil }
        let income = regime.countedIncome.flatMap { kind in
            changed { $0.income?.append(.aWeek(of: kind, Pence(100))) }
        }
        return Margin(
            income: income.map { Pence($0.count - maximum.count) },
            disabilityCost: Pence(cost.count - maximum.count),
            nextStep: step(after: maximum, under: regime, isNext: true),
            stepBelow: step(after: maximum, under: regime, isNext: false)
        )
    }

    private var maximum: Pence? { assessment.contribution?.maximum?.pence }

    /// The maximum after a change to the means; nil where there is none.
    private func changed(_ change: (inout Finance) -> Void) -> Pence? {
        var facts = facts
        guard var finance = facts.finance else { return nil }
        change(&finance)
        facts.finance = finance
        return (try? rules.assess(facts))?.contribution?.maximum?.pence
    }

    /// The edge of the step of tariff income that capital stands on, above it or below.
    private func step(after maximum: Pence, under regime: Regime, isNext: Bool) -> Margin.Step? {
        let total = assessment.trace.steps.first { $0.term == .capital(.total) }?.value
        guard let capital = total, let tariff = regime.capital.tariff,
            let savings = regime.savings
        else { return nil }
        let lower =
            regime.capital.lowerLimit.flatMap { rules.meansTest?.rates.cells[$0.position]?.amount }
            ?? .zero
        guard let above = try? capital - lower.exact,
            let steps = try? above.wholeSteps(of: tariff.step.exact)
        else { return nil }
        guard isNext || steps > .zero else { return nil }
        let whole = steps.numerator - (isNext ? 0 : 1)
        let edge = Pence(lower.count + whole * tariff.step.count + (isNext ? 1 : 0))
        let after = changed { finance in
            finance.capital = [
                CapitalLine(kind: savings, amount: edge, owners: 1)
            ]
        }
        return Margin.Step(
            capital: edge,
            change: after.map { Pence($0.count - maximum.count) }
        )
    }
}

extension Regime {
    /// A kind of income that counts in full, whatever it is; nil where none does.
    var countedIncome: Int? {
        self.incomeKinds.indices.first(where: countsWhole)
    }

    /// Whether a kind of income counts in full, whatever it is.
    func countsWhole(_ kind: Int) -> Bool {
        self.incomeKinds[kind].treatment == .counted && self.incomeKinds[kind].rates.isEmpty
    }

    /// A kind of capital that always counts.
    var savings: Int? {
        self.capitalKinds.firstIndex { $0.isCounted && $0.ignoredWeeks == nil }
    }
}

extension IncomeLine {
    /// So much a week of a kind, all of it the person's.
    static func aWeek(of kind: Int, _ amount: Pence) -> IncomeLine {
        IncomeLine(kind: kind, rate: nil, amount: amount, every: .week, sharedBy: 1)
    }
}

extension DisabilityCost {
    /// A pound a week, all of it allowed.
    fileprivate static let pound = DisabilityCost(
        kind: Passage(0..<0),
        claimed: Pence(100),
        allowed: Pence(100),
        every: .week
    )
}
