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
            !regime.isPaidBesideTheCost(cell),
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
    /// Whether a cell is only an amount that the health service pays to a home, which is left to
    /// nobody and asked of nobody.
    fileprivate func isPaidBesideTheCost(_ cell: Int) -> Bool {
        self.freeCare.contains { $0.cell.position == cell && $0.payer == .health }
    }

    /// The year's amount in place of which a council has its own, the premiums that this one holds
    /// among it as far as the rates have them, with the names of all those cells; nil where they
    /// lack the amount.
    fileprivate func amount(
        of local: LocalAmount,
        in rates: RatesDocument
    ) -> (amount: Pence, names: String)? {
        guard let whole = rates.cells[local.cell]?.amount else { return nil }
        guard !local.holds.isEmpty else { return (whole, local.cell) }
        let held = self.protected.premiums.filter { local.holds.contains($0.id) }
        // What is for several people is held to those whom the law leaves most.
        return rows(of: local.cell).compactMap { row in
            let cells = held.map {
                let isCouple = row.household == .couple
                return (isCouple ? $0.couple : $0.single, isCouple ? $0.couplePart : .one)
            }
            var sum = whole.exact
            for (cell, part) in cells {
                guard let premium = rates.cells[self.cellNames[cell.position]]?.amount,
                    let own = try? premium.exact * part / row.part,
                    let more = try? sum + own
                else { return nil }
                sum = more
            }
            guard let pence = try? sum.rounded(.up, on: .allowance),
                let least = Pence(exactly: pence)
            else { return nil }
            let names = cells.map { self.cellNames[$0.0.position] }
            return (least, ([local.cell] + names).joined(separator: " with "))
        }
        .max { $0.amount < $1.amount } ?? (whole, local.cell)
    }

    /// The first premium held by an amount of a council's own that the rates lack, so that nobody
    /// knows what the law leaves people; nil where they have all.
    fileprivate func premiumMissing(in rates: RatesDocument, heldBy local: LocalAmount) -> String? {
        guard !local.holds.isEmpty, rates.cells[local.cell] != nil else { return nil }
        let held = self.protected.premiums.filter { local.holds.contains($0.id) }
        for row in rows(of: local.cell) {
            let cells = held.map { row.household == .couple ? $0.couple : $0.single }
            let gap = cells.map { self.cellNames[$0.position] }.first { rates.cells[$0] == nil }
            if let gap { return gap }
        }
        return nil
    }

    /// The premium that an amount of a council's own may have in it, which the policy does not say:
    /// it is no less than the year's amount with the first one that the same people may have and
    /// that the council does not leave out.
    func premiumUnsaid(
        in rates: RatesDocument,
        of local: LocalAmount,
        besides leftOut: [String]
    ) -> MeansTestFault? {
        guard let row = rows(of: local.cell).first,
            let amount = rates.cells[local.cell]?.amount,
            let premium = self.protected.premiums.first(where: {
                (!$0.endsAtPensionAge || row.isPensionAge != true) && !leftOut.contains($0.id)
            })
        else { return nil }
        let isCouple = row.household == .couple
        let cell = isCouple ? premium.couple : premium.single
        guard let more = rates.cells[self.cellNames[cell.position]]?.amount,
            let own = try? more.exact * (isCouple ? premium.couplePart : .one) / row.part,
            let sum = (try? amount.exact + own).flatMap({ Pence(exactly: $0) }),
            local.amount >= sum
        else { return nil }
        return .premiumsUnsaid(cell: local.cell, premium: premium.title, id: premium.id, sum)
    }

    /// The personal amounts that a cell is.
    func rows(of cell: String) -> [PersonalAmount] {
        self.protected.personalAmounts.filter { self.cellNames[$0.cell.position] == cell }
    }
}

extension Regime {
    /// The cells that are what benefits are paid at, and so nobody's to set but the state's.
    var cellsOfBenefits: Set<String> {
        let cells = self.incomeKinds.flatMap { kind -> [RateCell.Index] in
            let others = [
                kind.nightDifference?.higher, kind.nightDifference?.lower,
                kind.savingsCredit?.single, kind.savingsCredit?.couple,
            ]
            return (kind.rates.map(\.cell) + others).compactMap { $0 }
        }
        return Set(cells.filter { !self.protected.holds($0) }.map { self.cellNames[$0.position] })
    }

    /// What is wrong with the limits of capital in a year, where the lower one is above the upper.
    func crossedLimits(in rates: RatesDocument, with policy: ContributionPolicy? = nil) -> Fault? {
        let cells = rates.bound(to: self, with: policy).cells
        guard let lower = self.capital.lowerLimit.flatMap({ cells[$0.position]?.amount }),
            let upper = self.capital.upperLimit.flatMap({ cells[$0.position]?.amount }),
            upper < lower
        else { return nil }
        return .meansTest(.limitsCrossed(lower: lower, upper: upper, rates: rates.title))
    }
}

extension Fault {
    /// Whether the law leaves people more by this limit of an amount than by another one of it.
    func leavesMore(than other: Fault) -> Bool {
        guard case .meansTest(.policyLimit(_, let own, _, let isFloor)) = self,
            case .meansTest(.policyLimit(_, let theirs, _, _)) = other
        else { return false }
        return isFloor ? own > theirs : own < theirs
    }
}
