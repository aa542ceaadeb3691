// Lines in place of others: respite in place of care at home.
extension [PlanLine] {
    /// Settles in which weeks lines that replace others stand, and that the others do not run then.
    ///
    /// A line of a season or of dates has weeks of its own. One of so many weeks has the last of the
    /// year that no such line has before it; where they are too few, the last in which no other
    /// stands in for the same lines.
    ///
    /// - Parameter starts: The first day of the year.
    /// - Returns: What does not fit together; nil where all does.
    mutating func settleReplacements(from starts: CalendarDate) -> Plan.Misfit? {
        guard contains(where: { !$0.replaced.isEmpty }) else { return nil }
        var weeks = ReplacementWeeks(of: self)
        for (index, line) in enumerated() where !line.replaced.isEmpty {
            if let own = line.ownWeeks(from: starts) { weeks.stand(index, in: own) }
        }
        for index in indices { weeks.place(index) }
        for index in indices { self[index].runs = weeks.runs(of: index) }
        return weeks.misfit
    }
}

extension Plan {
    /// What does not fit together among lines that replace others.
    public enum Misfit: Hashable, Sendable {
        /// A line stops itself, perhaps by way of others; by its position among those it replaces.
        case circle(line: Int, replaced: Int)
        /// A line asks for more weeks of the year than others leave for it.
        case weeks(line: Int, left: Int64)
    }
}

/// The weeks of lines, as those that replace others find their places.
private struct ReplacementWeeks {
    private let lines: [PlanLine]
    /// Where each line that replaces others stands; nil while it has no place.
    private var stands: [ChargingWeeks?]
    /// When others stand in for each line.
    private var replaced: [ChargingWeeks]
    /// Whether a line waits for the places of those that it replaces.
    private var waits: [Bool]
    private(set) var misfit: Plan.Misfit?

    init(of lines: [PlanLine]) {
        self.lines = lines
        stands = lines.map { _ in nil }
        replaced = lines.map { _ in .none }
        waits = lines.map { _ in false }
    }

    func runs(of index: Int) -> ChargingWeeks {
        (stands[index] ?? lines[index].stated).subtracting(replaced[index])
    }

    mutating func stand(_ index: Int, in weeks: ChargingWeeks) {
        stands[index] = weeks
        for other in lines[index].replaced { replaced[other] = replaced[other].union(weeks) }
    }

    /// Finds the place of a line, after those of the lines that it replaces: it may stand in them.
    ///
    /// A case can hold a chain of thousands: those that wait are a list, and not as many calls.
    mutating func place(_ index: Int) {
        var waiting: [(line: Int, replaced: ArraySlice<Int>)] = []
        func wait(for index: Int) {
            waits[index] = true
            waiting.append((index, lines[index].replaced[...]))
        }
        wait(for: index)
        while let (line, replaced) = waiting.popLast() {
            guard let other = replaced.first else {
                waits[line] = false
                settle(line)
                continue
            }
            guard !waits[other] else {
                waits[line] = false
                misfit = misfit ?? .circle(line: line, replaced: replaced.startIndex)
                continue
            }
            waiting.append((line, replaced.dropFirst()))
            if stands[other] == nil { wait(for: other) }
        }
    }

    /// Gives a line its place among those that have one.
    private mutating func settle(_ index: Int) {
        let line = lines[index]
        guard stands[index] == nil, !line.replaced.isEmpty else { return }
        let apart = weeksApart(from: line)
        let count = line.stated.count
        let left = apart.count >= count ? apart : weeksOfItsOwn(line)
        if left.count < count { misfit = misfit ?? .weeks(line: index, left: left.count) }
        stand(index, in: left.suffix(count))
    }

    /// The weeks in which no line stands but those that this one replaces.
    private func weeksApart(from line: PlanLine) -> ChargingWeeks {
        let own = Set(line.replaced)
        return stands.enumerated().reduce(.all) { left, other in
            guard let weeks = other.element, !own.contains(other.offset) else { return left }
            return left.subtracting(weeks)
        }
    }

    /// The weeks in which nothing else stands in for any of the lines that this one replaces.
    private func weeksOfItsOwn(_ line: PlanLine) -> ChargingWeeks {
        line.replaced.reduce(.all) { $0.subtracting(replaced[$1]) }
    }
}

extension PlanLine {
    /// The lines that do not run in this one's weeks, by their positions.
    fileprivate var replaced: [Int] { particulars?.replaces ?? [] }

    /// The weeks of its season or of its dates; nil for one of so many weeks.
    fileprivate func ownWeeks(from starts: CalendarDate) -> ChargingWeeks? {
        guard let more = particulars, !more.dates.isEmpty else {
            return particulars?.isSeasonal ?? false ? stated : nil
        }
        return more.dates.reduce(.none) { $0.union(.only($1.days(since: starts) / 7)) }
    }

    /// The days on which it is bought: those of its dates in whose weeks nothing replaces it.
    public func days(from starts: CalendarDate) -> [CalendarDate] {
        (particulars?.dates ?? []).filter { runs.contains($0.days(since: starts) / 7) }
    }

    /// Whether something of it is bought in a week of the year, counted from 0.
    public func runs(in week: Int, from starts: CalendarDate) -> Bool {
        guard particulars?.dates.isEmpty == false else { return runs.contains(week) }
        return days(from: starts).contains { $0.days(since: starts) / 7 == week }
    }
}
