internal import PersonalBudgets

// What is left, and what is asked for of it.
extension Explainer {
    func contribution(_ term: ContributionTerm) -> StepWords {
        switch term {
        case .afterProtected: left("after-mig", "less the \(regime?.protected.title ?? "")")
        case .afterHousing: left("after-housing", "less housing costs")
        case .afterDisabilityCosts:
            left("after-disability-costs", "less disability-related expenditure")
        case .allowance(let index):
            policy.map { policy in
                let allowance = policy.choices.allowances[index]
                return schemeRule(
                    "allowance.\(allowance.id)",
                    allowance.title,
                    "/contribution/allowances/\(index)",
                    allowance.citation
                )
            } ?? .ofNothing
        case .allowancesTotal: policyRule("allowances", "left beside that", "/allowances")
        case .afterAllowances: left("after-allowances", "less what is left beside that")
        case .available: left("available", "available for charging")
        case .share:
            policyRule("contribution-share", "share of it that is asked for", "/share")
        case .shareOfAvailable:
            policyRule("contribution-before-rounding", "share of what is available", "/share")
        case .assessedCharge: rounding("assessed-charge", "charge before the least and the most")
        case .minimumCharge: policyRule("minimum-charge", "the least charge", "/minimumCharge")
        case .afterMinimumCharge:
            policyRule("after-minimum-charge", "nothing, if less than that", "/minimumCharge")
        case .localWeeklyMaximum:
            policyRule("council-maximum", "the council's most a week", "/weeklyMaximum")
        case .weeklyMaximum:
            policyRule("weekly-maximum", "the most anybody is asked for", "/weeklyMaximum")
        case .maximum: maximum
        case .exempt: exempt
        case .arrangementFee:
            policyRule("arrangement-fee", "arrangement fee, a year", "/arrangementFeePerYear")
        case .arrangementFeeOnce:
            policyRule("arrangement-fee.once", "arrangement fee, once", "/arrangementFeeOnce")
        case .lightTouchCharge:
            StepWords(id: "maximum.light-touch", label: "charge of the light-touch assessment")
        }
    }

    private func left(_ id: String, _ label: String) -> StepWords {
        regimeRule(id, label, "/available", regime?.citations.available)
    }

    private func rounding(_ id: String, _ label: String) -> StepWords {
        regimeRule(id, label, "/rounding", regime?.citations.rounding)
    }

    /// The last of what is done to a charge is the rule of the most that is asked for.
    private var maximum: StepWords {
        let (id, label) = ("maximum", "maximum contribution")
        if policy?.choices.weeklyMaximum != nil { return policyRule(id, label, "/weeklyMaximum") }
        if let regime, let rule = regime.weeklyMaximum {
            return StepWords(
                id: id,
                label: label,
                rule: "\(regime.id):/weeklyMaximum",
                citation: rule.citation
            )
        }
        if policy?.choices.lifetimeCap != nil { return lifetimeRule(id, label) }
        return policy?.choices.minimumCharge == nil
            ? rounding(id, label) : policyRule(id, label, "/minimumCharge")
    }

    private var exempt: StepWords {
        facts.person.exemptions.first.flatMap { index in
            regime.map { regime in
                StepWords(
                    id: "maximum.exempt",
                    label: "never charged: \(regime.exemptions[index].title)",
                    rule: "\(regime.id):/exemptions/\(index)",
                    citation: regime.exemptions[index].citation
                )
            }
        } ?? .ofNothing
    }
}
