/// A price of a service for some days, hours, places, tiers, workers and dates.
///
/// The first row that fits a purchase counts: on a public holiday the first that names such days, and
/// for several workers the first for so many, where there is one.
public struct PriceRow: Sendable {
    /// The kinds of day it is for.
    public let days: Weekdays
    /// The hours it is for; nil for all.
    public let hours: DayHours?
    /// The place band, by its position in the list; nil for all.
    public let place: Int?
    /// The tier of need, by its position in the list; nil for all.
    public let tier: Int?
    /// How many workers come together for this one price.
    public let workers: Int64
    /// The days on which the price is in force.
    public let dates: ClosedRange<CalendarDate>
    /// What the council pays for a unit.
    public let price: Pence
    /// What a person can be charged for a unit; nil where it is the price.
    public let charge: Pence?
    /// The fewest units that are paid for each time; nil for none.
    public let least: Exact?
    /// What comes on top each time, however many units; nil for nothing.
    public let supplement: Pence?
    /// Where the price comes from, and so who set it.
    public let citation: Citation

    /// A price for what is stated.
    public init(
        days: Weekdays,
        hours: DayHours?,
        place: Int?,
        tier: Int?,
        workers: Int64,
        dates: ClosedRange<CalendarDate>,
        price: Pence,
        charge: Pence?,
        least: Exact?,
        supplement: Pence?,
        citation: Citation
    ) {
        self.days = days
        self.hours = hours
        self.place = place
        self.tier = tier
        self.workers = workers
        self.dates = dates
        self.price = price
        self.charge = charge
        self.least = least
        self.supplement = supplement
        self.citation = citation
    }
}

extension PriceRow {
    /// Whether on some days nothing tells this row from one behind it, whose price would never count
    /// then; it may stand before one that is for longer.
    public func repeats(_ later: PriceRow) -> Bool {
        isForSame(as: later) && dates.overlaps(later.dates)
            && (dates == later.dates || dates.clamped(to: later.dates) != dates)
    }

    /// Whether it is for the same as another row, whenever the two are in force.
    func isForSame(as other: PriceRow) -> Bool {
        days == other.days && hours == other.hours && place == other.place && tier == other.tier
            && workers == other.workers
    }

    /// Whether what is bought by it costs the same by another row.
    func costs(as other: PriceRow) -> Bool {
        price == other.price && charge == other.charge && least == other.least
            && supplement == other.supplement
    }
}

/// What a row has to fit: a day, perhaps an hour, and who comes where.
struct Occasion {
    var date: CalendarDate
    /// The kinds of day, all of which the row has to be for.
    var days: Weekdays
    /// The minute of the day; nil when the line does not say, and then only a row for all hours fits.
    var minute: Int64?
    var place: Int?
    var tier: Int?
    var workers: Int64
}

extension PriceRow {
    func fits(_ occasion: Occasion) -> Bool {
        dates.contains(occasion.date) && fitsOnSomeDate(occasion)
    }

    /// Whether it fits, or would if it were in force.
    func fitsOnSomeDate(_ occasion: Occasion) -> Bool {
        guard days.isSuperset(of: occasion.days), workers == occasion.workers,
            place == nil || place == occasion.place, tier == nil || tier == occasion.tier
        else { return false }
        guard let hours else { return true }
        return occasion.minute.map { hours.contains($0) } ?? false
    }
}

extension PriceList.Service {
    /// The row for an occasion, and by how much its price is multiplied.
    ///
    /// A public holiday that has no price of its own is priced as its day of the week; two workers
    /// without a price of their own cost twice the price of one. A weekend, or the weekdays, have a
    /// price where each of the days has it: that of other days is never theirs.
    func row(for occasion: Occasion, isHoliday: Bool) -> (row: Int, times: Int64)? {
        if occasion.days.isPartOfWeek, rows.contains(where: { $0.days.splits(occasion.days) }) {
            return rowOfEachDay(of: occasion)
        }
        if let row = row(of: occasion, isHoliday: isHoliday) { return (row, 1) }
        var single = occasion
        single.workers = 1
        return row(of: single, isHoliday: isHoliday).map { ($0, occasion.workers) }
    }

    /// The first row that fits: on a public holiday by that, where one that names such days does.
    ///
    /// One for all days is not for them above others.
    private func row(of occasion: Occasion, isHoliday: Bool) -> Int? {
        var holiday = occasion
        holiday.days = .publicHoliday
        let hasPrice = isHoliday && rows.contains { $0.days != .any && $0.fits(holiday) }
        return rows.firstIndex { $0.fits(hasPrice ? holiday : occasion) }
    }

    private func rowOfEachDay(of occasion: Occasion) -> (row: Int, times: Int64)? {
        var common: (row: Int, times: Int64)?
        for day in occasion.days.each {
            var asked = occasion
            asked.days = day
            guard let found = row(for: asked, isHoliday: false) else { return nil }
            if let common {
                guard common.times == found.times, rows[common.row].costs(as: rows[found.row])
                else { return nil }
            }
            common = common ?? found
        }
        return common
    }

    /// Why no row fits an occasion.
    func reason(noRowFits occasion: Occasion) -> CalculationFault.Unmatched {
        func isPriced(_ day: Weekdays) -> Bool {
            var asked = occasion
            asked.days = day
            return row(for: asked, isHoliday: false) != nil
        }
        let unpriced = occasion.days.each.filter { !isPriced($0) }
        if occasion.days.isPartOfWeek, unpriced.isEmpty { return .days }
        var single = occasion
        single.workers = 1
        let others = rows.filter { $0.fitsOnSomeDate(occasion) || $0.fitsOnSomeDate(single) }
        guard !others.isEmpty else {
            // Where it is said on which days it is, the list may have prices of others.
            let isOfDays = occasion.days != .week && Weekdays.week.each.contains(where: isPriced)
            return isOfDays ? .noPrice(on: Weekdays(unpriced)) : .occasion
        }
        let last = others.map(\.dates.upperBound).filter { $0 < occasion.date }.max()
        return .date(from: last?.adding(days: 1) ?? occasion.date)
    }

    /// Whether it has prices that begin after a day.
    func hasPrices(after day: CalendarDate) -> Bool {
        rows.contains { $0.dates.lowerBound > day }
    }
}
