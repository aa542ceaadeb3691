/// A kind of income, and how the means test treats it.
public struct IncomeKind: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// How it counts.
    public let treatment: Treatment
    /// The published rates, where the benefit has them.
    public let rates: [PublishedRate]
    /// The rates whose difference is for care at night; nil where there is none.
    public let nightDifference: NightDifference?
    /// Kinds of one group are never paid together; nil where any may be.
    public let group: String?
    /// Where the treatment comes from.
    public let citation: Citation

    /// How income counts.
    public enum Treatment: Hashable, Sendable {
        /// All of it.
        case counted
        /// None of it.
        case ignored
        /// All of it but a fixed amount a week.
        case ignoredUpTo(Pence)
    }

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

    /// A kind treated in one way.
    public init(
        id: String,
        title: String,
        treatment: Treatment,
        rates: [PublishedRate],
        nightDifference: NightDifference?,
        group: String?,
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.treatment = treatment
        self.rates = rates
        self.nightDifference = nightDifference
        self.group = group
        self.citation = citation
    }
}

extension MeansTest {
    /// All income that counts, line by line; ignored lines stay in the trace.
    func countedIncome(
        _ lines: [IncomeLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var total = Tally<PerWeek>()
        for (index, line) in lines.enumerated() {
            let own = try ownIncome(line, at: index, trace: &trace)
            let counted = try counted(own, of: line, at: index, trace: &trace)
            if let counted { try total.add(counted) }
        }
        return trace.total(.incomeTotal, total)
    }

    /// The person's own share of a line, a week.
    private func ownIncome(
        _ line: IncomeLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let amount: Figure<Money> = trace.input(.incomeAmount(index), line.amount.exact)
        let weekly = try perWeek(
            amount,
            every: line.every,
            as: .incomeWeekly(index),
            on: .charge,
            trace: &trace
        )
        guard line.sharedBy != 1 else { return weekly }
        return try trace.quotient(
            .incomeShare(index),
            weekly,
            trace.input(.incomeSharers(index), Exact(line.sharedBy))
        )
    }

    /// What counts of a line: all, none, or all but a part; nil for none.
    private func counted(
        _ own: Figure<PerWeek>,
        of line: IncomeLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        let kind = regime.incomeKinds[line.kind]
        switch kind.treatment {
        case .ignored:
            return nil
        case .ignoredUpTo(let part):
            let ignored: Figure<PerWeek> = trace.input(.incomeDisregard(index), part.exact)
            return trace.floored(
                .incomeCounted(index),
                try trace.difference(.incomeAfterDisregard(index), own, ignored)
            )
        case .counted:
            guard let night = kind.nightDifference, line.rate == night.higherRate,
                policy.nightCare == .ignoredUnlessPaid, !finance.paidNightCare
            else { return own }
            let difference: Figure<PerWeek> = try trace.difference(
                .nightDifference(index),
                regime.amount(of: night.higher, in: rates, trace: &trace),
                regime.amount(of: night.lower, in: rates, trace: &trace)
            )
            return trace.floored(
                .incomeCounted(index),
                try trace.difference(.incomeAfterDisregard(index), own, difference)
            )
        }
    }
}
