// Budgets that come to less than nothing.
extension Scheme {
    /// Answers by which more is taken off than there is: nobody is then given a figure.
    func belowNothing() -> [ProofFinding] {
        guard let questionnaire, let allocation, allocation.canFallBelowNothing else { return [] }
        // Somebody may be helped for all hours of a week.
        let allHelp = Exact(Period.hoursInAWeek)
        let help = questionnaire.treatment.isByHours ? [.zero, allHelp] : [.zero]
        var finding: ProofFinding?
        let search = WitnessSearch(self, questionnaire)
        _ = search.each(behind: [.points] + allocation.reads) { outcome in
            guard let points = outcome.readings.points else { return false }
            for hours in help {
                var trace = Trace(on: false)
                var readings = outcome.readings
                readings.unpaidHours = Figure(hours, .none)
                let budget = try? allocation.budget(
                    for: Figure(points, .none),
                    readings: readings,
                    met: nil,
                    basis: .afterUnpaidSupport,
                    trace: &trace
                )
                guard budget?.isBelowNothing ?? false else { continue }
                finding = .belowNothing(answers: outcome.answers, hours: hours)
                return true
            }
            return false
        }
        return [finding].compactMap { $0 }
    }
}

extension Allocation {
    /// Whether anything could take off more than there is.
    fileprivate var canFallBelowNothing: Bool {
        bands.contains { $0.rise != nil }
            || adjusters.contains {
                switch $0.action {
                case .takeOff, .multiply, .add(.priced): true
                case .answers, .add(.fixed), .atLeast, .atMost: false
                }
            }
    }
}
