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
public enum DisregardedAmount: Hashable, Sendable {
    /// A fixed amount a week.
    case fixed(Pence)
    /// An amount of the year's rates, for a single person and for one of a couple.
    case rate(single: RateCell.Index, couple: RateCell.Index)
}

extension MeansTest {
    /// What counts of a line: all, none, or a part; nil for none.
    func counted(
        _ own: Figure<PerWeek>,
        of line: IncomeLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        let kind = regime.incomeKinds[line.kind]
        let own = try byDay(own, of: line, at: index, trace: &trace)
        switch kind.treatment {
        case .ignored:
            return nil
        case .ignoredUpTo where try leavesSavingsCreditWhole(kind):
            return own
        case .ignoredUpTo(let amount):
            let ignored = try disregarded(amount, as: .incomeDisregard(index), trace: &trace)
            return trace.floored(
                .incomeCounted(index),
                try trace.difference(.incomeAfterDisregard(index), own, ignored)
            )
        case .countedUpTo(let amount):
            let most = try disregarded(amount, as: .incomeMost(index), trace: &trace)
            return trace.least(.incomeCounted(index), own, most)
        case .part(let part, let onlyIfPassedOn):
            guard !onlyIfPassedOn || line.isPassedOn else { return own }
            return try trace.product(
                .incomeCounted(index),
                own,
                trace.input(.incomePart(index), part)
            )
        case .counted:
            return own
        }
    }

    /// A benefit without what its higher rate adds for the night, where the council leaves that to
    /// people for whose night care nobody else pays.
    private func byDay(
        _ own: Figure<PerWeek>,
        of line: IncomeLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let kind = regime.incomeKinds[line.kind]
        guard let night = kind.nightDifference, line.rate == night.higherRate,
            policy.nightCare == .ignoredUnlessPaid, !finance.paidNightCare,
            kind.treatment != .ignored
        else { return own }
        let difference: Figure<PerWeek> = try trace.difference(
            .nightDifference(index),
            regime.amount(of: night.higher, in: rates, trace: &trace),
            regime.amount(of: night.lower, in: rates, trace: &trace)
        )
        return trace.floored(
            kind.treatment == .counted ? .incomeCounted(index) : .incomeByDay(index),
            try trace.difference(.incomeAfterNight(index), own, difference)
        )
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
            let cell = person.household == .couple ? couple : single
            return try regime.amount(of: cell, in: rates, trace: &trace)
        }
    }
}
