internal import PersonalBudgets

private enum EmploymentRatesMember: String, Interned {
    case leaveWeeks, pension, nationalInsurance, payWeek, minimumWages, minimumWagesFrom
    case source, at, evidence
    static let table = compiled(through: .evidence)

    /// Whether rates have to say it.
    var isNeeded: Bool { self != .payWeek && self != .minimumWagesFrom }
}

private enum PensionMember: String, Interned {
    case trigger, from, to, share, ageFrom
    static let table = compiled(through: .ageFrom)
}

private enum InsuranceMember: String, Interned {
    case threshold, share, allowance, young
    static let table = compiled(through: .young)
}

private enum YoungMember: String, Interned {
    case ageBelow, threshold
    static let table = compiled(through: .threshold)
}

private enum PayWeekMember: String, Interned {
    case pensionTrigger, pensionFrom, pensionTo, threshold, youngThreshold
    static let table = compiled(through: .youngThreshold)
}

private enum MinimumWageMember: String, Interned {
    case ageFrom, perHour
    static let table = compiled(through: .perHour)
}

extension Reader {
    /// What an employer owes in the year of the rates.
    mutating func employerRates(_ sources: SourceList) throws(SyntaxFault) -> EmployerRates? {
        var leave: Exact?
        var pension: PensionRates?
        var insurance: InsuranceRates?
        var week: EmployerRates.Thresholds?
        var ofWeek: Members?
        var wages: [EmployerRates.MinimumWage] = []
        var wagesFrom: CalendarDate?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: EmploymentRatesMember.self) {
            switch member {
            case .leaveWeeks: leave = try decimal(upTo: 51)?.value
            case .pension: pension = try pensionRates()
            case .nationalInsurance: insurance = try insuranceRates()
            case .payWeek: week = try payWeek(&ofWeek)
            case .minimumWages:
                var ages = Keys { .statedTwice("the wage from age \($0)") }
                wages = try each { reader throws(SyntaxFault) in try reader.minimumWage(&ages) }
            case .minimumWagesFrom: wagesFrom = try date()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        requireAll(of: EmploymentRatesMember.self, in: members) { $0.isNeeded }
        // The young would count as everybody else in a week, and as the young in a year.
        if let ofWeek, insurance?.young != nil {
            require([PayWeekMember.youngThreshold], in: ofWeek)
        }
        guard let leave, let pension, let insurance else { return nil }
        return EmployerRates(
            leaveWeeks: leave,
            perYear: EmployerRates.Thresholds(
                pensionTrigger: pension.trigger,
                pensionFrom: pension.from,
                pensionTo: pension.to,
                insurance: insurance.threshold,
                insuranceOfYoung: insurance.young?.threshold
            ),
            perWeek: week,
            pension: (pension.ageFrom, pension.share),
            insurance: (insurance.young?.ageBelow, insurance.share, insurance.allowance),
            minimumWages: wages,
            from: wagesFrom,
            citation: citation.citation(from: sources)
        )
    }

    private typealias PensionRates = (
        trigger: Pence, from: Pence, to: Pence, share: Exact, ageFrom: Int?
    )

    private mutating func pensionRates() throws(SyntaxFault) -> PensionRates? {
        var trigger: Pence?
        var from: Pence?
        var to: Pence?
        var share: Exact?
        var age: Int64?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PensionMember.self) {
            switch member {
            case .trigger: trigger = try money()
            case .from: from = try money()
            case .to: to = try money()
            case .share: share = try self.share()
            case .ageFrom: age = try whole(0...150)
            }
        }
        requireAll(of: PensionMember.self, in: members) { $0 != .ageFrom }
        guard let trigger, let from, let to, let share else { return nil }
        note(PensionMember.from, from, above: [(.trigger, trigger), (.to, to)], in: members)
        return (trigger, from, to, share, age.map { Int($0) })
    }

    private typealias InsuranceRates = (
        threshold: Pence, share: Exact, allowance: Pence?,
        young: (ageBelow: Int, threshold: Pence)?
    )

    private mutating func insuranceRates() throws(SyntaxFault) -> InsuranceRates? {
        var threshold: Pence?
        var share: Exact?
        var allowance: Pence?
        var young: (ageBelow: Int, threshold: Pence)?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: InsuranceMember.self) {
            switch member {
            case .threshold: threshold = try money()
            case .share: share = try self.share()
            case .allowance: allowance = try money()
            case .young: young = try insuranceOfYoung()
            }
        }
        require([InsuranceMember.threshold, .share], in: members)
        guard let threshold, let share else { return nil }
        return (threshold, share, allowance, young)
    }

    private mutating func insuranceOfYoung() throws(SyntaxFault) -> (Int, Pence)? {
        var age: Int64?
        var threshold: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: YoungMember.self) {
            switch member {
            case .ageBelow: age = try whole(0...150)
            case .threshold: threshold = try money()
            }
        }
        requireAll(of: YoungMember.self, in: members)
        guard let age, let threshold else { return nil }
        return (Int(age), threshold)
    }

    /// What counts of the earnings of a week, and which members say so.
    private mutating func payWeek(
        _ read: inout Members?
    ) throws(SyntaxFault) -> EmployerRates.Thresholds? {
        var trigger: Pence?
        var from: Pence?
        var to: Pence?
        var threshold: Pence?
        var young: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PayWeekMember.self) {
            switch member {
            case .pensionTrigger: trigger = try money()
            case .pensionFrom: from = try money()
            case .pensionTo: to = try money()
            case .threshold: threshold = try money()
            case .youngThreshold: young = try money()
            }
        }
        read = members
        requireAll(of: PayWeekMember.self, in: members) { $0 != .youngThreshold }
        guard let trigger, let from, let to, let threshold else { return nil }
        note(
            PayWeekMember.pensionFrom,
            from,
            above: [(.pensionTrigger, trigger), (.pensionTo, to)],
            in: members
        )
        return EmployerRates.Thresholds(
            pensionTrigger: trigger,
            pensionFrom: from,
            pensionTo: to,
            insurance: threshold,
            insuranceOfYoung: young
        )
    }

    /// Notes an amount above one that it may not exceed: what lies between is less than nothing.
    private mutating func note<Name: Interned>(
        _ name: Name,
        _ amount: Pence,
        above others: [(name: Name, most: Pence)],
        in members: Members
    ) {
        guard let other = others.first(where: { $0.most < amount }) else { return }
        note(
            .meansTest(.earningsCrossed(above: other.name.rawValue, other.most)),
            at: place(of: name, in: members)
        )
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
