/// The year over which a plan is costed: the 52 weeks that begin with support, and the day or two
/// beyond them where a council counts those too.
///
/// Each line is worked out for the year, and the year is put into weeks once; so a line that runs
/// all year costs the same a week by every convention, and another year by each.
enum PlanYear {
    /// The weeks of a year where a list names no other number.
    static var weeks: Exact { Exact(Period.weeksInAYear) }
}

/// Weeks of the year in which the same is bought.
struct AlikeWeeks {
    /// Which of the 52; none where it is only the time beyond them.
    let runs: ChargingWeeks
    /// How many they are, the time beyond the 52 among them.
    let count: Exact
    /// One of them, counted from 0; nil for the time beyond the 52.
    let week: Int?
}

extension PriceList {
    /// The part of a week that a year has beyond its 52.
    var beyond: Exact {
        get throws(CalculationFault) {
            weeksInYear == PlanYear.weeks ? .zero : try weeksInYear - PlanYear.weeks
        }
    }

    /// The weeks of the year as a number to reckon with.
    func year(trace: inout Trace) -> Figure<Number> { trace.weeks(inYear: weeksInYear) }

    /// A yearly amount over the weeks of the year, in whole pence.
    func perWeek(of year: Exact) throws(CalculationFault) -> Exact {
        try (year / weeksInYear).rounded(rounding, on: .allowance)
    }

    /// How often something falls in a week, on average over the year.
    func timesAWeek(_ every: Period) throws(CalculationFault) -> Exact {
        switch every {
        case .week, .fortnight, .fourWeeks, .once: every.timesAWeek
        case .month, .quarter, .year: try Exact(every.timesAYear) / weeksInYear
        }
    }

    /// How often a line falls in the year.
    func timesAYear(_ line: PlanLine) throws(CalculationFault) -> Exact {
        guard weeksInYear != PlanYear.weeks else {
            let times = line.every.timesAYear
            guard line.runs != .all else { return Exact(times) }
            return try Exact(times * line.runs.count, over: Period.weeksInAYear)
        }
        return try timesAWeek(line.every) * weeks(of: line.runs, line)
    }

    /// How many weeks some of a line's are: what is beyond the 52 is as the last in which it runs.
    func weeks(of weeks: ChargingWeeks, _ line: PlanLine) throws(CalculationFault) -> Exact {
        guard let last = line.weekBeyond, weeks.contains(last) else { return Exact(weeks.count) }
        return try Exact(weeks.count) + beyond
    }

    /// The weeks of the year in groups in which some lines buy the same, in the order of the year.
    func alikeWeeks(
        of lines: [PlanLine],
        _ costs: [LineCost],
        where counts: (PlanLine, LineCost) -> Bool
    ) throws(CalculationFault) -> [AlikeWeeks] {
        var sets: [(weeks: ChargingWeeks, goBeyond: Bool)] = []
        let (plan, costs) = (lines.span, costs.span)
        sets.reserveCapacity(plan.count)
        for index in plan.indices where counts(plan[index], costs[index]) {
            let last = plan[index].weekBeyond
            func add(_ weeks: ChargingWeeks) {
                sets.append((weeks, last.map { weeks.contains($0) } ?? false))
            }
            if costs[index].parts.isEmpty { add(plan[index].runs) }
            for part in costs[index].parts { add(part.weeks) }
        }
        var groups: [ChargingWeeks] = []
        groups.reserveCapacity(sets.count + 1)
        groups.append(.all)
        for (weeks, _) in sets {
            for position in groups.indices {
                let inside = groups[position].intersection(weeks)
                let outside = groups[position].subtracting(weeks)
                guard inside != .none, outside != .none else { continue }
                groups[position] = inside
                groups.append(outside)
            }
        }
        groups.sort { $0.first < $1.first }
        let beyond = try beyond
        let asBeyond =
            beyond == .zero
            ? nil
            : groups.lastIndex { group in
                sets.allSatisfy { weeks, goBeyond in weeks.contains(group.first) == goBeyond }
            }
        var alike: [AlikeWeeks] = []
        alike.reserveCapacity(groups.count + 1)
        for (position, runs) in groups.enumerated() {
            let more = position == asBeyond ? beyond : .zero
            alike.append(
                AlikeWeeks(runs: runs, count: try Exact(runs.count) + more, week: runs.first)
            )
        }
        if beyond != .zero, asBeyond == nil {
            alike.append(AlikeWeeks(runs: .none, count: beyond, week: nil))
        }
        return alike
    }
}

extension PriceList {
    /// The days of the year that begins with support: a part of a day is one from its half.
    private var daysInYear: Int? {
        (try? (weeksInYear * Exact(7)).rounded(.nearest, on: .allowance)).map { Int($0.numerator) }
    }

    /// The last day of the year that begins with support.
    public func lastDay(from starts: CalendarDate) -> CalendarDate? {
        daysInYear.flatMap { starts.adding(days: $0 - 1) }
    }

    /// The first day of support whose year reaches a day.
    public func firstStart(reaching day: CalendarDate) -> CalendarDate? {
        daysInYear.flatMap { day.adding(days: 1 - $0) }
    }

    /// The first day of the plan's year that a day is in: that of support, or of a year after it.
    func yearStart(of day: CalendarDate, from starts: CalendarDate) -> CalendarDate {
        guard let last = lastDay(from: starts), day > last else { return starts }
        let year = last.days(since: starts) + 1
        return starts.adding(days: day.days(since: starts) / year * year) ?? starts
    }
}

extension PlanLine {
    /// The week that the time beyond the 52 is like; nil where the line does not run in it.
    var weekBeyond: Int? {
        isAllYear && particulars?.dates.isEmpty ?? true ? runs.last : nil
    }

    /// The week itself, or the one that the time beyond the 52 is like.
    func week(_ week: Int?) -> Int? { week ?? weekBeyond }
}

extension Trace {
    /// The weeks of a year; another number than 52 is the council's own.
    mutating func weeks(inYear weeks: Exact) -> Figure<Number> {
        input(weeks == PlanYear.weeks ? .weeksInAYear : .weeksInPlanYear, weeks)
    }

    /// What an amount of whole pence a week comes to in a year, in whole pence too.
    ///
    /// Whole weeks leave nothing to round, and then there is no step for it.
    mutating func year(
        of week: Figure<PerWeek>,
        in weeks: Exact,
        as term: @autoclosure () -> Term,
        _ rounding: Rounding,
        on direction: Rounding.Direction
    ) throws(CalculationFault) -> Figure<PerYear> {
        guard !weeks.isWhole else {
            return try product(term(), week, self.weeks(inYear: weeks))
        }
        return try rounded(
            term(),
            product(.beforeRounding(of: term()), week, self.weeks(inYear: weeks)),
            rounding,
            on: direction
        )
    }

    /// What an amount a week comes to in the weeks of a stretch of the year.
    mutating func year(
        of week: Figure<PerWeek>,
        in stretch: PlanCost.Stretch,
        at position: Int,
        as term: @autoclosure () -> Term
    ) throws(CalculationFault) -> Figure<PerYear> {
        try product(term(), week, input(.stretch(.weeks, position), stretch.weeks))
    }

    /// A charge of so many weeks put into each of them: whole pence, in favour of the person.
    mutating func week(
        of year: Figure<PerYear>,
        in weeks: Exact,
        as term: @autoclosure () -> Term
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let exact: Figure<PerWeek> = try quotient(
            .beforeRounding(of: term()),
            year,
            self.weeks(inYear: weeks)
        )
        return try rounded(term(), exact, .inFavour, on: .charge)
    }
}
