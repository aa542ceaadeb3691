internal import PersonalBudgets

enum EligibilityMember: String, Interned {
    case impairment, significantImpact, outcomes, meetUnderPower, twoOrMore, decision
    static let table = compiled(through: .decision)
}

private enum FairAccessMember: String, Interned {
    case indicators, meetUnderPower, decision
    static let table = compiled(through: .decision)
}

enum OutcomeMember: String, Interned {
    case finding, need
    static let table = compiled(through: .need)
    var choices: NameTable? { self == .finding ? Achievement.table : nil }
}

extension EligibilityCriteria {
    fileprivate static let carersMembers = carers.members
    fileprivate static let walesMembers = wales.members

    /// What a case says under criteria of which every part must hold: first the parts.
    private var members: NameTable {
        let others = [EligibilityMember.meetUnderPower, .decision]
        return NameTable(parts.map(\.rawValue) + others.map(\.rawValue)) {
            .memberUnknown($0, allowed: $1)
        }
    }
}

extension StatedDecision: Interned { static let table = compiled(through: .undetermined) }
extension FairAccessIndicator: Interned {
    static let table = compiled(through: .oneOrTwo) { .person(.indicatorUnknown($0, allowed: $1)) }
}
extension Finding: Interned { static let table = compiled(through: .unknown) }
extension Achievement: Interned { static let table = compiled(through: .unknown) }

extension Reader {
    /// What a case may say of eligibility, whichever criteria its scheme has; each name once.
    static let eligibilityMembers = [
        EligibilityMember.table.names, EligibilityCriteria.carersMembers.names,
        EligibilityCriteria.walesMembers.names, FairAccessMember.table.names,
    ].reduce(into: [String]()) { names, more in
        names += more.filter { !names.contains($0) }
    }

    /// What was found under the criteria of a scheme that has others than the Care Act's for adults.
    mutating func criteriaFindings(
        _ criteria: EligibilityCriteria
    ) throws(SyntaxFault) -> CriteriaFindings? {
        switch criteria {
        case .carers:
            return try parts(in: EligibilityCriteria.carersMembers, count: criteria.parts.count)
        case .wales:
            return try parts(in: EligibilityCriteria.walesMembers, count: criteria.parts.count)
        case .fairAccess(let threshold): return try indicators(threshold)
        case .careAct, .none:
            // Nobody asks for others, and what is wrong with them is told all the same.
            if try hasOwnMember(of: EligibilityCriteria.carersMembers) {
                return try criteriaFindings(.carers)
            }
            if try hasOwnMember(of: EligibilityCriteria.walesMembers) {
                return try criteriaFindings(.wales)
            }
            if try hasOwnMember(of: FairAccessMember.table) { return try indicators(nil) }
            _ = try careActFindings()
            return nil
        }
    }

    /// Whether the object ahead has one of these members that the Care Act's findings have not.
    private func hasOwnMember(of table: NameTable) throws(SyntaxFault) -> Bool {
        for name in table.names where EligibilityMember.table.position(of: name) == nil {
            var ahead = Cursor(bytes, from: cursor.offset, to: cursor.end)
            if try ahead.nameOfMember(name) != nil { return true }
        }
        return false
    }

    /// One finding a part; the member behind the parts is the reason for meeting needs all the same.
    private mutating func parts(
        in names: NameTable,
        count: Int
    ) throws(SyntaxFault) -> CriteriaFindings? {
        var result = CriteriaFindings(count: count)
        var stated: StatedDecision?
        guard var members = try object() else { return nil }
        while let member = try next(&members, in: names) {
            switch member {
            case ..<count: result.findings[member] = try choice() ?? .unknown
            case count: result.meetsUnderPower = try text() != nil
            default: stated = try choice()
            }
        }
        check(stated, against: result.decideByAll(), in: members)
        return result
    }

    /// A decision that is stated must be the one that the findings come to.
    private mutating func check(
        _ stated: StatedDecision?,
        against found: Eligibility,
        in members: Members
    ) {
        guard let stated, !stated.agrees(with: found) else { return }
        note(
            .person(.eligibilityContradicts(.decision(stated, found: found.decision))),
            at: place(of: EligibilityMember.decision, in: members)
        )
    }

    /// Indicators of need; a decision beside them is checked where the threshold is known.
    private mutating func indicators(
        _ threshold: FairAccessBand?
    ) throws(SyntaxFault) -> CriteriaFindings? {
        let names = FairAccessIndicator.table
        var result = CriteriaFindings(count: names.names.count)
        var stated: StatedDecision?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: FairAccessMember.self) {
            switch member {
            case .indicators:
                guard var indicators = try object() else { continue }
                while let indicator = try next(&indicators, in: names) {
                    result.findings[indicator] = try choice() ?? .unknown
                }
            case .meetUnderPower: result.meetsUnderPower = try text() != nil
            case .decision: stated = try choice()
            }
        }
        if let threshold {
            check(stated, against: result.decide(threshold: threshold), in: members)
        }
        return result
    }

    /// What the assessment found under the Care Act criteria.
    mutating func careActFindings() throws(SyntaxFault) -> CareActFindings? {
        var findings = CareActFindings()
        var twoOrMore: Finding?
        var stated: StatedDecision?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: EligibilityMember.self) {
            switch member {
            case .impairment: findings.impairment = try choice() ?? .unknown
            case .significantImpact: findings.significantImpact = try choice() ?? .unknown
            case .outcomes: try outcomes(&findings)
            case .meetUnderPower: findings.meetsUnderPower = try text() != nil
            case .twoOrMore: twoOrMore = try choice()
            case .decision: stated = try choice()
            }
        }
        if twoOrMore != nil || stated != nil {
            check(twoOrMore, stated, against: findings, in: members)
        }
        return findings
    }

    /// What a form says of the outcomes must be what they come to, and it must say all of it.
    private mutating func check(
        _ twoOrMore: Finding?,
        _ stated: StatedDecision?,
        against findings: CareActFindings,
        in members: Members
    ) {
        let unable = findings.unable.count
        if let twoOrMore, twoOrMore != .unknown, findings.twoOrMore != .unknown,
            twoOrMore != findings.twoOrMore
        {
            return note(
                .person(.eligibilityContradicts(.twoOrMore(twoOrMore, unable: unable))),
                at: place(of: EligibilityMember.twoOrMore, in: members)
            )
        }
        if findings.twoOrMore == .yes, lacks(EligibilityMember.significantImpact, in: members) {
            return note(
                .person(.eligibilityContradicts(.impactBlank(unable: unable))),
                at: members.opening
            )
        }
        check(stated, against: findings.decide(), in: members)
    }

    private mutating func outcomes(_ findings: inout CareActFindings) throws(SyntaxFault) {
        let table = CareActOutcome.stated
        guard var members = try object() else { return }
        while let outcome = try next(&members, in: table) {
            let found =
                try cursor.kindOfNext() == .object
                ? try achievement(of: table.names[outcome]) : try choice() ?? .unknown
            findings.note(found, of: outcome)
        }
    }

    /// A finding with the need it is about.
    private mutating func achievement(of outcome: String) throws(SyntaxFault) -> Achievement {
        var finding = Achievement.unknown
        var hasNeed = false
        guard var members = try object() else { return finding }
        while let member = try next(&members, of: OutcomeMember.self) {
            switch member {
            case .finding: finding = try choice() ?? .unknown
            case .need: hasNeed = try text() != nil
            }
        }
        require([OutcomeMember.finding], in: members)
        if finding == .notApplicable, hasNeed {
            note(
                .person(.eligibilityContradicts(.needWithoutOutcome(outcome))),
                at: place(of: OutcomeMember.need, in: members)
            )
        }
        return finding
    }
}
