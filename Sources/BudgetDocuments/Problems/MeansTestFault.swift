public import PersonalBudgets

/// What is wrong with the rules and amounts of a means test, or of what an employer owes.
public enum MeansTestFault: Sendable {
    case cellRepeated(String)
    case amountNeverCounts
    case stepZero
    case limitsCrossed(lower: Pence, upper: Pence, rates: String)
    /// The rates where it is a regime that takes the one for the other.
    case ratesCrossed(of: String, lower: Pence, higher: Pence, rates: String?)
    /// Whether it is a regime that reads what the rates say to be another.
    case unitWrong(cell: String, isAWeek: Bool, isRead: Bool)
    case minimumAboveMost(Pence)
    case earningsCrossed(above: String, Pence)
    case policyLimit(cell: String, national: Pence, rates: String, isFloor: Bool)
    case policyWithoutEffect(String)
    case choiceWithoutEffect(isOfMeansTest: Bool)
    case amountNeverRead(String, near: String)
    case premiumMissing(cell: String, heldBy: String, rates: String)
    case premiumsUnsaid(cell: String, premium: String, id: String, Pence)
    case premiumProtected(String, by: String)
    case holdsNothing(String)
    case limitCountsNothing(String)
    case limitMissing(String?)
    case beyondLaw(RuleOfLaw, Citation)
}

extension MeansTestFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .cellRepeated: .cellRepeated
        case .amountNeverCounts: .idRepeated
        case .stepZero: .quantityZero
        case .limitsCrossed, .ratesCrossed, .minimumAboveMost, .earningsCrossed: .limitOrder
        case .unitWrong: .choiceUnknown
        case .limitMissing: .memberMissing
        case .premiumMissing: .rateMissing
        case .policyLimit, .premiumProtected, .beyondLaw: .policyLimit
        case .premiumsUnsaid: .premiumsUnsaid
        case .policyWithoutEffect, .choiceWithoutEffect, .amountNeverRead, .holdsNothing,
            .limitCountsNothing:
            .policyWithoutEffect
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .cellRepeated(let cell):
            Wording(message: "\(named(cell)) has two amounts", advice: "keep one of them")
        case .amountNeverCounts:
            Wording(
                message: "an amount above is for all of these people, so this one never counts",
                advice: "put it first, say whom the other is not for, or leave one of them out"
            )
        case .stepZero:
            Wording(message: "a step of nothing is no step: write an amount above 0")
        case .limitsCrossed(let lower, let upper, let rates):
            Wording(
                message: "the lower limit of capital, \(written(lower, in: .ofRates)), is above "
                    + "the upper one, \(written(upper, in: .ofRates)) in \(rates)",
                advice: "write \(typed(upper)) or less for the lower limit, or swap them"
            )
        case .ratesCrossed(let benefit, let lower, let higher, let rates):
            Wording(
                message: "the lower rate of \(benefit), \(written(lower, in: .ofRates)), is above "
                    + "the higher one, \(written(higher, in: .ofRates))"
                    + (rates.map { " in \($0)" } ?? "")
                    + ", so what is paid for the night would be less than nothing",
                advice: rates == nil
                    ? "write \(typed(higher)) or less for the lower rate, or swap them"
                    : "swap \"higher\" and \"lower\", if the rates are right"
            )
        case .unitWrong(let cell, let isAWeek, let isRead):
            Wording(
                message: "\(named(cell)) is "
                    + (isAWeek ? "an amount a week" : "an amount, and none a week"),
                advice: isRead
                    ? "name an amount \(isAWeek ? "of capital" : "a week"), or mend its \"unit\" "
                        + "in the rates"
                    : "write \(named(isAWeek ? "pounds-a-week" : "pounds")), and see that the "
                        + "value is one"
            )
        case .minimumAboveMost(let most):
            Wording(
                message: "nobody could be charged: the least charge is above the most, "
                    + "\(typed(most))",
                advice: "write \(typed(most)) or less, or raise \"weeklyMaximum\""
            )
        case .earningsCrossed(let other, let most):
            Wording(
                message:
                    "this is above \(named(other)), \(written(most, in: .ofRates)), so the pension "
                    + "of a wage could be less than nothing",
                advice: "write \(typed(most)) or less, or swap them"
            )
        case .policyLimit(let cell, let national, let rates, let isFloor):
            Wording(
                message: (isFloor
                    ? "the law leaves people more: " : "the law lets nobody be asked for more: ")
                    + "\(cell) is \(written(national, in: .ofRates)) in \(rates)",
                advice: "write \(typed(national)) or \(isFloor ? "more" : "less"), "
                    + "or take the amount out"
            )
        case .policyWithoutEffect(let cell):
            Wording(
                message: "\(named(cell)) is the national amount already, so this changes nothing",
                advice: "leave it out, and it follows the national amount every year"
            )
        case .choiceWithoutEffect(isOfMeansTest: true):
            Wording(
                message: "the means test says the same without this, so this changes nothing",
                advice: "leave it out, and it follows the means test when the law changes"
            )
        case .choiceWithoutEffect(isOfMeansTest: false):
            Wording(message: "the charge is the same without this", advice: "leave it out")
        case .amountNeverRead(let cell, let near):
            Wording(
                message: "no means test reads \(named(cell)), and \(named(near)) is not here",
                found: cell,
                allowed: [near]
            )
        case .premiumsUnsaid(let cell, let premium, let id, let amount):
            Wording(
                message: "\(named(cell)) is no less than the law leaves with the \(premium), "
                    + "\(written(amount, in: .ofRates)); premiums are added to it all the same",
                advice: "say which it has in it: \"holds\": [\"\(id)\"], or \"holds\": [] for none"
            )
        case .premiumMissing(let cell, let own, let rates):
            Wording(
                message: "\(rates) has no amount \(named(cell)), which \(named(own)) holds, so "
                    + "nobody knows what the law leaves people",
                advice: "add \(named(cell)) to the rates"
            )
        case .premiumProtected(let premium, let regime):
            Wording(
                message: "the law leaves people the premium \(named(premium)), and the means test "
                    + "\(named(regime)) is no council's to change",
                advice: "take it out of the list; a personal amount in \"amounts\" that has it "
                    + "already says so with \"holds\"; rules of your own that leave premiums to "
                    + "the council say \"councilPremiums\": true"
            )
        case .holdsNothing(let cell):
            Wording(
                message: "\(named(cell)) is no personal amount, so no premium is ever added to it",
                advice: "take \"holds\" out"
            )
        case .limitCountsNothing(let cell):
            Wording(
                message: "capital above \(named(cell)) counts as no income in this means test, so "
                    + "the limit changes nothing",
                advice: "say with \"step\" and \"incomePerStep\" in \"capital\" what it counts "
                    + "as, or leave it out"
            )
        case .limitMissing(nil):
            Wording(
                message: "steps of capital count from a lower limit, and this means test has none",
                advice: "take \"capital\" out"
            )
        case .limitMissing(let cell?):
            Wording(
                message: "steps of capital count from a lower limit, and the council's own, "
                    + "\(named(cell)), is not among its \"amounts\"",
                advice: "add it, as 0.00 where capital counts from the first pound"
            )
        case .beyondLaw(let rule, let source):
            rule.wording(by: source)
        }
    }
}
