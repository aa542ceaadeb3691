internal import PersonalBudgets

extension IdleMeans {
    /// Where it stands in a case.
    var pointer: String {
        switch self {
        case .partnerBorn, .stay, .stayFrom: "/person/\(name)"
        case .freeCare(let index, _), .chargingExempt(let index, _): "/person/\(name)/\(index)"
        case .premium(let index):
            "/finance/\(name)/\(index)/\(StatedPremiumMember.kind.rawValue)"
        case .partner, .metered, .qualifyingIncome, .deferredPayment: "/finance/\(name)"
        case .passedOn(let income, _): "/finance/income/\(income)/\(name)"
        case .saleCosts(let capital, _): "/finance/capital/\(capital)/\(name)"
        case .chargedLine(let line, nil), .chargedOnce(let line, nil):
            "/plan/lines/\(line)/\(name)"
        case .chargedLine(let line, let other?), .chargedOnce(let line, let other?):
            "/plan/alternatives/\(other)/lines/\(line)/\(name)"
        case .grossPayment: "/plan/\(name)"
        }
    }

    /// The member's name.
    var name: String {
        switch self {
        case .partnerBorn: PersonMember.partnerBorn.rawValue
        case .partner: FinanceMember.partner.rawValue
        case .stay: PersonMember.stay.rawValue
        case .stayFrom: PersonMember.stayFrom.rawValue
        case .metered: FinanceMember.metered.rawValue
        case .qualifyingIncome: FinanceMember.qualifyingIncomePerWeek.rawValue
        case .deferredPayment: FinanceMember.deferredPayment.rawValue
        case .freeCare: PersonMember.freeCare.rawValue
        case .chargingExempt: PersonMember.chargingExempt.rawValue
        case .premium: FinanceMember.premiums.rawValue
        case .passedOn: IncomeMember.passedOn.rawValue
        case .saleCosts: CapitalLineMember.saleCosts.rawValue
        case .chargedLine, .chargedOnce: LineMember.charge.rawValue
        case .grossPayment: PlanMember.grossPayment.rawValue
        }
    }

    /// Why it makes no difference.
    var why: String {
        switch self {
        case .partnerBorn, .partner(.single), .passedOn(_, .single): "the person is single"
        case .partner(.couple): "by these rules the person's own means count alone"
        case .stay, .stayFrom: "the person is not in a care home"
        case .metered: "this scheme has no cap on all that a person ever pays"
        case .qualifyingIncome(belowPensionAge: false):
            "these rules leave no amount for savings credit by it"
        case .qualifyingIncome(belowPensionAge: true):
            "savings credit is for people of pension age, and nobody here has reached it"
        case .deferredPayment: "these rules say nothing of deferring a charge on a home"
        case .freeCare: "by these rules no such care is free"
        case .chargingExempt: "these rules have no such ground for no charge"
        case .premium: "by these rules no such premium is left to people"
        case .passedOn(_, .couple):
            "by these rules this income counts whether it is passed on or not"
        case .saleCosts(_, isMoney: true): "it is money, which nobody has to sell"
        case .saleCosts(_, isMoney: false): "these rules take nothing off for the costs of a sale"
        case .chargedLine:
            "the ground in \(named(PersonMember.chargingExempt.rawValue)) is for people who have no "
                + "other care, and nothing is charged by it"
        case .chargedOnce:
            "charges are by the week, nothing that is bought once is in one, and so the council "
                + "bears it"
        case .grossPayment: "no line of the council's is a direct payment"
        }
    }

    /// What to write instead.
    var advice: String {
        switch self {
        case .partnerBorn, .partner(.single), .passedOn(_, .single):
            "take it out, or write \"household\": \"couple\" if there is a partner"
        case .qualifyingIncome(belowPensionAge: true):
            "take it out, or look whether the dates of birth are right"
        case .deferredPayment:
            "take it out: what the council defers is agreed apart from these figures"
        case .stay, .stayFrom, .qualifyingIncome, .premium, .passedOn(_, .couple):
            "take it out, or look whether \"setting\" is right"
        case .partner(.couple): "take it out: what the person pays is the same without it"
        case .freeCare(_, true): "write it in \(named(PersonMember.chargingExempt.rawValue))"
        case .chargingExempt(_, true): "write it in \(named(PersonMember.freeCare.rawValue))"
        case .freeCare, .chargingExempt: "take it out, or look whether \"setting\" is right"
        case .metered: "take it out, or look whether the scheme is the right one"
        case .saleCosts: "take it out, or look whether \"kind\" is right"
        case .chargedLine:
            "take the ground out and mark the lines that are free, or mark this one \"free\""
        case .grossPayment: "take it out, or look whether the \"route\" of each line is right"
        case .chargedOnce:
            "write \"free\"; what the person is to pay for it is asked for apart from these figures"
        }
    }
}
