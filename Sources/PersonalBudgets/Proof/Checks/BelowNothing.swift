// Budgets that come to less than nothing.
extension Scheme {
    /// Answers by which more is taken off than there is: nobody is then given a figure.
    func belowNothing(_ reach: Reach) -> [ProofFinding] {
        guard let questionnaire, let allocation, allocation.canFallBelowNothing else { return [] }
        var finding: ProofFinding?
        let search = WitnessSearch(self, questionnaire)
        let tried = search.each(behind: [.points] + allocation.reads) { outcome in
            guard let points = outcome.readings.points else { return false }
            var trace = Trace(on: false)
            let budget = try? allocation.budget(
                for: Figure(points, .none),
                readings: outcome.readings,
                met: nil,
                basis: .afterUnpaidSupport,
                trace: &trace
            )
            guard budget?.isBelowNothing ?? false else { return false }
            finding = .belowNothing(outcome.witness)
            return true
        }
        if finding == nil, let tried, !allocation.staysAbove(reach) {
            finding = .doubt(.belowNothing(nil), tried: tried)
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

// The least that a budget can be, as if all that it rests on came together.
extension Allocation {
    /// Whether no budget is below nothing, whatever the points and the numbers that are read.
    fileprivate func staysAbove(_ reach: Reach) -> Bool {
        var least = bands.compactMap { leastAmount(of: $0, reach) }.min() ?? .zero
        for adjuster in adjusters {
            guard let after = adjuster.least(after: least, reach) else { return false }
            // Where its conditions do not hold, it does nothing.
            least = adjuster.when.isEmpty ? after : min(least, after)
        }
        return least >= .zero
    }

    private func leastAmount(of band: Band, _ reach: Reach) -> Exact? {
        guard let amounts = band.amounts else { return nil }
        guard band.rise != nil, let (least, most) = reach.total?.ends else {
            return amounts.lowerBound.exact
        }
        let (from, end) = (band.range.from ?? least, band.range.end(on: step) ?? most)
        return [max(least, from), min(most, end)].compactMap {
            try? amounts.lowerBound.exact + band.rise(at: $0)
        }.min()
    }
}

extension Adjuster {
    /// The least that is left of an amount; nil where that is not known.
    fileprivate func least(after least: Exact, _ reach: Reach) -> Exact? {
        func ends(_ amount: Amount) -> (Exact, Exact)? {
            guard let values = amount.values(reach) else { return nil }
            return (rounding.map { values.rounded(by: $0) } ?? values).ends
        }
        switch action {
        case .answers: return least
        case .add(let amount): return ends(amount).flatMap { try? least + min(.zero, $0.0) }
        case .takeOff(let amount):
            return ends(amount).flatMap { try? least - max(.zero, $0.1) }
        case .atMost(let amount): return ends(amount).map { min(least, $0.0) }
        case .atLeast(let amount):
            // A number that is not there raises nothing.
            return action.operand.map { reach.canBeNone($0) } ?? false
                ? least : ends(amount).map { max(least, $0.0) }
        case .multiply(let factor):
            guard let (low, high) = factor.ends(reach), low >= .zero else { return nil }
            return [least, try? least * low, try? least * high].compactMap(\.self).min()
        }
    }
}

extension Adjuster.Amount {
    /// What it can come to, in pence.
    fileprivate func values(_ reach: Reach) -> Reach.Values? {
        switch self {
        case .fixed(let pence): return .list([pence.exact])
        case .priced(let operand, let price, _):
            return reach.readings(of: operand)?.times(price.exact)
        }
    }
}

extension Adjuster.Factor {
    /// The least and the most that it can come to.
    fileprivate func ends(_ reach: Reach) -> (Exact, Exact)? {
        switch self {
        case .fixed(let number): return (number, number)
        case .scaled(let operand, let times):
            return reach.readings(of: operand)?.times(times).ends
        }
    }
}
