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
        guard isFloor ? local.amount < national : local.amount > national else { return nil }
        return .policyLimit(
            cell: local.cell,
            national: national,
            rates: rates.title,
            isFloor: isFloor
        )
    }
}

extension Reader {
    /// Notes what a council's choices name that is not there, and amounts that the law rules out.
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
        for (pointer, id) in named where !known.contains(id) {
            note(.referenceUnknown(id, what: "regime", allowed: known), at: place(ofValue: pointer))
        }
        let regimes = named.compactMap { library.regime($0.1)?.regime }
        guard regimes.count == named.count else { return }
        noteUnknownNames(of: policy, in: regimes)
        for (index, id) in policy.premiumsLeftOut.enumerated() {
            noteLeftOut(id, at: place(ofValue: "/contribution/premiumsLeftOut/\(index)"), regimes)
        }
        for (index, local) in policy.amounts.enumerated() {
            noteLimit(of: local, at: index, of: policy, on: days, under: regimes, in: library)
        }
    }

    /// A premium can be left out only of a level that is the council's to make up.
    private mutating func noteLeftOut(_ id: String, at range: Range<Int>, _ regimes: [Regime]) {
        let free = regimes.filter { $0.protected.factor != nil }.flatMap(\.protected.premiums)
        guard !free.contains(where: { $0.id == id }) else { return }
        note(
            .referenceUnknown(id, what: "premium to leave out", allowed: free.map(\.id)),
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

    /// Notes an amount that the law rules out on any day of the scheme, or that changes nothing.
    private mutating func noteLimit(
        of local: LocalAmount,
        at index: Int,
        of policy: ContributionPolicy,
        on days: ClosedRange<CalendarDate>,
        under regimes: [Regime],
        in library: Library
    ) {
        let value = place(ofValue: "/contribution/amounts/\(index)/value")
        var isLikeNational: Bool?
        for regime in regimes where regime.cellNames.contains(local.cell) {
            for dates in library.ratesDates(in: regime.area) where dates.overlaps(days) {
                guard let rates = library.rates(on: dates.lowerBound, in: regime.area) else {
                    continue
                }
                if let fault = policy.limitFault(of: local, under: regime, in: rates) {
                    return note(fault, at: value)
                }
                let isLike = rates.cells[local.cell]?.amount == local.amount
                isLikeNational = (isLikeNational ?? true) && isLike
            }
        }
        if isLikeNational == true { note(.policyWithoutEffect(local.cell), at: value) }
    }
}
