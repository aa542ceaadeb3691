internal import PersonalBudgets

// Capital and income.
extension Explainer {
    func capital(_ term: CapitalTerm) -> StepWords {
        switch term {
        case .amount(let index):
            said(
                capitalLine(index, "", ""),
                because: facts.finance?.capital?[index].notionalReason
            )
        case .owners(let index): capitalLine(index, ".owners", "owners of ")
        case .share(let index): capitalLine(index, ".share", "the person's share of ")
        case .secured(let index): capitalLine(index, ".secured", "borrowed against ")
        case .saleCostsPart: capitalRule("sale-costs", "part of a value that selling takes")
        case .saleCosts(let index):
            capitalLine(index, ".sale-costs", "what selling takes of ")
        case .afterSale(let index): capitalLine(index, ".after-sale", "sale value of ")
        case .lessSecured(let index):
            capitalLine(index, ".less-secured", "value less borrowing of ")
        case .net(let index): capitalLine(index, ".net", "net value of ")
        case .beforeUse:
            capitalRule("capital.before-use", "capital before notional capital is used")
        case .notionalUsed:
            capitalRule("capital.notional-used", "notional capital that counts as used")
        case .total: capitalRule("capital", "capital that counts")
        case .aboveLower:
            capitalRule("capital.less-lower-limit", "capital less the lower limit")
        case .counted:
            capitalRule("capital.above-lower-limit", "capital above the lower limit")
        case .tariffStep: capitalRule("tariff-step", "step of tariff income")
        case .tariffPerStep: capitalRule("tariff-per-step", "income for each step or part of it")
        case .tariffIncome: capitalRule("tariff-income", "tariff income")
        }
    }

    private func capitalRule(_ id: String, _ label: String) -> StepWords {
        regimeRule(id, label, "/capital", regime?.capital.citation)
    }

    private func capitalLine(_ index: Int, _ suffix: String, _ prefix: String) -> StepWords {
        guard let line = facts.finance?.capital?[index],
            let kind = regime?.capitalKinds[line.kind]
        else { return .ofNothing }
        let notional = line.notionalReason == nil ? "" : " (notional)"
        return regimeRule(
            "capital.\(index + 1)\(suffix)",
            prefix + kind.title + notional + (kind.isCounted ? "" : " (ignored)"),
            "/capitalKinds/\(line.kind)",
            kind.citation
        )
    }

    func income(_ term: IncomeTerm) -> StepWords {
        switch term {
        case .amount(let index):
            said(
                incomeLine(index, "", ""),
                because: facts.finance?.income?[index].notionalReason
            )
        case .weekly(let index): incomeLine(index, ".weekly", "", ", a week")
        case .sharers(let index): incomeLine(index, ".shared-by", "people sharing ")
        case .share(let index): incomeLine(index, ".share", "the person's share of ")
        case .disregard(let index): incomeLine(index, ".ignored", "ignored part of ")
        case .most(let index): incomeLine(index, ".most", "the most that counts of ")
        case .part(let index): incomeLine(index, ".part", "the part that counts of ")
        case .nightDifference(let index):
            incomeLine(index, ".night", "night difference of ", isPolicy: true)
        case .afterNight(let index):
            incomeLine(index, ".less-night", "", " less the night difference")
        case .byDay(let index): incomeLine(index, ".by-day", "", " by day")
        case .afterDisregard(let index):
            incomeLine(index, ".less-ignored", "", " less the part that is ignored")
        case .amountLessItem(let index):
            incomeLine(index, ".less-from-amount", "the amount for its kind less ")
        case .amountLeft(let index):
            incomeLine(index, ".amount-left", "left of that amount for more ")
        case .counted(let index): incomeLine(index, ".counted", "", ", counted")
        case .total:
            regimeRule(
                "income",
                "income that counts",
                "/incomeKinds",
                regime?.citations.available
            )
        case .withTariff:
            regimeRule(
                "counted",
                "income and tariff income",
                "/available",
                regime?.citations.available
            )
        }
    }

    private func incomeLine(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ ending: String = "",
        isPolicy: Bool = false
    ) -> StepWords {
        guard let line = facts.finance?.income?[index],
            let kind = regime?.incomeKinds[line.kind]
        else { return .ofNothing }
        let ignored = kind.treatment == .ignored ? " (ignored)" : ""
        let id = "income.\(index + 1)\(suffix)"
        let notional = line.notionalReason == nil ? "" : " (notional)"
        let label = prefix + kind.title + notional + ending + ignored
        guard !isPolicy else { return policyRule(id, label, "/nightCare") }
        return regimeRule(
            id,
            label,
            "/incomeKinds/\(line.kind)",
            kind.citation
        )
    }
}
