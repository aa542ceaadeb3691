internal import PersonalBudgets

enum EligibilityMember: String, Interned {
    case impairment, significantImpact, outcomes, meetUnderPower
    static let table = compiled()
}

extension Finding: Interned { static let table = compiled() }
extension Achievement: Interned { static let table = compiled() }

extension Reader {
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
