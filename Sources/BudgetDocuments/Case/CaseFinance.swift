internal import PersonalBudgets
internal import PlainText

enum FinanceMember: String, Interned {
    case status, paidNightCare, chargePerWeek, income, capital, housing, disabilityCosts, premiums
    case partner, deferredPayment, qualifyingIncomePerWeek, metered
    static let table = compiled(through: .metered)
    var choices: NameTable? { self == .status ? Finance.Status.table : nil }
}

enum IncomeMember: String, Interned {
    case kind, rate, amount, every, sharedBy, passedOn, notional, reason
    static let table = compiled(through: .reason)
    var choices: NameTable? { self == .every ? Period.recurring : nil }
}

enum CapitalLineMember: String, Interned {
    case kind, amount, owners, secured, saleCosts, notional, reason
    static let table = compiled(through: .reason)
}

enum HousingLineMember: String, Interned {
    case kind, amount, help, every, sharedBy
    static let table = compiled(through: .sharedBy)
    var choices: NameTable? { self == .every ? Period.recurring : nil }
}

enum DisabilityCostMember: String, Interned {
    case kind, claimed, allowed, every, sharedBy, aboveCap, reason, evidence, reviewBy
    static let table = compiled(through: .reviewBy)
    var choices: NameTable? { self == .every ? Period.recurring : nil }
}

enum StatedPremiumMember: String, Interned {
    case kind, applies, reason
    static let table = compiled(through: .reason)
}

enum PartnerMember: String, Interned {
    case incomePerWeek, costsPerWeek
    static let table = compiled(through: .costsPerWeek)
}

enum DeferredHomeMember: String, Interned {
    case value, priorCharges
    static let table = compiled(through: .priorCharges)
}

extension Finance.Status: Interned { static let table = compiled(through: .lightTouchBelow) }
extension Period: Interned {
    static let table = compiled(through: .once)
    /// All but the last.
    fileprivate static let recurring = NameTable(table.names.filter { $0 != once.rawValue }) {
        .choiceUnknown($0, allowed: $1)
    }
}

extension Reader {
    /// The financial assessment; a change to one begins from what was before.
    mutating func finance(
        by rulebook: Rulebook,
        changing before: Finance? = nil
    ) throws(SyntaxFault) -> Finance? {
        var finance = before ?? Finance()
        var status = before?.status
        guard let members = try fill(&finance, &status, by: rulebook.vocabulary) else { return nil }
        if before == nil { require([FinanceMember.status], in: members) }
        finance.status = status ?? .notYet
        // Beside a status that is not known nobody can say what else has a meaning.
        if status != nil { noteCharge(in: finance, members) }
        return consume finance
    }

    /// Reads a financial assessment where it stands.
    private mutating func fill(
        _ finance: inout Finance,
        _ status: inout Finance.Status?,
        by names: Vocabulary
    ) throws(SyntaxFault) -> Members? {
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: FinanceMember.self) {
            switch member {
            case .status: status = try choice()
            case .paidNightCare: finance.paidNightCare = try truth() ?? false
            case .chargePerWeek: finance.chargePerWeek = try money()
            case .income: finance.income = try income(names)
            case .capital: finance.capital = try capital(names)
            case .housing: finance.housing = try housing(names)
            case .disabilityCosts: finance.disabilityCosts = try disabilityCosts(names)
            case .premiums: finance.statedPremiums = try statedPremiums(names)
            case .partner: finance.partner = try partnerMeans()
            case .deferredPayment: finance.deferredPayment = try deferredPayment()
            case .qualifyingIncomePerWeek: finance.qualifyingIncome = try money()
            case .metered: finance.metered = try money()
            }
        }
        return members
    }

    /// A light-touch assessment of less than the full cost states the charge; no other is told one.
    private mutating func noteCharge(in finance: Finance, _ members: Members) {
        if finance.status == .lightTouchBelow, finance.chargePerWeek == nil,
            lacks(FinanceMember.chargePerWeek, in: members)
        {
            note(.finance(.chargeMissing), at: place(of: FinanceMember.status, in: members))
        }
        if finance.status != .lightTouchBelow, has(FinanceMember.chargePerWeek, in: members) {
            note(
                .besideValue(FinanceMember.chargePerWeek.rawValue, finance.status.rawValue),
                at: place(of: FinanceMember.chargePerWeek, in: members)
            )
        }
    }

    private mutating func partnerMeans() throws(SyntaxFault) -> PartnerMeans? {
        var income: Pence?
        var costs = Pence.zero
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PartnerMember.self) {
            switch member {
            case .incomePerWeek: income = try money()
            case .costsPerWeek: costs = try money() ?? .zero
            }
        }
        require([PartnerMember.incomePerWeek], in: members)
        return income.map { PartnerMeans(income: $0, costs: costs) }
    }

    private mutating func deferredPayment() throws(SyntaxFault) -> DeferredPayment? {
        var value: Pence?
        var charges = Pence.zero
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: DeferredHomeMember.self) {
            switch member {
            case .value: value = try money()
            case .priorCharges: charges = try money() ?? .zero
            }
        }
        require([DeferredHomeMember.value], in: members)
        return value.map { DeferredPayment(value: $0, priorCharges: charges) }
    }

    /// The reason for counting what the person does not have; a fault where none is given.
    private mutating func notionalReason<Name: Interned>(
        _ isNotional: Bool,
        _ reason: Placed<JSONText>?,
        _ name: Name,
        in members: Members
    ) -> Passage? {
        guard isNotional else { return nil }
        if reason == nil, lacks(name, in: members) {
            note(.reasonMissing(for: .notionalMeans), at: members.opening)
        }
        return reason.map { Passage($0.value.content) }
    }

    /// A period that recurs.
    private mutating func recurring() throws(SyntaxFault) -> Period? {
        try name(in: Period.recurring).map { Period.at($0.value) }
    }

    /// How many incomes, or how many costs, few people have more of.
    private static var usualLines: Int { 4 }

    private mutating func income(_ names: Vocabulary) throws(SyntaxFault) -> [IncomeLine]? {
        var lines: [IncomeLine] = []
        guard var elements = try list() else { return nil }
        lines.reserveCapacity(Self.usualLines)
        while try next(&elements, after: lines.count) {
            guard var members = try object() else { continue }
            var kind: Placed<Int>?
            var rate: Placed<JSONText>?
            var amount: Pence?
            var every: Period?
            var sharedBy: Int64 = 1
            var isPassedOn = false
            var isNotional = false
            var reason: Placed<JSONText>?
            while let member = try next(&members, of: IncomeMember.self) {
                switch member {
                case .kind:
                    kind = try name(in: names.incomeKinds)
                case .rate: rate = try text(.reference)
                case .amount: amount = try money()
                case .every: every = try recurring()
                case .sharedBy: sharedBy = try whole(1...100) ?? 1
                case .passedOn: isPassedOn = try truth() ?? false
                case .notional: isNotional = try truth() ?? false
                case .reason: reason = try text()
                }
            }
            require(
                [IncomeMember.kind, .amount, .every],
                in: members,
                where: .kind,
                isOneOf: names.incomeKinds
            )
            guard let kind else { continue }
            noteConflict(of: kind, with: lines, names.incomes)
            let position = rated(kind.value, rate, names, members)
            let why = notionalReason(isNotional, reason, IncomeMember.reason, in: members)
            guard let amount, let every else { continue }
            lines.append(
                IncomeLine(
                    kind: kind.value,
                    rate: position,
                    amount: amount,
                    every: every,
                    sharedBy: sharedBy,
                    isPassedOn: isPassedOn,
                    notionalReason: why
                )
            )
        }
        return lines
    }

    /// The position of a benefit's rate; a benefit that has rates must name one.
    private mutating func rated(
        _ kind: Int,
        _ rate: Placed<JSONText>?,
        _ names: Vocabulary,
        _ members: Members
    ) -> Int? {
        let rates = names.incomeRates[kind]
        guard let rate else {
            if !rates.names.isEmpty {
                require([IncomeMember.rate], in: members, where: .rate, isOneOf: rates)
            }
            return nil
        }
        guard let position = position(of: rate.value, in: rates) else {
            note(
                .finance(
                    .rateUnknown(
                        cursor.characters(of: rate.value),
                        kind: names.incomes[kind].title,
                        allowed: rates.names
                    )
                ),
                at: rate.range
            )
            return nil
        }
        return position
    }

    /// Notes a benefit that is never paid together with one that stands before it.
    private mutating func noteConflict(
        of kind: Placed<Int>,
        with lines: [IncomeLine],
        _ kinds: [IncomeKind]
    ) {
        guard let group = kinds[kind.value].group,
            let other = lines.first(where: { kinds[$0.kind].group == group })
        else { return }
        note(
            .finance(.benefitsTogether(kinds[other.kind].title, kinds[kind.value].title)),
            at: kind.range
        )
    }

    private mutating func capital(_ names: Vocabulary) throws(SyntaxFault) -> [CapitalLine]? {
        var lines: [CapitalLine] = []
        guard var elements = try list() else { return nil }
        while try next(&elements, after: lines.count) {
            guard var members = try object() else { continue }
            var kind: Int?
            var amount: Pence?
            var owners: Int64 = 1
            var secured = Pence.zero
            var isSoldAtCost = false
            var isNotional = false
            var reason: Placed<JSONText>?
            while let member = try next(&members, of: CapitalLineMember.self) {
                switch member {
                case .kind:
                    kind = try name(in: names.capitalKinds)?.value
                case .amount: amount = try money()
                case .owners: owners = try whole(1...100) ?? 1
                case .secured: secured = try money() ?? .zero
                case .saleCosts: isSoldAtCost = try truth() ?? false
                case .notional: isNotional = try truth() ?? false
                case .reason: reason = try text()
                }
            }
            require(
                [CapitalLineMember.kind, .amount],
                in: members,
                where: .kind,
                isOneOf: names.capitalKinds
            )
            let why = notionalReason(isNotional, reason, CapitalLineMember.reason, in: members)
            guard let kind, let amount else { continue }
            lines.append(
                CapitalLine(
                    kind: kind,
                    amount: amount,
                    owners: owners,
                    secured: secured,
                    isSoldAtCost: isSoldAtCost,
                    notionalReason: why
                )
            )
        }
        return lines
    }

    private mutating func housing(_ names: Vocabulary) throws(SyntaxFault) -> [HousingLine]? {
        var lines: [HousingLine] = []
        guard var elements = try list() else { return nil }
        while try next(&elements, after: lines.count) {
            guard var members = try object() else { continue }
            var kind: Int?
            var amount: Pence?
            var help: Pence?
            var every: Period?
            var sharedBy: Int64 = 1
            while let member = try next(&members, of: HousingLineMember.self) {
                switch member {
                case .kind:
                    kind = try name(in: names.housingKinds)?.value
                case .amount: amount = try money()
                case .help: help = try money()
                case .every: every = try recurring()
                case .sharedBy: sharedBy = try whole(1...100) ?? 1
                }
            }
            require(
                [HousingLineMember.kind, .amount, .every],
                in: members,
                where: .kind,
                isOneOf: names.housingKinds
            )
            guard let kind, let amount, let every else { continue }
            lines.append(
                HousingLine(
                    kind: kind,
                    amount: amount,
                    help: help,
                    every: every,
                    sharedBy: sharedBy
                )
            )
        }
        return lines
    }

    /// What was claimed and what is allowed; allowing less or more asks for a reason.
    private mutating func disabilityCosts(
        _ names: Vocabulary
    ) throws(SyntaxFault) -> [DisabilityCost]? {
        var costs: [DisabilityCost] = []
        guard var elements = try list() else { return nil }
        costs.reserveCapacity(Self.usualLines)
        while try next(&elements, after: costs.count) {
            guard var members = try object() else { continue }
            var kind: Placed<JSONText>?
            var claimed: Pence?
            var allowed: Pence?
            var every: Period?
            var sharedBy: Int64 = 1
            var isAboveCap = false
            var reviewBy: CalendarDate?
            var reason: Placed<JSONText>?
            while let member = try next(&members, of: DisabilityCostMember.self) {
                switch member {
                case .kind: kind = try text()
                case .claimed: claimed = try money()
                case .allowed: allowed = try money()
                case .every: every = try recurring()
                case .sharedBy: sharedBy = try whole(1...100) ?? 1
                case .evidence: _ = try text()
                case .reviewBy: reviewBy = try date()
                case .aboveCap: isAboveCap = try truth() ?? false
                case .reason: reason = try text()
                }
            }
            require([DisabilityCostMember.kind, .claimed, .allowed, .every], in: members)
            guard let kind, let claimed, let allowed, let every else { continue }
            if allowed != claimed, lacks(DisabilityCostMember.reason, in: members) {
                note(
                    .reasonMissing(for: allowed < claimed ? .lessThanClaimed : .moreThanClaimed),
                    at: place(of: DisabilityCostMember.allowed, in: members)
                )
            }
            if isAboveCap, lacks(DisabilityCostMember.reason, in: members) {
                note(
                    .reasonMissing(for: .aboveCap),
                    at: place(of: DisabilityCostMember.aboveCap, in: members)
                )
            }
            let isCapped = !isAboveCap && !names.cappedCosts.names.isEmpty
            costs.append(
                DisabilityCost(
                    kind: Passage(kind.value.content),
                    claimed: claimed,
                    allowed: allowed,
                    every: every,
                    sharedBy: sharedBy,
                    cap: isCapped ? cap(on: kind.value, among: names.cappedCosts) : nil,
                    reason: reason.map { Passage($0.value.content) },
                    reviewBy: reviewBy
                )
            )
        }
        return costs
    }

    /// The cap on a kind of cost; capitals, or spaces around, make no other kind of it.
    private func cap(on kind: JSONText, among kinds: NameTable) -> Int? {
        position(of: kind, in: kinds)
            ?? kinds.position(of: cursor.characters(of: kind).asFreeWords)
    }

    private mutating func statedPremiums(
        _ names: Vocabulary
    ) throws(SyntaxFault) -> [StatedPremium] {
        var premiums: [StatedPremium] = []
        var kinds: [Placed<Int>] = []
        guard var elements = try list() else { return premiums }
        while try next(&elements, after: premiums.count) {
            guard var members = try object() else { continue }
            var kind: Placed<Int>?
            var applies: Bool?
            var reason: Placed<JSONText>?
            while let member = try next(&members, of: StatedPremiumMember.self) {
                switch member {
                case .kind: kind = try name(in: names.premiums)
                case .applies: applies = try truth()
                case .reason: reason = try text()
                }
            }
            require([StatedPremiumMember.kind, .applies], in: members)
            if lacks(StatedPremiumMember.reason, in: members) {
                note(.reasonMissing(for: .statedPremium), at: members.opening)
            }
            guard let kind else { continue }
            noteRepeat(of: kind, in: kinds)
            kinds.append(kind)
            guard let applies, let reason else { continue }
            premiums.append(
                StatedPremium(
                    premium: kind.value,
                    applies: applies,
                    reason: Passage(reason.value.content)
                )
            )
        }
        return premiums
    }
}
