package import PersonalBudgets

/// When savings that are used week by week reach the edge at which the charge falls.
package struct SavingsUse {
    /// What is used a week.
    package let perWeek: Pence
    /// The savings that count at the edge.
    package let edge: Pence
    /// The first day of the first week in which they have fallen to it.
    package let day: CalendarDate
}

extension AssessedCase {
    /// The capital above which the full cost is due; nil where there is no such limit.
    package var upperCapitalLimit: Pence? {
        rules.meansTest.flatMap { regime, rates in
            regime.capital.upperLimit.flatMap { rates.cells[$0.position]?.amount }
        }
    }

    /// The next fall of the charge as savings are used; nil where no savings make it higher.
    ///
    /// Above the upper limit what the person pays is used, and the limit is the edge. Between the
    /// limits tariff income is what savings are taken to give, and the edge is the step below. What
    /// is notional is no savings to pay from, and counts as used by a rule of its own; a property is
    /// not used by the week.
    package var savingsUse: SavingsUse? {
        guard facts.notionalCapital == nil, isCountedCapitalMoney,
            let capital = assessment.trace.steps.first(where: { $0.term == .capital(.total) })?
                .value
        else { return nil }
        if case .fullCost(.aboveLimit) = assessment.contribution?.outcome,
            let edge = upperCapitalLimit
        {
            return use(of: capital, downTo: edge, by: assessment.summary?.personPays?.pence)
        }
        guard let edge = margin?.stepBelow?.capital else { return nil }
        return use(of: capital, downTo: edge, by: assessment.contribution?.tariffIncome?.pence)
    }

    /// Whether all that the person has and that counts is money already.
    private var isCountedCapitalMoney: Bool {
        guard let regime = rules.meansTest?.regime else { return false }
        return facts.finance?.capital?.allSatisfy { item in
            let kind = regime.capitalKinds[item.kind]
            return kind.isMoney || !kind.isCounted
        } ?? true
    }

    private func use(of capital: Exact, downTo edge: Pence, by perWeek: Pence?) -> SavingsUse? {
        guard let perWeek, perWeek > .zero, let above = try? capital - edge.exact,
            let weeks = try? above.wholeSteps(of: perWeek.exact), weeks > .zero,
            let days = Int(exactly: weeks.numerator * 7),
            let day = facts.starts.adding(days: days)
        else { return nil }
        return SavingsUse(perWeek: perWeek, edge: edge, day: day)
    }
}
