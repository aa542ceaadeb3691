// The days on which the prices of a plan change.
extension PriceList {
    /// The days of the plan's year from which the list has another price, or none, for what a line
    /// buys by it both before and from then on.
    public func changes(of lines: [PlanLine], from starts: CalendarDate) -> [CalendarDate] {
        changes(ofEach: lines, from: starts).flatMap(\.self)
    }

    /// Those days of each line by itself.
    func changes(ofEach lines: [PlanLine], from starts: CalendarDate) -> [[CalendarDate]] {
        var known: [PurchaseKind: [CalendarDate]] = [:]
        return lines.map { line in
            guard line.hasListedPrice, line.funding == .council,
                let priced = line.pricedDays(from: starts)
            else { return [] }
            let kind = PurchaseKind(line)
            let days = known[kind] ?? changes(of: kind, from: starts)
            known[kind] = days
            return days.filter { priced.contains($0) && $0 > priced.lowerBound }
        }
    }

    private func changes(of kind: PurchaseKind, from starts: CalendarDate) -> [CalendarDate] {
        let service = services[kind.service]
        let rows = service.rows.filter { $0.mayPrice(kind) }
        func inForce(on day: CalendarDate) -> [PriceRow] {
            let priced = priced(day, for: service)
            return rows.filter { $0.dates.contains(priced) }
        }
        let days = rows.flatMap { [$0.dates.lowerBound, $0.dates.upperBound.adding(days: 1)] }
        let year = 1...Int(Period.weeksInAYear) * 7
        let inYear = Set(days.compactMap(\.self)).filter { year.contains($0.days(since: starts)) }
        return inYear.sorted().filter { day in
            guard let eve = day.adding(days: -1) else { return false }
            return !inForce(on: eve).elementsEqual(inForce(on: day)) {
                $0.isForSame(as: $1) && $0.costs(as: $1)
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

extension PriceList.Service {
    /// The rows by which a line may buy on some days, at some hours.
    func rows(for line: PlanLine) -> [PriceRow] {
        let kind = PurchaseKind(line)
        return rows.filter { $0.mayPrice(kind) }
    }
}

/// What a line buys by the list, whatever its days: lines that buy alike have the same rows.
private struct PurchaseKind: Hashable {
    let service: Int
    let place: Int?
    let tier: Int?
    let workers: Int64

    init(_ line: PlanLine) {
        service = line.service
        place = line.particulars?.place
        tier = line.particulars?.tier
        workers = line.particulars?.workers ?? 1
    }
}

extension PriceRow {
    /// Whether what is bought may have this price on some days, at some hours.
    fileprivate func mayPrice(_ kind: PurchaseKind) -> Bool {
        (place == nil || place == kind.place) && (tier == nil || tier == kind.tier)
            && (workers == 1 || workers == kind.workers)
    }
}
