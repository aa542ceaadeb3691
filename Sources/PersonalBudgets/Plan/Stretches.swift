extension PriceList {
    /// The year as stretches of weeks with the same lines running.
    ///
    /// A charge is taken for each week on its own, never on an average over uneven weeks. A line
    /// of fewer than 52 weeks runs in the first weeks of the year, unless it says in which.
    func stretches(
        of lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> [PlanCost.Stretch] {
        let hasShares = lines.contains { $0.isCouncilsShareOfLines }
        let alike = try alikeWeeks(of: lines, costs) { line, cost in
            hasShares ? line.funding == .council && cost.perYear != nil : cost.isUneven(line)
        }
        var stretches: [PlanCost.Stretch] = []
        stretches.reserveCapacity(alike.count)
        for (position, weeks) in alike.enumerated() {
            try stretches.append(stretch(position, weeks, lines, costs, trace: &trace))
        }
        return stretches
    }

    /// Whether the council's lines cost more in some weeks than in others.
    func costsDiffer(_ lines: [PlanLine], _ costs: [LineCost]) throws(CalculationFault) -> Bool {
        var trace = Trace(on: false)
        var usual: Exact?
        for weeks in try alikeWeeks(
            of: lines,
            costs,
            where: { $0.funding == .council && $1.perYear != nil }
        ) {
            let cost = try costOfOthers(of: lines, costs, in: weeks, trace: &trace) {
                .stretch($0.map { .cost(line: $0) } ?? .costOfOthers, 0)
            }
            guard usual ?? cost.value == cost.value else { return true }
            usual = cost.value
        }
        return false
    }

    private func stretch(
        _ position: Int,
        _ weeks: AlikeWeeks,
        _ lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost.Stretch {
        let sums = try sums(of: lines, costs, in: weeks, at: position, trace: &trace)
        func charge(
            _ tally: Tally<PerWeek>,
            as what: StretchTerm
        ) throws(CalculationFault) -> Figure<PerWeek> {
            try whole(tally, as: .stretch(what, position), on: .charge, trace: &trace)
        }
        return PlanCost.Stretch(
            runs: weeks.runs,
            weeks: weeks.count,
            chargeable: try charge(sums.charges.chargeable, as: .chargeable),
            flat: try sums.charges.flat.map { flat throws(CalculationFault) in
                try charge(flat, as: .flat)
            },
            invoiced: try charge(sums.charges.invoiced, as: .invoiced),
            chargeableDirectly: try sums.charges.directly.map { direct throws(CalculationFault) in
                try charge(direct, as: .chargeableDirectly)
            },
            directPayment: try whole(
                sums.directPayment,
                as: .stretch(.directPayment, position),
                on: .allowance,
                trace: &trace
            )
        )
    }

    /// What the council's lines that run in the weeks of a stretch come to in one of them.
    private func sums(
        of lines: [PlanLine],
        _ lineCosts: [LineCost],
        in weeks: AlikeWeeks,
        at position: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> WeekSums {
        var sums = WeekSums(asksDirectly: asksWhatIsChargedDirectly(in: lines))
        let (plan, costs) = (lines.span, lineCosts.span)
        for index in plan.indices
        where plan[index].funding == .council && !plan[index].isCouncilsShareOfLines {
            guard let week = plan[index].week(weeks.week) else { continue }
            for part in costs[index].parts where part.weeks.contains(week) {
                try sums.add(charge: part.chargeable, cost: part.perWeek, of: plan[index])
            }
            guard costs[index].parts.isEmpty, plan[index].runs.contains(week) else { continue }
            try addWhole(
                plan[index],
                costs[index],
                at: index,
                in: position,
                to: &sums,
                trace: &trace
            )
        }
        guard lines.contains(where: \.isCouncilsShareOfLines) else { return sums }
        let others = try costOfOthers(of: lines, lineCosts, in: weeks, trace: &trace) {
            .stretch($0.map { .cost(line: $0) } ?? .costOfOthers, position)
        }
        for (index, line) in lines.enumerated() where line.isCouncilsShareOfLines {
            let cost = try share(
                of: others,
                line,
                at: index,
                as: .line(.running(stretch: position), index),
                trace: &trace
            )
            try sums.add(charge: line.isFree ? nil : cost, cost: cost, of: line)
        }
        return sums
    }

    /// Adds what a line of one purchase costs, and what can be charged for it, in one of its weeks.
    private func addWhole(
        _ line: borrowing PlanLine,
        _ cost: LineCost,
        at index: Int,
        in stretch: Int,
        to sums: inout WeekSums,
        trace: inout Trace
    ) throws(CalculationFault) {
        let weeks: Figure<Number> = trace.input(
            .line(.weeks, index),
            try self.weeks(of: line.runs, line)
        )
        var charge: Figure<PerWeek>?
        if let year = cost.chargeablePerYear {
            charge = try trace.quotient(
                .line(.running(stretch: stretch), index),
                year,
                weeks
            )
        }
        var direct: Figure<PerWeek>?
        if line.route == .directPayment, let year = cost.perYear {
            direct = try trace.quotient(
                .line(.directPaymentRunning(stretch: stretch), index),
                year,
                weeks
            )
        }
        try sums.add(charge: charge, cost: direct, of: line)
    }

    /// What the council's lines that are no share of the others cost in one of some weeks; `term` is
    /// what the step of a line is about, and for nil that of all of them.
    func costOfOthers(
        of lines: [PlanLine],
        _ costs: [LineCost],
        in weeks: AlikeWeeks,
        trace: inout Trace,
        as term: (Int?) -> Term
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var tally = Tally<PerWeek>()
        for (index, line) in lines.enumerated()
        where line.funding == .council && !line.isCouncilsShareOfLines {
            guard let year = costs[index].perYear, let week = line.week(weeks.week) else {
                continue
            }
            if costs[index].parts.isEmpty {
                guard line.runs.contains(week) else { continue }
                let count = try self.weeks(of: line.runs, line)
                try tally.add(
                    trace.quotient(
                        term(index),
                        year,
                        trace.input(.line(.weeks, index), count)
                    )
                )
            }
            for part in costs[index].parts where part.weeks.contains(week) {
                try tally.add(part.perWeek)
            }
        }
        return trace.total(term(nil), tally)
    }

    /// What a line that is a share of the others costs in a week in which they cost so much.
    func share(
        of others: Figure<PerWeek>,
        _ line: PlanLine,
        at index: Int,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let share = line.particulars?.shareOfLines ?? .zero
        return try trace.product(term, others, trace.input(.line(.shareOfLines, index), share))
    }

    private func whole(
        _ tally: Tally<PerWeek>,
        as term: @autoclosure () -> Term,
        on direction: Rounding.Direction,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        try trace.rounded(
            term(),
            trace.total(.beforeRounding(of: term()), tally),
            rounding,
            on: direction
        )
    }
}

/// What the lines that run in one week come to, as they are added up.
private struct WeekSums {
    var charges: ChargeSums<PerWeek>
    /// The direct payment, before contribution.
    var directPayment = Tally<PerWeek>()

    init(asksDirectly: Bool) { charges = ChargeSums(asksDirectly: asksDirectly) }

    mutating func add(
        charge: Figure<PerWeek>?,
        cost: Figure<PerWeek>?,
        of line: PlanLine
    ) throws(CalculationFault) {
        if let charge { try charges.add(charge, for: line) }
        if let cost, line.route == .directPayment { try directPayment.add(cost) }
    }
}

extension LineCost {
    /// Whether a line of the council's makes some weeks differ in what is charged, or in the direct
    /// payment.
    func isUneven(_ line: PlanLine) -> Bool {
        guard line.funding == .council,
            chargeablePerYear != nil || line.route == .directPayment && perYear != nil
        else { return false }
        return runsAtTimes(line)
    }

    /// Whether there are weeks in which the line, or one of its purchases, does not run.
    func runsAtTimes(_ line: PlanLine) -> Bool {
        parts.isEmpty ? line.runs != .all : parts.contains { $0.weeks != .all }
    }
}

extension PlanCost {
    /// Which stretch of the year the charging week of a day is in; nil where all weeks are alike.
    public func stretch(on day: CalendarDate) -> Int? {
        let week = day.days(since: starts) / 7
        return stretches.firstIndex { stretch in
            stretch.runs.contains(week)
                || week >= Period.weeksInAYear && stretch.weeks != Exact(stretch.runs.count)
        }
    }
}
