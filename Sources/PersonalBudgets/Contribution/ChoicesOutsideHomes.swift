extension ContributionPolicy {
    /// A choice that a council makes for support outside care homes.
    ///
    /// What a person keeps, is left to live on and is asked for in a care home is by other rules,
    /// and each of these would change them without a word about it.
    public enum OutsideHomes: CaseIterable, Sendable {
        /// The treatment of kinds of income.
        case incomes
        /// Steps of tariff income.
        case tariff
        /// The multiple of the guarantee that is left to people.
        case guarantee
        /// Up to where a couple is left together.
        case coupleLevel
        /// That the means of both may count.
        case coupleMeans
        /// What is left beside what the regime protects.
        case allowances
        /// The part of what is left that is asked for.
        case share
        /// The part of the cost that anybody can be asked for.
        case costShare
        /// The least charge.
        case minimumCharge
        /// The most charge.
        case weeklyMaximum
    }

    /// The choices made that do not hold in a means test.
    public func choicesNotHeld(in regime: String) -> [OutsideHomes] {
        isForHomesAlone(regime) ? OutsideHomes.allCases.filter(choices.has) : []
    }

    /// The policy as it holds in one of its means tests: in one that it names for care homes alone,
    /// beside the one for support elsewhere, without what it chooses for that.
    public func held(in regime: String) -> ContributionPolicy {
        guard !choicesNotHeld(in: regime).isEmpty else { return self }
        return ContributionPolicy(
            regime: self.regime,
            nightCare: nightCare,
            choices: choices.inHomes,
            citation: citation
        )
    }

    private func isForHomesAlone(_ regime: String) -> Bool {
        regime != self.regime
            && choices.regimes.filter { $0.regime == regime }
                .allSatisfy { $0.settings.allSatisfy { $0 == .careHome } }
    }
}

extension ContributionPolicy.Choices {
    fileprivate func has(_ choice: ContributionPolicy.OutsideHomes) -> Bool {
        switch choice {
        case .incomes: !incomes.isEmpty
        case .tariff: tariff != nil
        case .guarantee: guarantee != nil
        case .coupleLevel: coupleLevel != nil
        case .coupleMeans: coupleMeans != .own
        case .allowances: !allowances.isEmpty
        case .share: share != .one
        case .costShare: costShare != .one
        case .minimumCharge: minimumCharge != nil
        case .weeklyMaximum: weeklyMaximum != nil
        }
    }

    /// The choices that hold in care homes too.
    fileprivate var inHomes: ContributionPolicy.Choices {
        ContributionPolicy.OutsideHomes.allCases.reduce(into: self) { $0.takeBack($1) }
    }

    private mutating func takeBack(_ choice: ContributionPolicy.OutsideHomes) {
        let none = ContributionPolicy.Choices()
        switch choice {
        case .incomes: incomes = none.incomes
        case .tariff: tariff = none.tariff
        case .guarantee: guarantee = none.guarantee
        case .coupleLevel: coupleLevel = none.coupleLevel
        case .coupleMeans: coupleMeans = none.coupleMeans
        case .allowances: allowances = none.allowances
        case .share: share = none.share
        case .costShare: costShare = none.costShare
        case .minimumCharge: minimumCharge = none.minimumCharge
        case .weeklyMaximum: weeklyMaximum = none.weeklyMaximum
        }
    }
}
