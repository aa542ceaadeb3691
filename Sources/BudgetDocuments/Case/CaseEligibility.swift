internal import PersonalBudgets

enum EligibilityMember: String, Interned {
    case impairment, significantImpact, outcomes, meetUnderPower
    static let table = compiled()
}

private enum CarersMember: String, Interned {
    case careNecessary, negativeEffect, significantImpact, meetUnderPower
    static let table = compiled()
}

private enum WalesMember: String, Interned {
    case relatedNeed, cannotMeetAlone, notMetByOthers, unlikelyUnlessCouncilActs, meetUnderPower
    static let table = compiled()
}

private enum FairAccessMember: String, Interned {
    case indicators, meetUnderPower
    static let table = compiled()
}

extension FairAccessIndicator: Interned { static let table = compiled() }
extension Finding: Interned { static let table = compiled() }
extension Achievement: Interned { static let table = compiled() }

extension Reader {
    /// What was found under the criteria of a scheme that has others than the Care Act's for adults.
    mutating func criteriaFindings(
        _ criteria: EligibilityCriteria
    ) throws(SyntaxFault) -> CriteriaFindings? {
        switch criteria {
        case .carers: return try parts(of: CarersMember.self, count: criteria.parts.count)
        case .wales: return try parts(of: WalesMember.self, count: criteria.parts.count)
        case .fairAccess: return try indicators()
        case .careAct, .none:
            try skip()
            return nil
        }
    }

    /// One finding a part; the member behind the parts is the reason for meeting needs all the same.
    private mutating func parts<Name: Interned>(
        of _: Name.Type,
        count: Int
    ) throws(SyntaxFault) -> CriteriaFindings? {
        var result = CriteriaFindings(count: count)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: Name.self) {
            if case let part = member.position, part < count {
                result.findings[part] = try choice() ?? .unknown
            } else {
                result.meetsUnderPower = try text() != nil
            }
        }
        return result
    }

    private mutating func indicators() throws(SyntaxFault) -> CriteriaFindings? {
        let names = FairAccessIndicator.table
        var result = CriteriaFindings(count: names.names.count)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: FairAccessMember.self) {
            switch member {
            case .indicators:
                guard var indicators = try object() else { continue }
                while let indicator = try next(
                    &indicators,
                    in: names,
                    unknown: { .outcomeUnknown($0, allowed: names.names) }
                ) {
                    result.findings[indicator] = try choice() ?? .unknown
                }
            case .meetUnderPower: result.meetsUnderPower = try text() != nil
            }
        }
        return result
    }

    /// What the assessment found under the Care Act criteria.
    mutating func careActFindings() throws(SyntaxFault) -> CareActFindings? {
        var findings = CareActFindings()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: EligibilityMember.self) {
            switch member {
            case .impairment: findings.impairment = try choice() ?? .unknown
            case .significantImpact: findings.significantImpact = try choice() ?? .unknown
            case .outcomes: try outcomes(&findings)
            case .meetUnderPower: findings.meetsUnderPower = try text() != nil
            }
        }
        return findings
    }

    private mutating func outcomes(_ findings: inout CareActFindings) throws(SyntaxFault) {
        let table = CareActOutcome.table
        guard var members = try object() else { return }
        while let outcome = try next(
            &members,
            in: table,
            unknown: { .outcomeUnknown($0, allowed: table.names) }
        ) {
            findings.outcomes[outcome] = try choice() ?? .unknown
        }
    }
}
