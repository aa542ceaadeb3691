// How old a price is.
extension PriceList {
    /// Whether the council buys a line, be it beside the budget, at a price that was set more than a
    /// year before support starts: one that does not say from when it is is as old as its list.
    func hasOldPrice(_ lines: [PlanLine], _ cost: PlanCost) -> Bool {
        let isListOld = isOld(on: cost.starts)
        let lineCosts = cost.lines
        let (plan, costs) = (lines.span, lineCosts.span)
        for index in plan.indices
        where plan[index].funding.isCouncils && plan[index].hasListedPrice {
            let rows = services[plan[index].service].rows
            guard !rows.isEmpty else {
                guard isListOld, plan[index].every == .once || plan[index].runs != .none
                else { continue }
                return true
            }
            for use in costs[index].rows {
                let from = rows[use.row].dates.lowerBound
                if from == .earliest ? isListOld : from.isLongBefore(cost.starts) { return true }
            }
        }
        return false
    }

    /// Whether the list was set more than a year before a day.
    func isOld(on day: CalendarDate) -> Bool { dates.lowerBound.isLongBefore(day) }
}

extension CalendarDate {
    /// Whether it is more than a year before a day.
    func isLongBefore(_ day: CalendarDate) -> Bool {
        adding(years: 1, months: 0).map { $0 < day } ?? false
    }
}
