package import PersonalBudgets

/// How a person stands to a cap on all that is ever paid.
package struct LifetimeCapStanding {
    /// The cap.
    package let total: Pence
    /// What has counted so far.
    package let metered: Pence
    /// What is left; nothing once it is reached.
    package let left: Pence
    /// What a week counts: what is paid beside daily living; nil while that is unknown.
    package let perWeek: Pence?

    /// In how many weeks like this one it is reached, the last one begun counting; nil for never.
    package var weeks: Int64? {
        guard left > .zero else { return 0 }
        guard let perWeek, perWeek > .zero else { return nil }
        return (left.count + perWeek.count - 1) / perWeek.count
    }
}

extension AssessedCase {
    /// Where the person stands; nil where there is no cap, or nothing is metered.
    package var lifetimeCap: LifetimeCapStanding? {
        guard let cap = rules.scheme.contribution?.lifetimeCap,
            let metered = facts.finance?.metered
        else { return nil }
        let living = facts.person.paysForDailyLiving ? cap.dailyLiving : .zero
        let pays = assessment.summary?.personPays?.value ?? assessment.contribution?.maximum?.value
        let counted = pays.flatMap { try? LifetimeCap.counted(of: $0, beside: living.exact) }
        return LifetimeCapStanding(
            total: cap.total,
            metered: metered,
            left: metered < cap.total ? Pence(cap.total.count - metered.count) : .zero,
            perWeek: counted.map { Pence($0.numerator) }
        )
    }
}
