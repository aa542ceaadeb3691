internal import PersonalBudgets

extension Reader {
    /// Holds what a case states for a day to the regime of that day, where the scheme has several.
    ///
    /// What lowers a charge, like a premium, is left out where this regime has no rule for it and
    /// another one has. What the person has or pays must have a rule: without one it is a fault.
    mutating func settle(_ facts: inout Case, by rulebook: Rulebook, asOf day: CalendarDate) {
        guard let regime = rulebook.regime?.regime else { return }
        facts.person.exemptions.removeAll { $0 >= regime.exemptions.count }
        facts.person.freeCare.removeAll { $0 >= regime.freeCare.count }
        let premiums = regime.protected.premiums.count
        facts.finance?.statedPremiums.removeAll { $0.premium >= premiums }
        let change = facts.change(after: facts.starts, by: day).map { "/changes/\($0)" }
        var places: [MeansList: [String: Range<Int>]] = [:]
        // Only another regime has a rule: that is noted where the case states the kind, or where it
        // changes and does not state it anew.
        func isWithoutRule(_ kind: Int, in list: MeansList) -> Bool {
            guard kind >= list.kinds(treatedBy: regime) else { return false }
            let name = list.names(in: rulebook.vocabulary).names[kind]
            let known = places[list] ?? self.places(ofKindsIn: list, asOf: day)
            places[list] = known
            var stated = known[name] ?? place(ofValue: "/finance")
            var isChanged = false
            if let change, !place(ofValue: change).contains(stated.lowerBound) {
                isChanged = true
                stated = place(ofValue: change + "/from")
            }
            note(
                .finance(.withoutRule(name, in: list, under: regime.title, isChanged: isChanged)),
                at: stated
            )
            return true
        }
        facts.finance?.income?.removeAll { isWithoutRule($0.kind, in: .income) }
        facts.finance?.capital?.removeAll { isWithoutRule($0.kind, in: .capital) }
        facts.finance?.housing?.removeAll { isWithoutRule($0.kind, in: .housing) }
    }

    /// Where the case itself, or the last of its changes up to a day, names each kind of a list.
    mutating func places(
        ofKindsIn list: MeansList,
        asOf day: CalendarDate
    ) -> [String: Range<Int>] {
        var found: [String: Range<Int>] = [:]
        var prefix = ""
        var change = 0
        while true {
            var item = "\(prefix)/finance/\(list.rawValue)/0/kind"
            var index = 0
            while let kind = said(at: item) {
                found[kind] = place(ofValue: item)
                index += 1
                item = "\(prefix)/finance/\(list.rawValue)/\(index)/kind"
            }
            prefix = "/changes/\(change)"
            guard let from = said(at: prefix + "/from"), from <= written(day) else { return found }
            change += 1
        }
    }
}
