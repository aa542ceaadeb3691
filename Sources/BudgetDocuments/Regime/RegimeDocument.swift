public import PersonalBudgets

/// A means test's rules as a file gives them.
public struct RegimeDocument: Sendable {
    /// The rules.
    public let regime: Regime
    /// The hash of the file's bytes.
    public let sha256: String
}

private enum RegimeMember: String, Interned {
    case format, id, title, area, settings, applies, sources, weeks, capital, capitalKinds
    case incomeKinds, housing, disabilityCosts, exemptions, minimumIncomeGuarantee, pensionAge
    case weeklyMaximum, deferredPayment, freeCare, available, rounding
    static let table = compiled(through: .rounding)
}

private enum CapitalMember: String, Interned {
    case lowerLimit, upperLimit, councilLimits, fullCostAtLimit, step, incomePerStep, saleCosts, law
    case source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum LawMember: String, Interned {
    case from, to, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum RoundingMember: String, Interned {
    case mode, law, source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .mode ? Rounding.table : nil }
}

private enum WeeklyMaximumMember: String, Interned {
    case cell, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum FreeCareMember: String, Interned {
    case id, title, cell, paidBy, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum DeferredPaymentMember: String, Interned {
    case share, keeps, source, at, evidence
    static let table = compiled(through: .evidence)
}

extension Rounding: Interned { static let table = compiled(through: .inFavour) }
extension Area: Interned { static let table = compiled(through: .northernIreland) }
extension FreeCare.Payer: Interned { static let table = compiled(through: .health) }

/// The names of rate cells as a regime is read: each name gets one position.
struct CellNames {
    private(set) var names: [String] = []
    /// What each is read as, as often as it is read.
    private(set) var reads: [(cell: Placed<String>, unit: CellUnit)] = []

    mutating func index(of cell: Placed<String>, in unit: CellUnit) -> RateCell.Index {
        let name = cell.value
        reads.append((cell, unit))
        if let known = names.firstIndex(of: name) { return RateCell.Index(position: known) }
        names.append(name)
        return RateCell.Index(position: names.count - 1)
    }
}

/// What is read of a regime, part by part.
struct RegimeDraft {
    let sources: SourceList
    var area = Area.england
    var dates: ClosedRange<CalendarDate> = .earliest ... .latest
    var settings: [Setting]?
    var cells = CellNames()
    var capital: CapitalRule?
    var capitalKinds: [CapitalKind] = []
    var incomeKinds: [IncomeKind] = []
    var housing: HousingRule?
    /// The kinds of income that housing costs name, which may stand behind them.
    var incomesWithHelp: [Placed<String>] = []
    var disabilityCosts: DisabilityCostRule?
    var weeklyMaximum: WeeklyMaximum?
    var deferredPayment: DeferredPaymentRule?
    var freeCare: [FreeCare] = []
    /// The rates of benefits by day and by night, each where its higher one is named.
    var nights: [(benefit: String, rates: Placed<IncomeKind.NightDifference>)] = []
    var exemptions: [Exemption] = []
    var guarantee: GuaranteeDraft?
    var pensionAge: PensionAge?
    var rounding: Rounding?
    var roundingLaw: Law?
    var weeks = CitationDraft()
    var available = CitationDraft()
    var roundingCitation = CitationDraft()
}

extension Reader {
    /// Reads a regime, beside the rates with which it has to agree, if any; nil when a fault leaves it
    /// without what it must have.
    mutating func regimeDocument(
        sha256: String,
        beside library: Library?
    ) throws(SyntaxFault) -> RegimeDocument? {
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
            case .area: draft.area = try choice() ?? .england
            case .settings: draft.settings = try settings(member, in: members)
            case .applies: draft.dates = try law(draft.sources)?.dates ?? draft.dates
            case .weeks: draft.weeks = try citationOnly(draft.sources)
            case .capital: draft.capital = try capitalRule(&draft)
            case .capitalKinds: draft.capitalKinds = try capitalKinds(draft.sources)
            case .incomeKinds: draft.incomeKinds = try incomeKinds(&draft)
            case .housing: draft.housing = try housing(&draft)
            case .disabilityCosts: draft.disabilityCosts = try disabilityCostRule(draft.sources)
            case .exemptions: draft.exemptions = try exemptions(draft.sources)
            case .minimumIncomeGuarantee: draft.guarantee = try guarantee(&draft)
            case .pensionAge: draft.pensionAge = try pensionAge(draft.sources)
            case .weeklyMaximum: draft.weeklyMaximum = try weeklyMaximum(&draft)
            case .deferredPayment: draft.deferredPayment = try deferredPayment(&draft)
            case .freeCare:
                var ids = Keys.ids(of: "kind of free care")
                draft.freeCare = try each { reader throws(SyntaxFault) in
                    try reader.freeCare(&draft, &ids)
                }
            case .available: draft.available = try citationOnly(draft.sources)
            case .rounding: try rounding(&draft)
            }
        }
        requireAll(of: RegimeMember.self, in: members) { member in
            switch member {
            case .area, .settings, .applies, .weeklyMaximum, .deferredPayment, .freeCare: false
            default: true
            }
        }
        let incomes = draft.incomeKinds.map(\.id)
        for name in draft.incomesWithHelp where !incomes.contains(name.value) {
            note(unknown: name, "kind of income", among: incomes)
        }
        guard let id, let title else { return nil }
        guard let regime = regime(id: id, title: title, from: draft) else { return nil }
        if let library { noteRates(of: regime, draft, in: library) }
        return RegimeDocument(regime: regime, sha256: sha256)
    }

    private mutating func regime(id: String, title: String, from draft: RegimeDraft) -> Regime? {
        guard let capital = draft.capital, let guarantee = draft.guarantee,
            let pensionAge = draft.pensionAge, let rounding = draft.rounding,
            let housing = draft.housing, let disabilityCosts = draft.disabilityCosts
        else { return nil }
        let sources = draft.sources
        return Regime(
            id: id,
            title: title,
            rules: Regime.Rules(
                area: draft.area,
                dates: draft.dates,
                settings: draft.settings,
                cellNames: draft.cells.names,
                capital: capital,
                incomeKinds: draft.incomeKinds,
                capitalKinds: draft.capitalKinds,
                housing: housing,
                disabilityCosts: disabilityCosts,
                exemptions: draft.exemptions,
                protected: ProtectedAmount(
                    title: guarantee.title,
                    personalAmounts: guarantee.personalAmounts,
                    childAmount: guarantee.child,
                    premiums: premiums(guarantee.premiums, of: draft),
                    factor: guarantee.factor,
                    rounding: guarantee.rounding,
                    isGuidance: guarantee.isGuidance,
                    arePremiumsCouncils: guarantee.arePremiumsCouncils,
                    citation: guarantee.citation
                ),
                pensionAge: pensionAge,
                weeklyMaximum: draft.weeklyMaximum,
                deferredPayment: draft.deferredPayment,
                freeCare: draft.freeCare,
                rounding: rounding,
                roundingLaw: draft.roundingLaw,
                citations: Regime.Citations(
                    available: draft.available.citation(from: sources),
                    rounding: draft.roundingCitation.citation(from: sources),
                    weeks: draft.weeks.citation(from: sources)
                )
            )
        )
    }

    /// The days on which something is the law, each end where it is known, and where that is written.
    mutating func law(_ sources: SourceList) throws(SyntaxFault) -> Law? {
        var from: CalendarDate? = .earliest
        var to: CalendarDate? = .latest
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LawMember.self) {
            switch member {
            case .from: from = try date()
            case .to: to = try date()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([LawMember.source, .evidence], in: members)
        return order(from, to, in: members).map {
            Law(dates: $0, citation: citation.citation(from: sources))
        }
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
    mutating func cell(
        _ cells: inout CellNames,
        in unit: CellUnit = .poundsAWeek
    ) throws(SyntaxFault) -> RateCell.Index? {
        try placedWords().map { cells.index(of: $0, in: unit) }
    }

    private mutating func capitalRule(
        _ draft: inout RegimeDraft
    ) throws(SyntaxFault) -> CapitalRule? {
        var lower: RateCell.Index?
        var upper: RateCell.Index?
        var areLimitsCouncils = false
        var isFullCostAtLimit = false
        var step: Pence?
        var incomePerStep: Pence?
        var saleCosts: Exact?
        var law: Law?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: CapitalMember.self) {
            switch member {
            case .lowerLimit: lower = try cell(&draft.cells, in: .pounds)
            case .upperLimit: upper = try cell(&draft.cells, in: .pounds)
            case .councilLimits: areLimitsCouncils = try truth() ?? false
            case .fullCostAtLimit: isFullCostAtLimit = try truth() ?? false
            case .step: step = try money()
            case .incomePerStep: incomePerStep = try money()
            case .saleCosts: saleCosts = try share()
            case .law: law = try self.law(draft.sources)
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        // Steps have an amount, and a limit from which they count; a regime may have none.
        if has(CapitalMember.step, in: members) || has(CapitalMember.incomePerStep, in: members) {
            require([CapitalMember.step, .incomePerStep, .lowerLimit], in: members)
        }
        if step == .zero {
            note(.meansTest(.stepZero), at: place(of: CapitalMember.step, in: members))
        }
        let tariff = step.flatMap { step in
            incomePerStep.map { CapitalRule.Tariff(step: step, incomePerStep: $0) }
        }
        return CapitalRule(
            lowerLimit: lower,
            upperLimit: upper,
            areLimitsCouncils: areLimitsCouncils,
            isFullCostAtLimit: isFullCostAtLimit,
            tariff: tariff,
            saleCosts: saleCosts,
            law: law,
            citation: citation.citation(from: draft.sources)
        )
    }

    private mutating func weeklyMaximum(
        _ draft: inout RegimeDraft
    ) throws(SyntaxFault) -> WeeklyMaximum? {
        var cell: RateCell.Index?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: WeeklyMaximumMember.self) {
            switch member {
            case .cell: cell = try self.cell(&draft.cells)
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([WeeklyMaximumMember.cell, .source, .evidence], in: members)
        return cell.map {
            WeeklyMaximum(cell: $0, citation: citation.citation(from: draft.sources))
        }
    }

    private mutating func deferredPayment(
        _ draft: inout RegimeDraft
    ) throws(SyntaxFault) -> DeferredPaymentRule? {
        var part: Exact?
        var kept: RateCell.Index?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: DeferredPaymentMember.self) {
            switch member {
            case .share: part = try share()
            case .keeps: kept = try cell(&draft.cells, in: .pounds)
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        require([DeferredPaymentMember.share, .keeps, .source, .evidence], in: members)
        guard let part, let kept else { return nil }
        return DeferredPaymentRule(
            part: part,
            kept: kept,
            citation: citation.citation(from: draft.sources)
        )
    }

    private mutating func freeCare(
        _ draft: inout RegimeDraft,
        _ ids: inout Keys
    ) throws(SyntaxFault) -> FreeCare? {
        var id: String?
        var title: String?
        var cell: RateCell.Index?
        var payer: FreeCare.Payer?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: FreeCareMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .cell: cell = try self.cell(&draft.cells)
            case .paidBy: payer = try choice()
            case .source, .at, .evidence: try citation.take(member, &self, draft.sources)
            }
        }
        requireAll(of: FreeCareMember.self, in: members) { $0 != .at }
        guard let id, let title, let cell, let payer else { return nil }
        return FreeCare(
            id: id,
            title: title,
            cell: cell,
            payer: payer,
            citation: citation.citation(from: draft.sources)
        )
    }

    private mutating func rounding(_ draft: inout RegimeDraft) throws(SyntaxFault) {
        guard var members = try object() else { return }
        while let member = try next(&members, of: RoundingMember.self) {
            switch member {
            case .mode: draft.rounding = try choice()
            case .law: draft.roundingLaw = try law(draft.sources)
            case .source, .at, .evidence:
                try draft.roundingCitation.take(member, &self, draft.sources)
            }
        }
        require([RoundingMember.mode], in: members)
    }
}
