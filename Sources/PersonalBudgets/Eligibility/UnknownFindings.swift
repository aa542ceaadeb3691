extension EligibilityCriteria {
    /// What would settle an eligibility that is undetermined by some findings, or by none: two
    /// outcomes are enough, and no other is asked for then.
    func missing(in findings: Findings?) -> [Missing] {
        guard self == .careAct else { return missingParts(in: findings?.ofParts) }
        guard let findings = findings?.underCareAct else { return [.eligibility] }
        var missing: [Missing] = []
        if findings.impairment == .unknown { missing.append(.impairment) }
        if findings.twoOrMore == .unknown {
            for (position, outcome) in CareActOutcome.allCases.enumerated()
            where findings.unknown.contains(.position(position)) {
                missing.append(.outcome(outcome))
            }
        }
        if findings.significantImpact == .unknown { missing.append(.significantImpact) }
        return missing
    }

    private func missingParts(in findings: CriteriaFindings?) -> [Missing] {
        guard let findings else { return [.eligibility] }
        var missing: [Missing] = []
        for (part, finding) in findings.findings.enumerated() where finding == .unknown {
            if case .fairAccess(let threshold) = self {
                let indicator = FairAccessIndicator.allCases[part]
                if indicator.band >= threshold { missing.append(.indicator(indicator)) }
            } else {
                missing.append(.criterion(parts[part]))
            }
        }
        return missing
    }
}
