internal import PersonalBudgets

extension ContributionPolicy.OutsideHomes {
    /// The name of the choice among the rules of a scheme.
    var name: String {
        switch self {
        case .incomes: "incomes"
        case .tariff: "tariff income"
        case .guarantee: "left to live on"
        case .coupleLevel: "couples are left"
        case .coupleMeans: "couples"
        case .allowances: "allowances"
        case .share: "share asked for"
        case .costShare: "share of the cost"
        case .minimumCharge: "least charge"
        case .weeklyMaximum: "most charge"
        }
    }
}
