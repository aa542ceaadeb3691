// The days on which the prices of a plan change.
extension PriceList {
    /// The days of the plan's year from which the council's lines cost another price of the list than
    /// when they were last bought.
    public func changes(of lines: [PlanLine], _ cost: PlanCost) -> [CalendarDate] {
        guard let last = lastDay(from: cost.starts) else { return [] }
        var found: Set<CalendarDate> = []
        // Nearly all lines are bought by one price, or one row.
        for index in lines.indices
        where cost.lines[index].rows.count > 1 && lines[index].funding == .council
            && services[lines[index].service].hasTurn(in: cost.starts...last)
        {
            let turns = try? priceTurns(of: lines[index], at: index, from: cost.starts)
            found.formUnion(turns ?? [])
        }
        return found.sorted()
    }

    /// The day whose prices of a service count on a day: the list's last one past it, unless the list
    /// has prices of later days.
    func priced(_ day: CalendarDate, for service: Service) -> CalendarDate {
        let end = dates.upperBound
        return day > end && !service.hasPrices(after: end) ? end : day
    }
}

extension PriceList.Service {
    /// Whether a price may begin or end within some days.
    fileprivate func hasTurn(in days: ClosedRange<CalendarDate>) -> Bool {
        rows.contains { days.clamped(to: $0.dates) != days }
    }
}
