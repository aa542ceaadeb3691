/// What can be charged, before the means test is heard.
struct Chargeable {
    let perWeek: Figure<PerWeek>
    let perYear: Figure<PerYear>
    /// The weeks of that year.
    let weeksInYear: Exact
    var stretches: [PlanCost.Stretch]
    /// Whether flat charges come on top of what is asked for by the means test.
    var isBesideFlat = false
}

extension Chargeable {
    /// What can be charged for a plan by the means test.
    init(of plan: borrowing PlanCost, isBesideFlat: Bool) {
        self.init(
            perWeek: plan.chargeable,
            perYear: plan.chargeablePerYear,
            weeksInYear: plan.weeksInYear,
            stretches: plan.stretches,
            isBesideFlat: isBesideFlat
        )
    }

    /// The part of it that anybody can be asked for, rounded in favour of the person.
    ///
    /// It is a part of each week: that of the year is what its weeks come to, or less.
    func part(_ share: Exact, trace: inout Trace) throws(CalculationFault) -> Chargeable {
        guard share != .one else { return self }
        let share: Figure<Number> = trace.input(.costShare(.part), share)
        var parts = stretches
        var tally = Tally<PerYear>()
        for (position, stretch) in stretches.enumerated() {
            let part = try Chargeable.part(
                share,
                of: stretch.chargeable,
                as: .costShare(.inStretch(position)),
                trace: &trace
            )
            try tally.add(
                trace.year(
                    of: part,
                    in: stretch,
                    at: position,
                    as: .costShare(.yearOfStretch(position))
                )
            )
            parts[position].chargeable = part
        }
        let (week, weeks) =
            stretches.isEmpty
            ? try partOfEachWeek(share, trace: &trace)
            : try spread(
                tally,
                as: .costShare(.chargeable),
                inAYear: .costShare(.weeks),
                trace: &trace
            )
        return Chargeable(
            perWeek: week,
            perYear: trace.least(
                .costShare(.chargeableYear),
                weeks,
                try Chargeable.part(share, of: perYear, as: .costShare(.ofYear), trace: &trace)
            ),
            weeksInYear: weeksInYear,
            stretches: parts,
            isBesideFlat: isBesideFlat
        )
    }

    /// The part where every week is alike, in a week and in all of them.
    private func partOfEachWeek(
        _ share: Figure<Number>,
        trace: inout Trace
    ) throws(CalculationFault) -> (week: Figure<PerWeek>, year: Figure<PerYear>) {
        let week = try Chargeable.part(
            share,
            of: perWeek,
            as: .costShare(.chargeable),
            trace: &trace
        )
        let year = try trace.year(
            of: week,
            in: weeksInYear,
            as: .costShare(.weeks),
            .inFavour,
            on: .charge
        )
        return (week, year)
    }

    /// What all stretches come to, in a week on average and in all weeks.
    private func spread(
        _ tally: Tally<PerYear>,
        as term: Term,
        inAYear yearly: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> (week: Figure<PerWeek>, year: Figure<PerYear>) {
        let exact = trace.total(.beforeRounding(of: yearly), tally)
        return (
            try trace.week(of: exact, in: weeksInYear, as: term),
            try trace.rounded(yearly, exact, .inFavour, on: .charge)
        )
    }

    private static func part<U: Unit>(
        _ share: Figure<Number>,
        of cost: Figure<U>,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        try trace.rounded(
            term,
            trace.product(.beforeRounding(of: term), cost, share) as Figure<U>,
            .inFavour,
            on: .charge
        )
    }

    /// The cost less care that is free and that the council pays for, never below nothing.
    ///
    /// What the health service pays to a home is beside the cost, and changes nothing here.
    func less(
        _ free: [Contribution.FreeCareAmount],
        trace: inout Trace
    ) throws(CalculationFault) -> Chargeable {
        var tally = Tally<PerWeek>()
        for amount in free where amount.payer == .council {
            if let perWeek = amount.perWeek { try tally.add(perWeek) }
        }
        guard tally.value != .zero else { return self }
        let week = trace.total(.freeCare(.total), tally)
        guard stretches.isEmpty else { return try less(inStretches: week, trace: &trace) }
        let year = try trace.year(
            of: week,
            in: weeksInYear,
            as: .freeCare(.totalYear),
            .up,
            on: .allowance
        )
        return Chargeable(
            perWeek: trace.floored(
                .freeCare(.chargeable),
                try trace.difference(.freeCare(.less), perWeek, week)
            ),
            perYear: trace.floored(
                .freeCare(.chargeableYear),
                try trace.difference(.freeCare(.lessYear), perYear, year)
            ),
            weeksInYear: weeksInYear,
            stretches: [],
            isBesideFlat: isBesideFlat
        )
    }

    /// The cost less free care where weeks differ: a week has free care only while there is care in
    /// it, so that the year is what is left of each of its weeks.
    private func less(
        inStretches free: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Chargeable {
        var parts = stretches
        var year = Tally<PerYear>()
        for (position, stretch) in stretches.enumerated() {
            let left = trace.floored(
                .freeCare(.chargeableInStretch(position)),
                try trace.difference(
                    .freeCare(.lessInStretch(position)),
                    stretch.chargeable,
                    free
                )
            )
            try year.add(
                trace.year(
                    of: left,
                    in: stretch,
                    at: position,
                    as: .freeCare(.yearOfStretch(position))
                )
            )
            parts[position].chargeable = left
        }
        let left = try spread(
            year,
            as: .freeCare(.chargeable),
            inAYear: .freeCare(.chargeableYear),
            trace: &trace
        )
        return Chargeable(
            perWeek: left.week,
            perYear: left.year,
            weeksInYear: weeksInYear,
            stretches: parts,
            isBesideFlat: isBesideFlat
        )
    }
}
