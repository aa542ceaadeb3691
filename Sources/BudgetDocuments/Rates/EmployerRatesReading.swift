internal import PersonalBudgets

private enum EmploymentRatesMember: String, Interned {
    case leaveWeeks, pension, nationalInsurance, minimumWages, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum PensionMember: String, Interned {
    case trigger, from, to, share
    static let table = compiled(through: .share)
}

private enum InsuranceMember: String, Interned {
    case threshold, share, allowance
    static let table = compiled(through: .allowance)
}

private enum MinimumWageMember: String, Interned {
    case ageFrom, perHour
    static let table = compiled(through: .perHour)
}

extension Reader {
    /// What an employer owes in the year of the rates.
    mutating func employerRates(_ sources: SourceList) throws(SyntaxFault) -> EmployerRates? {
        var leave: Exact?
        var pension: (trigger: Pence, from: Pence, to: Pence, share: Exact)?
        var insurance: (threshold: Pence, share: Exact, allowance: Pence?)?
        var wages: [EmployerRates.MinimumWage] = []
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: EmploymentRatesMember.self) {
            switch member {
            case .leaveWeeks: leave = try decimal(upTo: 51)?.value
            case .pension: pension = try pensionRates()
            case .nationalInsurance: insurance = try insuranceRates()
            case .minimumWages:
                var ages = Keys { .statedTwice("the wage from age \($0)") }
                wages = try each { reader throws(SyntaxFault) in try reader.minimumWage(&ages) }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        requireAll(of: EmploymentRatesMember.self, in: members)
        guard let leave, let pension, let insurance else { return nil }
        return EmployerRates(
            leaveWeeks: leave,
            pensionTrigger: pension.trigger,
            pensionBand: (pension.from, pension.to),
            pensionShare: pension.share,
            insuranceThreshold: insurance.threshold,
            insuranceShare: insurance.share,
            allowance: insurance.allowance,
            minimumWages: wages,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func pensionRates() throws(SyntaxFault) -> (
        trigger: Pence, from: Pence, to: Pence, share: Exact
    )? {
        var trigger: Pence?
        var from: Pence?
        var to: Pence?
        var share: Exact?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PensionMember.self) {
            switch member {
            case .trigger: trigger = try money()
            case .from: from = try money()
            case .to: to = try money()
            case .share: share = try self.share()
            }
        }
        requireAll(of: PensionMember.self, in: members)
        guard let trigger, let from, let to, let share else { return nil }
        return (trigger, from, to, share)
    }

    private mutating func insuranceRates() throws(SyntaxFault) -> (
        threshold: Pence, share: Exact, allowance: Pence?
    )? {
        var threshold: Pence?
        var share: Exact?
        var allowance: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: InsuranceMember.self) {
            switch member {
            case .threshold: threshold = try money()
            case .share: share = try self.share()
            case .allowance: allowance = try money()
            }
        }
        require([InsuranceMember.threshold, .share], in: members)
        guard let threshold, let share else { return nil }
        return (threshold, share, allowance)
    }

    private mutating func minimumWage(
        _ ages: inout Keys
    ) throws(SyntaxFault) -> EmployerRates.MinimumWage? {
        var age: Int64?
        var perHour: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: MinimumWageMember.self) {
            switch member {
            case .ageFrom:
                let start = cursor.pastWhitespace(from: cursor.offset)
                age = try whole(0...150)
                take(
                    age.map { Placed(value: String($0), range: start..<cursor.offset) },
                    for: &ages
                )
            case .perHour: perHour = try money()
            }
        }
        requireAll(of: MinimumWageMember.self, in: members)
        guard let age, let perHour else { return nil }
        return EmployerRates.MinimumWage(from: Int(age), perHour: perHour)
    }
}
