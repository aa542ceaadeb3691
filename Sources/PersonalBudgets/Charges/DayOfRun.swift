/// What a case is besides, where it stands on one day of a run of charges: `starts` is that day, and
/// ages and rates are those of the day.
///
/// Days before support are like the first day of it.
public struct DayOfRun: Sendable {
    /// The first day of support.
    public let supportStarts: CalendarDate
    /// The first day of the plan's year in which the day is.
    public let planStarts: CalendarDate
    /// What had counted towards a cap on all that is ever paid, as the case states it on the day;
    /// the days from there on are metered one by one, and all days of support where it states
    /// nothing: a run knows what was charged on each of them, though not what counted before.
    public let meteredBefore: Pence?
    /// The person's share of notional capital, as the case states it on the day; nil for none.
    public let notionalCapital: Pence?
}

extension Case {
    /// The first day of the plan's year.
    public var planStarts: CalendarDate { run?.planStarts ?? starts }

    /// Puts the case on a day of a run of charges; a stay begins with support unless the case says
    /// otherwise.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - prices: The price list, which says how long the year of a plan is.
    public mutating func stand(on day: CalendarDate, by prices: PriceList?) {
        run = DayOfRun(
            supportStarts: starts,
            planStarts: prices?.yearStart(of: day, from: starts) ?? starts,
            meteredBefore: finance?.metered,
            notionalCapital: notionalCapital
        )
        person.stayFrom = person.stayFrom ?? starts
        starts = max(day, starts)
        finance?.metered = nil
    }

    /// The lines that run in the plan's year: what is bought on days that the plan names is bought
    /// in the first year of support, and stands in for nothing after it.
    var linesOfYear: [PlanLine] {
        var lines = plan?.lines ?? []
        guard let run, run.planStarts != run.supportStarts else { return lines }
        lines = lines.map { $0.withoutDates }
        _ = lines.settleReplacements(from: run.planStarts)
        return lines
    }
}
