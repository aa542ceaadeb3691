// How old a price is.
extension PriceList {
    /// Whether a line has a price that was set more than a year before support starts.
    func hasOldPrice(_ lines: [PlanLine], on starts: CalendarDate) -> Bool {
        let isOld = isOld(on: starts)
        return lines.contains {
            $0.hasListedPrice
                && services[$0.service].isOld(for: $0, on: starts, inOldList: isOld)
        }
    }

    /// Whether the list was set more than a year before a day.
    func isOld(on day: CalendarDate) -> Bool { dates.lowerBound.isLongBefore(day) }
}

extension PriceList.Service {
    /// Whether a price that a line may have on a day was set more than a year before it: one that
    /// does not say from when it is is as old as its list.
    fileprivate func isOld(
        for line: PlanLine,
        on day: CalendarDate,
        inOldList isListOld: Bool
    ) -> Bool {
        rows.isEmpty
            ? isListOld
            : rows(for: line).contains {
                guard $0.dates.contains(day) else { return false }
                let from = $0.dates.lowerBound
                return from == .earliest ? isListOld : from.isLongBefore(day)
            }
    }
}

extension CalendarDate {
    /// Whether it is more than a year before a day.
    func isLongBefore(_ day: CalendarDate) -> Bool {
        adding(years: 1, months: 0).map { $0 < day } ?? false
    }
}
