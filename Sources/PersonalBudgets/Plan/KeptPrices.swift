extension PriceList {
    /// The first day on which a plan keeps the last prices of the list, because nobody has set any
    /// for it; nil where the list lasts.
    ///
    /// A week has the price of its first day, a visit and a dated purchase that of their own.
    public func keptFrom(by lines: [PlanLine], from starts: CalendarDate) -> CalendarDate? {
        let end = dates.upperBound
        guard let last = lastDay(from: starts), last > end,
            lines.contains(where: { keepsPrice($0, past: end, from: starts) })
        else { return nil }
        return end.adding(days: 1)
    }

    private func keepsPrice(
        _ line: PlanLine,
        past end: CalendarDate,
        from starts: CalendarDate
    ) -> Bool {
        guard line.funding == .council, line.hasListedPrice, line.every != .once,
            let last = line.lastPricedDay(from: starts), last > end
        else { return false }
        let service = services[line.service]
        return service.rows.isEmpty || service.keepsRow(past: end, to: last)
    }
}

extension PriceList.Service {
    /// Whether a row counts after the list's last day though it does not say so: it names no last
    /// day, or one before `day` and nothing follows it.
    fileprivate func keepsRow(past end: CalendarDate, to day: CalendarDate) -> Bool {
        let isLast = !hasPrices(after: end)
        return rows.contains { row in
            row.dates.lowerBound <= end
                && (row.dates.upperBound == .latest
                    || isLast && end..<day ~= row.dates.upperBound)
        }
    }
}

extension PlanLine {
    /// The last day whose price it has; nil where it has none.
    fileprivate func lastPricedDay(from starts: CalendarDate) -> CalendarDate? {
        if particulars?.dates.isEmpty == false { return days(from: starts).max() }
        let isByDay = particulars?.visits.isEmpty == false
        return runs.last.flatMap { starts.adding(days: $0 * 7 + (isByDay ? 6 : 0)) }
    }
}
