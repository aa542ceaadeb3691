// What the bands of points do beside each other.
extension Scheme {
    /// Bands out of reach, totals without a band, rows that could merge, amounts that fall or leap.
    func bandFindings(_ reach: Reach) -> [ProofFinding] {
        guard let allocation else { return [] }
        var findings: [ProofFinding] = []
        if let total = reach.total, !total.isEmpty {
            findings += unreachable(allocation, total, reach) + outside(allocation, total, reach)
        }
        findings += allocation.holes.map { .withoutAmount(band: $0) }
        let bands = allocation.bands
        for (lower, upper) in allocation.neighbours {
            guard let below = bands[lower].flatAmounts, let above = bands[upper].flatAmounts else {
                continue
            }
            if below == above, bands[lower].when == bands[upper].when {
                findings.append(.mergeable(first: lower, second: upper))
            }
            guard let less = allocation.chosenPoint(of: bands[lower]),
                let more = allocation.chosenPoint(of: bands[upper])
            else { continue }
            let step = ProofFinding.BandStep(lower: lower, upper: upper, less: less, more: more)
            if more < less { findings.append(.falls(step)) }
            if let cliff = allocation.cliff(from: less, to: more) {
                findings.append(.cliff(step, by: cliff))
            }
        }
        findings += risingFindings(allocation, reach)
        return findings
    }

    /// Findings, each step from band to band with answers that lead to the two, where some are met.
    func shown(_ findings: [ProofFinding]) -> [ProofFinding] {
        let steps = findings.compactMap(\.step).filter { $0.points == nil }
        var open = Set(steps.flatMap { [$0.lower, $0.upper] })
        guard let questionnaire, let allocation, !open.isEmpty else { return findings }
        var shown: [Int: ProofFinding.Witness] = [:]
        let search = WitnessSearch(self, questionnaire)
        _ = search.each(behind: [.points]) { outcome in
            guard let points = outcome.readings.points,
                let band = allocation.bands.row(for: points, outcome.readings),
                open.remove(band) != nil
            else { return false }
            shown[band] = outcome.witness
            return open.isEmpty
        }
        return findings.map { finding in
            guard var step = finding.step, step.points == nil, let lower = shown[step.lower],
                let upper = shown[step.upper]
            else { return finding }
            step.answers = ProofFinding.BandStep.Pair(lower: lower, upper: upper)
            return finding.with(step)
        }
    }

    private func unreachable(
        _ allocation: Allocation,
        _ total: Reach.Values,
        _ reach: Reach
    ) -> [ProofFinding] {
        let bands = allocation.bands
        var unmet = bands.indices.filter { index in
            !reach.canHold(bands[index].when)
                || !total.reaches(bands[index].range) && !allocation.takesBeyond(index, total)
        }
        // Parts that exclude each other, or what the bands ask for besides, seem to reach more than
        // they do: then every set is tried.
        let read = [.points] + bands.flatMap(\.when).map(\.of)
        if let met = reach.isExact(read) ? nil : bandsMet(allocation, behind: read) {
            unmet = bands.indices.filter { unmet.contains($0) || !met.contains($0) }
        }
        return unmet.map { .unreachable(band: $0) }
    }

    /// The bands that some set of answers leads to; nil where not all sets can be tried.
    private func bandsMet(_ allocation: Allocation, behind read: [Operand]) -> Set<Int>? {
        guard let questionnaire else { return nil }
        let search = WitnessSearch(self, questionnaire)
        guard search.triesAll(behind: read, atMost: ProofEffort.metSets) else { return nil }
        var met: Set<Int> = []
        _ = search.each(behind: read) { outcome in
            if let points = outcome.readings.points,
                let band = allocation.band(for: points, outcome.readings)
            {
                met.insert(band)
            }
            return met.count == allocation.bands.count
        }
        return met
    }

    /// Totals below the first or above the last band, where the scheme does not say what then.
    private func outside(
        _ allocation: Allocation,
        _ total: Reach.Values,
        _ reach: Reach
    ) -> [ProofFinding] {
        let bands = allocation.bands
        guard !bands.isEmpty else { return [] }
        let (least, most) = total.ends
        var findings: [ProofFinding] = []
        if allocation.below == nil, bands.lieAbove(least) {
            findings += outside(least, reach, bands.lieAbove)
        }
        if allocation.above == nil, bands.lieBelow(most) {
            findings += outside(most, reach, bands.lieBelow)
        }
        return findings
    }

    /// Points that may lie outside all bands: shown by answers, dropped, or left as a doubt.
    private func outside(
        _ points: Exact,
        _ reach: Reach,
        _ isOutside: (Exact) -> Bool
    ) -> [ProofFinding] {
        guard let questionnaire else { return [] }
        var shown: ProofFinding?
        let search = WitnessSearch(self, questionnaire)
        let tried = search.each(behind: [.points]) { outcome in
            guard let found = outcome.readings.points, isOutside(found) else { return false }
            shown = .outside(points: found, outcome.witness)
            // The farthest is the plainest, where it is met.
            return found == points
        }
        let claim = ProofFinding.outside(points: points, nil)
        if let shown { return [shown] }
        if reach.isExact([.points]) { return [claim] }
        return if let tried { [.doubt(claim, tried: tried)] } else { [] }
    }
}

extension Allocation {
    /// Each band with each that begins where it ends, for some of the same people.
    ///
    /// One of the two has all the conditions of the other: so it is certain that both can be met. A
    /// band that another one overlaps has no neighbour above it: that is an error of its own.
    var neighbours: [(lower: Int, upper: Int)] {
        let starting = Dictionary(grouping: bands.indices) { bands[$0].from }
        let starts = starting.keys.compactMap(\.self).sorted()
        return bands.indices.flatMap { lower in
            // Without a grid a band up to 9 points may be followed by one from 10.
            guard let end = bands[lower].range.end(on: step) else {
                return [(lower: Int, upper: Int)]()
            }
            let isOverlapped = bands.indices.contains { other in
                guard other != lower, let from = bands[other].from else { return false }
                return from < end && from >= bands[lower].from ?? from
                    && bands[lower].sharesPeople(with: bands[other])
            }
            if isOverlapped { return [] }
            // The first start may be one of other people's bands.
            for start in starts.drop(while: { $0 < end }) {
                let following = (starting[start] ?? []).filter {
                    $0 != lower && bands[lower].sharesPeople(with: bands[$0])
                }
                if !following.isEmpty { return following.map { (lower, $0) } }
            }
            return []
        }
    }

    /// The bands without an amount between two with one, where the three have people in common.
    fileprivate var holes: [Int] {
        let priced = bands.filter { $0.amounts != nil }
        return bands.indices.filter { index in
            let band = bands[index]
            guard band.amounts == nil, let from = band.from else { return false }
            let near = priced.filter { $0.sharesPeople(with: band) }
            let (lower, upper) = (
                near.filter { $0.from.map { $0 < from } ?? false },
                near.filter { $0.from.map { $0 > from } ?? false }
            )
            return lower.contains { below in upper.contains { below.sharesPeople(with: $0) } }
        }
    }

    /// Whether a band is the nearest to points that some answers give beyond all bands like it.
    fileprivate func takesBeyond(_ index: Int, _ total: Reach.Values) -> Bool {
        let alike = bands.filter { $0.when == bands[index].when }
        let (range, (least, most)) = (bands[index].range, total.ends)
        if below == .nearestBand, let from = range.from, least < from,
            alike.allSatisfy({ $0.from.map { from <= $0 } ?? false })
        {
            return true
        }
        guard above == .nearestBand, let end = range.end(on: step), most >= end else {
            return false
        }
        return alike.allSatisfy { $0.range.end(on: step).map { $0 <= end } ?? false }
    }
}

extension Band {
    /// Whether everybody whom one of two is for, but for the points, is one for the other too.
    fileprivate func sharesPeople(with other: Band) -> Bool {
        when.allSatisfy(other.when.contains) || other.when.allSatisfy(when.contains)
    }
}

extension ProofFinding {
    /// The step from a band to the next that it is about.
    fileprivate var step: BandStep? {
        switch self {
        case .falls(let step), .cliff(let step, _): step
        default: nil
        }
    }

    /// The finding, about another step from band to band.
    fileprivate func with(_ step: BandStep) -> ProofFinding {
        switch self {
        case .falls: .falls(step)
        case .cliff(_, let cliff): .cliff(step, by: cliff)
        default: self
        }
    }
}
