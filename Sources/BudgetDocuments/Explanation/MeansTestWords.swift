internal import PersonalBudgets

// Capital and income.
extension Explainer {
    func capital(_ term: Term) -> StepWords? {
        switch term {
        case .capitalAmount(let index): capitalLine(index, "", "")
        case .capitalOwners(let index): capitalLine(index, ".owners", "owners of ")
        case .capitalShare(let index): capitalLine(index, ".share", "the person's share of ")
        case .capitalTotal: capitalRule("capital", "capital that counts")
        case .capitalAboveLower:
            capitalRule("capital.less-lower-limit", "capital less the lower limit")
        case .capitalCounted:
            capitalRule("capital.above-lower-limit", "capital above the lower limit")
        case .tariffStep: capitalRule("tariff-step", "step of tariff income")
        case .tariffPerStep: capitalRule("tariff-per-step", "income for each step or part of it")
        case .tariffIncome: capitalRule("tariff-income", "tariff income")
        default: nil
        }
    }

    private func capitalRule(_ id: String, _ label: String) -> StepWords {
        regimeRule(id, label, "/capital", \.capital.citation)
    }

    private func capitalLine(_ index: Int, _ suffix: String, _ prefix: String) -> StepWords? {
        guard let line = person.facts.finance?.capital?[index],
            let kind = regime?.capitalKinds[line.kind]
        else { return nil }
        return StepWords(
            id: "capital.\(index + 1)\(suffix)",
            label: prefix + kind.title + (kind.isCounted ? "" : " (ignored)"),
            rule: "\(regime?.id ?? ""):/capitalKinds/\(line.kind)",
            citations: [kind.citation]
        )
    }

    func income(_ term: Term) -> StepWords? {
        switch term {
        case .incomeAmount(let index): incomeLine(index, "", "")
        case .incomeWeekly(let index): incomeLine(index, ".weekly", "", ", a week")
        case .incomeSharers(let index): incomeLine(index, ".shared-by", "people sharing ")
        case .incomeShare(let index): incomeLine(index, ".share", "the person's share of ")
        case .incomeDisregard(let index): incomeLine(index, ".ignored", "ignored part of ")
        case .nightDifference(let index):
            incomeLine(index, ".night", "night difference of ", isPolicy: true)
        case .incomeAfterDisregard(let index):
            incomeLine(index, ".less-ignored", "", " less the part that is ignored")
        case .incomeCounted(let index): incomeLine(index, ".counted", "", ", counted")
        case .incomeTotal:
            regimeRule(
                "income",
                "income that counts",
                "/incomeKinds",
                \.citations.available
            )
        case .countedTotal:
            regimeRule(
                "counted",
                "income and tariff income",
                "/available",
                \.citations.available
            )
        default: nil
        }
    }

    private func incomeLine(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ ending: String = "",
        isPolicy: Bool = false
    ) -> StepWords? {
        guard let line = person.facts.finance?.income?[index],
            let kind = regime?.incomeKinds[line.kind]
        else { return nil }
        let ignored = kind.treatment == .ignored ? " (ignored)" : ""
        let id = "income.\(index + 1)\(suffix)"
        let label = prefix + kind.title + ending + ignored
        guard !isPolicy else { return policyRule(id, label, "/nightCare") }
        return StepWords(
            id: id,
            label: label,
            rule: "\(regime?.id ?? ""):/incomeKinds/\(line.kind)",
            citations: [kind.citation]
        )
    }
}

// What is protected, and what is left.
extension Explainer {
    func protected(_ term: Term) -> StepWords? {
        switch term {
        case .personalAmount(let row):
            StepWords(
                id: "mig.personal",
                label: "minimum income guarantee, personal amount",
                rule: "\(regime?.id ?? ""):/minimumIncomeGuarantee/personalAmounts/\(row)",
                citations: regime.map { [$0.personalAmounts[row].citation] } ?? []
            )
        case .children: guarantee("mig.children.count", "children")
        case .childrenAmount: guarantee("mig.children", "minimum income guarantee, children")
        case .premium(let index):
            regime.map { regime in
                let premium = regime.premiums[index]
                return StepWords(
                    id: "mig.premium.\(premium.id)",
                    label: "minimum income guarantee, \(premium.title)",
                    rule: "\(regime.id):/minimumIncomeGuarantee/premiums/\(index)",
                    citations: [premium.citation]
                )
            }
        case .minimumIncomeGuarantee: guarantee("mig", "minimum income guarantee")
        default: allowance(term) ?? available(term)
        }
    }

    private func guarantee(_ id: String, _ label: String) -> StepWords {
        StepWords(
            id: id,
            label: label,
            rule: "\(regime?.id ?? ""):/minimumIncomeGuarantee",
            citations: regime?.personalAmounts.first.map { [$0.citation] } ?? []
        )
    }

    private func allowance(_ term: Term) -> StepWords? {
        switch term {
        case .housingAmount(let index): housing(index, "", "")
        case .housingHelp(let index): housing(index, ".help", "help with ")
        case .housingLessHelp(let index): housing(index, ".less-help", "", " less help")
        case .housingNet(let index): housing(index, ".net", "", " net of help")
        case .housingWeekly(let index): housing(index, ".weekly", "", " net of help, a week")
        case .housingTotal:
            regimeRule("housing", "housing costs net of help", "/housing", \.citations.housing)
        case .disabilityCostAllowed(let index): disabilityCost(index, "", " allowed")
        case .disabilityCostWeekly(let index):
            disabilityCost(index, ".weekly", " allowed, a week")
        case .disabilityCostsTotal:
            regimeRule(
                "disability-costs",
                "disability-related expenditure",
                "/disabilityCosts",
                \.citations.disabilityCosts
            )
        default: nil
        }
    }

    private func housing(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ ending: String = ""
    ) -> StepWords? {
        guard let line = person.facts.finance?.housing?[index],
            let kind = regime?.housingKinds[line.kind]
        else { return nil }
        return regimeRule(
            "housing.\(index + 1)\(suffix)",
            prefix + kind.title + ending,
            "/housing/kinds/\(line.kind)",
            \.citations.housing
        )
    }

    private func disabilityCost(_ index: Int, _ suffix: String, _ ending: String) -> StepWords? {
        guard let cost = person.facts.finance?.disabilityCosts?[index] else { return nil }
        return regimeRule(
            "disability-costs.\(index + 1)\(suffix)",
            person.document.text(of: cost.kind) + ending,
            "/disabilityCosts",
            \.citations.disabilityCosts
        )
    }

    private func available(_ term: Term) -> StepWords? {
        switch term {
        case .afterProtected:
            regimeRule(
                "after-mig",
                "less the minimum income guarantee",
                "/available",
                \.citations.available
            )
        case .afterHousing:
            regimeRule(
                "after-housing",
                "less housing costs",
                "/available",
                \.citations.available
            )
        case .afterDisabilityCosts:
            regimeRule(
                "after-disability-costs",
                "less disability-related expenditure",
                "/available",
                \.citations.available
            )
        case .available:
            regimeRule(
                "available",
                "available for charging",
                "/available",
                \.citations.available
            )
        case .contributionShare:
            policyRule("contribution-share", "share of it that is asked for", "/share")
        case .shareOfAvailable:
            policyRule("contribution-before-rounding", "share of what is available", "/share")
        case .maximum:
            regimeRule("maximum", "maximum contribution", "/rounding", \.citations.rounding)
        case .exempt:
            person.facts.person.exemptions.first.flatMap { index in
                regime.map { regime in
                    StepWords(
                        id: "maximum.exempt",
                        label: "never charged: \(regime.exemptions[index].title)",
                        rule: "\(regime.id):/exemptions/\(index)",
                        citations: [regime.exemptions[index].citation]
                    )
                }
            }
        case .arrangementFee:
            policyRule("arrangement-fee", "arrangement fee, a year", "/arrangementFeePerYear")
        case .lightTouchCharge:
            StepWords(id: "maximum.light-touch", label: "charge of the light-touch assessment")
        default: nil
        }
    }
}
