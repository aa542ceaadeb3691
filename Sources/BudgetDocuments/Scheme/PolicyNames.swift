internal import PersonalBudgets

// What a council's choices name: its regimes' premiums, kinds of income and amounts.
extension Reader {
    /// A premium can be left out only of levels that are the council's to make up.
    mutating func noteLeftOut(_ id: String, at range: Range<Int>, _ regimes: [Regime]) {
        let having = regimes.filter { $0.protected.premiums.contains { $0.id == id } }
        if let held = having.first(where: { !$0.protected.mayBeWithoutPremiums }) {
            note(.meansTest(.premiumProtected(id, by: held.id)), at: range)
        } else if having.isEmpty {
            let free = regimes.map { $0.protected }.filter(\.mayBeWithoutPremiums)
                .flatMap { $0.premiums.map(\.id) }
            note(.referenceUnknown(id, what: "premium to leave out", allowed: free), at: range)
        }
    }

    /// Only a personal amount holds premiums, and only those of its means test.
    mutating func noteHeld(
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
        let known = own.flatMap { $0.protected.premiums }.map(\.id)
        for (index, id) in local.holds.enumerated() where !own.isEmpty && !known.contains(id) {
            note(
                .referenceUnknown(id, what: "premium in the means test", allowed: known),
                at: place(ofValue: "\(pointer)/holds/\(index)")
            )
        }
    }

    /// The amounts that a council may have of its own, each once.
    func cellsOfCouncils(in regimes: [Regime]) -> [String] {
        regimes.reduce(into: []) { cells, regime in
            let others = regime.cellsOfBenefits
            cells += regime.cellNames.filter { !others.contains($0) && !cells.contains($0) }
        }
    }

    mutating func noteUnknownNames(of policy: ContributionPolicy, in regimes: [Regime]) {
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
    mutating func noteCoupleLevel(of policy: ContributionPolicy, in years: [RatesDocument]) {
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
}
