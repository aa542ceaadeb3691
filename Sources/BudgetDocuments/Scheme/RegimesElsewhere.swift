internal import PersonalBudgets

extension Library {
    /// The ids of the regimes of an area that say that they are for people who live there, and were
    /// the law on some of these days.
    fileprivate func regimes(
        in area: Area,
        for settings: [Setting],
        on days: ClosedRange<CalendarDate>
    ) -> [String] {
        regimeIDs.filter { id in
            guard let regime = regime(id)?.regime, let own = regime.settings else { return false }
            return regime.area == area && regime.dates.overlaps(days)
                && settings.allSatisfy(own.contains)
        }
    }
}

extension Reader {
    /// Notes each means test by which a scheme charges people whom it is not for, and each that it
    /// names for people whom the scheme is not for.
    ///
    /// `regimes` are the one that the policy names, and those of its choices, in their order.
    mutating func noteRegimesElsewhere(
        of policy: ContributionPolicy,
        _ regimes: [Regime],
        _ applies: Applicability,
        beside library: Library
    ) {
        var told: Set<String> = []
        for (index, regime) in regimes.enumerated() {
            let range = place(ofValue: ContributionPolicy.pointer(toRegime: index))
            if let first = regimes.first, regime.area != first.area {
                let whom = policy.choices.regimes[index - 1].settings
                let others = library.regimes(in: first.area, for: whom, on: applies.dates)
                note(.rules(.regimeOfArea(regime, beside: first, instead: others)), at: range)
            }
            guard told.insert(regime.id).inserted else { continue }
            let charged = applies.settings.filter { policy.charges(forGoodIn: $0, by: regime) }
            let elsewhere = regime.settingsElsewhere(among: charged)
            if elsewhere == [.careHome], charged.count > 1 {
                note(.rules(.regimeOfHomes(regime.id)), at: range)
            } else if !elsewhere.isEmpty {
                let others = library.regimes(in: regime.area, for: elsewhere, on: applies.dates)
                note(
                    .rules(.regimeElsewhere(regime, charged: charged, instead: others)),
                    at: range
                )
            }
        }
        for (index, choice) in policy.choices.regimes.enumerated()
        where !choice.settings.isEmpty
            && !choice.settings.contains(where: applies.settings.contains)
        {
            note(
                .rules(.regimeOfNobody(choice.settings)),
                at: place(ofValue: "/contribution/regimes/\(index)/settings")
            )
        }
    }
}
