extension PriceList {
    /// Notes what the law and the list say against the lines of a person's plan.
    func note(_ problems: inout [Problem], in person: Case) {
        note(&problems, in: person.plan?.lines ?? [], of: nil, person)
        person.plan?.misfit.map { problems.append(.misfit($0)) }
        for (position, other) in (person.plan?.alternatives ?? []).enumerated() {
            note(&problems, in: other.lines, of: position, person)
            other.misfit.map { problems.append(.misfit($0, of: position)) }
        }
    }

    private func note(
        _ problems: inout [Problem],
        in lines: [PlanLine],
        of alternative: Int?,
        _ person: Case
    ) {
        let starts = person.run?.supportStarts ?? person.starts
        for (index, line) in lines.enumerated() {
            guard let more = line.particulars else { continue }
            if more.topUp != nil, !person.person.setting.allowsTopUps {
                problems.append(.topUpSetting(line: index, of: alternative))
            }
            if let date = more.dates.firstIndex(where: { !isInYear($0, from: starts) }) {
                problems.append(.purchaseDate(line: index, date: date, of: alternative))
            }
            if more.visits.contains(where: { $0.days.contains(.publicHoliday) }),
                !publicHolidays.contains(where: { isInYear($0, from: person.planStarts) })
            {
                problems.append(.holidaysUnknown(line: index, of: alternative))
            }
            if let (visit, hours, other) = overlapOnHoliday(of: line, in: person.planStarts) {
                problems.append(
                    .visitsOverlap(line: index, visit: visit, hours, other: other, of: alternative)
                )
            }
        }
    }

    /// A visit of a line with its hours, and those of an earlier one that it meets on a public holiday
    /// in one of its weeks; nil where there is none.
    private func overlapOnHoliday(
        of line: PlanLine,
        in starts: CalendarDate
    ) -> (visit: Int, hours: DayHours, other: DayHours)? {
        guard let visits = line.particulars?.visits,
            visits.contains(where: { $0.days.contains(.publicHoliday) })
        else { return nil }
        let holidays = holidays(of: line, from: starts)
        let made = visits.map { $0.on(holidays) }
        for (index, visit) in made.enumerated() {
            // Those that overlap as they are stated are told of where they are read.
            let other = (0..<index).first {
                made[$0].overlaps(visit) && !visits[$0].overlaps(visits[index])
            }
            if let other { return (index, visit.hours, made[other].hours) }
        }
        return nil
    }

    func isInYear(_ date: CalendarDate, from starts: CalendarDate) -> Bool {
        0..<Int(Period.weeksInAYear) * 7 ~= date.days(since: starts)
    }
}
