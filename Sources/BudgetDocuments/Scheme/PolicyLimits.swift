internal import PersonalBudgets

extension ContributionPolicy {
    /// What is wrong with the council's own amounts beside a year's; nil when nothing is.
    ///
    /// What the law protects, a council may raise and not lower; what the law says may be asked for
    /// at most, it may lower and not raise.
    func limitFault(under regime: Regime, in rates: RatesDocument) -> Fault? {
        for amount in amounts {
            if let fault = limitFault(of: amount, under: regime, in: rates) { return fault }
        }
        return maximumFault(under: regime, in: rates)
    }

    /// What is wrong with the most that the council asks anybody for; nil when nothing is.
    func maximumFault(under regime: Regime, in rates: RatesDocument) -> Fault? {
        if let most = weeklyMaximum, let cell = regime.weeklyMaximum?.cell,
            let national = rates.cells[regime.cellNames[cell.position]], most > national.amount
        {
            return .policyLimit(
                cell: regime.cellNames[cell.position],
                national: national.amount,
                rates: rates.title,
                isFloor: false
            )
        }
        return nil
    }

    func limitFault(
        of local: LocalAmount,
        under regime: Regime,
        in rates: RatesDocument
    ) -> Fault? {
        guard let cell = regime.cellNames.firstIndex(of: local.cell),
            let national = rates.cells[local.cell]?.amount
        else { return nil }
        let isFloor = regime.weeklyMaximum?.cell.position != cell
        guard isFloor ? local.amount < national : local.amount > national else {
            return regime.capital.lowerLimit?.position == cell
                ? regime.limitFault(in: rates, with: self) : nil
        }
        return .policyLimit(
            cell: local.cell,
            national: national,
            rates: rates.title,
            isFloor: isFloor
        )
    }
}

extension Regime {
    /// What is wrong with the limits of capital in a year, where the lower one is above the upper.
    func limitFault(in rates: RatesDocument, with policy: ContributionPolicy? = nil) -> Fault? {
        let cells = rates.bound(to: self, with: policy).cells
        guard let lower = capital.lowerLimit.flatMap({ cells[$0.position]?.amount }),
            let upper = capital.upperLimit.flatMap({ cells[$0.position]?.amount }), upper < lower
        else { return nil }
        return .limitsCrossed(lower: lower, upper: upper, rates: rates.title)
    }
}

extension Reader {
    /// Notes that the limits of a regime are the wrong way round in a year of its own.
    mutating func noteLimits(of regime: Regime, in library: Library) {
        for rates in library.rates(on: regime.dates, under: regime) {
            guard let fault = regime.limitFault(in: rates) else { continue }
            return note(fault, at: place(ofValue: "/capital/lowerLimit"))
        }
    }

    /// Notes what a council's choices name that is not there, and what the law rules out.
    mutating func noteFaults(
        of policy: ContributionPolicy,
        on days: ClosedRange<CalendarDate>,
        in library: Library
    ) {
        let known = library.regimeIDs
        let named =
            [("/contribution/regime", policy.regime)]
            + policy.regimes.enumerated().map {
                ("/contribution/regimes/\($0.offset)/regime", $0.element.regime)
            }
        for (pointer, id) in named
        where !known.contains(id) && !library.faultyRegimes.contains(id) {
            note(.referenceUnknown(id, what: "regime", allowed: known), at: place(ofValue: pointer))
        }
        let regimes = named.compactMap { library.regime($0.1)?.regime }
        guard regimes.count == named.count else { return }
        noteUnknownNames(of: policy, in: regimes)
        for (index, id) in policy.premiumsLeftOut.enumerated() {
            noteLeftOut(id, at: place(ofValue: "/contribution/premiumsLeftOut/\(index)"), regimes)
        }
        // Rates are read only for what has to agree with them.
        guard policy.isHeldToAYear else { return }
        let years = regimes.flatMap { regime in
            library.rates(on: days, under: regime).map { (regime, $0) }
        }
        noteCoupleLevel(of: policy, in: years.map(\.1))
        for (index, local) in policy.amounts.enumerated() {
            noteLimit(of: local, at: index, of: policy, in: years)
        }
        let most = years.lazy.compactMap { policy.maximumFault(under: $0, in: $1) }.first
        if let most { note(most, at: place(ofValue: "/contribution/weeklyMaximum")) }
        noteRulesBeyondLaw(of: policy, on: days, in: years)
    }

    /// Notes each rule of the council that asks for more than the law in any year of the scheme.
    private mutating func noteRulesBeyondLaw(
        of policy: ContributionPolicy,
        on days: ClosedRange<CalendarDate>,
        in years: [(regime: Regime, rates: RatesDocument)]
    ) {
        var told: Set<String> = []
        for (regime, rates) in years {
            for (pointer, fault) in policy.rulesBeyondLaw(under: regime, in: rates, on: days)
            where told.insert(pointer).inserted {
                note(fault, at: place(ofValue: pointer))
            }
        }
    }

    /// A premium can be left out only of a level that is the council's to make up.
    private mutating func noteLeftOut(_ id: String, at range: Range<Int>, _ regimes: [Regime]) {
        let all = regimes.flatMap(\.protected.premiums).map(\.id)
        let free = regimes.filter { $0.protected.factor != nil }.flatMap(\.protected.premiums)
            .map(\.id)
        guard !free.contains(id) else { return }
        note(
            all.contains(id)
                ? .premiumProtected(id)
                : .referenceUnknown(id, what: "premium to leave out", allowed: free),
            at: range
        )
    }

    private mutating func noteUnknownNames(of policy: ContributionPolicy, in regimes: [Regime]) {
        let kinds = regimes.flatMap { $0.incomeKinds.map(\.id) }
        for (index, local) in policy.incomes.enumerated() where !kinds.contains(local.kind) {
            note(
                .referenceUnknown(local.kind, what: "kind of income", allowed: kinds),
                at: place(ofValue: "/contribution/incomes/\(index)/kind")
            )
        }
        let cells = regimes.flatMap(\.cellNames)
        for (index, local) in policy.amounts.enumerated() where !cells.contains(local.cell) {
            note(
                .referenceUnknown(local.cell, what: "amount in the means test", allowed: cells),
                at: place(ofValue: "/contribution/amounts/\(index)/cell")
            )
        }
    }

    /// The level of a couple is a cell of the rates, whether or not a regime asks for it.
    private mutating func noteCoupleLevel(of policy: ContributionPolicy, in years: [RatesDocument])
    {
        guard let level = policy.coupleLevel, let last = years.last,
            years.allSatisfy({ $0.cells[level] == nil })
        else { return }
        note(
            .referenceUnknown(level, what: "amount in the rates", allowed: last.cells.names.names),
            at: place(ofValue: "/contribution/coupleLevel")
        )
    }

    /// Notes an amount that the law rules out in any year of the scheme, or that changes nothing.
    private mutating func noteLimit(
        of local: LocalAmount,
        at index: Int,
        of policy: ContributionPolicy,
        in years: [(regime: Regime, rates: RatesDocument)]
    ) {
        let value = place(ofValue: "/contribution/amounts/\(index)/value")
        let own = years.filter { $0.regime.cellNames.contains(local.cell) }
        let fault = own.lazy.compactMap { policy.limitFault(of: local, under: $0, in: $1) }.first
        if let fault {
            note(fault, at: value)
        } else if !own.isEmpty,
            own.allSatisfy({ $0.rates.cells[local.cell]?.amount == local.amount })
        {
            note(.policyWithoutEffect(local.cell), at: value)
        }
    }
}
