/// What a line buys at one price: units in each of some weeks.
struct Purchase {
    /// Where the price stands.
    enum Source: Hashable {
        /// A row of the price list.
        case row(Int)
        /// What a row asks each time on top.
        case supplement(Int)
        /// The price list's one price, or the line's own.
        case single

        /// Whether it is the price of units of the service.
        var isOfUnits: Bool { if case .supplement = self { false } else { true } }
    }

    let source: Source
    /// Units in each of the weeks.
    let units: Exact
    var weeks: ChargingWeeks
    /// The first and the last day whose price it has.
    var days: ClosedRange<CalendarDate>
}

extension PriceList {
    /// What a line buys in the year that begins with support, by price.
    ///
    /// A week has the price of its first day, a visit and a dated purchase that of their own day;
    /// so a year over a rise in price is split at its date.
    ///
    /// - Throws: `priceUnmatched` when no row fits.
    func purchases(
        of line: PlanLine,
        at index: Int,
        from starts: CalendarDate
    ) throws(CalculationFault) -> [Purchase] {
        let buyer = Buyer(list: self, line: line, index: index, starts: starts)
        var basket = Basket()
        if let more = line.particulars, !more.visits.isEmpty {
            try buyer.visits(more.visits, into: &basket)
        } else if line.particulars?.dates.isEmpty == false {
            try buyer.dates(into: &basket)
        } else {
            try buyer.weeks(into: &basket)
        }
        return basket.purchases
    }

    /// What a line that is bought once buys; its weeks do not count.
    func purchasesOnce(
        of line: PlanLine,
        at index: Int,
        from starts: CalendarDate
    ) throws(CalculationFault) -> [Purchase] {
        var basket = Basket()
        try Buyer(list: self, line: line, index: index, starts: starts).once(into: &basket)
        return basket.purchases
    }
}

/// Purchases of the same price, week by week, brought together.
private struct Basket {
    private var units:
        [(source: Purchase.Source, week: Int, units: Exact, days: ClosedRange<CalendarDate>)] = []

    mutating func add(
        _ source: Purchase.Source,
        _ week: Int,
        _ more: Exact,
        on day: CalendarDate
    ) throws(CalculationFault) {
        guard more != .zero else { return }
        if let known = units.lastIndex(where: { $0.source == source && $0.week == week }) {
            units[known].units = try units[known].units + more
            units[known].days = units[known].days.with(day)
        } else {
            units.append((source, week, more, day...day))
        }
    }

    /// Weeks in which the same number of units is bought are one purchase.
    var purchases: [Purchase] {
        var purchases: [Purchase] = []
        for (source, week, units, days) in units {
            let week = ChargingWeeks.only(week)
            if let known = purchases.firstIndex(where: {
                $0.source == source && $0.units == units
            }) {
                purchases[known].weeks = purchases[known].weeks.union(week)
                purchases[known].days = purchases[known].days.with(days)
            } else {
                purchases.append(Purchase(source: source, units: units, weeks: week, days: days))
            }
        }
        return purchases
    }
}

/// Buys what a line says, day by day.
private struct Buyer {
    let list: PriceList
    let line: PlanLine
    let index: Int
    let starts: CalendarDate

    private var service: PriceList.Service { list.services[line.service] }
    private var workers: Int64 { line.particulars?.workers ?? 1 }

    /// So many units, as often as it is, in each week that the line runs.
    func weeks(into basket: inout Basket) throws(CalculationFault) {
        let often = try list.timesAWeek(line.every)
        for week in 0..<Int(Period.weeksInAYear) where line.runs.contains(week) {
            try buy(line.quantity, times: often, on: day(week * 7), week, into: &basket)
        }
    }

    /// So many units, once.
    func once(into basket: inout Basket) throws(CalculationFault) {
        try buy(line.quantity, times: .one, on: starts, 0, into: &basket)
    }

    /// So many units on each of its days.
    func dates(into basket: inout Basket) throws(CalculationFault) {
        for date in line.days(from: starts) {
            let week = date.days(since: starts) / 7
            try buy(line.quantity, times: .one, on: date, week, exactly: date, into: &basket)
        }
    }

    /// Each visit of each week, cut where the price changes.
    func visits(_ visits: [Visit], into basket: inout Basket) throws(CalculationFault) {
        for week in 0..<Int(Period.weeksInAYear) where line.runs.contains(week) {
            for offset in 0..<7 {
                let date = try day(week * 7 + offset)
                for visit in visits where isDay(of: visit, date) {
                    try self.visit(visit.hours, on: date, week, into: &basket)
                }
            }
        }
    }

    /// Whether a visit is made on a day: on its day of the week, or because it is a public holiday.
    private func isDay(of visit: Visit, _ date: CalendarDate) -> Bool {
        visit.days.contains(.position(date.weekday))
            || visit.days.contains(.publicHoliday) && list.publicHolidays.contains(date)
    }

    private func day(_ offset: Int) throws(CalculationFault) -> CalendarDate {
        guard let day = starts.adding(days: offset) else { throw .tooLarge }
        return day
    }

    private func occasion(on date: CalendarDate, days: Weekdays, minute: Int64?) -> Occasion {
        Occasion(
            date: list.priced(date, for: service),
            days: days,
            minute: minute,
            place: line.particulars?.place,
            tier: line.particulars?.tier,
            workers: workers
        )
    }

    /// Units at one price, at least as many as the row asks for, with what it asks on top.
    private func buy(
        _ quantity: Exact,
        times: Exact,
        on date: CalendarDate,
        _ week: Int,
        exactly day: CalendarDate? = nil,
        into basket: inout Basket
    ) throws(CalculationFault) {
        let stated = line.particulars?.on ?? .week
        let days = day.map { Weekdays.position($0.weekday) } ?? stated
        let isHoliday = day.map { list.publicHolidays.contains($0) } ?? false
        let occasion = occasion(on: date, days: days, minute: line.particulars?.at)
        let (source, factor) = try source(for: occasion, isHoliday: isHoliday)
        guard case .row(let row) = source else {
            return try basket.add(source, week, quantity * Exact(factor) * times, on: date)
        }
        let units = max(quantity, service.rows[row].least ?? .zero)
        try basket.add(source, week, units * Exact(factor) * times, on: date)
        try supplement(source, week, times: Exact(factor) * times, on: date, into: &basket)
    }

    private func source(
        for occasion: Occasion,
        isHoliday: Bool
    ) throws(CalculationFault) -> (Purchase.Source, Int64) {
        if line.ownPrice != nil || service.rows.isEmpty { return (.single, workers) }
        guard let found = service.row(for: occasion, isHoliday: isHoliday) else {
            throw .priceUnmatched(line: index, service.reason(noRowFits: occasion))
        }
        return (.row(found.row), found.times)
    }

    /// A visit: by its minutes where a unit is a time, and otherwise one visit for so many units.
    private func visit(
        _ hours: DayHours,
        on date: CalendarDate,
        _ week: Int,
        into basket: inout Basket
    ) throws(CalculationFault) {
        guard let unit = service.minutes else {
            let occasion = occasion(
                on: date,
                days: .position(date.weekday),
                minute: hours.from
            )
            let isHoliday = list.publicHolidays.contains(date)
            let (source, factor) = try source(for: occasion, isHoliday: isHoliday)
            try basket.add(source, week, line.quantity * Exact(factor), on: date)
            return try supplement(source, week, times: Exact(factor), on: date, into: &basket)
        }
        var bought = Exact.zero
        var first: (source: Purchase.Source, factor: Int64)?
        var begin = hours.from
        let end = hours.from + hours.minutes
        while begin < end {
            let isNextDay = begin >= DayHours.minutesInADay
            let today = isNextDay ? try date.next : date
            let minute = isNextDay ? begin - DayHours.minutesInADay : begin
            let occasion = occasion(on: today, days: .position(today.weekday), minute: minute)
            let (source, factor) = try source(
                for: occasion,
                isHoliday: list.publicHolidays.contains(today)
            )
            let until = min(end, begin + service.minutesToEdge(after: minute))
            let units = try Exact(until - begin, over: unit)
            try basket.add(source, week, units * Exact(factor), on: today)
            bought = try bought + units
            first = first ?? (source, factor)
            begin = until
        }
        guard let first, case .row(let row) = first.source else { return }
        if let least = service.rows[row].least, bought < least {
            try basket.add(first.source, week, (least - bought) * Exact(first.factor), on: date)
        }
        try supplement(first.source, week, times: Exact(first.factor), on: date, into: &basket)
    }

    /// What the row asks on top, as often as its price is multiplied: two workers cost twice one.
    private func supplement(
        _ source: Purchase.Source,
        _ week: Int,
        times: Exact,
        on date: CalendarDate,
        into basket: inout Basket
    ) throws(CalculationFault) {
        guard case .row(let row) = source, service.rows[row].supplement != nil else { return }
        try basket.add(.supplement(row), week, times, on: date)
    }
}

extension PriceList.Service {
    /// How many minutes after a minute of the day the hours of some row begin or end, or the day.
    fileprivate func minutesToEdge(after minute: Int64) -> Int64 {
        rows.reduce(DayHours.minutesInADay - minute) { nearest, row in
            guard let hours = row.hours else { return nearest }
            return [hours.from, hours.to].reduce(nearest) {
                $1 > minute ? min($0, $1 - minute) : $0
            }
        }
    }
}

extension CalendarDate {
    fileprivate var next: CalendarDate {
        get throws(CalculationFault) {
            guard let next = adding(days: 1) else { throw .tooLarge }
            return next
        }
    }
}
