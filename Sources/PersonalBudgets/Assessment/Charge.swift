/// What the person pays, in a week and in the weeks of a year.
struct Charge {
    private(set) var perWeek: Figure<PerWeek>
    private(set) var perYear: Figure<PerYear>
    var reason: Contribution.FullCostReason?
    /// The charge in a week of each stretch; empty when every week is alike.
    var stretches: [Figure<PerWeek>] = []

    /// What a means test asks for of a cost: of what is not free, the part that anybody is asked for;
    /// nil while it has no answer.
    static func asked(
        by contribution: Contribution?,
        of cost: Chargeable,
        trace: inout Trace
    ) throws(CalculationFault) -> Charge? {
        guard let contribution else { return nil }
        let chargeable = try cost.less(contribution.freeCare, trace: &trace)
            .part(contribution.costShare, trace: &trace)
        var charge: Charge
        switch contribution.outcome {
        case .unknown:
            guard contribution.isNeedless else { return nil }
            charge = Charge(all: chargeable, nil, trace: &trace)
        case .fullCost(let why):
            if let cap = contribution.cap {
                // Nobody is asked for more than the cap: the full cost is paid only where it is less.
                charge = try Charge(upTo: cap, of: chargeable, trace: &trace)
                if charge.reason != nil { charge.reason = why }
            } else {
                charge = Charge(all: chargeable, why, trace: &trace)
            }
        case .maximum(let maximum):
            charge = try Charge(upTo: maximum, of: chargeable, trace: &trace)
        }
        if let left = contribution.lifetimeCap {
            try charge.stop(at: left, in: chargeable, trace: &trace)
        }
        // A part of the cost, even all of that part, is not the full cost.
        if contribution.costShare != .one { charge.reason = nil }
        return charge
    }

    /// The lesser of a maximum and the cost, week by week.
    private init(
        upTo maximum: Figure<PerWeek>,
        of cost: borrowing Chargeable,
        trace: inout Trace
    ) throws(CalculationFault) {
        if cost.stretches.isEmpty {
            try self.init(upTo: maximum, inEachWeekOf: cost, trace: &trace)
        } else if cost.stretches.contains(where: { $0.chargeable.value > .zero })
            && cost.stretches.allSatisfy({ $0.chargeable.value <= maximum.value })
        {
            self.init(all: cost, .coversCost, trace: &trace)
        } else {
            try self.init(upTo: maximum, inStretchesOf: cost, trace: &trace)
        }
    }

    /// Ends the charges of the year where a cap on all that is ever paid is reached.
    private mutating func stop(
        at cap: LifetimeCapLeft,
        in cost: Chargeable,
        trace: inout Trace
    ) throws(CalculationFault) {
        var weeks: [(charge: Figure<PerWeek>, count: Figure<Number>)] = []
        for (position, (charge, stretch)) in zip(stretches, cost.stretches).enumerated() {
            weeks.append((charge, trace.input(.stretch(.weeks, position), stretch.weeks)))
        }
        if weeks.isEmpty { weeks = [(perWeek, trace.weeks(inYear: cost.weeksInYear))] }
        let most = try trace.rounded(
            .lifetimeCap(.mostYearWhole),
            cap.perYear(charging: weeks, trace: &trace),
            .inFavour,
            on: .charge
        )
        perYear = trace.least(.lifetimeCap(.paidYear), perYear, most)
    }

    /// Everything that can be charged.
    private init(
        all cost: borrowing Chargeable,
        _ why: Contribution.FullCostReason?,
        trace: inout Trace
    ) {
        perWeek = trace.choose(.summary(cost.terms.week), cost.perWeek)
        perYear = trace.choose(.summary(cost.terms.year), cost.perYear)
        reason = why
        stretches = cost.stretches.map(\.chargeable)
    }

    /// The lesser of the two, when every week is alike.
    private init(
        upTo maximum: Figure<PerWeek>,
        inEachWeekOf cost: borrowing Chargeable,
        trace: inout Trace
    ) throws(CalculationFault) {
        perWeek = trace.least(.summary(cost.terms.week), maximum, cost.perWeek)
        let covers = cost.perWeek.value > .zero && maximum.value >= cost.perWeek.value
        reason = covers ? .coversCost : nil
        let weeks = try trace.year(
            of: perWeek,
            in: cost.weeksInYear,
            as: .summary(cost.terms.weeks),
            .inFavour,
            on: .charge
        )
        perYear = trace.least(.summary(cost.terms.year), weeks, cost.perYear)
    }

    /// The charge of each stretch, added over the year, then spread over its weeks.
    private init(
        upTo maximum: Figure<PerWeek>,
        inStretchesOf cost: borrowing Chargeable,
        trace: inout Trace
    ) throws(CalculationFault) {
        let terms = cost.terms
        var year = Tally<PerYear>()
        for (position, stretch) in cost.stretches.enumerated() {
            let charge = trace.least(
                .stretch(terms.inStretch, position),
                maximum,
                stretch.chargeable
            )
            stretches.append(charge)
            try year.add(
                trace.year(of: charge, in: stretch, at: position, as: .stretch(.year, position))
            )
        }
        // A week's charge is in whole pence: many of them can be more than the year costs.
        let isAbove = year.value > cost.perYear.value
        let isWhole = cost.weeksInYear.isWhole && !isAbove
        let weeks = trace.total(
            isWhole ? .summary(terms.year) : .beforeRounding(of: .summary(terms.year)),
            year
        )
        if isAbove {
            perYear = trace.least(.summary(terms.year), weeks, cost.perYear)
        } else {
            perYear =
                isWhole
                ? weeks
                : try trace.rounded(.summary(terms.year), weeks, .inFavour, on: .charge)
        }
        perWeek = try trace.week(of: weeks, in: cost.weeksInYear, as: .summary(terms.week))
    }
}

extension Chargeable {
    /// What the steps of a charge are about: all that the person pays, or the part of it by the
    /// means test.
    fileprivate var terms:
        (week: SummaryTerm, year: SummaryTerm, weeks: SummaryTerm, inStretch: StretchTerm)
    {
        isBesideFlat
            ? (.contribution, .contributionYear, .contributionWeeks, .contribution)
            : (.personPays, .personPaysYear, .personPaysWeeks, .charge)
    }
}

// Flat charges.
extension Charge {
    /// The charge with what a plan charges whatever the person's means on top.
    ///
    /// Each of the two is rounded: together they are no more than what the plan costs.
    func with(
        _ flat: PlanCost.FlatCharge,
        in plan: borrowing PlanCost,
        trace: inout Trace
    ) throws(CalculationFault) -> Charge {
        var all = self
        all.perWeek = try sum(
            perWeek,
            flat.perWeek,
            upTo: plan.perWeek,
            as: (.personPays, .withFlat),
            trace: &trace
        )
        all.perYear = try sum(
            perYear,
            flat.perYear,
            upTo: plan.perYear,
            as: (.personPaysYear, .withFlatYear),
            trace: &trace
        )
        all.stretches = []
        for (position, (charge, stretch)) in zip(stretches, plan.stretches).enumerated() {
            let term = Term.stretch(.charge, position)
            all.stretches.append(
                try stretch.flat.map { flat throws(CalculationFault) in
                    try trace.sum(term, charge, flat)
                } ?? trace.choose(term, charge)
            )
        }
        return all
    }

    private func sum<U: Unit>(
        _ charge: Figure<U>,
        _ flat: Figure<U>,
        upTo cost: Figure<U>,
        as terms: (within: SummaryTerm, beyond: SummaryTerm),
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        guard try charge.value + flat.value > cost.value else {
            return try trace.sum(.summary(terms.within), charge, flat)
        }
        let sum = try trace.sum(.summary(terms.beyond), charge, flat)
        return trace.least(.summary(terms.within), sum, cost)
    }
}
