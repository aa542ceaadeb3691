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
        var years = [Figure<PerYear>?](repeating: nil, count: Route.allCases.count)
        for (position, route) in Route.allCases.enumerated() {
            var tally = Tally<PerYear>()
            var isUsed = false
            for index in lines.indices
            where lines[index].route == route && lines[index].funding == .council {
                guard let year = costs[index].perYear else { continue }
                try tally.add(year)
                isUsed = true
            }
            if isUsed { years[position] = trace.total(.routeYear(route), tally) }
        }
        let used = years.indices.filter { years[$0] != nil }
        guard
            let dearest = used.max(by: {
                (years[$0]?.value ?? .zero) < (years[$1]?.value ?? .zero)
            })
        else { return years.map { _ in nil } }

        var weeks = [Figure<PerWeek>?](repeating: nil, count: years.count)
        var others = Tally<PerWeek>()
        for position in used where position != dearest {
            guard let year = years[position] else { continue }
            let week = try week(
                of: year,
                as: .routeWeek(Route.allCases[position]),
                trace: &trace
            )
            weeks[position] = week
            try others.add(week)
        }
        weeks[dearest] = try trace.difference(
            .routeWeek(Route.allCases[dearest]),
            total,
            trace.total(.otherRoutes, others)
        )
        return weeks
    }
}
