internal import PersonalBudgets

/// Points at which another band begins, or the figure.
struct BandEdge: Sendable {
    /// Where it lies.
    let points: Exact
    /// Whether points that lie just on it belong to what is below.
    let endsOnIt: Bool
    /// The band below it, by its position; nil where there is no figure.
    let lower: Int?
    /// The band above it; nil where there is no figure.
    let upper: Int?

    /// Whether there is no figure on one of its sides.
    var isOuter: Bool { lower == nil || upper == nil }

    /// Whether points lie above it.
    func isBelow(_ points: Exact) -> Bool {
        endsOnIt ? points > self.points : points >= self.points
    }

    /// Whether answers lead to the band above it, or to the one below where that is the last: their
    /// points on its two sides say so, nil where there are none.
    func isMet(below: Exact?, at: Exact?, _ bands: [Band]) -> Bool {
        let (side, points) = upper == nil ? (lower, below) : (upper, at)
        guard let side, let points else { return true }
        return bands[side].range.holds(points)
    }

    /// The points from which one more would be above it.
    var lastPoint: Exact? { try? points - .one }
}

extension Allocation {
    /// The edges between bands, and those beyond which there is no figure, from the fewest points up.
    var edges: [BandEdge] {
        let hasOuter = bands.allSatisfy { $0.when.isEmpty && $0.range != .all }
        var edges: [BandEdge] = []
        for (upper, band) in bands.enumerated() {
            guard let from = band.from else { continue }
            // The last knot is a band that ends where it begins.
            let ending = bands.indices.filter {
                $0 != upper && bands[$0].range.end(on: step) == from
            }
            let lower = ending.first { bands[$0].when == band.when } ?? ending.first
            guard lower != nil || hasOuter && upper == 0 && below != .nearestBand else { continue }
            edges.append(BandEdge(points: from, endsOnIt: false, lower: lower, upper: upper))
        }
        if hasOuter, above != .nearestBand, let last = bands.last,
            let end = last.range.end(on: step)
        {
            edges.append(
                BandEdge(
                    points: end,
                    endsOnIt: last.range.to == end,
                    lower: bands.count - 1,
                    upper: nil
                )
            )
        }
        return edges
    }
}
