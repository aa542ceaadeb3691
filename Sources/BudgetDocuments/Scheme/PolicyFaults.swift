internal import PersonalBudgets

extension Reader {
    /// Notes what a council's choices name that is not there, and what the law rules out.
    mutating func noteFaults(
        of policy: ContributionPolicy,
        in scheme: Scheme,
        beside library: Library
    ) {
        let days = scheme.applies.dates
        let known = library.regimeIDs
        let named =
            ([policy.regime] + policy.choices.regimes.map(\.regime)).enumerated().map {
                (ContributionPolicy.pointer(toRegime: $0.offset), $0.element)
            }
        for (pointer, id) in named
        where !known.contains(id) && !library.faultyRegimes.contains(id) {
            note(.rules(.regimeUnknown(id, known: known)), at: place(ofValue: pointer))
        }
        let regimes = named.compactMap { library.regime($0.1)?.regime }
        guard regimes.count == named.count else { return }
        for ((pointer, id), regime) in zip(named, regimes) {
            noteDays(of: regime, id, at: place(ofValue: pointer), days, library)
        }
        noteRegimesElsewhere(of: policy, regimes, scheme.applies, beside: library)
        noteUnknownNames(of: policy, in: regimes)
        for (index, local) in policy.choices.amounts.enumerated() {
            noteHeld(by: local, at: "/contribution/amounts/\(index)", regimes)
        }
        noteLowerLimit(of: policy, in: regimes)
        for (index, id) in policy.choices.premiumsLeftOut.enumerated() {
            noteLeftOut(id, at: place(ofValue: "/contribution/premiumsLeftOut/\(index)"), regimes)
        }
        // What could not be read stands as if it had not been chosen.
        if !hasErrors { noteIdleChoices(of: policy, in: regimes, on: days) }
        // Rates are read only for what has to agree with them.
        guard policy.isHeldToAYear else { return }
        let years = regimes.flatMap { regime in
            library.rates(on: days, under: regime).map { (regime, $0) }
        }
        // Support may begin later than its assessment, and a plan runs on.
        let end = scheme.prices?.dates.upperBound ?? days.upperBound
        let laterDays = days.upperBound...max(days.upperBound, end)
        let later = regimes.flatMap { regime in
            library.rates(on: laterDays, under: regime)
                .filter { $0.dates.lowerBound > days.upperBound }.map { (regime, $0) }
        }
        noteCoupleLevel(of: policy, in: years.map(\.1))
        let cells = cellsOfCouncils(in: regimes)
        for (index, local) in policy.choices.amounts.enumerated() where cells.contains(local.cell) {
            noteLimit(of: local, at: index, of: policy, in: years, later)
        }
        noteStrictest(of: years, later, at: ContributionPolicy.pointerToMaximum) {
            policy.held(in: $0.id).maximumFault(under: $0, in: $1)
        }
        noteRulesBeyondLaw(of: policy, on: days, in: years)
    }

    /// Notes that a regime was the law on no day of the scheme, or has no rates for any.
    private mutating func noteDays(
        of regime: Regime,
        _ id: String,
        at range: Range<Int>,
        _ days: ClosedRange<CalendarDate>,
        _ library: Library
    ) {
        guard regime.dates.overlaps(days) else {
            return note(.rules(.regimeNever(id, days: regime.dates)), at: range)
        }
        let own = days.clamped(to: regime.dates)
        let known = library.ratesDates(in: regime.area)
        if !known.contains(where: { $0.overlaps(own) }) {
            note(.rules(.ratesNever(own, known: known)), at: range)
        }
    }

    /// Notes a fault of the years of a scheme, or else of those that only its plans reach.
    ///
    /// It is the first one, or of amounts the one that leaves people most: what it says to write is
    /// good in all years then.
    private mutating func noteStrictest(
        of years: [(regime: Regime, rates: RatesDocument)],
        _ later: [(regime: Regime, rates: RatesDocument)],
        at pointer: String,
        _ fault: (Regime, RatesDocument) -> Fault?
    ) {
        func strictest(
            of years: [(regime: Regime, rates: RatesDocument)]
        ) -> (fault: Fault, day: CalendarDate)? {
            years.compactMap { regime, rates in
                fault(regime, rates).map { (fault: $0, day: rates.dates.lowerBound) }
            }
            .max { $1.fault.leavesMore(than: $0.fault) }
        }
        if strictest(of: years) != nil, let found = strictest(of: years + later) {
            note(found.fault, at: place(ofValue: pointer))
        } else if let found = strictest(of: later) {
            note(.later(found.fault, from: found.day), at: place(ofValue: pointer))
        }
    }

    /// Notes each rule of the council that asks for more than the law in any year of the scheme.
    private mutating func noteRulesBeyondLaw(
        of policy: ContributionPolicy,
        on days: ClosedRange<CalendarDate>,
        in years: [(regime: Regime, rates: RatesDocument)]
    ) {
        var told: Set<String> = []
        for (regime, rates) in years {
            let held = policy.held(in: regime.id)
            for (pointer, fault) in held.rulesBeyondLaw(under: regime, in: rates, on: days)
            where told.insert(pointer).inserted {
                note(fault, at: place(ofValue: pointer))
            }
        }
    }

    /// A lower limit of a council's own says only from where capital counts, and not as what.
    private mutating func noteLowerLimit(of policy: ContributionPolicy, in regimes: [Regime]) {
        let own = Set(policy.choices.amounts.map(\.cell))
        for regime in regimes where policy.held(in: regime.id).choices.tariff != nil {
            let limit = regime.capital.lowerLimit.map { regime.cellNames[$0.position] }
            let isSet = !regime.capital.areLimitsCouncils || own.contains(limit ?? "")
            if limit != nil, isSet { continue }
            return note(
                .meansTest(.limitMissing(limit)),
                at: place(ofValue: "/contribution/capital")
            )
        }
        guard policy.choices.tariff == nil else { return }
        for (index, local) in policy.choices.amounts.enumerated() {
            let own = regimes.filter { regime in
                regime.capital.lowerLimit.map { regime.cellNames[$0.position] } == local.cell
            }
            guard !own.isEmpty, own.allSatisfy({ $0.capital.tariff == nil }) else { continue }
            note(
                .meansTest(.limitCountsNothing(local.cell)),
                at: place(ofValue: ContributionPolicy.pointer(toAmount: index))
            )
        }
    }

    /// Notes an amount that the law rules out in any year of the scheme, or that changes nothing.
    private mutating func noteLimit(
        of local: LocalAmount,
        at index: Int,
        of policy: ContributionPolicy,
        in years: [(regime: Regime, rates: RatesDocument)],
        _ later: [(regime: Regime, rates: RatesDocument)]
    ) {
        let pointer = ContributionPolicy.pointer(toAmount: index)
        let own = years.filter { $0.regime.cellNames.contains(local.cell) }
        if !own.isEmpty, local.holds.isEmpty,
            own.allSatisfy({ $0.rates.cells[local.cell]?.amount == local.amount })
        {
            return note(.meansTest(.policyWithoutEffect(local.cell)), at: place(ofValue: pointer))
        }
        noteStrictest(of: own, later, at: pointer) {
            policy.amountFault(of: local, under: $0, in: $1)
        }
        guard landmark("/contribution/amounts/\(index)/holds") == nil else { return }
        let leftOut = policy.choices.premiumsLeftOut
        let unsaid = own.compactMap {
            $0.regime.premiumUnsaid(in: $0.rates, of: local, besides: leftOut)
        }
        if let last = unsaid.last, unsaid.count == own.count {
            note(.meansTest(last), at: place(ofValue: pointer))
        }
    }
}
