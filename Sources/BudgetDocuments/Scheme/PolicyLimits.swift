internal import PersonalBudgets

extension ContributionPolicy {
    /// What is wrong with the council's own amounts beside a year's; nil when nothing is.
    ///
    /// What the law protects, a council may raise and not lower; what the law says may be asked for
    /// at most, it may lower and not raise.
    func limitFault(
        under regime: Regime,
        in rates: RatesDocument
    ) -> (pointer: String, fault: Fault)? {
        for (index, amount) in choices.amounts.enumerated() {
            if let fault = amountFault(of: amount, under: regime, in: rates) {
                return (Self.pointer(toAmount: index), fault)
            }
        }
        return maximumFault(under: regime, in: rates).map { (Self.pointerToMaximum, $0) }
    }

    /// Where the value of one of its amounts stands in a scheme.
    static func pointer(toAmount index: Int) -> String { "/contribution/amounts/\(index)/value" }

    /// Where one of its regimes stands in a scheme: its own, or behind that those of its choices.
    static func pointer(toRegime index: Int) -> String {
        index == 0 ? "/contribution/regime" : "/contribution/regimes/\(index - 1)/regime"
    }

    /// Where the most that it asks anybody for stands in a scheme.
    static let pointerToMaximum = "/contribution/weeklyMaximum"

    /// What is wrong with the most that the council asks anybody for; nil when nothing is.
    func maximumFault(under regime: Regime, in rates: RatesDocument) -> Fault? {
        if let most = choices.weeklyMaximum, let cell = regime.weeklyMaximum?.cell,
            let national = rates.cells[regime.cellNames[cell.position]], most > national.amount
        {
            return .meansTest(
                .policyLimit(
                    cell: regime.cellNames[cell.position],
                    national: national.amount,
                    rates: rates.title,
                    isFloor: false
                )
            )
        }
        return nil
    }

    /// What is wrong with one of the council's own amounts; nil when nothing is.
    func amountFault(
        of local: LocalAmount,
        under regime: Regime,
        in rates: RatesDocument
    ) -> Fault? {
        guard let cell = regime.cellNames.firstIndex(of: local.cell),
            !regime.protected.isGuidance
                || !regime.protected.holds(RateCell.Index(position: cell))
        else { return nil }
        let isFloor = regime.weeklyMaximum?.cell.position != cell
        if let (national, names) = regime.amount(of: local, in: rates),
            isFloor ? local.amount < national : local.amount > national
        {
            return .meansTest(
                .policyLimit(
                    cell: names,
                    national: national,
                    rates: rates.title,
                    isFloor: isFloor
                )
            )
        }
        if let gap = regime.premiumMissing(in: rates, heldBy: local) {
            return .meansTest(.premiumMissing(cell: gap, heldBy: local.cell, rates: rates.title))
        }
        return regime.capital.lowerLimit?.position == cell
            ? regime.crossedLimits(in: rates, with: self) : nil
    }
}

extension Regime {
    /// The year's amount in place of which a council has its own, the premiums that this one holds
    /// among it as far as the rates have them, with the names of all those cells; nil where they
    /// lack the amount.
    fileprivate func amount(
        of local: LocalAmount,
        in rates: RatesDocument
    ) -> (amount: Pence, names: String)? {
        guard let whole = rates.cells[local.cell]?.amount else { return nil }
        guard !local.holds.isEmpty else { return (whole, local.cell) }
        let held = protected.premiums.filter { local.holds.contains($0.id) }
        // What is for several people is held to those whom the law leaves most.
        return rows(of: local.cell).compactMap { row in
            let cells = held.map {
                let isCouple = row.household == .couple
                return (isCouple ? $0.couple : $0.single, isCouple ? $0.couplePart : .one)
            }
            var sum = whole.exact
            for (cell, part) in cells {
                guard let premium = rates.cells[cellNames[cell.position]]?.amount,
                    let own = try? premium.exact * part / row.part,
                    let more = try? sum + own
                else { return nil }
                sum = more
            }
            guard let pence = try? sum.rounded(.up, on: .allowance),
                let least = Pence(exactly: pence)
            else { return nil }
            let names = cells.map { cellNames[$0.0.position] }
            return (least, ([local.cell] + names).joined(separator: " with "))
        }
        .max { $0.amount < $1.amount } ?? (whole, local.cell)
    }

    /// The first premium held by an amount of a council's own that the rates lack, so that nobody
    /// knows what the law leaves people; nil where they have all.
    fileprivate func premiumMissing(in rates: RatesDocument, heldBy local: LocalAmount) -> String? {
        guard !local.holds.isEmpty, rates.cells[local.cell] != nil else { return nil }
        let held = protected.premiums.filter { local.holds.contains($0.id) }
        for row in rows(of: local.cell) {
            let cells = held.map { row.household == .couple ? $0.couple : $0.single }
            let gap = cells.map { cellNames[$0.position] }.first { rates.cells[$0] == nil }
            if let gap { return gap }
        }
        return nil
    }

    /// The personal amounts that a cell is.
    func rows(of cell: String) -> [PersonalAmount] {
        protected.personalAmounts.filter { cellNames[$0.cell.position] == cell }
    }
}

extension Regime {
    /// The cells that are what benefits are paid at, and so nobody's to set but the state's.
    fileprivate var cellsOfBenefits: Set<String> {
        let cells = incomeKinds.flatMap { kind -> [RateCell.Index] in
            let others = [
                kind.nightDifference?.higher, kind.nightDifference?.lower,
                kind.savingsCredit?.single, kind.savingsCredit?.couple,
            ]
            return (kind.rates.map(\.cell) + others).compactMap { $0 }
        }
        return Set(cells.filter { !protected.holds($0) }.map { cellNames[$0.position] })
    }

    /// What is wrong with the limits of capital in a year, where the lower one is above the upper.
    func crossedLimits(in rates: RatesDocument, with policy: ContributionPolicy? = nil) -> Fault? {
        let cells = rates.bound(to: self, with: policy).cells
        guard let lower = capital.lowerLimit.flatMap({ cells[$0.position]?.amount }),
            let upper = capital.upperLimit.flatMap({ cells[$0.position]?.amount }), upper < lower
        else { return nil }
        return .meansTest(.limitsCrossed(lower: lower, upper: upper, rates: rates.title))
    }
}

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

    /// A premium can be left out only of levels that are the council's to make up.
    private mutating func noteLeftOut(_ id: String, at range: Range<Int>, _ regimes: [Regime]) {
        let having = regimes.filter { $0.protected.premiums.contains { $0.id == id } }
        if let held = having.first(where: { !$0.protected.mayBeWithoutPremiums }) {
            note(.meansTest(.premiumProtected(id, by: held.id)), at: range)
        } else if having.isEmpty {
            let free = regimes.map(\.protected).filter(\.mayBeWithoutPremiums)
                .flatMap { $0.premiums.map(\.id) }
            note(.referenceUnknown(id, what: "premium to leave out", allowed: free), at: range)
        }
    }

    /// Only a personal amount holds premiums, and only those of its means test.
    private mutating func noteHeld(
        by local: LocalAmount,
        at pointer: String,
        _ regimes: [Regime]
    ) {
        let own = regimes.filter { !$0.rows(of: local.cell).isEmpty }
        if own.isEmpty, !local.holds.isEmpty,
            regimes.contains(where: { $0.cellNames.contains(local.cell) })
        {
            return note(
                .meansTest(.holdsNothing(local.cell)),
                at: place(ofValue: "\(pointer)/holds")
            )
        }
        let known = own.flatMap(\.protected.premiums).map(\.id)
        for (index, id) in local.holds.enumerated() where !own.isEmpty && !known.contains(id) {
            note(
                .referenceUnknown(id, what: "premium in the means test", allowed: known),
                at: place(ofValue: "\(pointer)/holds/\(index)")
            )
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

    /// The amounts that a council may have of its own, each once.
    private func cellsOfCouncils(in regimes: [Regime]) -> [String] {
        regimes.reduce(into: []) { cells, regime in
            let others = regime.cellsOfBenefits
            cells += regime.cellNames.filter { !others.contains($0) && !cells.contains($0) }
        }
    }

    private mutating func noteUnknownNames(of policy: ContributionPolicy, in regimes: [Regime]) {
        let kinds = regimes.filter { !policy.choicesNotHeld(in: $0.id).contains(.incomes) }
            .flatMap { $0.incomeKinds.map(\.id) }
        for (index, local) in policy.choices.incomes.enumerated()
        where !kinds.contains(local.kind) {
            note(
                .referenceUnknown(local.kind, what: "kind of income", allowed: kinds),
                at: place(ofValue: "/contribution/incomes/\(index)/kind")
            )
        }
        let cells = cellsOfCouncils(in: regimes)
        for (index, local) in policy.choices.amounts.enumerated()
        where !cells.contains(local.cell) {
            note(
                .referenceUnknown(
                    local.cell,
                    what: "amount for a council to set",
                    allowed: cells
                ),
                at: place(ofValue: "/contribution/amounts/\(index)/cell")
            )
        }
    }

    /// The level of a couple is a cell of the rates, whether or not a regime asks for it.
    private mutating func noteCoupleLevel(of policy: ContributionPolicy, in years: [RatesDocument])
    {
        guard let level = policy.choices.coupleLevel, let last = years.last else { return }
        let whole = "/contribution/coupleLevel"
        let levels =
            level.pensionAge == level.workingAge
            ? [(whole, level.pensionAge)]
            : [
                ("\(whole)/\(CoupleLevelMember.pensionAge.rawValue)", level.pensionAge),
                ("\(whole)/\(CoupleLevelMember.workingAge.rawValue)", level.workingAge),
            ]
        for case (let pointer, let name?) in levels
        where years.allSatisfy({ $0.cells[name] == nil }) {
            note(
                .referenceUnknown(
                    name,
                    what: "amount in the rates",
                    allowed: last.cells.names.names
                ),
                at: place(ofValue: pointer)
            )
        }
        for case (let pointer, let name?) in levels
        where years.contains(where: { $0.cells.unit(of: name) == .pounds }) {
            note(
                .meansTest(.unitWrong(cell: name, isAWeek: false, isRead: true)),
                at: place(ofValue: pointer)
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
    }
}

extension Fault {
    /// Whether the law leaves people more by this limit of an amount than by another one of it.
    fileprivate func leavesMore(than other: Fault) -> Bool {
        guard case .meansTest(.policyLimit(_, let own, _, let isFloor)) = self,
            case .meansTest(.policyLimit(_, let theirs, _, _)) = other
        else { return false }
        return isFloor ? own > theirs : own < theirs
    }
}
