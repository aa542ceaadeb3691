internal import PersonalBudgets

extension IdleMeans {
    /// Where it stands in a case.
    var pointer: String {
        switch self {
        case .partnerBorn, .stay, .stayFrom: "/person/\(name)"
        case .partner, .metered, .qualifyingIncome, .deferredPayment: "/finance/\(name)"
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
        }
    }

    /// Why it makes no difference.
    var why: String {
        switch self {
        case .partnerBorn, .partner(.single): "the person is single"
        case .partner(.couple): "by these rules the person's own means count alone"
        case .stay, .stayFrom: "the person is not in a care home"
        case .metered: "this scheme has no cap on all that a person ever pays"
        case .qualifyingIncome: "these rules leave no amount for savings credit by it"
        case .deferredPayment: "these rules defer no charge on a home"
        }
    }

    /// What to write instead.
    var advice: String {
        switch self {
        case .partnerBorn, .partner(.single):
            "take it out, or write \"household\": \"couple\" if there is a partner"
        case .stay, .stayFrom, .qualifyingIncome, .deferredPayment:
            "take it out, or look whether \"setting\" is right"
        case .partner(.couple): "take it out: what the person pays is the same without it"
        case .metered: "take it out, or look whether the scheme is the right one"
        }
    }
}
