/// How a person stands to a cap on all that is ever paid.
public struct LifetimeCapStanding: Sendable {
    /// The cap.
    public let total: Pence
    /// What has counted so far.
    public let metered: Pence
    /// What a week counts: what is paid beside daily living; nil while that is unknown.
    public let perWeek: Pence?

    /// What is left; nothing once it is reached.
    public var left: Pence { metered < total ? Pence(total.count - metered.count) : .zero }

    /// In how many weeks like this one it is reached, the last one begun counting; nil for never.
    public var weeks: Int64? {
        guard left > .zero else { return 0 }
        guard let perWeek, perWeek > .zero else { return nil }
        return (left.count + perWeek.count - 1) / perWeek.count
    }
}

extension Assessment {
    /// How a person stands to a cap on all that is ever paid.
    ///
    /// - Returns: Nil where there is no cap, or where the case says of nothing that it counts.
    public func standing(to cap: LifetimeCap?, of person: Case) -> LifetimeCapStanding? {
        guard let cap, let metered = person.finance?.metered else { return nil }
        let living = person.person.paysForDailyLiving ? cap.dailyLiving : .zero
        let pays =
            (summary?.flat?.contribution ?? summary?.personPays ?? contribution?.maximum)?.value
        let counted = pays.flatMap { try? LifetimeCap.counted(of: $0, beside: living.exact) }
        return LifetimeCapStanding(
            total: cap.total,
            metered: metered,
            perWeek: counted.flatMap { Pence(exactly: $0) }
        )
    }
}
