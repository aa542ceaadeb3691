internal import PersonalBudgets

extension ContributionPolicy {
    /// Whether anything in it has to agree with the amounts or the law of a year.
    var isHeldToAYear: Bool {
        !choices.amounts.isEmpty || !choices.incomes.isEmpty || choices.coupleLevel != nil
            || choices.weeklyMaximum != nil || choices.tariff != nil || choices.rounding != nil
            || choices.guarantee != nil
    }

    /// The council's own rules that ask for more than the law of these days lets any council ask for
    /// in a year, each with its place in the policy.
    func rulesBeyondLaw(
        under regime: Regime,
        in rates: RatesDocument,
        on days: ClosedRange<CalendarDate>
    ) -> [(pointer: String, fault: Fault)] {
        var found: [(String, Fault)] = []
        func hold(_ pointer: String, to rule: RuleOfLaw, of law: Law?, _ isWithin: Bool) {
            // A law that nobody has read here refuses no council.
            guard let law, law.citation.evidence != .unverified, law.dates.overlaps(days), !isWithin
            else { return }
            found.append(("/contribution/" + pointer, .meansTest(.beyondLaw(rule, law.citation))))
        }
        for (index, local) in choices.incomes.enumerated() {
            guard let kind = regime.incomeKinds.first(where: { $0.id == local.kind }),
                let least = kind.treatment.inPounds(of: rates, under: regime)
            else { continue }
            hold(
                "incomes/\(index)/\(local.treatment.member)",
                to: .income(kind.title, least),
                of: kind.law,
                local.treatment.countsNoMore(than: least)
            )
        }
        // What the law leaves people stands in the amounts of the year, and these are always law.
        if let own = choices.guarantee, !regime.protected.isGuidance,
            own.factor < regime.protected.factor ?? .one,
            let citation = regime.protected.source
        {
            let rule = RuleOfLaw.guarantee(regime.protected.title, regime.protected.factor ?? .one)
            found.append(
                ("/contribution/guarantee/factor", .meansTest(.beyondLaw(rule, citation)))
            )
        }
        if let tariff = choices.tariff {
            hold(
                "capital",
                to: .tariff(regime.capital.tariff),
                of: regime.capital.law,
                tariff.countsNoMore(than: regime.capital.tariff)
            )
        }
        if let rounding = choices.rounding {
            hold(
                "rounding",
                to: .rounding(regime.rounding),
                of: regime.roundingLaw,
                rounding.asksNoMore(than: regime.rounding)
            )
        }
        return found
    }
}

extension IncomeTreatment {
    /// The treatment with the amount of a year in place of the names of its cells; nil where the rates
    /// do not have it.
    ///
    /// A council's own amount is for every household: it is held to the larger of the two.
    fileprivate func inPounds(of rates: RatesDocument, under regime: Regime) -> IncomeTreatment? {
        guard case .ignoredUpTo(.rate(let single, let couple)) = self else { return self }
        let amounts = [single, couple].compactMap {
            rates.cells[regime.cellNames[$0.position]]?.amount
        }
        return amounts.max().map { .ignoredUpTo(.fixed($0)) }
    }

    /// The member of a policy that says it.
    var member: String {
        switch self {
        case .counted, .ignored: "treatment"
        case .ignoredUpTo: "ignoreUpTo"
        case .countedUpTo: "countUpTo"
        case .part: "countShare"
        }
    }
}
