/// How much of an item of income counts.
public enum IncomeTreatment: Hashable, Sendable {
    /// All of it.
    case counted
    /// None of it.
    case ignored
    /// All of it but an amount a week.
    case ignoredUpTo(DisregardedAmount)
    /// No more of it than an amount a week.
    case countedUpTo(DisregardedAmount)
    /// A part of it, from 0 to 1; where asked, only when the rest is passed on to a partner.
    case part(Exact, onlyIfPassedOn: Bool)
}

/// An amount that a treatment names: fixed in the regime, or of the year's rates.
///
/// It is the person's for a kind of income, however many items of the kind there are.
public enum DisregardedAmount: Hashable, Sendable {
    /// A fixed amount a week.
    case fixed(Pence)
    /// An amount of the year's rates, for a single person and for one of a couple.
    case rate(single: RateCell.Index, couple: RateCell.Index)
}

/// What items of income leave of an amount for the items of their kind after them; empty where no
/// kind recurs.
struct AmountsLeft {
    private var left: [(kind: Int, amount: Figure<PerWeek>)] = []

    subscript(kind: Int) -> Figure<PerWeek>? {
        get { left.last { $0.kind == kind }?.amount }
        set { newValue.map { left.append((kind, $0)) } }
    }
}

extension MeansTest {
    /// What counts of an item: all, none, or a part; nil for none.
    func counted(
        _ own: Figure<PerWeek>,
        at index: Int,
        of lines: [IncomeLine],
        leaving left: inout AmountsLeft,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        let line = lines[index]
        let kind = regime.incomeKinds[line.kind]
        let own = try byDay(own, of: line, at: index, trace: &trace)
        switch kind.treatment {
        case .ignored:
            return nil
        case .ignoredUpTo where try leavesSavingsCreditWhole(kind):
            return own
        case .ignoredUpTo(let amount):
            let term = Term.income(.disregard(index))
            let ignored = try take(
                from: amount,
                as: term,
                for: own,
                at: index,
                of: lines,
                leaving: &left,
                trace: &trace
            )
            return trace.floored(
                .income(.counted(index)),
                try trace.difference(.income(.afterDisregard(index)), own, ignored)
            )
        case .countedUpTo(let amount):
            let term = Term.income(.most(index))
            let most = try take(
                from: amount,
                as: term,
                for: own,
                at: index,
                of: lines,
                leaving: &left,
                trace: &trace
            )
            return trace.least(.income(.counted(index)), own, most)
        case .part(let part, let onlyIfPassedOn):
            // Nobody is there to pass it on to where the person is single.
            guard !onlyIfPassedOn || line.isPassedOn && person.household == .couple else {
                return own
            }
            return try trace.product(
                .income(.counted(index)),
                own,
                trace.input(.income(.part(index)), part)
            )
        case .counted:
            return own
        }
    }

    /// What there is of an amount for an item; what that leaves is kept where another item of the
    /// kind comes after it.
    private func take(
        from amount: DisregardedAmount,
        as term: Term,
        for own: Figure<PerWeek>,
        at index: Int,
        of lines: [IncomeLine],
        leaving left: inout AmountsLeft,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let kind = lines[index].kind
        let there =
            if let rest = left[kind] { rest } else {
                try disregarded(amount, as: term, trace: &trace)
            }
        if lines[(index + 1)...].contains(where: { $0.kind == kind }) {
            left[kind] = trace.floored(
                .income(.amountLeft(index)),
                try trace.difference(.income(.amountLessItem(index)), there, own)
            )
        }
        return there
    }

    /// A benefit without what its higher rate adds for the night, where the council leaves that to
    /// people for whose night care nobody else pays.
    private func byDay(
        _ own: Figure<PerWeek>,
        of line: IncomeLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        guard let night = nightLeft(of: line) else { return own }
        let difference: Figure<PerWeek> = try trace.difference(
            .income(.nightDifference(index)),
            amount(of: night.higher, trace: &trace),
            amount(of: night.lower, trace: &trace)
        )
        return trace.floored(
            regime.incomeKinds[line.kind].treatment == .counted
                ? .income(.counted(index)) : .income(.byDay(index)),
            try trace.difference(.income(.afterNight(index)), own, difference)
        )
    }

    /// The rates of a benefit by day and by night, where what the night adds is left to the person.
    func nightLeft(of line: IncomeLine) -> IncomeKind.NightDifference? {
        let kind = regime.incomeKinds[line.kind]
        guard let night = kind.nightDifference, line.rate == night.higherRate,
            policy.nightCare == .ignoredUnlessPaid, !finance.paidNightCare,
            kind.treatment != .ignored
        else { return nil }
        return night
    }

    private func disregarded(
        _ amount: DisregardedAmount,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        switch amount {
        case .fixed(let pence):
            return trace.input(term, pence.exact)
        case .rate(let single, let couple):
            return try self.amount(of: cell(single: single, couple: couple), trace: &trace)
        }
    }
}
