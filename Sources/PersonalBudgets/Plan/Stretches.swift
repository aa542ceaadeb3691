extension PriceList {
    /// The year as stretches of weeks with the same chargeable lines running.
    ///
    /// A charge is taken for each week on its own, never on an average over uneven weeks. A line
    /// of fewer than 52 weeks runs in the first weeks of the year.
    func stretches(
        of lines: [PlanLine],
        _ costs: [PlanCost.LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> [PlanCost.Stretch] {
        let chargeable = lines.indices.filter { costs[$0].chargeablePerYear != nil }
        guard chargeable.contains(where: { lines[$0].weeks != Period.weeksInAYear }) else {
            return []
        }
        let ends = Set(chargeable.map { lines[$0].weeks }).sorted()
        var stretches: [PlanCost.Stretch] = []
        var begin: Int64 = 0
        for (position, end) in ends.enumerated() {
            var running = Tally<PerWeek>()
            for index in chargeable where lines[index].weeks >= end {
                guard let year = costs[index].chargeablePerYear else { continue }
                try running.add(
                    trace.quotient(
                        .lineWeekRunning(line: index, stretch: position),
                        year,
                        trace.input(.lineWeeks(line: index), Exact(lines[index].weeks))
                    )
                )
            }
            let week = try trace.rounded(
                .stretchWeek(position),
                trace.total(.beforeRounding(of: .stretchWeek(position)), running),
                rounding,
                on: .allowance
            )
            stretches.append(.init(weeks: end - begin, chargeable: week))
            begin = end
        }
        return stretches
    }
}
