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
        guard line.funding == .council, line.hasListedPrice,
            let last = line.pricedDays(from: starts)?.upperBound, last > end
        else { return false }
        let service = services[line.service]
        return service.rows.isEmpty || service.keepsRow(of: line, past: end, to: last)
    }
}

extension PriceList.Service {
    /// Whether a row by which a line may buy counts after the list's last day though it does not say
    /// so: it names no last day, or one before `day` and nothing follows it.
    fileprivate func keepsRow(
        of line: PlanLine,
        past end: CalendarDate,
        to day: CalendarDate
    ) -> Bool {
        let isLast = !hasPrices(after: end)
        return rows(for: line).contains { row in
            row.dates.lowerBound <= end
                && (row.dates.upperBound == .latest
                    || isLast && end..<day ~= row.dates.upperBound)
        }
    }
}

extension PlanLine {
    /// The first and the last day whose price it has; nil where it has none, and for what is bought
    /// once.
    func pricedDays(from starts: CalendarDate) -> ClosedRange<CalendarDate>? {
        guard every != .once else { return nil }
        if particulars?.dates.isEmpty == false {
            let days = days(from: starts)
            return days.min().flatMap { first in days.max().map { first...$0 } }
        }
        let isByDay = particulars?.visits.isEmpty == false
        guard let last = runs.last, let from = starts.adding(days: runs.first * 7),
            let to = starts.adding(days: last * 7 + (isByDay ? 6 : 0))
        else { return nil }
        return from...to
    }
}
