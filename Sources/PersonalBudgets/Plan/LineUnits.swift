extension PriceList {
    /// How many units a line buys each time: those of a week of visits, or of each public holiday
    /// where it has visits on no other days.
    public func units(of line: PlanLine) -> Exact {
        guard let visits = line.particulars?.visits, !visits.isEmpty else { return line.quantity }
        let isOnHolidays = line.isOnHolidaysAlone
        guard let unit = services[line.service].minutes else {
            let times = visits.reduce(Int64(0)) { times, visit in
                times + (isOnHolidays ? 1 : Int64(visit.days.intersection(.week).each.count))
            }
            return (try? line.quantity * Exact(times)) ?? line.quantity
        }
        guard isOnHolidays else { return line.quantity }
        let minutes = visits.reduce(Int64(0)) { $0 + $1.hours.minutes }
        return (try? Exact(minutes, over: unit)) ?? line.quantity
    }

    /// The named days on which a line is bought in the year: its dates, or the public holidays where
    /// it has visits on no other days; nil for a line that runs by the week or longer.
    public func days(of line: PlanLine, from starts: CalendarDate) -> [CalendarDate]? {
        if line.particulars?.dates.isEmpty == false { return line.days(from: starts) }
        return line.isOnHolidaysAlone ? holidays(of: line, from: starts) : nil
    }

    /// The public holidays of the year in the weeks in which a line runs.
    func holidays(of line: PlanLine, from starts: CalendarDate) -> [CalendarDate] {
        Set(publicHolidays).sorted().filter {
            isInYear($0, from: starts) && line.runs.contains($0.days(since: starts) / 7)
        }
    }
}
