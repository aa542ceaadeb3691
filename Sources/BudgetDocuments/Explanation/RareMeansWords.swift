internal import PersonalBudgets

// What only few people have: a partner's means beside their own, savings credit, a loan on the
// home, free care, a cap on all they ever pay.
extension Explainer {
    func couple(_ term: CoupleTerm) -> StepWords {
        switch term {
        case .partnerIncome: coupleRule("partner.income", "the partner's income")
        case .partnerCosts: coupleRule("partner.costs", "the partner's costs")
        case .partnerRest: coupleRule("partner.rest", "the partner's income less costs")
        case .partnerKeeps: coupleRule("partner.keeps", "the partner's income less costs")
        case .has: coupleRule("couple.has", "left to the person and the partner")
        case .short: coupleRule("couple.short", "level for a couple less that")
        case .addition:
            coupleRule("couple.addition", "added so that the couple is not left short")
        case .ownAvailable: coupleRule("couple.own", "available from the person alone")
        case .partnerAmount:
            coupleRule("partner.amount", "an amount like the person's own, with the buffer")
        case .partnerAbove:
            coupleRule("partner.above", "less an amount like the person's own")
        case .joint: coupleRule("couple.joint", "left of both together")
        case .jointAvailable: coupleRule("couple.available", "available from both together")
        }
    }

    private func coupleRule(_ id: String, _ label: String) -> StepWords {
        if let regime, policy?.choices.coupleMeans == .own, policy?.choices.coupleLevel == nil,
            let amount = regime.protected.personalAmounts.first(where: { $0.isJoint })
        {
            return StepWords(
                id: id,
                label: label,
                rule: "\(regime.id):/minimumIncomeGuarantee",
                citation: amount.citation
            )
        }
        let isOwn = policy?.choices.coupleMeans == .own
        return policyRule(id, label, isOwn ? "/coupleLevel" : "/coupleMeans")
    }

    func savingsCredit(_ term: SavingsCreditTerm) -> StepWords {
        guard let regime,
            let kind = regime.incomeKinds.firstIndex(where: { $0.savingsCredit != nil })
        else { return .ofNothing }
        let (id, label) =
            switch term {
            case .qualifyingIncome:
                ("savings-credit.qualifying-income", "qualifying income of savings credit")
            case .disregard:
                (
                    "savings-credit.disregard",
                    "left for savings, qualifying income being above the guarantee"
                )
            }
        return StepWords(
            id: id,
            label: label,
            rule: "\(regime.id):/incomeKinds/\(kind)",
            citation: regime.incomeKinds[kind].citation
        )
    }

    func costShare(_ term: CostShareTerm) -> StepWords {
        switch term {
        case .part:
            policyRule("cost-share", "part of the cost that can be asked for", "/costShare")
        case .chargeable:
            policyRule("chargeable-share", "that part of the chargeable cost", "/costShare")
        case .chargeableYear:
            policyRule("chargeable-share.year", "that part in a year", "/costShare")
        case .weeks:
            policyRule("chargeable-share.weeks", "that part in the weeks of a year", "/costShare")
        case .ofYear:
            policyRule("chargeable-share.of-year", "that part of a year's cost", "/costShare")
        case .inStretch(let index):
            policyRule(
                "chargeable-share.stretch.\(index + 1)",
                "that part in a week of stretch \(index + 1)",
                "/costShare"
            )
        case .yearOfStretch(let index):
            policyRule(
                "chargeable-share.stretch.\(index + 1).year",
                "that part in these weeks",
                "/costShare"
            )
        }
    }

    func deferredPayment(_ term: DeferredPaymentTerm) -> StepWords {
        switch term {
        case .value: loan("home.value", "value of the home")
        case .charges: loan("home.charges", "charged on the home already")
        case .part: loan("home.part", "part of the value that can be lent on")
        case .counted: loan("home.counted", "that part of the value")
        case .lessKept: loan("home.less-kept", "less what the person keeps")
        case .lessCharges: loan("home.less-charges", "less what is charged already")
        case .free: loan("home.free", "free to be lent on")
        case .limit:
            loan("deferred-payment-limit", "the most that can be deferred on the home")
        }
    }

    private func loan(_ id: String, _ label: String) -> StepWords {
        regime?.deferredPayment.map { rule in
            regimeRule(
                id,
                label,
                "/deferredPayment",
                rule.citation
            )
        } ?? .ofNothing
    }

    func lifetimeCap(_ term: LifetimeCapTerm) -> StepWords {
        switch term {
        case .metered: lifetimeRule("lifetime-cap.metered", "counted towards the cap so far")
        case .total: lifetimeRule("lifetime-cap.total", "cap on all that is ever paid", "/total")
        case .difference: lifetimeRule("lifetime-cap.difference", "the cap less that")
        case .left: lifetimeRule("lifetime-cap.left", "left of the cap")
        case .leftInAWeek:
            lifetimeRule("lifetime-cap.left.week", "left of the cap, asked for in a week")
        case .dailyLiving:
            lifetimeRule("lifetime-cap.daily-living", "daily living", "/dailyLivingPerWeek")
        case .most: lifetimeRule("lifetime-cap.most", "that and daily living")
        case .least: lifetimeRule("lifetime-cap.least", "the lesser of that and the other limit")
        case .leftInAYear:
            lifetimeRule("lifetime-cap.left.year", "left of the cap, asked for in a year")
        case .living(let stretch):
            lifetimeRule(
                "lifetime-cap.living.\(stretch + 1)",
                "daily living that is charged a week",
                "/dailyLivingPerWeek"
            )
        case .livingYear(let stretch):
            lifetimeRule(
                "lifetime-cap.living.\(stretch + 1).year",
                "daily living that is charged in these weeks",
                "/dailyLivingPerWeek"
            )
        case .mostYear: lifetimeRule("lifetime-cap.most.year", "most that a year can be charged")
        case .mostYearWhole:
            lifetimeRule("lifetime-cap.most.year.whole", "that in whole pence")
        case .paidYear:
            lifetimeRule("lifetime-cap.paid.year", "what the person pays in a year, up to that")
        }
    }

    func lifetimeRule(
        _ id: String,
        _ label: String,
        _ pointer: String = ""
    ) -> StepWords {
        schemeRule(
            id,
            label,
            "/contribution/lifetimeCap" + pointer,
            policy?.choices.lifetimeCap?.citation
        )
    }

    func freeCare(_ term: FreeCareTerm) -> StepWords {
        switch term {
        case .kind(let kind):
            freeCare(kind, "free-care.\(regime?.freeCare[kind].id ?? "")", nil)
        case .total: freeCare(0, "free-care", "free care that is part of the cost, a week")
        case .totalYear: freeCare(0, "free-care.year", "free care that is part of the cost, a year")
        case .less: freeCare(0, "chargeable.less-free-care", "chargeable cost less free care")
        case .chargeable:
            freeCare(0, "chargeable.after-free-care", "chargeable cost beside free care")
        case .lessYear:
            freeCare(
                0,
                "chargeable.less-free-care.year",
                "chargeable cost of a year less free care"
            )
        case .chargeableYear:
            freeCare(
                0,
                "chargeable.after-free-care.year",
                "chargeable cost of a year beside free care"
            )
        case .lessInStretch(let stretch):
            freeCare(
                0,
                "stretch.\(stretch + 1).less-free-care",
                "chargeable in a week of stretch \(stretch + 1) less free care"
            )
        case .chargeableInStretch(let stretch):
            freeCare(
                0,
                "stretch.\(stretch + 1).after-free-care",
                "chargeable in a week of stretch \(stretch + 1) beside free care"
            )
        case .yearOfStretch(let stretch):
            freeCare(
                0,
                "stretch.\(stretch + 1).after-free-care.year",
                "chargeable in these weeks beside free care"
            )
        }
    }

    private func freeCare(_ kind: Int, _ id: String, _ label: String?) -> StepWords {
        guard let regime, regime.freeCare.indices.contains(kind) else { return .ofNothing }
        let free = regime.freeCare[kind]
        return StepWords(
            id: id,
            label: label ?? free.title + ", a week",
            rule: "\(regime.id):/freeCare" + (label == nil ? "/\(kind)" : ""),
            citation: free.citation
        )
    }
}
