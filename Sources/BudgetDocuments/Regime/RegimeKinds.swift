internal import PersonalBudgets

private enum KindMember: String, Interned {
    case id, title, treatment, ignoreUpTo, ignoreUpToRate, wholeAbove, countUpTo, countShare
    case ifPassedOn, unlikelyWith, group, disability, rates, nightDifference, paidForWeeks, law
    case source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .treatment ? TreatmentName.table : nil }
}

enum TreatmentName: String, Interned {
    case counted, ignored
    static let table = compiled(through: .ignored)
}

private enum RateMember: String, Interned {
    case id, cell
    static let table = compiled(through: .cell)
}

private enum NightMember: String, Interned {
    case higher, lower
    static let table = compiled(through: .lower)
}

private enum CapitalKindMember: String, Interned {
    case id, title, treatment, ignoredForWeeks, whereOccupied, money, source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .treatment ? TreatmentName.table : nil }
}

private enum ExemptionMember: String, Interned {
    case id, title, alone, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum HousingKindMember: String, Interned {
    case id, title, helpBeside
    static let table = compiled(through: .helpBeside)
}

private enum DisabilityCostRuleMember: String, Interned {
    case treatment, leastShare, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum HousingMember: String, Interned {
    case treatment, kinds, source, at, evidence
    static let table = compiled(through: .evidence)
}

extension Reader {
    /// The kinds of income and how each is treated.
    mutating func incomeKinds(_ draft: inout RegimeDraft) throws(SyntaxFault) -> [IncomeKind] {
        var ids = Keys.ids(of: "kind of income")
        var unlikely: [Placed<String>] = []
        let kinds = try each { reader throws(SyntaxFault) in
            try reader.incomeKind(&draft, &ids, &unlikely)
        }
        let groups = kinds.compactMap(\.group)
        for name in unlikely where !groups.contains(name.value) {
            note(unknown: name, "group of income", among: Set(groups).sorted())
        }
        return kinds
    }

    private mutating func incomeKind(
        _ draft: inout RegimeDraft,
        _ ids: inout Keys,
        _ unlikely: inout [Placed<String>]
    ) throws(SyntaxFault) -> IncomeKind? {
        var id: String?
        var title: String?
        var treatment = TreatmentDraft()
        var isForDisability = false
        var guarantee: DisregardedAmount?
        var unlikelyWith: String?
        var paidWeeks: Int64?
        var group: String?
        var rates: [IncomeKind.PublishedRate] = []
        var night: (higher: Placed<String>, lower: Placed<String>)?
        var law: Law?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: KindMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .treatment, .ignoreUpTo, .ignoreUpToRate, .countUpTo, .countShare, .ifPassedOn:
                try treatment.take(member, &self, &draft.cells)
            case .wholeAbove: guarantee = try householdCells(&draft.cells)
            case .unlikelyWith:
                guard let name = try self.id() else { continue }
                unlikelyWith = name.value
                unlikely.append(name)
            case .paidForWeeks: paidWeeks = try whole(1...520)
            case .disability: isForDisability = try truth() ?? false
            case .group: group = try self.id()?.value
            case .rates:
                var ids = Keys.ids(of: "rate")
                rates = try each { reader throws(SyntaxFault) in
                    try reader.publishedRate(&draft.cells, &ids)
                }
            case .nightDifference: night = try nightNames()
            case .law: law = try self.law(draft.sources)
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([KindMember.id, .title, .treatment, .source, .evidence], in: members)
        if has(KindMember.wholeAbove, in: members) {
            require([KindMember.ignoreUpToRate], in: members)
        }
        guard let id, let title, let treatment = treatment.treatment(&self, members) else {
            return nil
        }
        let difference = night.flatMap { nightDifference($0, in: rates) }
        if let difference, let place = night?.higher.range {
            draft.nights.append((title, Placed(value: difference, range: place)))
        }
        return IncomeKind(
            id: id,
            title: title,
            treatment: treatment,
            rates: rates,
            nightDifference: difference,
            group: group,
            isForDisability: isForDisability,
            unlikelyWith: unlikelyWith,
            paidWeeks: paidWeeks.map { Int($0) },
            savingsCredit: guarantee.flatMap { savingsCredit(above: $0, treatment) },
            law: law,
            citation: citation.citation(from: draft.sources)
        )
    }

    /// What is left whole above the guarantee of Pension Credit is what is ignored up to it.
    private func savingsCredit(
        above guarantee: DisregardedAmount,
        _ treatment: IncomeTreatment
    ) -> SavingsCreditRule? {
        guard case .rate(let single, let couple) = guarantee,
            case .ignoredUpTo(let left) = treatment
        else { return nil }
        return SavingsCreditRule(single: single, couple: couple, left: left)
    }

    private mutating func publishedRate(
        _ cells: inout CellNames,
        _ ids: inout Keys
    ) throws(SyntaxFault) -> IncomeKind.PublishedRate? {
        guard var members = try object() else { return nil }
        var id: String?
        var cell: RateCell.Index?
        while let member = try next(&members, of: RateMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .cell: cell = try self.cell(&cells)
            }
        }
        require([RateMember.id], in: members)
        return id.map { IncomeKind.PublishedRate(id: $0, cell: cell) }
    }

    private mutating func nightNames() throws(SyntaxFault) -> (Placed<String>, Placed<String>)? {
        var higher: Placed<String>?
        var lower: Placed<String>?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: NightMember.self) {
            switch member {
            case .higher: higher = try id()
            case .lower: lower = try id()
            }
        }
        requireAll(of: NightMember.self, in: members)
        guard let higher, let lower else { return nil }
        return (higher, lower)
    }

    private mutating func nightDifference(
        _ names: (higher: Placed<String>, lower: Placed<String>),
        in rates: [IncomeKind.PublishedRate]
    ) -> IncomeKind.NightDifference? {
        for name in [names.higher, names.lower]
        where !rates.contains(where: { $0.id == name.value && $0.cell != nil }) {
            note(unknown: name, "rate", among: rates.map(\.id))
        }
        if names.lower.value == names.higher.value {
            note(.statedTwice(excerpt(names.lower.range)), at: names.lower.range)
        }
        guard let higherRate = rates.firstIndex(where: { $0.id == names.higher.value }),
            let higher = rates[higherRate].cell,
            let lower = rates.first(where: { $0.id == names.lower.value })?.cell
        else { return nil }
        return .init(higherRate: higherRate, higher: higher, lower: lower)
    }

    /// The kinds of capital and whether each counts.
    mutating func capitalKinds(_ sources: SourceList) throws(SyntaxFault) -> [CapitalKind] {
        var ids = Keys.ids(of: "kind of capital")
        var occupied: [Placed<String>] = []
        let kinds = try each { reader throws(SyntaxFault) in
            try reader.capitalKind(&ids, &occupied, sources)
        }
        let known = kinds.map(\.id)
        for name in occupied where !known.contains(name.value) {
            note(unknown: name, "kind of capital", among: known)
        }
        return kinds
    }

    private mutating func capitalKind(
        _ ids: inout Keys,
        _ occupied: inout [Placed<String>],
        _ sources: SourceList
    ) throws(SyntaxFault) -> CapitalKind? {
        var id: String?
        var title: String?
        var treatment: TreatmentName?
        var ignoredWeeks: Int64?
        var whereOccupied: String?
        var isMoney = false
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: CapitalKindMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .treatment: treatment = try choice()
            case .ignoredForWeeks: ignoredWeeks = try whole(1...520)
            case .whereOccupied:
                guard let name = try self.id() else { continue }
                whereOccupied = name.value
                occupied.append(name)
            case .money: isMoney = try truth() ?? false
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([CapitalKindMember.id, .title, .treatment], in: members)
        noteIdle(CapitalKindMember.ignoredForWeeks, beside: treatment, in: members)
        guard let id, let title, let treatment else { return nil }
        return CapitalKind(
            id: id,
            title: title,
            isCounted: treatment == .counted,
            isMoney: isMoney,
            ignoredWeeks: ignoredWeeks.map { Int($0) },
            whereOccupied: whereOccupied,
            citation: citation.citation(from: sources)
        )
    }

    /// Notes a member that says how much of something counts that is ignored.
    private mutating func noteIdle<Name: Interned>(
        _ member: Name,
        beside treatment: TreatmentName?,
        in members: Members
    ) {
        guard treatment == .ignored, has(member, in: members) else { return }
        note(
            .besideValue(member.rawValue, TreatmentName.ignored.rawValue),
            at: place(of: member, in: members)
        )
    }

    /// The grounds on which nothing is charged.
    mutating func exemptions(_ sources: SourceList) throws(SyntaxFault) -> [Exemption] {
        var ids = Keys.ids(of: "exemption")
        return try each { reader throws(SyntaxFault) in try reader.exemption(&ids, sources) }
    }

    private mutating func exemption(
        _ ids: inout Keys,
        _ sources: SourceList
    ) throws(SyntaxFault) -> Exemption? {
        var id: String?
        var title: String?
        var isAlone = false
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ExemptionMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .alone: isAlone = try truth() ?? false
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([ExemptionMember.id, .title], in: members)
        guard let id, let title else { return nil }
        return Exemption(
            id: id,
            title: title,
            isAlone: isAlone,
            citation: citation.citation(from: sources)
        )
    }

    /// The housing costs that are allowed.
    mutating func housing(_ draft: inout RegimeDraft) throws(SyntaxFault) -> HousingRule? {
        var kinds: [HousingKind]?
        var treatment = TreatmentName.counted
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: HousingMember.self) {
            switch member {
            case .treatment: treatment = try choice() ?? .counted
            case .kinds:
                var ids = Keys.ids(of: "kind of housing cost")
                kinds = try each { reader throws(SyntaxFault) in
                    try reader.housingKind(&ids, &draft.incomesWithHelp)
                }
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([HousingMember.kinds, .source, .evidence], in: members)
        return kinds.map {
            HousingRule(
                kinds: $0,
                isAllowed: treatment == .counted,
                citation: citation.citation(from: draft.sources)
            )
        }
    }

    private mutating func housingKind(
        _ ids: inout Keys,
        _ incomes: inout [Placed<String>]
    ) throws(SyntaxFault) -> HousingKind? {
        var id: String?
        var title: String?
        var helpBeside: [Placed<String>] = []
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: HousingKindMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .helpBeside:
                helpBeside = try each { reader throws(SyntaxFault) in try reader.id() }
            }
        }
        require([HousingKindMember.id, .title], in: members)
        incomes += helpBeside
        guard let id, let title else { return nil }
        return HousingKind(id: id, title: title, helpBeside: helpBeside.map(\.value))
    }

    /// What is allowed for the costs of disability.
    mutating func disabilityCostRule(
        _ sources: SourceList
    ) throws(SyntaxFault) -> DisabilityCostRule? {
        var treatment = TreatmentName.counted
        var least: Exact?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: DisabilityCostRuleMember.self) {
            switch member {
            case .treatment: treatment = try choice() ?? .counted
            case .leastShare: least = try share()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([DisabilityCostRuleMember.source, .evidence], in: members)
        noteIdle(DisabilityCostRuleMember.leastShare, beside: treatment, in: members)
        return DisabilityCostRule(
            isAllowed: treatment == .counted,
            leastPartOfBasic: least,
            citation: citation.citation(from: sources)
        )
    }
}
