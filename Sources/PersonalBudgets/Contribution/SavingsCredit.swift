/// The standard minimum guarantee of Pension Credit, above which savings credit is left in another
/// way than up to it.
public struct SavingsCreditRule: Sendable {
    /// The guarantee of a single person.
    public let single: RateCell.Index
    /// The guarantee of a couple.
    public let couple: RateCell.Index
    /// The amount that the regime leaves whole above it.
    public let left: DisregardedAmount

    /// A guarantee by household, and the amount left above it.
    public init(single: RateCell.Index, couple: RateCell.Index, left: DisregardedAmount) {
        self.single = single
        self.couple = couple
        self.left = left
    }
}

extension MeansTest {
    /// The whole amount of the year, for somebody of pension age whose qualifying income is above the
    /// guarantee.
    ///
    /// There are three branches: up to the guarantee, savings credit that is received is ignored up
    /// to the amount; above it the amount is left whole, with savings credit in payment or with none
    /// because income is too high for it. Which branch it is, only the qualifying income says; where
    /// the case does not state it, savings credit is ignored up to the amount.
    ///
    /// A council's own amount stands in its place; a council that ignores savings credit leaves no
    /// less than the regime to those who have none.
    ///
    /// Scotland: SSI 2003/425, regulation 3 (paragraph 28G); England: remembered to be alike. That it
    /// is for people of pension age: Newham Council, paying for residential care, "you are over 60
    /// years old", the pension age of women when savings credit began.
    func savingsCreditDisregard(
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        guard let stated = finance.qualifyingIncome else { return nil }
        for kind in regime.incomeKinds where try leavesSavingsCreditWhole(kind) {
            guard let left = kind.leftWhole else { continue }
            let _: Figure<PerWeek> = trace.input(.savingsCredit(.qualifyingIncome), stated.exact)
            switch left {
            case .fixed(let own):
                return trace.input(.savingsCredit(.disregard), own.exact)
            case .rate(let single, let couple):
                return trace.choose(
                    .savingsCredit(.disregard),
                    try amount(of: cell(single: single, couple: couple), trace: &trace)
                )
            }
        }
        return nil
    }

    /// Whether the amount is left whole, so that none of this kind of income is ignored itself.
    func leavesSavingsCreditWhole(_ kind: IncomeKind) throws(CalculationFault) -> Bool {
        guard let stated = finance.qualifyingIncome, let rule = kind.savingsCredit,
            isPensionAgeHousehold ?? true
        else { return false }
        return try stated > rates.amount(cell(single: rule.single, couple: rule.couple))
    }
}

extension Regime {
    /// Whether an amount is left for savings credit by what income it is worked out on.
    var leavesSavingsCredit: Bool {
        self.incomeKinds.contains { $0.savingsCredit != nil && $0.leftWhole != nil }
    }
}

extension IncomeKind {
    /// The amount that is left whole above the guarantee; nil where the council counts the income.
    fileprivate var leftWhole: DisregardedAmount? {
        switch treatment {
        case .ignoredUpTo(let amount): amount
        case .ignored: savingsCredit?.left
        case .counted, .countedUpTo, .part: nil
        }
    }
}
