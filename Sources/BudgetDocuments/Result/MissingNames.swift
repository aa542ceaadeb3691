package import PersonalBudgets

extension Explainer {
    /// What is missing, as a dotted path of the case.
    package func name(of missing: Missing) -> String {
        switch missing {
        case .eligibility: "eligibility"
        case .impairment: "eligibility.impairment"
        case .significantImpact: "eligibility.significantImpact"
        case .outcome(let outcome): "eligibility.outcomes.\(outcome.rawValue)"
        case .criterion(let part): "eligibility.\(part.rawValue)"
        case .indicator(let indicator): "eligibility.indicators.\(indicator.rawValue)"
        case .answers: "answers"
        case .answer(let question):
            "answers.\(scheme.questionnaire?.questions[question].id ?? "")"
        case .finance: "finance"
        case .income: "finance.income"
        case .capital: "finance.capital"
        case .housing: "finance.housing"
        case .disabilityCosts: "finance.disabilityCosts"
        case .partnerBorn: "person.partnerBorn"
        case .partner: "finance.partner"
        case .metered: "finance.metered"
        case .plan: "plan"
        }
    }
}
