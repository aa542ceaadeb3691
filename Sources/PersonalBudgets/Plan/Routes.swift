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
        let routes = Route.allCases
        let years = try routes.map { route throws(CalculationFault) in
            try year(on: route, lines, costs, trace: &trace)
        }
        // The first of the dearest ones.
        var dearest: Int?
        for (position, year) in years.enumerated() {
            guard let year else { continue }
            let most = dearest.flatMap { years[$0]?.value }
            if most.map({ year.value > $0 }) ?? true { dearest = position }
        }
        var others = Tally<PerWeek>()
        var weeks = [Figure<PerWeek>?](repeating: nil, count: routes.count)
        for (position, year) in years.enumerated() where position != dearest {
            guard let year else { continue }
            let week = try week(of: year, as: .plan(.routeWeek(routes[position])), trace: &trace)
            try others.add(week)
            weeks[position] = week
        }
        if let dearest {
            weeks[dearest] = try trace.difference(
                .plan(.routeWeek(routes[dearest])),
                total,
                trace.total(.plan(.otherRoutes), others)
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
        return isUsed ? trace.total(.plan(.routeYear(route)), tally) : nil
    }
}
