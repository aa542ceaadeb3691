// The days on which the prices of a plan change.
extension PriceList {
    /// The days of the plan's year from which the council's lines cost another price of the list than
    /// before.
    public func changes(of lines: [PlanLine], _ cost: PlanCost) -> [CalendarDate] {
        changesByLine(lines, cost).flatMap(\.days)
    }

    /// Those days of the lines that have some, each by its position.
    func changesByLine(
        _ lines: [PlanLine],
        _ cost: PlanCost
    ) -> [(line: Int, days: [CalendarDate])] {
        var known: [BoughtBy: [CalendarDate]] = [:]
        var found: [(line: Int, days: [CalendarDate])] = []
        // Nearly all lines are bought by one price, or one row.
        for index in lines.indices
        where cost.lines[index].rows.count > 1 && lines[index].funding == .council {
            let bought = BoughtBy(
                service: lines[index].service,
                rows: cost.lines[index].rows.map(\.row)
            )
            let days = known[bought] ?? changes(of: bought, from: cost.starts)
            known[bought] = days
            if !days.isEmpty { found.append((index, days)) }
        }
        return found
    }

    private func changes(of bought: BoughtBy, from starts: CalendarDate) -> [CalendarDate] {
        let service = services[bought.service]
        let rows = bought.rows.map { service.rows[$0] }
        func inForce(on day: CalendarDate) -> [PriceRow] {
            let priced = priced(day, for: service)
            return rows.filter { $0.dates.contains(priced) }
        }
        let days = rows.flatMap { [$0.dates.lowerBound, $0.dates.upperBound.adding(days: 1)] }
        let year = 1...Int(Period.weeksInAYear) * 7
        let inYear = Set(days.compactMap(\.self)).filter { year.contains($0.days(since: starts)) }
        var before = inForce(on: starts)
        return inYear.sorted().filter { day in
            let now = inForce(on: day)
            // While none is in force nothing is bought.
            guard !now.isEmpty else { return false }
            defer { before = now }
            return !before.isEmpty && !now.cost(as: before)
        }
    }

    /// The day whose prices of a service count on a day: the list's last one past it, unless the list
    /// has prices of later days.
    func priced(_ day: CalendarDate, for service: Service) -> CalendarDate {
        let end = dates.upperBound
        return day > end && !service.hasPrices(after: end) ? end : day
    }
}

/// The rows that lines are bought by: lines that are bought alike change price on the same days.
private struct BoughtBy: Hashable {
    let service: Int
    let rows: [Int]
}

extension [PriceRow] {
    /// Whether what is bought by them costs the same by others: each has its like, or all do.
    fileprivate func cost(as others: [PriceRow]) -> Bool {
        elementsEqual(others) { $0.isForSame(as: $1) && $0.costs(as: $1) }
            || (self + others).allSatisfy { $0.costs(as: self[0]) }
    }
}
