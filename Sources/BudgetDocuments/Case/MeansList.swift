internal import PersonalBudgets

/// A list of what somebody has or pays, each by a kind that a regime may have a rule for.
public enum MeansList: String, Sendable {
    /// What they have coming in.
    case income
    /// What they own.
    case capital
    /// What their home costs them.
    case housing

    /// The kinds that any regime of the scheme has a rule for, those of the regime of a day first.
    func names(in vocabulary: Vocabulary) -> NameTable {
        switch self {
        case .income: vocabulary.incomeKinds
        case .capital: vocabulary.capitalKinds
        case .housing: vocabulary.housingKinds
        }
    }

    /// How many of them a regime has a rule for.
    func kinds(treatedBy regime: Regime) -> Int {
        switch self {
        case .income: regime.incomeKinds.count
        case .capital: regime.capitalKinds.count
        case .housing: regime.housing.kinds.count
        }
    }

    /// The code of a kind that there is no rule for.
    var unknownKind: ProblemCode {
        switch self {
        case .income: .incomeUnknown
        case .capital: .capitalUnknown
        case .housing: .housingUnknown
        }
    }
}
