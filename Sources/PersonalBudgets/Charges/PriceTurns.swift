// The days on which a price of the list makes the charge another.
extension RuleSet {
    /// The lines that a person is charged for and that the list prices otherwise later in the year, by
    /// the first day on which each is bought at the other price.
    func priceTurns(of person: Case, _ assessment: Assessment) -> [CalendarDate: [Int]] {
        guard let lines = person.plan?.lines, let plan = assessment.plan,
            let changes = scheme.prices?.changesByLine(lines, plan)
        else { return [:] }
        var turns: [CalendarDate: [Int]] = [:]
        for (index, days) in changes where !lines[index].isFree {
            for day in days {
                let bought = plan.lines[index].rows.map(\.days.lowerBound).filter { $0 >= day }
                turns[bought.min() ?? day, default: []].append(index)
            }
        }
        return turns
    }

    /// Whether a person, as on a day, pays something else in a week because lines of the plan are
    /// bought at another price from that day on; no while what is paid is unknown.
    func charges(
        _ person: Case,
        otherwiseBy lines: [Int],
        of assessment: Assessment,
        from day: CalendarDate
    ) -> Bool {
        guard let plan = assessment.plan, let turn = person.plan?.turn(of: lines, plan, from: day),
            let then = plan.stretches.firstIndex(where: { $0.runs.contains(turn.then) }),
            let now = plan.stretches.firstIndex(where: { $0.runs.contains(turn.now) })
        else { return false }
        var trace = Trace(on: false)
        guard let contribution = try? contribution(of: person, trace: &trace),
            let paid = try? Summary(plan: plan, contribution: contribution, trace: &trace).charges,
            paid.indices.contains(now), paid[then].value != paid[now].value
        else { return false }
        if turn.flat != .zero, !contribution.isExempt { return true }
        // By the means test the week is charged as it would be at the price before, where both are more
        // than can be asked for.
        let week = Chargeable(of: plan, isBesideFlat: false)
        var before = week
        guard let less = try? plan.stretches[now].chargeable.value - turn.byMeans
        else { return false }
        before.stretches[now].chargeable = Figure(max(less, .zero), .none)
        let asked = try? Charge.asked(by: contribution, of: week, trace: &trace)
        let askedBefore = try? Charge.asked(by: contribution, of: before, trace: &trace)
        return asked?.stretches[now].value != askedBefore?.stretches[now].value
    }
}

/// The weeks before and after lines of a plan are bought at another price.
private struct PriceTurn {
    /// The last week of the year at the price before, counted from 0.
    var then: Int
    /// A week at the other price: the first whole one.
    var now: Int
    /// What can be charged more in such a week, by means and at a flat rate; below nothing for less.
    var byMeans = Exact.zero
    var flat = Exact.zero
}

extension Plan {
    /// The weeks before and after a day from which lines are bought at another price; nil where they
    /// are in none before it.
    fileprivate func turn(
        of changed: [Int],
        _ plan: PlanCost,
        from day: CalendarDate
    ) -> PriceTurn? {
        let days = day.days(since: plan.starts)
        let (week, wholeWeek) = (days / 7, (days + 6) / 7)
        let year = 0..<Int(Period.weeksInAYear)
        var found: PriceTurn?
        for index in changed {
            let parts = plan.lines[index].parts
            func runs(_ week: Int) -> Bool { parts.contains { $0.weeks.contains(week) } }
            guard let then = year.prefix(week).last(where: runs),
                let now = year.dropFirst(wholeWeek).first(where: runs) ?? (runs(week) ? week : nil),
                let more = try? parts.charge(in: now) - parts.charge(in: then)
            else { continue }
            var turn = found ?? PriceTurn(then: then, now: now)
            let charge =
                lines[index].charging == .flat ? \PriceTurn.flat : \PriceTurn.byMeans
            guard let sum = try? turn[keyPath: charge] + more else { continue }
            turn[keyPath: charge] = sum
            turn.then = max(turn.then, then)
            turn.now = max(turn.now, now)
            found = turn
        }
        return found
    }
}

extension [LineCost.Part] {
    /// What can be charged for them in a week.
    fileprivate func charge(in week: Int) throws(CalculationFault) -> Exact {
        var sum = Exact.zero
        for part in self where part.weeks.contains(week) {
            sum = try sum + (part.chargeable?.value ?? .zero)
        }
        return sum
    }
}
