/// What a case may say of a person's means, or of what decides about them, and the means test never
/// looks at.
public enum IdleMeans: Hashable, Sendable {
    /// When the partner was born, of somebody who has none.
    case partnerBorn
    /// What a partner lives on, of somebody who has none or where the person's own means count alone.
    case partner(Household)
    /// For how long the person stays, outside a care home.
    case stay
    /// The first day of the stay, outside a care home.
    case stayFrom
    /// What has counted towards a cap on all that is ever paid, where there is no cap.
    case metered
    /// The income by which savings credit is left, where none is left by it, or the person and any
    /// partner are below pension age.
    case qualifyingIncome(belowPensionAge: Bool)
    /// A home to defer charges on, where none are deferred.
    case deferredPayment
    /// Care that is free by other rules of the scheme, and perhaps a ground for no charge by these.
    case freeCare(at: Int, isExemption: Bool)
    /// A ground for no charge by other rules of the scheme, and perhaps care that is free by these.
    case chargingExempt(at: Int, isFreeCare: Bool)
    /// A premium of other rules of the scheme, which is no part of what these leave.
    case premium(at: Int)
    /// That a part of an item of income is passed on, of somebody who is single or where the kind
    /// counts all the same.
    case passedOn(income: Int, Household)
    /// That selling an item of capital takes a part of its value, of money or by rules that take
    /// nothing off.
    case saleCosts(capital: Int, isMoney: Bool)
    /// That a line of the plan, or of another plan by its position, is charged for by means, of
    /// somebody who is never charged on a ground that is for people without such a line.
    case chargedLine(Int, of: Int? = nil)
    /// That what such a line buys once is charged for: charges are by the week, and it is in none.
    case chargedOnce(Int, of: Int? = nil)
    /// Why direct payments are paid gross, where there is none.
    case grossPayment
}

extension RuleSet {
    /// What is stated and makes no difference in the means test of a person, or in what the plan says
    /// of charges and payments; where there is no means test, nothing is said of what is for one.
    public func idleMeans(of person: Case) -> [IdleMeans] {
        let plan = person.plan?.idle ?? []
        guard let test = test(of: person) else { return plan }
        return test.idleOfPerson + test.idleOfFinance + test.idleOfFullAssessment
            + test.idleCharges(in: person.plan) + plan
    }
}

extension MeansTest {
    /// What is stated of the person and makes no difference.
    fileprivate var idleOfPerson: [IdleMeans] {
        var idle: [IdleMeans] = []
        if person.household == .single, person.partnerBorn != nil { idle.append(.partnerBorn) }
        guard person.setting != .careHome, choicesHere.allSatisfy({ $0.stay == nil }) else {
            return idle
        }
        idle.append(.stay)
        if person.stayFrom != nil, regime.capitalKinds.allSatisfy({ $0.ignoredWeeks == nil }) {
            idle.append(.stayFrom)
        }
        return idle
    }

    /// What is stated of money and makes no difference, whether an assessment is made or not.
    fileprivate var idleOfFinance: [IdleMeans] {
        var idle: [IdleMeans] = []
        if policy.choices.lifetimeCap == nil, finance.metered != nil { idle.append(.metered) }
        if isSettled, regime.deferredPayment == nil, finance.deferredPayment != nil {
            idle.append(.deferredPayment)
        }
        return idle
    }

    /// What is stated of means that are assessed and makes no difference; what an assessment that is
    /// not made leaves out is told with all the rest of it.
    fileprivate var idleOfFullAssessment: [IdleMeans] {
        guard finance.status == .full else { return [] }
        var idle: [IdleMeans] = []
        if !asksPartnerMeans, finance.partner != nil { idle.append(.partner(person.household)) }
        if finance.qualifyingIncome != nil {
            if regime.leavesSavingsCredit {
                if isPensionAgeHousehold == false, !reachesPensionAgeInYear {
                    idle.append(.qualifyingIncome(belowPensionAge: true))
                }
            } else if isSettled {
                idle.append(.qualifyingIncome(belowPensionAge: false))
            }
        }
        for (index, line) in (finance.income ?? []).enumerated() where line.isPassedOn {
            let isLeft = regime.incomeKinds[line.kind].isLeftPassedOn
            guard person.household == .single || isSettled && !isLeft else { continue }
            idle.append(.passedOn(income: index, person.household))
        }
        for (index, line) in (finance.capital ?? []).enumerated()
        where line.isSoldAtCost && saleCosts(of: line) == nil {
            let isMoney = regime.capitalKinds[line.kind].isMoney
            idle.append(.saleCosts(capital: index, isMoney: isMoney))
        }
        return idle
    }

    /// The regimes that the council has for where the person lives.
    private var choicesHere: [RegimeChoice] {
        policy.choices.regimes.filter { $0.settings.contains(person.setting) }
    }

    /// Whether the person stays under these rules: a stay that counts as a longer one after some weeks
    /// goes on by others.
    private var isSettled: Bool {
        person.stay == .permanent || choicesHere.allSatisfy { $0.upToWeeks == nil }
    }

    /// Whether the person or a partner, as far as they are known, is of pension age by the end of a
    /// year.
    private var reachesPensionAgeInYear: Bool {
        let end = day.adding(days: Int(Period.weeksInAYear) * 7) ?? day
        return [person.born, person.partnerBorn].compactMap(\.self).contains {
            regime.pensionAge.isReached(on: end, born: $0)
        }
    }
}

extension IncomeKind {
    /// Whether a part of it is left only where it is passed on.
    fileprivate var isLeftPassedOn: Bool {
        if case .part(_, onlyIfPassedOn: true) = treatment { true } else { false }
    }
}
