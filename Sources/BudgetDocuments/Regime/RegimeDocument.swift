public import PersonalBudgets

/// A means test's rules as a file gives them.
public struct RegimeDocument: Sendable {
    /// The rules.
    public let regime: Regime
    /// The hash of the file's bytes.
    public let sha256: String
}

private enum RegimeMember: String, Interned {
    case format, id, title, sources, weeks, capital, capitalKinds, incomeKinds, housing
    case disabilityCosts, exemptions, minimumIncomeGuarantee, pensionAge, available, rounding
    static let table = compiled()
}

private enum CapitalMember: String, Interned {
    case lowerLimit, upperLimit, step, incomePerStep, source, at, evidence
    static let table = compiled()
}

private enum RoundingMember: String, Interned {
    case mode, source, at, evidence
    static let table = compiled()
}

extension Rounding: Interned { static let table = compiled() }

/// The names of rate cells as a regime is read: each name gets one position.
struct CellNames {
    private(set) var names: [String] = []

    mutating func index(of name: String) -> RateCell.Index {
        if let known = names.firstIndex(of: name) { return RateCell.Index(position: known) }
        names.append(name)
        return RateCell.Index(position: names.count - 1)
    }
}

/// What is read of a regime, part by part.
struct RegimeDraft {
    let sources: SourceList
    var cells = CellNames()
    var capital: CapitalRule?
    var capitalKinds: [CapitalKind] = []
    var incomeKinds: [IncomeKind] = []
    var housingKinds: [HousingKind] = []
    var exemptions: [Exemption] = []
    var guarantee: GuaranteeDraft?
    var pensionAge: PensionAge?
    var rounding: Rounding?
    var weeks = CitationDraft()
    var housing = CitationDraft()
    var disabilityCosts = CitationDraft()
    var available = CitationDraft()
    var roundingCitation = CitationDraft()
}

extension Reader {
    /// Reads a regime; nil when a fault leaves it without what it must have.
    mutating func regimeDocument(sha256: String) throws(SyntaxFault) -> RegimeDocument? {
        var draft = RegimeDraft(sources: try sources())
        var id: String?
        var title: String?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RegimeMember.self) {
            switch member {
            case .format: try skip()
            case .sources: _ = try cursor.skip()  // read ahead already
            case .id: id = try self.id()?.value
            case .title: title = try words()
            case .weeks: draft.weeks = try citationOnly(draft.sources)
            case .capital: draft.capital = try capitalRule(&draft)
            case .capitalKinds: draft.capitalKinds = try capitalKinds(draft.sources)
            case .incomeKinds: draft.incomeKinds = try incomeKinds(&draft)
            case .housing: try housing(&draft)
            case .disabilityCosts: draft.disabilityCosts = try citationOnly(draft.sources)
            case .exemptions: draft.exemptions = try exemptions(draft.sources)
            case .minimumIncomeGuarantee: draft.guarantee = try guarantee(&draft)
            case .pensionAge: draft.pensionAge = try pensionAge(draft.sources)
            case .available: draft.available = try citationOnly(draft.sources)
            case .rounding: try rounding(&draft)
            }
        }
        require(RegimeMember.allCases, in: members)
        guard let id, let title else { return nil }
        return regime(id: id, title: title, from: draft).map {
            RegimeDocument(regime: $0, sha256: sha256)
        }
    }

    private mutating func regime(id: String, title: String, from draft: RegimeDraft) -> Regime? {
        guard let capital = draft.capital, let guarantee = draft.guarantee,
            let pensionAge = draft.pensionAge, let rounding = draft.rounding
        else { return nil }
        let sources = draft.sources
        return Regime(
            id: id,
            title: title,
            cellNames: draft.cells.names,
            capital: capital,
            incomeKinds: draft.incomeKinds,
            capitalKinds: draft.capitalKinds,
            housingKinds: draft.housingKinds,
            exemptions: draft.exemptions,
            personalAmounts: guarantee.personalAmounts,
            childAmount: guarantee.child,
            premiums: premiums(guarantee.premiums, of: draft),
            pensionAge: pensionAge,
            rounding: rounding,
            citations: .init(
                housing: draft.housing.citation(from: sources),
                disabilityCosts: draft.disabilityCosts.citation(from: sources),
                available: draft.available.citation(from: sources),
                rounding: draft.roundingCitation.citation(from: sources),
                weeks: draft.weeks.citation(from: sources)
            )
        )
    }

    /// An object that holds a citation and nothing else.
    mutating func citationOnly(_ sources: SourceList) throws(SyntaxFault) -> CitationDraft {
        var draft = CitationDraft()
        guard var members = try object() else { return draft }
        while let member = try next(&members, of: CitationMember.self) {
            try draft.take(member, &self, sources)
        }
        require([CitationMember.source, .evidence], in: members)
        return draft
    }

    /// The name of a rate cell, as the position that the regime gives it.
    mutating func cell(_ cells: inout CellNames) throws(SyntaxFault) -> RateCell.Index? {
        try words().map { cells.index(of: $0) }
    }

    private mutating func capitalRule(
        _ draft: inout RegimeDraft
    ) throws(SyntaxFault) -> CapitalRule? {
        var lower: RateCell.Index?
        var upper: RateCell.Index?
        var step: Pence?
        var incomePerStep: Pence?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: CapitalMember.self) {
            switch member {
            case .lowerLimit: lower = try cell(&draft.cells)
            case .upperLimit: upper = try cell(&draft.cells)
            case .step: step = try money()
            case .incomePerStep: incomePerStep = try money()
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([CapitalMember.lowerLimit, .upperLimit, .step, .incomePerStep], in: members)
        guard let lower, let upper, let step, let incomePerStep else { return nil }
        if step == .zero { note(.quantityZero, at: place(of: "step", in: members)) }
        return CapitalRule(
            lowerLimit: lower,
            upperLimit: upper,
            step: step,
            incomePerStep: incomePerStep,
            citation: citation.citation(from: draft.sources)
        )
    }

    private mutating func rounding(_ draft: inout RegimeDraft) throws(SyntaxFault) {
        guard var members = try object() else { return }
        while let member = try next(&members, of: RoundingMember.self) {
            switch member {
            case .mode: draft.rounding = try choice()
            case .source, .at, .evidence:
                try draft.roundingCitation.take(member, &self, draft.sources)
            }
        }
        require([RoundingMember.mode], in: members)
    }
}
