/// A kind of income, and how the means test treats it.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class IncomeKind: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// How it counts.
    public let treatment: IncomeTreatment
    /// The published rates, where the benefit has them.
    public let rates: [PublishedRate]
    /// The rates whose difference is for care at night; nil where there is none.
    public let nightDifference: NightDifference?
    /// Kinds of one group are never paid together; nil where any may be.
    public let group: String?
    /// Whether it is paid for the costs of disability, so that those costs are allowed.
    public let isForDisability: Bool
    /// A group of kinds that is hardly ever paid together with it; nil for none.
    public let unlikelyWith: String?
    /// For how many weeks of a stay it is paid in a care home that the council pays for; nil where
    /// the stay makes no difference.
    public let paidWeeks: Int?
    /// The guarantee up to which savings credit is ignored in its own way; nil for other kinds.
    public let savingsCredit: SavingsCreditRule?
    /// The law that every council is held to; nil where the treatment is a council's to change, or
    /// has been changed.
    public let law: Law?
    /// Where the treatment comes from.
    public let citation: Citation

    /// One published rate of a benefit.
    public struct PublishedRate: Sendable {
        /// The id that a case names.
        public let id: String
        /// The amount a week, in the year's rates; nil where the rates do not hold it.
        public let cell: RateCell.Index?

        /// A rate with its cell.
        public init(id: String, cell: RateCell.Index?) {
            self.id = id
            self.cell = cell
        }
    }

    /// The higher rate is paid for day and night, the lower for one of them.
    public struct NightDifference: Sendable {
        /// The higher rate, by its position in `rates`.
        public let higherRate: Int
        /// The higher rate's amount.
        public let higher: RateCell.Index
        /// The lower rate's amount.
        public let lower: RateCell.Index

        /// The difference of two rates.
        public init(higherRate: Int, higher: RateCell.Index, lower: RateCell.Index) {
            self.higherRate = higherRate
            self.higher = higher
            self.lower = lower
        }
    }

    /// Whether it is paid to one person for that person's own needs, so that nobody shares it.
    var isOfOnePerson: Bool { isForDisability || group != nil }

    /// The kind, treated as a council's own policy says, whatever the law says of it.
    func treated(_ treatment: IncomeTreatment, by citation: Citation) -> IncomeKind {
        IncomeKind(
            id: id,
            title: title,
            treatment: treatment,
            rates: rates,
            nightDifference: nightDifference,
            group: group,
            isForDisability: isForDisability,
            unlikelyWith: unlikelyWith,
            paidWeeks: paidWeeks,
            savingsCredit: savingsCredit,
            citation: citation
        )
    }

    /// A kind treated in one way.
    public init(
        id: String,
        title: String,
        treatment: IncomeTreatment,
        rates: [PublishedRate],
        nightDifference: NightDifference?,
        group: String?,
        isForDisability: Bool = false,
        unlikelyWith: String? = nil,
        paidWeeks: Int? = nil,
        savingsCredit: SavingsCreditRule? = nil,
        law: Law? = nil,
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.treatment = treatment
        self.rates = rates
        self.nightDifference = nightDifference
        self.group = group
        self.isForDisability = isForDisability
        self.unlikelyWith = unlikelyWith
        self.paidWeeks = paidWeeks
        self.savingsCredit = savingsCredit
        self.law = law
        self.citation = citation
    }
}

extension MeansTest {
    /// All income that counts, line by line; ignored lines stay in the trace.
    ///
    /// - Returns: The total, and the part of it that is paid for disability where the council allows
    ///   no more than that for the costs of disability.
    func countedIncome(
        _ lines: [IncomeLine],
        trace: inout Trace
    ) throws(CalculationFault) -> (all: Figure<PerWeek>, benefits: Figure<PerWeek>?) {
        var total = Tally<PerWeek>()
        var benefits = Tally<PerWeek>()
        var left = AmountsLeft()
        let isWithin = policy.choices.disabilityCostsMost == .countedBenefits
        for (index, line) in lines.enumerated() {
            let own = try ownIncome(line, at: index, trace: &trace)
            let counted = try counted(own, at: index, of: lines, leaving: &left, trace: &trace)
            guard let counted else { continue }
            try total.add(counted)
            if isWithin, regime.incomeKinds[line.kind].isForDisability {
                try benefits.add(counted)
            }
        }
        return (
            trace.total(.income(.total), total),
            isWithin ? trace.total(.disabilityExpenditure(.benefits), benefits) : nil
        )
    }

    /// The person's own share of a line, a week.
    private func ownIncome(
        _ line: IncomeLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let own = try shared(
            trace.input(.income(.amount(index)), line.amount.exact),
            by: line.sharedBy,
            as: .income(.share(index)),
            .income(.sharers(index)),
            trace: &trace
        )
        return try perWeek(
            own,
            every: line.every,
            as: .income(.weekly(index)),
            on: .charge,
            trace: &trace
        )
    }
}
