/// What each period of a plan's year costs, and what is charged for it, so that all are the year.
struct PeriodBook {
    /// A period among the others.
    struct Span {
        /// Which it is, from 0.
        let position: Int
        /// Its days, counted from the first of the year.
        let days: Range<Int>
        /// The part of a week beyond the 52 of the year that it ends with.
        let beyond: Exact
        /// Whether it is the last, and so takes what is left.
        let isLast: Bool
    }

    let cost: PlanCost
    /// What the weeks of the year cost.
    let weeks: [(weeks: AlikeWeeks, cost: Figure<PerWeek>)]
    /// What is charged for the whole year; nil while it is unknown.
    let year: Figure<PerYear>?
    var periods: [PlanPeriod] = []

    /// The exact cost of the periods so far, and the same in whole pence.
    private var soFar: (exact: Figure<Money>, whole: Figure<Money>)?
    /// The most that could be charged for the periods so far under a cap on all that is ever paid.
    private var most = Tally<Money>()
    /// Whether all of them are charged as the year is: where nothing but prices changes in it.
    private var isChargedAsYear = true

    init(
        cost: PlanCost,
        weeks: [(weeks: AlikeWeeks, cost: Figure<PerWeek>)],
        year: Figure<PerYear>?
    ) {
        self.cost = cost
        self.weeks = weeks
        self.year = year
    }

    /// The cost of a period: what all days so far cost, rounded, less what those before it do.
    mutating func cost(
        of span: Span,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        let period = span.position
        guard !span.isLast else {
            let all = Figure<Money>(cost.perYear.value, cost.perYear.step)
            guard let soFar else { return all }
            return try trace.difference(.period(.cost, period), all, soFar.whole)
        }
        var tally = Tally<Money>()
        if let soFar { try tally.add(soFar.exact) }
        for (kind, (weeks, week)) in self.weeks.enumerated() {
            let count = try span.weeks(in: weeks.runs)
            guard count != .zero else { continue }
            try tally.add(
                trace.product(
                    .period(.costOfKind(kind), period),
                    week,
                    trace.input(.period(.weeksOfKind(kind), period), count)
                )
            )
        }
        let exact = trace.total(.period(.costSoFarExact, period), tally)
        let whole = try trace.rounded(
            soFar == nil ? .period(.cost, period) : .period(.costSoFar, period),
            exact,
            .nearest,
            on: .allowance
        )
        let before = soFar?.whole
        soFar = (exact, whole)
        return try before.map { before throws(CalculationFault) in
            try trace.difference(.period(.cost, period), whole, before)
        } ?? whole
    }

    /// What is charged for a period, by the charge of its weeks; nil while it is unknown.
    mutating func charge(
        _ summary: Summary?,
        under cap: LifetimeCapLeft?,
        in span: Span,
        costing spent: Figure<Money>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money>? {
        if summary?.personPaysYear?.value != year?.value || year?.value.isWhole != true {
            isChargedAsYear = false
        }
        guard let summary, let pays = summary.personPays else { return nil }
        let term = Term.period(.personPays, span.position)
        if span.isLast, isChargedAsYear, let year {
            return try trace.difference(
                term,
                Figure<Money>(year.value, year.step),
                paid(before: span, trace: &trace)
            )
        }
        let exact = try chargeOfWeeks(
            of: kinds(summary, pays, in: span),
            under: cap,
            in: span,
            trace: &trace
        )
        // Under a cap, the year says what the council pays only where it is charged as it stands.
        let payer = isChargedAsYear || cap == nil ? summary : nil
        let whole = Figure<Money>(try exact.value.rounded(.inFavour, on: .charge), .none)
        // Tried without a trace first: limits that change nothing are no steps to be shown.
        var untold = Trace(on: false)
        let borne = try self.borne(whole, of: spent, by: payer, in: span, trace: &untold)
        guard borne.value != whole.value else {
            return try trace.rounded(term, exact, .inFavour, on: .charge)
        }
        let ofWeeks: Figure<Money> = try trace.rounded(
            .period(.chargeOfWeeks, span.position),
            exact,
            .inFavour,
            on: .charge
        )
        return try self.borne(ofWeeks, of: spent, by: payer, in: span, trace: &trace)
    }

    /// The weeks of the year that are charged alike, and what of them is beyond whole ones.
    private func kinds(
        _ summary: Summary,
        _ pays: Figure<PerWeek>,
        in span: Span
    ) throws(CalculationFault) -> [Kind] {
        guard !cost.stretches.isEmpty, !summary.charges.isEmpty else {
            return [(.all, span.beyond, pays, summary.flat?.perWeek)]
        }
        var kinds: [Kind] = []
        for (stretch, charge) in zip(cost.stretches, summary.charges) {
            let beyond = try stretch.weeks - Exact(stretch.runs.count)
            kinds.append((stretch.runs, span.isLast ? beyond : .zero, charge, stretch.flat))
        }
        return kinds
    }

    /// The charge of each week of a period, a day being a seventh of it, within what is left of a cap
    /// on all that is ever paid.
    private mutating func chargeOfWeeks(
        of kinds: [Kind],
        under cap: LifetimeCapLeft?,
        in span: Span,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        let period = span.position
        if periods.isEmpty, let cap { try most.add(cap.left) }
        var tally = Tally<Money>()
        for (kind, (runs, beyond, charge, flat)) in kinds.enumerated() {
            let count = try span.weeks(in: runs) + beyond
            guard count != .zero else { continue }
            let weeks: Figure<Number> = trace.input(.period(.weeksOfStretch(kind), period), count)
            try tally.add(trace.product(.period(.chargeOfStretch(kind), period), charge, weeks))
            if let cap {
                try addMost(kind, charge, flat, weeks, under: cap, in: span, trace: &trace)
            }
        }
        let exact = trace.total(.beforeRounding(of: .period(.personPays, period)), tally)
        guard cap != nil else { return exact }
        let left = try trace.difference(
            .period(.leftOfCap, period),
            trace.total(.period(.mostSoFar, period), most),
            paid(before: span, trace: &trace)
        )
        return trace.least(.period(.withinCap, period), exact, left)
    }

    /// Weeks that are charged alike.
    private typealias Kind = (
        runs: ChargingWeeks, beyond: Exact, charge: Figure<PerWeek>, flat: Figure<PerWeek>?
    )

    /// What can be charged for weeks of a kind beside what is left of a cap on all that is ever
    /// paid: daily living, and flat charges.
    private mutating func addMost(
        _ kind: Int,
        _ charge: Figure<PerWeek>,
        _ flat: Figure<PerWeek>?,
        _ weeks: Figure<Number>,
        under cap: LifetimeCapLeft,
        in span: Span,
        trace: inout Trace
    ) throws(CalculationFault) {
        let period = span.position
        var contribution = charge
        if let flat {
            try most.add(trace.product(.period(.flatOfStretch(kind), period), flat, weeks))
            contribution = try trace.difference(
                .period(.contributionOfStretch(kind), period),
                charge,
                flat
            )
        }
        guard let living = cap.dailyLiving else { return }
        try most.add(
            trace.product(
                .period(.livingOfStretch(kind), period),
                trace.least(.period(.living(kind), period), contribution, living),
                weeks
            )
        )
    }

    /// The charge of the weeks of a period, each of them in whole pence, within what its days cost:
    /// the person pays no more than that and than is left of the year's charge, the council no more
    /// than is left of what it pays in a year.
    ///
    /// So each of the two pays something or nothing in every period, and all periods are the year.
    private func borne(
        _ charge: Figure<Money>,
        of spent: Figure<Money>,
        by summary: Summary?,
        in span: Span,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        let position = span.position
        var most = spent
        if isChargedAsYear, let year {
            let left = try trace.difference(
                .period(.leftOfYear, position),
                Figure<Money>(year.value, year.step),
                paid(before: span, trace: &trace)
            )
            most = trace.least(.period(.most, position), spent, left)
        }
        guard let council = summary?.councilPaysYear else {
            return trace.least(.period(.personPays, position), charge, most)
        }
        var rest = Figure<Money>(council.value, council.step)
        if isChargedAsYear, !periods.isEmpty {
            var before = Tally<Money>()
            for period in periods { if let paid = period.councilPays { try before.add(paid) } }
            rest = try trace.difference(
                .period(.leftOfCouncil, position),
                rest,
                trace.total(.period(.councilBefore, position), before)
            )
        }
        return trace.greatest(
            .period(.personPays, position),
            trace.least(.period(.withinMost, position), charge, most),
            try trace.difference(.period(.least, position), spent, rest)
        )
    }

    /// What is charged for the periods before one.
    private func paid(
        before span: Span,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        var before = Tally<Money>()
        for period in periods { if let paid = period.personPays { try before.add(paid) } }
        return trace.total(.period(.paidBefore, span.position), before)
    }
}

extension PeriodBook.Span {
    /// How many of some weeks its days are; a day is a seventh of its week.
    fileprivate func weeks(in runs: ChargingWeeks) throws(CalculationFault) -> Exact {
        try Exact(Int64(days.count { runs.contains($0 / 7) }), over: 7)
    }
}
