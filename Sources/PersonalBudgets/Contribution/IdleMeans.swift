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
    /// That a part of an item of income is passed on, of somebody who is single or where the kind
    /// counts all the same.
    case passedOn(income: Int, Household)
    /// That selling an item of capital takes a part of its value, of money or by rules that take
    /// nothing off.
    case saleCosts(capital: Int, isMoney: Bool)
    /// That a line is charged for by means, of somebody who is never charged on a ground that is for
    /// people without such a line.
    case chargedLine(Int)
    /// That what a line buys once is charged for: charges are by the week, and it is in none.
    case chargedOnce(Int)
    /// Why direct payments are paid gross, where there is none.
    case grossPayment
}

extension MeansTest {
    /// Whether the person or a partner, as far as they are known, is of pension age by the end of a
    /// year.
    fileprivate var reachesPensionAgeInYear: Bool {
        let end = day.adding(days: Int(Period.weeksInAYear) * 7) ?? day
        return [person.born, person.partnerBorn].compactMap(\.self).contains {
            regime.pensionAge.isReached(on: end, born: $0)
        }
    }
}

extension RuleSet {
    /// What is stated and makes no difference in the means test of a person; none where the scheme has
    /// no means test.
    public func idleMeans(of person: Case) -> [IdleMeans] {
        guard let test = test(of: person) else { return [] }
        let (household, setting) = (person.person.household, person.person.setting)
        let choices = test.policy.choices.regimes.filter { $0.settings.contains(setting) }
        var idle: [IdleMeans] = []
        if household == .single, person.person.partnerBorn != nil { idle.append(.partnerBorn) }
        if setting != .careHome, choices.allSatisfy({ $0.stay == nil }) {
            idle.append(.stay)
            if person.person.stayFrom != nil,
                test.regime.capitalKinds.allSatisfy({ $0.ignoredWeeks == nil })
            {
                idle.append(.stayFrom)
            }
        }
        if test.policy.choices.lifetimeCap == nil, test.finance.metered != nil {
            idle.append(.metered)
        }
        // A stay that counts as a longer one after some weeks goes on by other rules.
        let isSettled =
            person.person.stay == .permanent || choices.allSatisfy { $0.upToWeeks == nil }
        if isSettled, test.regime.deferredPayment == nil, test.finance.deferredPayment != nil {
            idle.append(.deferredPayment)
        }
        let hasGround = person.person.exemptions.contains { test.regime.exemptions[$0].isAlone }
        for (index, line) in (person.plan?.lines ?? []).enumerated()
        where line.funding == .council && !line.isFree {
            if hasGround {
                idle.append(.chargedLine(index))
            } else if line.every == .once {
                idle.append(.chargedOnce(index))
            }
        }
        if let plan = person.plan, plan.account?.grossPayment != nil, !plan.hasDirectPayment {
            idle.append(.grossPayment)
        }
        // What an assessment that is not made leaves out is told with all the rest of it.
        guard test.finance.status == .full else { return idle }
        if !test.asksPartnerMeans, test.finance.partner != nil { idle.append(.partner(household)) }
        if test.finance.qualifyingIncome != nil {
            if test.regime.leavesSavingsCredit {
                if test.isPensionAgeHousehold == false, !test.reachesPensionAgeInYear {
                    idle.append(.qualifyingIncome(belowPensionAge: true))
                }
            } else if isSettled {
                idle.append(.qualifyingIncome(belowPensionAge: false))
            }
        }
        for (index, line) in (test.finance.income ?? []).enumerated() where line.isPassedOn {
            let isLeft = test.regime.incomeKinds[line.kind].isLeftPassedOn
            guard household == .single || isSettled && !isLeft else { continue }
            idle.append(.passedOn(income: index, household))
        }
        for (index, line) in (test.finance.capital ?? []).enumerated()
        where line.isSoldAtCost && test.saleCosts(of: line) == nil {
            let isMoney = test.regime.capitalKinds[line.kind].isMoney
            idle.append(.saleCosts(capital: index, isMoney: isMoney))
        }
        return idle
    }
}

extension Plan {
    /// Whether a line of it, or of another plan, is a direct payment by the council.
    fileprivate var hasDirectPayment: Bool {
        func isDirect(_ line: PlanLine) -> Bool {
            line.route == .directPayment && line.funding == .council
        }
        return lines.contains(where: isDirect)
            || alternatives.contains { $0.lines.contains(where: isDirect) }
    }
}

extension IncomeKind {
    /// Whether a part of it is left only where it is passed on.
    fileprivate var isLeftPassedOn: Bool {
        if case .part(_, onlyIfPassedOn: true) = treatment { true } else { false }
    }
}
