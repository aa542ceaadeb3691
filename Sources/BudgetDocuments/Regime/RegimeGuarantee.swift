internal import PersonalBudgets

private enum GuaranteeMember: String, Interned {
    case title, personalAmounts, child, premiums, factor, rounding, guidance
    case councilPremiums, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum AmountMember: String, Interned {
    case cell, household, children, pensionAge, ageFrom, ageBelow, part, joint
    case source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .household ? Household.table : nil }
}

private enum PremiumMember: String, Interned {
    case id, title, single, couple, couplePart, endsAtPensionAge, facts, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum FactMember: String, Interned {
    case income, rate
    static let table = compiled(through: .rate)
}

private enum PensionAgeMember: String, Interned {
    case rows, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum PensionRowMember: String, Interned {
    case bornFrom, bornTo, years, months, reached
    static let table = compiled(through: .reached)
}

extension Household: Interned { static let table = compiled(through: .couple) }

/// The minimum income guarantee as it is read; facts name kinds of income that may follow later.
struct GuaranteeDraft {
    var title = "minimum income guarantee"
    var personalAmounts: [PersonalAmount] = []
    var child: RateCell.Index?
    var premiums: [PremiumDraft] = []
    var factor: Exact?
    var rounding: Rounding?
    var isGuidance = false
    var arePremiumsCouncils = false
    var citation: Citation?
}

/// A premium whose facts are still names.
struct PremiumDraft {
    let id: String
    let title: String
    let single: RateCell.Index
    let couple: RateCell.Index
    let couplePart: Exact
    let endsAtPensionAge: Bool
    let facts: [(income: Placed<String>, rate: Placed<String>?)]
    let citation: Citation
}

extension Reader {
    /// The personal amounts, the amount for a child, and the premiums.
    mutating func guarantee(_ draft: inout RegimeDraft) throws(SyntaxFault) -> GuaranteeDraft? {
        var result = GuaranteeDraft()
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: GuaranteeMember.self) {
            switch member {
            case .title: result.title = try words() ?? result.title
            case .personalAmounts:
                let opening = cursor.pastWhitespace(from: cursor.offset)
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    let start = cursor.pastWhitespace(from: cursor.offset)
                    guard let amount = try personalAmount(&draft) else { continue }
                    if result.personalAmounts.contains(where: { $0.isForAll(of: amount) }) {
                        note(.meansTest(.amountNeverCounts), at: start..<start + 1)
                    }
                    result.personalAmounts.append(amount)
                }
                if elements.count == 0 {
                    note(.listEmpty("personalAmounts"), at: opening..<opening + 1)
                }
            case .child: result.child = try cell(&draft.cells)
            case .premiums:
                var ids = Keys.ids(of: "premium")
                result.premiums = try each { reader throws(SyntaxFault) in
                    try reader.premium(&draft, &ids)
                }
            case .factor: result.factor = try decimal(upTo: 10)?.value
            case .rounding: result.rounding = try choice()
            case .guidance: result.isGuidance = try truth() ?? false
            case .councilPremiums: result.arePremiumsCouncils = try truth() ?? false
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([GuaranteeMember.personalAmounts], in: members)
        // Without a factor there is nothing to round.
        if has(GuaranteeMember.rounding, in: members) {
            require([GuaranteeMember.factor], in: members)
        }
        if has(GuaranteeMember.source, in: members) {
            result.citation = citation.citation(from: draft.sources)
        }
        return result
    }

    private mutating func personalAmount(
        _ draft: inout RegimeDraft
    ) throws(SyntaxFault) -> PersonalAmount? {
        var cell: RateCell.Index?
        var household: Household?
        var hasChildren: Bool?
        var isPensionAge: Bool?
        var ageFrom: Int64?
        var ageBelow: Int64?
        var part = Exact.one
        var isJoint = false
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AmountMember.self) {
            switch member {
            case .cell: cell = try self.cell(&draft.cells)
            case .household: household = try choice()
            case .children: hasChildren = try truth()
            case .pensionAge: isPensionAge = try truth()
            case .ageFrom: ageFrom = try whole(0...150)
            case .ageBelow: ageBelow = try whole(0...150)
            case .part: part = try share() ?? .one
            case .joint: isJoint = try truth() ?? false
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([AmountMember.cell], in: members)
        // Nobody knows of a single person whose income would be held against it besides.
        if isJoint {
            require([AmountMember.household], in: members)
            if household == .single {
                note(
                    .besideValue(AmountMember.joint.rawValue, Household.single.rawValue),
                    at: place(of: AmountMember.joint, in: members)
                )
            }
        }
        if let ageFrom, let ageBelow, ageBelow <= ageFrom {
            note(.limitOrder, at: place(of: AmountMember.ageBelow, in: members))
        }
        guard let cell else { return nil }
        return PersonalAmount(
            cell: cell,
            household: household,
            hasChildren: hasChildren,
            isPensionAge: isPensionAge,
            ageFrom: ageFrom.map { Int($0) },
            ageBelow: ageBelow.map { Int($0) },
            part: part,
            isJoint: isJoint,
            citation: citation.citation(from: draft.sources)
        )
    }

    private mutating func premium(
        _ draft: inout RegimeDraft,
        _ ids: inout Keys
    ) throws(SyntaxFault) -> PremiumDraft? {
        var id: String?
        var title: String?
        var single: RateCell.Index?
        var couple: RateCell.Index?
        var couplePart = Exact.one
        var ends: Bool?
        var facts: [(income: Placed<String>, rate: Placed<String>?)] = []
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PremiumMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .single: single = try cell(&draft.cells)
            case .couple: couple = try cell(&draft.cells)
            case .couplePart: couplePart = try share() ?? .one
            case .endsAtPensionAge: ends = try truth()
            case .facts:
                facts = try each { reader throws(SyntaxFault) in try reader.premiumFact() }
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require(
            [PremiumMember.id, .title, .single, .couple, .endsAtPensionAge, .facts],
            in: members
        )
        guard let id, let title, let single, let couple, let ends else { return nil }
        return PremiumDraft(
            id: id,
            title: title,
            single: single,
            couple: couple,
            couplePart: couplePart,
            endsAtPensionAge: ends,
            facts: facts,
            citation: citation.citation(from: draft.sources)
        )
    }

    private mutating func premiumFact() throws(SyntaxFault) -> (
        income: Placed<String>, rate: Placed<String>?
    )? {
        guard var members = try object() else { return nil }
        var income: Placed<String>?
        var rate: Placed<String>?
        while let member = try next(&members, of: FactMember.self) {
            switch member {
            case .income: income = try id()
            case .rate: rate = try id()
            }
        }
        require([FactMember.income], in: members)
        return income.map { ($0, rate) }
    }

    /// Turns the names in the facts of premiums into positions; a name that is not there is a fault.
    mutating func premiums(_ drafts: [PremiumDraft], of draft: RegimeDraft) -> [Premium] {
        var premiums: [Premium] = []
        for premium in drafts {
            var facts: [Premium.Fact] = []
            for fact in premium.facts {
                if let found = self.fact(fact, among: draft.incomeKinds) { facts.append(found) }
            }
            premiums.append(
                Premium(
                    id: premium.id,
                    title: premium.title,
                    single: premium.single,
                    couple: premium.couple,
                    couplePart: premium.couplePart,
                    endsAtPensionAge: premium.endsAtPensionAge,
                    facts: facts,
                    citation: premium.citation
                )
            )
        }
        return premiums
    }

    private mutating func fact(
        _ fact: (income: Placed<String>, rate: Placed<String>?),
        among kinds: [IncomeKind]
    ) -> Premium.Fact? {
        guard let kind = kinds.firstIndex(where: { $0.id == fact.income.value }) else {
            note(unknown: fact.income, "kind of income", among: kinds.map(\.id))
            return nil
        }
        guard let rate = fact.rate else { return Premium.Fact(kind: kind, rate: nil) }
        guard let position = kinds[kind].rates.firstIndex(where: { $0.id == rate.value }) else {
            note(unknown: rate, "rate", among: kinds[kind].rates.map(\.id))
            return nil
        }
        return Premium.Fact(kind: kind, rate: position)
    }

    /// When pension age comes, by date of birth.
    mutating func pensionAge(_ sources: SourceList) throws(SyntaxFault) -> PensionAge? {
        var rows: [PensionAge.Row] = []
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PensionAgeMember.self) {
            switch member {
            case .rows:
                let opening = cursor.pastWhitespace(from: cursor.offset)
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    let start = cursor.pastWhitespace(from: cursor.offset)
                    guard let row = try pensionRow() else { continue }
                    // Who is born before the first or in between would never be of pension age.
                    if let last = rows.last?.born.upperBound {
                        if row.born.lowerBound != last.adding(days: 1) {
                            note(.dateOrder(.pensionRowsApart), at: start..<start + 1)
                        }
                    } else if elements.count == 1, row.born.lowerBound != .earliest {
                        note(.dateOrder(.pensionRowsBegin), at: start..<start + 1)
                    }
                    rows.append(row)
                }
                if elements.count == 0 { note(.listEmpty("rows"), at: opening..<opening + 1) }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([PensionAgeMember.rows], in: members)
        return PensionAge(rows: rows, citation: citation.citation(from: sources))
    }

    private mutating func pensionRow() throws(SyntaxFault) -> PensionAge.Row? {
        var from = CalendarDate.earliest
        var to = CalendarDate.latest
        var years: Int64?
        var months: Int64 = 0
        var reached: CalendarDate?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PensionRowMember.self) {
            switch member {
            case .bornFrom: from = try date() ?? from
            case .bornTo: to = try date() ?? to
            case .years: years = try whole(0...150)
            case .months: months = try whole(0...11) ?? 0
            case .reached: reached = try date()
            }
        }
        if lacks(PensionRowMember.reached, in: members) {
            require([PensionRowMember.years], in: members)
        } else if has(PensionRowMember.reached, in: members),
            has(PensionRowMember.years, in: members)
        {
            note(PensionRowMember.years, beside: .reached, in: members)
        }
        guard from <= to else {
            note(.dateOrder(.lastBeforeFirst), at: members.opening)
            return nil
        }
        if let reached { return PensionAge.Row(born: from...to, comes: .day(reached)) }
        return years.map {
            PensionAge.Row(born: from...to, comes: .age(years: Int($0), months: Int(months)))
        }
    }
}
