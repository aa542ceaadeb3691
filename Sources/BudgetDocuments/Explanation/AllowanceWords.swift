internal import PersonalBudgets

// What is protected.
extension Explainer {
    /// What the regime calls what it protects.
    private var protectedTitle: String { regime?.protected.title ?? "" }

    private static let times = "times the basic level"

    func protected(_ term: ProtectedTerm) -> StepWords {
        switch term {
        case .personalAmount(let row):
            regimeRule(
                "mig.personal",
                "\(protectedTitle), personal amount" + premiumsHeld(by: row),
                "/minimumIncomeGuarantee/personalAmounts/\(row)",
                regime?.protected.personalAmounts[row].citation
            )
        case .children: guarantee("mig.children.count", "children")
        case .childrenAmount: guarantee("mig.children", "\(protectedTitle), children")
        case .premium(let index):
            said(
                premium(index),
                because: facts.finance?.statedPremium(index)?.reason
            )
        case .part: guarantee("mig.part", "part of an amount for two")
        case .basicLevel: guarantee("mig.basic", "basic level")
        case .factor:
            policy?.choices.guarantee.map { own in
                schemeRule("mig.factor", Self.times, "/contribution/guarantee/factor", own.citation)
            } ?? guarantee("mig.factor", Self.times)
        case .total: guarantee("mig", protectedTitle)
        }
    }

    private func premium(_ index: Int) -> StepWords {
        guard let regime else { return .ofNothing }
        let premium = regime.protected.premiums[index]
        return StepWords(
            id: "mig.premium.\(premium.id)",
            label: "\(protectedTitle), \(premium.title)",
            rule: "\(regime.id):/minimumIncomeGuarantee/premiums/\(index)",
            citation: premium.citation
        )
    }

    /// The premiums that a council's own amount holds, behind its name.
    private func premiumsHeld(by row: Int) -> String {
        guard let protected = regime?.protected else { return "" }
        let held = protected.personalAmounts[row].premiumsHeld.map { protected.premiums[$0].title }
        return held.isEmpty ? "" : " with the \(held.joined(separator: " and the ")) in it"
    }

    private func guarantee(_ id: String, _ label: String) -> StepWords {
        regimeRule(id, label, "/minimumIncomeGuarantee", regime?.protected.source)
    }
}

// Housing costs and the costs of disability.
extension Explainer {
    func housing(_ term: HousingTerm) -> StepWords {
        switch term {
        case .amount(let index): housing(index, "", "")
        case .help(let index): housing(index, ".help", "help with ")
        case .lessHelp(let index): housing(index, ".less-help", "", " less help")
        case .net(let index): housing(index, ".net", "", " net of help")
        case .sharers(let index): housing(index, ".shared-by", "people sharing ")
        case .share(let index): housing(index, ".share", "the person's share of ")
        case .weekly(let index): housing(index, ".weekly", "", " net of help, a week")
        case .total:
            regimeRule("housing", "housing costs net of help", "/housing", regime?.housing.citation)
        }
    }

    private func housing(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ ending: String = ""
    ) -> StepWords {
        guard let line = facts.finance?.housing?[index],
            let kind = regime?.housing.kinds[line.kind]
        else { return .ofNothing }
        return regimeRule(
            "housing.\(index + 1)\(suffix)",
            prefix + kind.title + ending + (regime?.housing.isAllowed == false ? " (ignored)" : ""),
            "/housing/kinds/\(line.kind)",
            regime?.housing.citation
        )
    }

    func disabilityCost(_ term: DisabilityCostTerm) -> StepWords {
        switch term {
        case .allowed(let index):
            said(
                disabilityCost(index, "", " allowed"),
                because: facts.finance?.disabilityCosts?[index].reason
            )
        case .sharers(let index):
            disabilityCost(index, ".shared-by", ", people sharing it")
        case .share(let index):
            disabilityCost(index, ".share", ", the person's share")
        case .weekly(let index):
            disabilityCost(index, ".weekly", " allowed, a week")
        case .capLeft(let index):
            disabilityCost(index, ".cap-left", ", what is left of the council's cap")
        case .capped(let index):
            disabilityCost(index, ".capped", " within the council's cap")
        case .cap(let cap): disabilityCostCap(cap)
        }
    }

    func disabilityExpenditure(_ term: DisabilityExpenditureTerm) -> StepWords {
        switch term {
        case .listed:
            disabilityRule("disability-costs.listed", "listed disability-related expenditure")
        case .leastPart:
            disabilityRule("disability-costs.least-part", "part of the basic level at least")
        case .standard: standardDisabilityCost
        case .least: disabilityRule("disability-costs.least", "left without a list at least")
        case .allowed:
            disabilityRule("disability-costs.allowed", "disability-related expenditure allowed")
        case .benefits:
            policyRule(
                "disability-benefits",
                "benefits for disability that count",
                "/disabilityCosts/most"
            )
        case .withinBenefits:
            policyRule(
                "disability-costs.within-benefits",
                "disability-related expenditure within these benefits",
                "/disabilityCosts/most"
            )
        case .total: disabilityRule("disability-costs", "disability-related expenditure")
        }
    }

    private func disabilityRule(_ id: String, _ label: String) -> StepWords {
        regimeRule(id, label, "/disabilityCosts", regime?.disabilityCosts.citation)
    }

    private var standardDisabilityCost: StepWords {
        let (id, label) = ("disability-costs.standard", "allowed without a list")
        return policy?.choices.standardDisabilityCost == nil
            ? disabilityRule(id, label)
            : policyRule(id, label, "/disabilityCosts/standardPerWeek")
    }

    private func disabilityCostCap(_ cap: Int) -> StepWords {
        policy.map { policy in
            let rule = policy.choices.disabilityCostCaps[cap]
            return schemeRule(
                "disability-costs.cap.\(cap + 1)",
                "the council's cap on \(rule.kind)",
                "/contribution/disabilityCosts/caps/\(cap)",
                rule.citation
            )
        } ?? .ofNothing
    }

    private func disabilityCost(_ index: Int, _ suffix: String, _ ending: String) -> StepWords {
        guard let cost = facts.finance?.disabilityCosts?[index] else { return .ofNothing }
        let ignored = regime?.disabilityCosts.isAllowed == false ? " (ignored)" : ""
        return disabilityRule(
            "disability-costs.\(index + 1)\(suffix)",
            person.document.text(of: cost.kind) + ending + ignored
        )
    }
}
