package import PersonalBudgets

// The days for which nobody has set rates or prices yet, so that the last ones are kept.
extension AssessedCase {
    /// The first day on which the plan keeps the last prices of the list; nil where it lasts.
    package var pricesKeptFrom: CalendarDate? {
        guard let lines = facts.plan?.lines, let cost = assessment.plan else { return nil }
        return rules.scheme.prices?.keptFrom(by: lines, cost)
    }

    /// Whether the rates that are kept are so because the council's own amounts are not the law's.
    package var keepsRatesForTheLaw: Bool { unlawful != nil }

    /// The last day whose rates are known and used, the means test still being the law; nil where
    /// there is no means test.
    package var lastDayOfRates: CalendarDate? {
        guard let end = (later.last?.rates ?? rates)?.dates.upperBound else { return nil }
        return lastMeansTest.map { min(end, $0.regime.dates.upperBound) } ?? end
    }

    /// Whether the rates that are kept are so because the means test is the law no longer.
    package var keepsMeansTest: Bool {
        lastMeansTest?.regime.dates.upperBound == lastDayOfRates
    }

    /// The means test of the last part of the year.
    private var lastMeansTest: (regime: Regime, rates: Rates)? {
        (later.last?.rules ?? rules).meansTest
    }

    /// The first day of the plan's year for which no rates are known, on which the means test is the
    /// law no longer, or on which the council's own amounts are not the law's; nil where they last.
    package var ratesKeptFrom: CalendarDate? {
        // Behind a stay that outlasts its rules no day is charged, by whatever rates.
        guard !outlastsRules, assessment.contribution != nil, let plan = facts.plan,
            let end = lastDayOfRates,
            let last = rules.scheme.prices?.lastDay(from: facts.starts), last > end,
            plan.lines.contains(where: { $0.funding == .council && $0.every != .once })
        else { return nil }
        return end.adding(days: 1)
    }

    /// The first day of the plan's year from which other amounts are owed on the wages of workers than
    /// those of its first day, by which they are costed all year; nil where these last.
    package var employerRatesKeptFrom: CalendarDate? {
        guard let owed = rules.meansTest?.rates.employer, let lines = facts.plan?.lines,
            let from = later.first(where: { year in
                year.rules.meansTest?.rates.employer.map { !$0.owes(as: owed) } ?? false
            })?.from
        else { return nil }
        let week = from.days(since: facts.starts) / 7
        let isEmployed = lines.contains {
            $0.funding == .council && $0.particulars?.employment != nil
                && $0.runs.last.map { $0 >= week } ?? true
        }
        return isEmployed ? from : nil
    }
}
