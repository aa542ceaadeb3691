// The amounts of the band that was found.
extension BudgetMaker {
    /// The lowest and the highest amount of a band, with what its points add.
    func ends<U: Unit>(
        of band: Int,
        _ trace: inout Trace
    ) throws(CalculationFault) -> (floor: Figure<U>, top: Figure<U>) {
        let row = allocation.bands[band]
        guard let amounts = row.amounts else { return (.zero, .zero) }
        let (floor, top) = (Term.bandFloor(basis), Term.bandTop(basis))
        let hasRise = row.rise != nil
        let low: Figure<U> = trace.lookup(
            hasRise ? .beforeRise(of: floor) : floor,
            by: points,
            within: edges(of: band, &trace),
            trace.input(.bandFrom(band: band), amounts.lowerBound.exact)
        )
        let high: Figure<U> = trace.lookup(
            hasRise ? .beforeRise(of: top) : top,
            by: points,
            within: edges(of: band, &trace),
            trace.input(.bandTo(band: band), amounts.upperBound.exact)
        )
        guard let rise = row.rise else { return (low, high) }
        let above: Figure<Points> = try trace.difference(
            .bandPointsAbove(basis),
            pointsCounted(in: band, &trace),
            trace.input(.bandPointsFrom(band: band), rise.from)
        )
        let added: Figure<U> = try trace.product(
            .bandRise(basis),
            trace.input(.bandPerPoint(band: band), rise.perPoint) as Figure<Money>,
            Figure(above.value, above.step)
        )
        return (try trace.sum(floor, low, added), try trace.sum(top, high, added))
    }

    /// The points, or the end of a band that they lie beyond: it gives its amount at that end.
    private func pointsCounted(in band: Int, _ trace: inout Trace) -> Figure<Points> {
        let range = allocation.bands[band].range
        if let from = range.from, points.value < from {
            return trace.input(.bandFromPoints(band: band), from)
        }
        if let end = range.to ?? range.below, points.value > end {
            return trace.input(.bandBelowPoints(band: band), end)
        }
        return points
    }

    /// The amount of a band that is the indicative budget.
    func point<U: Unit>(
        between floor: Figure<U>,
        and top: Figure<U>,
        _ trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        switch allocation.point {
        case .lowest: trace.choose(.bandPoint(basis), floor)
        case .highest: trace.choose(.bandPoint(basis), top)
        case .middle:
            try trace.quotient(
                .bandPoint(basis),
                trace.sum(.bandEnds(basis), floor, top),
                trace.input(.two, Exact(2))
            )
        }
    }

    /// The points between which a band lies, for the trace alone.
    func edges(of band: Int, _ trace: inout Trace) -> [Figure<Points>] {
        guard trace.isOn else { return [] }
        let range = allocation.bands[band].range
        var edges: [Figure<Points>] = []
        if let from = range.from { edges.append(trace.input(.bandFromPoints(band: band), from)) }
        if let end = range.below ?? range.to {
            edges.append(trace.input(.bandBelowPoints(band: band), end))
        }
        return edges
    }
}

extension Allocation {
    /// Whether a budget is the amount of its band, to the penny, and no more: the point between its
    /// ends that is the budget there.
    package func isAmount(_ budget: Exact, of band: Band) -> Bool {
        guard rounding.step == .one, let amounts = band.flatAmounts else { return false }
        let (lowest, highest) = (amounts.lowerBound.exact, amounts.upperBound.exact)
        return switch point {
        case .lowest: budget == lowest
        case .highest: budget == highest
        case .middle: (try? budget + budget - lowest) == highest
        }
    }
}
