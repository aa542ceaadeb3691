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
        let names = rulebook.vocabulary
        let change = facts.change(after: facts.starts, by: day).map { "/changes/\($0)" }
        var places: [String: [String: Range<Int>]] = [:]
        facts.finance?.income?.removeAll {
            isWithoutRule(
                $0.kind,
                of: "income",
                names.incomeKinds,
                (regime.title, regime.incomeKinds.count, .incomeUnknown),
                (day, change),
                &places
            )
        }
        facts.finance?.capital?.removeAll {
            isWithoutRule(
                $0.kind,
                of: "capital",
                names.capitalKinds,
                (regime.title, regime.capitalKinds.count, .capitalUnknown),
                (day, change),
                &places
            )
        }
        let housing = regime.housing.kinds.count
        facts.finance?.housing?.removeAll {
            isWithoutRule(
                $0.kind,
                of: "housing",
                names.housingKinds,
                (regime.title, housing, .housingUnknown),
                (day, change),
                &places
            )
        }
    }

    /// Whether only another regime has a rule for a kind, which is noted where the case states it, or
    /// where it changes and does not state it anew: `rules` are those of the day, with how many kinds
    /// they treat; `places` are those of the kinds of lists that have been looked through.
    private mutating func isWithoutRule(
        _ kind: Int,
        of list: String,
        _ names: NameTable,
        _ rules: (title: String, count: Int, code: ProblemCode),
        _ day: (date: CalendarDate, change: String?),
        _ places: inout [String: [String: Range<Int>]]
    ) -> Bool {
        guard kind >= rules.count else { return false }
        let name = names.names[kind]
        let known = places[list] ?? self.places(ofKindsIn: list, asOf: day.date)
        places[list] = known
        var stated = known[name] ?? place(ofValue: "/finance")
        // What was right before is to be said anew where the case changes.
        var changed: String?
        if let change = day.change, !place(ofValue: change).contains(stated.lowerBound) {
            changed = list
            stated = place(ofValue: change + "/from")
        }
        note(
            .finance(.withoutRule(name, under: rules.title, as: rules.code, changed: changed)),
            at: stated
        )
        return true
    }

    /// Where the case itself, or the last of its changes up to a day, names each kind of a list.
    mutating func places(
        ofKindsIn list: String,
        asOf day: CalendarDate
    ) -> [String: Range<Int>] {
        var found: [String: Range<Int>] = [:]
        var prefix = ""
        var change = 0
        while true {
            var item = "\(prefix)/finance/\(list)/0/kind"
            var index = 0
            while let kind = said(at: item) {
                found[kind] = place(ofValue: item)
                index += 1
                item = "\(prefix)/finance/\(list)/\(index)/kind"
            }
            prefix = "/changes/\(change)"
            guard let from = said(at: prefix + "/from"), from <= written(day) else { return found }
            change += 1
        }
    }
}
