extension PriceList {
    /// The year as stretches of weeks with the same lines running; empty when every week is alike.
    ///
    /// A charge is taken for each week on its own, never on an average over uneven weeks. A line
    /// of fewer than 52 weeks runs in the first weeks of the year, unless it says in which.
    func stretches(
        of lines: [PlanLine],
        _ costs: [PlanCost.LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> [PlanCost.Stretch] {
        guard lines.indices.contains(where: { isUneven(lines[$0], costs[$0]) }) else { return [] }
        var stretches: [PlanCost.Stretch] = []
        for weeks in alike(lines, costs) {
            try stretches.append(
                stretch(stretches.count, weeks, lines, costs, trace: &trace)
            )
        }
        return stretches
    }

    /// Whether a line makes some weeks differ in what is charged, or in the direct payment.
    private func isUneven(_ line: PlanLine, _ cost: PlanCost.LineCost) -> Bool {
        guard cost.chargeablePerYear != nil || line.route == .directPayment && cost.perYear != nil
        else { return false }
        return line.runs != .all
    }

    /// The weeks of the year in groups in which the same lines run, in the order of the year.
    private func alike(
        _ lines: [PlanLine],
        _ costs: [PlanCost.LineCost]
    ) -> [ChargingWeeks] {
        var groups = [ChargingWeeks.all]
        for (line, cost) in zip(lines, costs) where isUneven(line, cost) {
            groups = groups.flatMap {
                [$0.intersection(line.runs), $0.subtracting(line.runs)]
            }.filter { $0 != .none }
        }
        return groups.sorted { $0.first < $1.first }
    }

    private func stretch(
        _ position: Int,
        _ weeks: ChargingWeeks,
        _ lines: [PlanLine],
        _ costs: [PlanCost.LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost.Stretch {
        var chargeable = Tally<PerWeek>()
        var invoiced = Tally<PerWeek>()
        var direct = Tally<PerWeek>()
        for (index, line) in lines.enumerated() where line.runs.contains(weeks.first) {
            if let year = costs[index].chargeablePerYear {
                let week: Figure<PerWeek> = try trace.quotient(
                    .lineWeekRunning(line: index, stretch: position),
                    year,
                    trace.input(.lineWeeks(line: index), Exact(line.runs.count))
                )
                try chargeable.add(week)
                if line.route.isInvoiced { try invoiced.add(week) }
            }
            if line.route == .directPayment, let year = costs[index].perYear {
                try direct.add(
                    trace.quotient(
                        .directPaymentRunning(line: index, stretch: position),
                        year,
                        trace.input(.lineWeeks(line: index), Exact(line.runs.count))
                    )
                )
            }
        }
        return PlanCost.Stretch(
            weeks: weeks.count,
            chargeable: try whole(chargeable, as: .stretchWeek(position), trace: &trace),
            invoiced: try whole(invoiced, as: .stretchInvoiced(position), trace: &trace),
            directPayment: try whole(direct, as: .stretchDirectPayment(position), trace: &trace)
        )
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
