// Amounts from band to band where the points of a band make its amount.
extension Scheme {
    /// Falls and leaps between the most points that are met in a band and the fewest in the next.
    ///
    /// Within a band each point may add as much as it likes: a leap is one at the edge as well, or a
    /// line that rises as much for a point and is so steep for no other.
    func risingFindings(_ allocation: Allocation, _ reach: Reach) -> [ProofFinding] {
        let bands = allocation.bands
        let pairs = allocation.neighbours.filter { lower, upper in
            bands[lower].amounts != nil && bands[upper].amounts != nil
                && (bands[lower].rise != nil || bands[upper].rise != nil)
        }
        guard let total = reach.total, !pairs.isEmpty else { return [] }
        let met = PointsMet(self, allocation)
        let isExact = reach.isExact([.points] + bands.flatMap(\.when).map(\.of))
        return pairs.flatMap { lower, upper -> [ProofFinding] in
            guard let least = total.last(in: bands[lower].range),
                let most = total.first(in: bands[upper].range)
            else { return [] }
            let inReach = allocation.step(from: (lower, least), to: (upper, most))
            var found: ProofFinding.BandStep?
            if let last = met.greatest[lower], let first = met.least[upper] {
                found = allocation.step(from: (lower, last.points), to: (upper, first.points))
                found?.answers = .init(lower: last.witness, upper: first.witness)
            }
            // A set of answers that was met is as good as all, where it has the points farthest out.
            if isExact, found?.points != inReach?.points { found = inReach }
            if let found, let finding = allocation.finding(of: found, among: total) {
                return [finding]
            }
            guard let tried = met.tried, !isExact, let inReach,
                let finding = allocation.finding(of: inReach, among: total)
            else { return [] }
            return [.doubt(finding, tried: tried)]
        }
    }
}

/// The most and the fewest points by which answers are met in each band.
private struct PointsMet {
    private(set) var greatest: [Int: Met] = [:]
    private(set) var least: [Int: Met] = [:]
    /// How many sets of answers were tried, where there are more.
    private(set) var tried: Int?

    struct Met {
        let points: Exact
        let witness: ProofFinding.Witness
    }

    init(_ scheme: Scheme, _ allocation: Allocation) {
        guard let questionnaire = scheme.questionnaire else { return }
        var (greatest, least): ([Int: Met], [Int: Met]) = ([:], [:])
        let read = [.points] + allocation.bands.flatMap(\.when).map(\.of)
        tried = WitnessSearch(scheme, questionnaire).each(behind: read) { outcome in
            guard let points = outcome.readings.points,
                let band = allocation.bands.row(for: points, outcome.readings)
            else { return false }
            let met = Met(points: points, witness: outcome.witness)
            if greatest[band].map({ $0.points < points }) ?? true { greatest[band] = met }
            if least[band].map({ points < $0.points }) ?? true { least[band] = met }
            return false
        }
        self.greatest = greatest
        self.least = least
    }
}

extension Allocation {
    /// The amounts of some points in two bands; nil where they are too large.
    fileprivate func step(
        from lower: (band: Int, points: Exact),
        to upper: (band: Int, points: Exact)
    ) -> ProofFinding.BandStep? {
        guard let less = amount(of: bands[lower.band], at: lower.points),
            let more = amount(of: bands[upper.band], at: upper.points)
        else { return nil }
        return ProofFinding.BandStep(
            lower: lower.band,
            upper: upper.band,
            less: less,
            more: more,
            points: .init(lower: lower.points, upper: upper.points)
        )
    }

    /// What a step from band to band is told as; nil for nothing.
    fileprivate func finding(
        of step: ProofFinding.BandStep,
        among totals: Reach.Values
    ) -> ProofFinding? {
        if step.more < step.less { return .falls(step) }
        guard let cliff = cliff(from: step.less, to: step.more),
            leapsAtEdge(step) || isSteep(step, among: totals)
        else { return nil }
        return .cliff(step, by: cliff)
    }

    /// Whether the amounts leap at the very points where one band ends and the other begins.
    private func leapsAtEdge(_ step: ProofFinding.BandStep) -> Bool {
        let (lower, upper) = (bands[step.lower], bands[step.upper])
        guard let end = lower.range.upperEdge, let from = upper.from,
            let last = amount(of: lower, at: end), let first = amount(of: upper, at: from)
        else { return false }
        return cliff(from: last, to: first) != nil
    }

    /// Whether points next to each other, a step or one apart, lie at the ends of a line that rises
    /// by more than the scheme allows beyond what the lines beside it rise for as much.
    private func isSteep(_ step: ProofFinding.BandStep, among totals: Reach.Values) -> Bool {
        let (lower, upper) = (bands[step.lower], bands[step.upper])
        guard let points = step.points, let apart = try? points.upper - points.lower,
            apart <= self.step ?? .one, totals.first(in: lower.range) == points.lower
        else { return false }
        let before = neighbours.filter { $0.upper == step.lower }.map { bands[$0.lower] }
        let beside = (before + [upper]).compactMap { $0.rise?.perPoint }.max() ?? .zero
        guard let steady = try? max(beside, .zero) * apart, let rest = try? step.more - steady
        else { return false }
        return cliff(from: step.less, to: rest) != nil
    }
}
