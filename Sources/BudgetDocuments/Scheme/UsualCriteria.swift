internal import PersonalBudgets

extension Reader {
    /// Notes that a scheme says nothing of eligibility, where the criteria that decide then, those of
    /// the Care Act, were not the law on its days or are not that of its country.
    mutating func noteUsualCriteria(of scheme: Scheme, beside library: Library) {
        guard scheme.subject == .adult, scheme.eligibility == .careAct,
            landmark("/eligibility") == nil
        else { return }
        let days = scheme.eligibility.dates
        guard days.clamped(to: scheme.applies.dates) == scheme.applies.dates else {
            return note(.rules(.criteriaUnsaid(from: days)), at: place(ofValue: "/applies/from"))
        }
        let regime = scheme.contribution.flatMap { library.regime($0.regime)?.regime }
        if let regime, regime.area != .england {
            note(
                .rules(.criteriaElsewhere(regime: regime.id, regime.area)),
                at: place(ofValue: ContributionPolicy.pointer(toRegime: 0))
            )
        }
    }
}
