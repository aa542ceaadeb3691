extension PriceList {
    /// The weekly cost of each route; together they make the plan's weekly cost to the penny.
    ///
    /// Every route but the dearest is rounded on its own; the dearest takes what is left.
    func byRoute(
        _ lines: [PlanLine],
        _ costs: [LineCost],
        total: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> [Figure<PerWeek>?] {
        let years = try Route.allCases.map { route throws(CalculationFault) in
            try year(on: route, lines, costs, trace: &trace)
        }
        let dearest = years.indices.lazy.filter { years[$0] != nil }.max {
            (years[$0]?.value ?? .zero) < (years[$1]?.value ?? .zero)
        }
        var others = Tally<PerWeek>()
        var weeks = try years.indices.map { position throws(CalculationFault) -> Figure<PerWeek>? in
            guard let year = years[position], position != dearest else { return nil }
            let term = Term.routeWeek(Route.allCases[position])
            let week = try week(of: year, as: term, trace: &trace)
            try others.add(week)
            return week
        }
        if let dearest {
            weeks[dearest] = try trace.difference(
                .routeWeek(Route.allCases[dearest]),
                total,
                trace.total(.otherRoutes, others)
            )
        }
        return weeks
    }

    /// What the council's lines of a route cost in a year; nil where there is none.
    private func year(
        on route: Route,
        _ lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear>? {
        var tally = Tally<PerYear>()
        var isUsed = false
        for index in lines.indices
        where lines[index].route == route && lines[index].funding == .council {
            guard let year = costs[index].perYear else { continue }
            try tally.add(year)
            isUsed = true
        }
        return isUsed ? trace.total(.routeYear(route), tally) : nil
    }
}
