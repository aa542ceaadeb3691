// The days on which the prices of a plan change.
extension PriceList {
    /// The days from which the list has another price, or none, for what lines of a plan buy by it.
    public func changes(of lines: [PlanLine]) -> [CalendarDate] {
        lines.filter { $0.hasListedPrice && $0.funding == .council }.flatMap { line in
            let service = services[line.service]
            let rows = service.rows.filter { $0.mayPrice(line) }
            func inForce(on day: CalendarDate) -> [PriceRow] {
                let priced = priced(day, for: service)
                return rows.filter { $0.dates.contains(priced) }
            }
            let days = rows.flatMap { [$0.dates.lowerBound, $0.dates.upperBound.adding(days: 1)] }
            return Set(days.compactMap(\.self)).sorted().filter { day in
                guard let eve = day.adding(days: -1) else { return false }
                return !inForce(on: eve).elementsEqual(inForce(on: day)) {
                    $0.isForSame(as: $1) && $0.costs(as: $1)
                }
            }
        }
    }

    /// The day whose prices of a service count on a day: the list's last one past it, unless the list
    /// has prices of later days.
    func priced(_ day: CalendarDate, for service: Service) -> CalendarDate {
        let end = dates.upperBound
        return day > end && !service.hasPrices(after: end) ? end : day
    }
}

extension PriceRow {
    /// Whether what a line buys may have this price on some days, at some hours.
    fileprivate func mayPrice(_ line: PlanLine) -> Bool {
        let (more, one) = (line.particulars, Int64(1))
        return (place == nil || place == more?.place) && (tier == nil || tier == more?.tier)
            && (workers == one || workers == more?.workers ?? one)
    }
}
