extension PriceList {
    /// The year as stretches of weeks with the same lines running; empty when every week is alike.
    ///
    /// A charge is taken for each week on its own, never on an average over uneven weeks. A line
    /// of fewer than 52 weeks runs in the first weeks of the year, unless it says in which.
    func stretches(
        of lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> [PlanCost.Stretch] {
        guard lines.indices.contains(where: { isUneven(lines[$0], costs[$0]) }) else { return [] }
        var stretches: [PlanCost.Stretch] = []
        for weeks in try alikeWeeks(of: lines, costs, where: isUneven) {
            try stretches.append(
                stretch(stretches.count, weeks, lines, costs, trace: &trace)
            )
        }
        return stretches
    }

    /// Whether a line makes some weeks differ in what is charged, or in the direct payment.
    private func isUneven(_ line: PlanLine, _ cost: LineCost) -> Bool {
        guard line.funding == .council,
            cost.chargeablePerYear != nil || line.route == .directPayment && cost.perYear != nil
        else { return false }
        return cost.weeksOfParts(line).contains { $0 != .all }
    }

    private func stretch(
        _ position: Int,
        _ weeks: AlikeWeeks,
        _ lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost.Stretch {
        var chargeable = Tally<PerWeek>()
        var invoiced = Tally<PerWeek>()
        var direct = Tally<PerWeek>()
        for (index, line) in lines.enumerated() where line.funding == .council {
            let running = try running(
                line,
                costs[index],
                at: index,
                in: weeks.week,
                of: position,
                trace: &trace
            )
            for charge in running.charges {
                try chargeable.add(charge)
                if line.route.isInvoiced { try invoiced.add(charge) }
            }
            guard line.route == .directPayment else { continue }
            for cost in running.costs { try direct.add(cost) }
        }
        return PlanCost.Stretch(
            runs: weeks.runs,
            weeks: weeks.count,
            chargeable: try whole(chargeable, as: .stretch(.chargeable, position), trace: &trace),
            invoiced: try whole(invoiced, as: .stretch(.invoiced, position), trace: &trace),
            directPayment: try whole(direct, as: .stretch(.directPayment, position), trace: &trace)
        )
    }

    /// What a line costs, and what can be charged for it, in one week, or beyond the 52.
    private func running(
        _ line: PlanLine,
        _ cost: LineCost,
        at index: Int,
        in week: Int?,
        of stretch: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> (costs: [Figure<PerWeek>], charges: [Figure<PerWeek>]) {
        guard let week = line.week(week) else { return ([], []) }
        guard cost.parts.isEmpty else {
            let parts = cost.parts.filter { $0.weeks.contains(week) }
            return (parts.map(\.perWeek), parts.compactMap(\.chargeable))
        }
        guard line.runs.contains(week) else { return ([], []) }
        var costs: [Figure<PerWeek>] = []
        var charges: [Figure<PerWeek>] = []
        let weeks: Figure<Number> = trace.input(
            .lineWeeks(line: index),
            try self.weeks(of: line.runs, line)
        )
        if let year = cost.chargeablePerYear {
            try charges.append(
                trace.quotient(.lineWeekRunning(line: index, stretch: stretch), year, weeks)
            )
        }
        if line.route == .directPayment, let year = cost.perYear {
            try costs.append(
                trace.quotient(
                    .directPaymentRunning(line: index, stretch: stretch),
                    year,
                    weeks
                )
            )
        }
        return (costs, charges)
    }

    private func whole(
        _ tally: Tally<PerWeek>,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        try trace.rounded(
            term,
            trace.total(.beforeRounding(of: term), tally),
            rounding,
            on: .allowance
        )
    }
}
