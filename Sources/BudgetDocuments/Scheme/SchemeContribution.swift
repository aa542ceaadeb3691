internal import PersonalBudgets
internal import PlainText

private enum ContributionMember: String, Interned {
    case regime, regimes, share, nightCare, lineRounding, rounding, amounts, guarantee, incomes
    case capital
    case allowances, disabilityCosts, minimumCharge, weeklyMaximum, costShare, coupleLevel
    case coupleMeans, premiumsLeftOut, partWeeks, absences, lifetimeCap, directPaymentRounding
    case arrangementFeePerYear, arrangementFeeOnce, source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .nightCare ? ContributionPolicy.NightCare.table : nil }
}

private enum RegimeChoiceMember: String, Interned {
    case settings, stay, upToWeeks, regime, share, absences
    static let table = compiled(through: .absences)
    var choices: NameTable? { self == .stay ? Stay.table : nil }
}

private enum LocalAmountMember: String, Interned {
    case cell, value, holds, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum LocalGuaranteeMember: String, Interned {
    case factor, rounding, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum LocalIncomeMember: String, Interned {
    case kind, treatment, ignoreUpTo, countUpTo, countShare, ifPassedOn, source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .treatment ? TreatmentName.table : nil }
}

enum CoupleLevelMember: String, Interned {
    case pensionAge, workingAge
    static let table = compiled(through: .workingAge)
}

private enum LocalCapitalMember: String, Interned {
    case step, incomePerStep
    static let table = compiled(through: .incomePerStep)
}

private enum AllowanceMember: String, Interned {
    case id, title, perWeek, ageFrom, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum LocalDisabilityMember: String, Interned {
    case standardPerWeek, most, caps
    static let table = compiled(through: .caps)
}

private enum CapMember: String, Interned {
    case kind, perWeek, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum LifetimeCapMember: String, Interned {
    case total, dailyLivingPerWeek, source, at, evidence
    static let table = compiled(through: .evidence)
}

extension CoupleMeans: Interned { static let table = compiled(through: .lowerOfOwnAndJoint) }
extension ContributionPolicy.Absences: Interned { static let table = compiled(through: .charged) }
extension ContributionPolicy.DisabilityCostsMost: Interned {
    static let table = compiled(through: .countedBenefits)
}
extension ContributionPolicy.NightCare: Interned { static let table = compiled(through: .counted) }
extension ContributionPolicy.PartWeeks: Interned {
    static let table = compiled(through: .weekStart)
}
extension Stay: Interned { static let table = compiled(through: .short) }

extension Reader {
    /// The cell of a couple's level: one for every age, or one for each that the council names.
    private mutating func coupleLevel() throws(SyntaxFault) -> CoupleLevel<String>? {
        guard try cursor.kindOfNext() == .object else {
            return try words().map { CoupleLevel(pensionAge: $0, workingAge: $0) }
        }
        var pensionAge: String?
        var workingAge: String?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: CoupleLevelMember.self) {
            switch member {
            case .pensionAge: pensionAge = try words()
            case .workingAge: workingAge = try words()
            }
        }
        // A level of nobody's age leaves every couple without one.
        if lacks(CoupleLevelMember.workingAge, in: members) {
            require([CoupleLevelMember.pensionAge], in: members)
        }
        return CoupleLevel(pensionAge: pensionAge, workingAge: workingAge)
    }
}

extension Reader {
    /// A council's own choices within a means test.
    mutating func contributionPolicy(
        _ sources: SourceList
    ) throws(SyntaxFault) -> ContributionPolicy? {
        var regime: String?
        var nightCare: ContributionPolicy.NightCare?
        var choices = ContributionPolicy.Choices()
        var citation = CitationDraft()
        // The parts below have their citation from the whole, wherever its members stand.
        let outer = CitationDraft(ahead: self, sources)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ContributionMember.self) {
            switch member {
            case .regime: regime = try id()?.value
            case .share: choices.share = try share() ?? .one
            case .nightCare: nightCare = try choice()
            case .lineRounding: choices.lineRounding = try choice()
            case .rounding: choices.rounding = try choice()
            case .arrangementFeePerYear: choices.arrangementFeePerYear = try money()
            case .arrangementFeeOnce: choices.arrangementFeeOnce = try money()
            case .minimumCharge: choices.minimumCharge = try money()
            case .weeklyMaximum: choices.weeklyMaximum = try money()
            case .costShare: choices.costShare = try share() ?? .one
            case .coupleLevel: choices.coupleLevel = try coupleLevel()
            case .premiumsLeftOut:
                var ids = Keys.names
                choices.premiumsLeftOut = try each { reader throws(SyntaxFault) in
                    try reader.id(for: &ids)
                }
            case .coupleMeans: choices.coupleMeans = try choice() ?? .own
            case .partWeeks: choices.partWeeks = try choice() ?? .days
            case .absences: choices.absences = try choice() ?? .notCharged
            case .lifetimeCap: choices.lifetimeCap = try lifetimeCap(within: outer, sources)
            case .directPaymentRounding: choices.directPaymentRounding = try choice()
            case .capital: choices.tariff = try localTariff()
            case .disabilityCosts: try localDisabilityCosts(&choices, within: outer, sources)
            case .regimes: choices.regimes = try regimeChoices()
            case .amounts:
                var cells = Keys { .meansTest(.cellRepeated($0)) }
                choices.amounts = try each { reader throws(SyntaxFault) in
                    try reader.localAmount(&cells, within: outer, sources)
                }
            case .guarantee: choices.guarantee = try localGuarantee(within: outer, sources)
            case .incomes:
                var kinds = Keys.names
                choices.incomes = try each { reader throws(SyntaxFault) in
                    try reader.localTreatment(&kinds, within: outer, sources)
                }
            case .allowances:
                var ids = Keys.ids(of: "allowance")
                choices.allowances = try each { reader throws(SyntaxFault) in
                    try reader.localAllowance(&ids, within: outer, sources)
                }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([ContributionMember.regime, .source, .evidence, .nightCare], in: members)
        if let least = choices.minimumCharge, let most = choices.weeklyMaximum, least > most {
            note(
                .meansTest(.minimumAboveMost(most)),
                at: place(of: ContributionMember.minimumCharge, in: members)
            )
        }
        guard let regime, let nightCare else { return nil }
        return ContributionPolicy(
            regime: regime,
            nightCare: nightCare,
            choices: choices,
            citation: citation.citation(from: sources)
        )
    }

    /// The choices in the order in which they are asked; nobody may be left for a later one in vain.
    private mutating func regimeChoices() throws(SyntaxFault) -> [RegimeChoice] {
        var choices: [RegimeChoice] = []
        guard var elements = try list() else { return choices }
        while try next(&elements, after: choices.count) {
            var settings: [Placed<Setting>] = []
            guard let choice = try regimeChoice(&settings) else { continue }
            for setting in settings
            where choices.contains(where: { $0.leavesNobody(in: setting.value, to: choice) }) {
                note(.statedTwice(excerpt(setting.range)), at: setting.range)
            }
            choices.append(choice)
        }
        return choices
    }

    private mutating func regimeChoice(
        _ settings: inout [Placed<Setting>]
    ) throws(SyntaxFault) -> RegimeChoice? {
        var stay: Stay?
        var upToWeeks: Int64?
        var regime: String?
        var share: Exact?
        var absences: ContributionPolicy.Absences?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RegimeChoiceMember.self) {
            switch member {
            case .settings:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    guard let setting = try name(in: Setting.table) else { continue }
                    settings.append(Placed(value: .at(setting.value), range: setting.range))
                }
                if elements.count == 0 {
                    note(
                        .listEmpty("settings"),
                        at: place(of: RegimeChoiceMember.settings, in: members)
                    )
                }
            case .stay: stay = try choice()
            case .upToWeeks: upToWeeks = try whole(1...520)
            case .regime: regime = try id()?.value
            case .share: share = try self.share()
            case .absences: absences = try choice()
            }
        }
        require([RegimeChoiceMember.settings, .regime], in: members)
        // A stay for good that has outlasted its weeks would be under no rules for one.
        if has(RegimeChoiceMember.upToWeeks, in: members) {
            require([RegimeChoiceMember.stay], in: members)
            if stay == .permanent {
                note(
                    .besideValue(RegimeChoiceMember.upToWeeks.rawValue, Stay.permanent.rawValue),
                    at: place(of: RegimeChoiceMember.upToWeeks, in: members)
                )
            }
        }
        return regime.map {
            RegimeChoice(
                settings: settings.map(\.value),
                stay: stay,
                upToWeeks: upToWeeks.map { Int($0) },
                regime: $0,
                share: share,
                absences: absences
            )
        }
    }

    private mutating func localAmount(
        _ cells: inout Keys,
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> LocalAmount? {
        var cell: String?
        var amount: Pence?
        var holds: [String] = []
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LocalAmountMember.self) {
            switch member {
            case .cell: cell = try words(for: &cells)
            case .value: amount = try money()
            case .holds:
                var ids = Keys.names
                holds = try each { reader throws(SyntaxFault) in try reader.id(for: &ids) }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([LocalAmountMember.cell, .value], in: members)
        guard let cell, let amount else { return nil }
        return LocalAmount(
            cell: cell,
            amount: amount,
            holds: holds,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func localGuarantee(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> LocalGuarantee? {
        var factor: Exact?
        var rounding: Rounding?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LocalGuaranteeMember.self) {
            switch member {
            case .factor: factor = try decimal(upTo: 5)?.value
            case .rounding: rounding = try choice()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([LocalGuaranteeMember.factor], in: members)
        return factor.map {
            LocalGuarantee(
                factor: $0,
                rounding: rounding,
                citation: citation.citation(from: sources)
            )
        }
    }

    private mutating func localTreatment(
        _ kinds: inout Keys,
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> LocalTreatment? {
        var kind: String?
        var treatment = TreatmentDraft()
        var cells = CellNames()
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LocalIncomeMember.self) {
            switch member {
            case .kind: kind = try id(for: &kinds)
            case .treatment, .ignoreUpTo, .countUpTo, .countShare, .ifPassedOn:
                try treatment.take(member, &self, &cells)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([LocalIncomeMember.kind, .treatment], in: members)
        guard let kind, let treatment = treatment.treatment(&self, members) else { return nil }
        return LocalTreatment(
            kind: kind,
            treatment: treatment,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func lifetimeCap(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> LifetimeCap? {
        var total: Pence?
        var dailyLiving: Pence?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LifetimeCapMember.self) {
            switch member {
            case .total: total = try money()
            case .dailyLivingPerWeek: dailyLiving = try money()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([LifetimeCapMember.total, .dailyLivingPerWeek], in: members)
        guard let total, let dailyLiving else { return nil }
        return LifetimeCap(
            total: total,
            dailyLiving: dailyLiving,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func localTariff() throws(SyntaxFault) -> CapitalRule.Tariff? {
        var step: Pence?
        var incomePerStep: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LocalCapitalMember.self) {
            switch member {
            case .step: step = try money()
            case .incomePerStep: incomePerStep = try money()
            }
        }
        requireAll(of: LocalCapitalMember.self, in: members)
        guard let step, let incomePerStep else { return nil }
        if step == .zero {
            note(.meansTest(.stepZero), at: place(of: LocalCapitalMember.step, in: members))
        }
        return CapitalRule.Tariff(step: step, incomePerStep: incomePerStep)
    }

    private mutating func localAllowance(
        _ ids: inout Keys,
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> LocalAllowance? {
        var id: String?
        var title: String?
        var amount: Pence?
        var ageFrom: Int64?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AllowanceMember.self) {
            switch member {
            case .id: id = try self.id(for: &ids)
            case .title: title = try words()
            case .perWeek: amount = try money()
            case .ageFrom: ageFrom = try whole(0...150)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([AllowanceMember.id, .title, .perWeek], in: members)
        guard let id, let title, let amount else { return nil }
        return LocalAllowance(
            id: id,
            title: title,
            amount: amount,
            ageFrom: ageFrom.map { Int($0) },
            citation: citation.citation(from: sources)
        )
    }

    private mutating func localDisabilityCosts(
        _ choices: inout ContributionPolicy.Choices,
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) {
        guard var members = try object() else { return }
        while let member = try next(&members, of: LocalDisabilityMember.self) {
            switch member {
            case .standardPerWeek: choices.standardDisabilityCost = try money()
            case .most: choices.disabilityCostsMost = try choice() ?? .any
            case .caps:
                var kinds = Keys.names
                choices.disabilityCostCaps = try each { reader throws(SyntaxFault) in
                    try reader.disabilityCostCap(&kinds, within: outer, sources)
                }
            }
        }
    }

    private mutating func disabilityCostCap(
        _ kinds: inout Keys,
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> DisabilityCostCap? {
        var kind: String?
        var amount: Pence?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: CapMember.self) {
            switch member {
            case .kind:
                let words = try placedWords()
                let alike = words.map { Placed(value: $0.value.asFreeWords, range: $0.range) }
                take(alike, for: &kinds)
                kind = words?.value
            case .perWeek: amount = try money()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([CapMember.kind, .perWeek], in: members)
        guard let kind, let amount else { return nil }
        return DisabilityCostCap(
            kind: kind,
            amount: amount,
            citation: citation.citation(from: sources)
        )
    }
}
