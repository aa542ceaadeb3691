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
        var buyer = Buyer(list: self, line: line, index: index, starts: starts)
        return try buyer.year().purchases
    }

    /// The days from which something that a line buys has another price than in the last week in
    /// which it was bought.
    func priceTurns(
        of line: PlanLine,
        at index: Int,
        from starts: CalendarDate
    ) throws(CalculationFault) -> Set<CalendarDate> {
        var buyer = Buyer(list: self, line: line.asLastPriced, index: index, starts: starts)
        _ = try buyer.year()
        return buyer.turns
    }

    /// What a line that is bought once buys; its weeks do not count.
    func purchasesOnce(
        of line: PlanLine,
        at index: Int,
        from starts: CalendarDate
    ) throws(CalculationFault) -> [Purchase] {
        var basket = Basket()
        var buyer = Buyer(list: self, line: line, index: index, starts: starts)
        try buyer.once(into: &basket)
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

    /// The last week before another in which something was bought, and its first such day.
    func last(before week: Int) -> (week: Int, day: CalendarDate)? {
        guard let last = units.last(where: { $0.week < week })?.week else { return nil }
        let days = units.filter { $0.week == last }.map(\.days.lowerBound)
        return days.min().map { (last, $0) }
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
    /// By how many days a price is older than what is bought at it: the weeks since something last
    /// was, for a line that is priced as it was then.
    var daysEarlier = 0
    /// The days from which, between then and now, a price is what it is now.
    var turns: Set<CalendarDate> = []

    private var service: PriceList.Service { list.services[line.service] }
    private var workers: Int64 { line.particulars?.workers ?? 1 }

    /// All of a year.
    mutating func year() throws(CalculationFault) -> Basket {
        var basket = Basket()
        if let more = line.particulars, !more.visits.isEmpty {
            try visits(more.visits, into: &basket)
        } else if line.particulars?.dates.isEmpty == false {
            try dates(into: &basket)
        } else {
            try weeks(into: &basket)
        }
        return basket
    }

    /// Goes on to a week of the year, whose days are as those of the last one were, or to a date in it,
    /// which is as the first of that.
    private mutating func begin(
        _ week: Int,
        on date: CalendarDate? = nil,
        after basket: borrowing Basket
    ) {
        guard line.particulars?.isAsLastPriced ?? false else { return }
        daysEarlier =
            basket.last(before: week)
            .map { last in date?.days(since: last.day) ?? 7 * (week - last.week) } ?? 0
    }

    /// So many units, as often as it is, in each week that the line runs.
    private mutating func weeks(into basket: inout Basket) throws(CalculationFault) {
        let often = try list.timesAWeek(line.every)
        for week in 0..<Int(Period.weeksInAYear) where line.runs.contains(week) {
            begin(week, after: basket)
            try buy(line.quantity, times: often, on: day(week * 7), week, into: &basket)
        }
    }

    /// So many units, once.
    mutating func once(into basket: inout Basket) throws(CalculationFault) {
        try buy(line.quantity, times: .one, on: starts, 0, into: &basket)
    }

    /// So many units on each of its days.
    private mutating func dates(into basket: inout Basket) throws(CalculationFault) {
        for date in line.days(from: starts).sorted() {
            let week = date.days(since: starts) / 7
            begin(week, on: date, after: basket)
            try buy(line.quantity, times: .one, on: date, week, exactly: date, into: &basket)
        }
    }

    /// Each visit of each week, cut where the price changes.
    private mutating func visits(
        _ visits: [Visit],
        into basket: inout Basket
    ) throws(CalculationFault) {
        for week in 0..<Int(Period.weeksInAYear) where line.runs.contains(week) {
            begin(week, after: basket)
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
            date: date,
            days: days,
            minute: minute,
            place: line.particulars?.place,
            tier: line.particulars?.tier,
            workers: workers
        )
    }

    /// Units at one price, at least as many as the row asks for, with what it asks on top.
    private mutating func buy(
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

    private mutating func source(
        for occasion: Occasion,
        isHoliday: Bool
    ) throws(CalculationFault) -> (Purchase.Source, Int64) {
        if line.ownPrice != nil || service.rows.isEmpty { return (.single, workers) }
        func row(on day: CalendarDate) -> (row: Int, times: Int64)? {
            service.row(for: list.priced(occasion, on: day, for: service), isHoliday: isHoliday)
        }
        func isSame(_ other: (row: Int, times: Int64), _ now: (row: Int, times: Int64)) -> Bool {
            other.times == now.times && service.rows[other.row].costs(as: service.rows[now.row])
        }
        guard let now = row(on: occasion.date) else {
            let priced = list.priced(occasion, on: occasion.date, for: service)
            throw .priceUnmatched(line: index, service.reason(noRowFits: priced))
        }
        guard daysEarlier > 0, let day = occasion.date.adding(days: -daysEarlier),
            let then = row(on: day), !isSame(then, now)
        else { return (.row(now.row), now.times) }
        let turn = service.edges(of: day...occasion.date).last { edge in
            edge.adding(days: -1).flatMap(row).map { !isSame($0, now) } ?? true
        }
        if let turn { turns.insert(turn) }
        return (.row(then.row), then.times)
    }

    /// A visit: by its minutes where a unit is a time, and otherwise one visit for so many units.
    private mutating func visit(
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

extension PriceList {
    /// An occasion with the prices of a day.
    fileprivate func priced(
        _ occasion: Occasion,
        on day: CalendarDate,
        for service: Service
    ) -> Occasion {
        var priced = occasion
        priced.date = self.priced(day, for: service)
        return priced
    }
}

extension PriceList.Service {
    /// The days, after the first of some, with which prices begin or behind which they end, in their
    /// order.
    fileprivate func edges(of days: ClosedRange<CalendarDate>) -> [CalendarDate] {
        rows.flatMap { [$0.dates.lowerBound, $0.dates.upperBound.adding(days: 1)] }
            .compactMap(\.self)
            .filter { days.lowerBound < $0 && $0 <= days.upperBound }
            .sorted()
    }

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
