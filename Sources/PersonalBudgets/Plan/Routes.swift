extension PriceList {
    /// The weekly cost of each route; together they make the plan's weekly cost to the penny.
    ///
    /// Every route but the dearest is rounded on its own; the dearest takes what is left.
    func byRoute(
        _ lines: [PlanLine],
        _ costs: [LineCost],
        total: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> EachRoute<Figure<PerWeek>?> {
        var years = EachRoute<Figure<PerYear>?>(repeating: nil)
        // The first of the dearest ones.
        var dearest: (route: Route, year: Exact)?
        for route in Route.allCases {
            guard let year = try year(on: route, lines, costs, trace: &trace) else { continue }
            years[route] = year
            if dearest.map({ year.value > $0.year }) ?? true { dearest = (route, year.value) }
        }
        var weeks = EachRoute<Figure<PerWeek>?>(repeating: nil)
        guard let dearest = dearest?.route else { return weeks }
        var others = Tally<PerWeek>()
        for route in Route.allCases where route != dearest {
            guard let year = years[route] else { continue }
            let week = try week(of: year, as: .plan(.routeWeek(route)), trace: &trace)
            try others.add(week)
            weeks[route] = week
        }
        weeks[dearest] = try trace.difference(
            .plan(.routeWeek(dearest)),
            total,
            trace.total(.plan(.otherRoutes), others)
        )
        return weeks
    }

    /// What the council's lines of a route cost in a year; nil where there is none.
    private func year(
        on route: Route,
        _ lines: [PlanLine],
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear>? {
        var tally: Tally<PerYear>?
        for index in lines.indices
        where lines[index].route == route && lines[index].funding == .council {
            guard let year = costs[index].perYear else { continue }
            tally = tally ?? Tally()
            try tally?.add(year)
        }
        return tally.map { trace.total(.plan(.routeYear(route)), $0) }
    }
}
