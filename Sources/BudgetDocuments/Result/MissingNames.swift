package import PersonalBudgets

extension Explainer {
    /// What is missing, as a dotted path of the case.
    package func name(of missing: Missing) -> String {
        switch missing {
        case .eligibility: "eligibility"
        case .impairment: "eligibility.impairment"
        case .significantImpact: "eligibility.significantImpact"
        case .outcome(let outcome): "eligibility.outcomes.\(outcome.rawValue)"
        case .answers: "answers"
        case .answer(let question):
            "answers.\(scheme.questionnaire?.questions[question].id ?? "")"
        case .finance: "finance"
        case .income: "finance.income"
        case .capital: "finance.capital"
        case .housing: "finance.housing"
        case .disabilityCosts: "finance.disabilityCosts"
        case .partnerBorn: "person.partnerBorn"
        case .plan: "plan"
        }
    }
}

extension AssessedCase {
    /// The names of the rate cells that figures rest on and that have this evidence, in order.
    ///
    /// The cells are those that the steps have read, so the case is worked out again when the
    /// trace was off.
    package func ratesUsed(with evidence: Citation.Evidence) -> [String] {
        guard let (regime, rates) = rules.meansTest else { return [] }
        let trace =
            assessment.trace.isOn
            ? assessment.trace : (try? rules.assess(facts, explain: true))?.trace
        var names: [String] = []
        for step in trace?.steps ?? [] {
            guard case .rate(let cell, _) = step.term,
                rates.cells[cell.position]?.citation.evidence == evidence
            else { continue }
            let name = regime.cellNames[cell.position]
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
