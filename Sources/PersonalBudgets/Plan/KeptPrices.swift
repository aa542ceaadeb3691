extension PriceList {
    /// The first day on which a plan keeps the last prices of the list, because nobody has set any
    /// for it; nil where the list lasts.
    ///
    /// A week has the price of its first day, a visit and a dated purchase that of their own.
    public func keptFrom(by lines: [PlanLine], _ cost: PlanCost) -> CalendarDate? {
        let end = dates.upperBound
        guard let last = lastDay(from: cost.starts), last > end,
            zip(lines, cost.lines).contains(where: {
                keepsPrice($0, $1, past: end, from: cost.starts)
            })
        else { return nil }
        return end.adding(days: 1)
    }

    private func keepsPrice(
        _ line: PlanLine,
        _ cost: LineCost,
        past end: CalendarDate,
        from starts: CalendarDate
    ) -> Bool {
        guard line.funding.isCouncils, line.hasListedPrice else { return false }
        let service = services[line.service]
        guard service.rows.isEmpty else {
            return cost.rows.contains { service.keeps($0, past: end) }
        }
        return line.pricedDays(from: starts).map { $0.upperBound > end } ?? false
    }
}

extension PriceList.Service {
    /// Whether a row counts after the list's last day though it does not say so: it names no last day,
    /// or one before the last on which it is bought by and nothing follows it.
    fileprivate func keeps(_ use: RowUse, past end: CalendarDate) -> Bool {
        let dates = rows[use.row].dates
        guard use.days.upperBound > end, dates.lowerBound <= end else { return false }
        return dates.upperBound == .latest
            || !hasPrices(after: end) && end..<use.days.upperBound ~= dates.upperBound
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
