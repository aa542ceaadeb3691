/// A wage below the minimum of the law.
public struct LowWage: Sendable {
    /// The line of the plan whose worker has it.
    public let line: Int
    /// The minimum for an hour.
    public let least: Pence
    /// From which day of the plan's year it is due; nil for the first.
    public let from: CalendarDate?
}

extension RuleSet {
    /// The first wage below the minimum, on the first day of a plan or when the minimum rises in its
    /// year while somebody works for it; nil where none is, as far as the rates know.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - cost: What it costs.
    ///   - later: The rules of later days of its year, each from its first day.
    /// - Returns: That wage and the minimum.
    public func lowWage(
        of plan: Plan,
        _ cost: PlanCost,
        later: [LaterRules]
    ) -> LowWage? {
        guard plan.employsSomebody, let rates = meansTest?.rates.employer else { return nil }
        if let low = plan.lowWage(cost, by: rates) { return low }
        for year in later {
            guard let rates = year.rules.meansTest?.rates.employer else { continue }
            let day = rates.minimumWagesFrom ?? year.from
            if let low = plan.lowWage(cost, by: rates, from: day) { return low }
        }
        return nil
    }
}

extension Plan {
    /// The first wage below the minimum that is due from a day on.
    ///
    /// A line that has ended by then has nothing to do with it.
    fileprivate func lowWage(
        _ cost: PlanCost,
        by rates: EmployerRates,
        from day: CalendarDate? = nil
    ) -> LowWage? {
        let lastWeek = Int(Period.weeksInAYear) - 1
        let week = day.map { min($0.days(since: cost.starts) / 7, lastWeek) } ?? 0
        for (index, line) in lines.enumerated() {
            guard line.runs.last.map({ $0 >= week }) ?? true,
                let terms = line.particulars?.employment,
                let wage = cost.lines[index].employment?.wage,
                let least = rates.minimumWage(at: terms.age), wage.value < least.exact
            else { continue }
            return LowWage(
                line: index,
                least: least,
                from: day.flatMap { $0 > cost.starts ? $0 : nil }
            )
        }
        return nil
    }
}
