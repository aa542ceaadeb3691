internal import PersonalBudgets

private enum SignOffMember: String, Interned {
    case spending, family, riskTiers, crisis, process, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum SpendRuleMember: String, Interned {
    case category, refused, upToPerYear
    static let table = compiled(through: .upToPerYear)
}

private enum RiskTierMember: String, Interned {
    case id, role, reviewWeeks, monitoring
    static let table = compiled(through: .monitoring)
}

extension SignOff.FamilyPayment: Interned { static let table = compiled(through: .refused) }

/// What a council asks at sign-off, its roles not yet found among its authorities.
struct SignOffDraft {
    fileprivate var spending: [SignOff.SpendRule] = []
    fileprivate var family: SignOff.FamilyPayment?
    fileprivate var tiers: [TierDraft] = []
    fileprivate var asksCrisis = false
    fileprivate var steps: PlanSteps?
    fileprivate var citation: Citation

    fileprivate struct TierDraft {
        var id = ""
        var role: Placed<String>?
        var reviewWeeks: Int64 = Period.weeksInAYear
        var monitoring: String?
    }
}

extension Reader {
    /// What the council asks of a plan by its own rules.
    mutating func signOff(
        within outer: CitationDraft,
        _ sources: SourceList,
        _ names: inout PriceNames
    ) throws(SyntaxFault) -> SignOffDraft? {
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        var draft = SignOffDraft(citation: outer.citation(from: sources))
        while let member = try next(&members, of: SignOffMember.self) {
            switch member {
            case .spending:
                var categories = Keys.names
                draft.spending = try each { reader throws(SyntaxFault) in
                    try reader.spendRule(&categories, &names)
                }
            case .family: draft.family = try choice()
            case .riskTiers:
                var ids = Keys.ids(of: "risk tier")
                draft.tiers = try each { reader throws(SyntaxFault) in try reader.riskTier(&ids) }
            case .process: draft.steps = try planSteps(within: citation, sources)
            case .crisis: draft.asksCrisis = try truth() ?? false
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        draft.citation = citation.citation(from: sources)
        return draft
    }

    /// The rules with what services say of themselves; nil where nothing is said.
    mutating func settled(
        _ draft: SignOffDraft?,
        _ services: [SignOff.ServiceTerms],
        _ names: PriceNames,
        _ authorities: [PriceList.Authority]?
    ) -> SignOff? {
        guard draft != nil || services.contains(where: { !$0.isEmpty }) else { return nil }
        let roles = authorities?.map(\.role)
        var tiers: [SignOff.RiskTier] = []
        for tier in draft?.tiers ?? [] {
            let authority = tier.role.flatMap { role in roles?.firstIndex(of: role.value) }
            if authority == nil, let role = tier.role, let roles {
                note(unknown: role, "authority", among: roles)
            }
            tiers.append(
                SignOff.RiskTier(
                    id: tier.id,
                    authority: authority,
                    reviewWeeks: tier.reviewWeeks,
                    monitoring: tier.monitoring
                )
            )
        }
        return SignOff(
            categories: names.categories(beside: draft?.spending ?? []),
            spending: draft?.spending ?? [],
            family: draft?.family,
            riskTiers: tiers,
            asksCrisis: draft?.asksCrisis ?? false,
            steps: draft?.steps,
            services: services,
            citation: draft?.citation
                ?? Citation(title: "", address: "", locator: "", evidence: .unverified)
        )
    }

    /// Ways to hold the money of a service.
    mutating func routes() throws(SyntaxFault) -> [Route] {
        try each { reader throws(SyntaxFault) in try reader.choice() }
    }

    private mutating func spendRule(
        _ categories: inout Keys,
        _ names: inout PriceNames
    ) throws(SyntaxFault) -> SignOff.SpendRule? {
        var category: Int?
        var refusal: String?
        var limit: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: SpendRuleMember.self) {
            switch member {
            case .category:
                let id = try id()
                take(id, for: &categories)
                category = id.map { names.category($0.value) }
            case .refused: refusal = try words()
            case .upToPerYear: limit = try money()
            }
        }
        require([SpendRuleMember.category], in: members)
        // A rule says that nothing may be spent, or how much.
        if lacks(SpendRuleMember.upToPerYear, in: members) {
            require([SpendRuleMember.refused], in: members)
        }
        guard let category else { return nil }
        return SignOff.SpendRule(category: category, refusal: refusal, upTo: limit)
    }

    private mutating func riskTier(_ ids: inout Keys) throws(SyntaxFault) -> SignOffDraft.TierDraft?
    {
        var tier = SignOffDraft.TierDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RiskTierMember.self) {
            switch member {
            case .id: tier.id = try id(for: &ids) ?? ""
            case .role: tier.role = try placedWords()
            case .reviewWeeks: tier.reviewWeeks = try whole(1...104) ?? tier.reviewWeeks
            case .monitoring: tier.monitoring = try words()
            }
        }
        require([RiskTierMember.id, .reviewWeeks], in: members)
        return tier
    }
}
