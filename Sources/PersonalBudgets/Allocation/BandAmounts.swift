// The amounts of the band that was found: every case takes these steps, so that they are compiled into
// where they are taken.
extension BudgetMaker {
    /// The lowest and the highest amount of a band, with what its points add.
    @inline(__always)
    func ends<U: Unit>(
        of band: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> (floor: Figure<U>, top: Figure<U>) {
        let row = allocation.bands[band]
        guard let amounts = row.amounts else { return (.zero, .zero) }
        let (floor, top) = (Term.band(.floor(basis)), Term.band(.top(basis)))
        let hasRise = row.rise != nil
        let low: Figure<U> = trace.lookup(
            hasRise ? .beforeRise(of: floor) : floor,
            by: points,
            within: edges(of: band, trace: &trace),
            trace.input(.band(.from(band)), amounts.lowerBound.exact)
        )
        let high: Figure<U> = trace.lookup(
            hasRise ? .beforeRise(of: top) : top,
            by: points,
            within: edges(of: band, trace: &trace),
            trace.input(.band(.to(band)), amounts.upperBound.exact)
        )
        guard let rise = row.rise else { return (low, high) }
        let above: Figure<Points> = try trace.difference(
            .band(.pointsAbove(basis)),
            pointsCounted(in: band, trace: &trace),
            trace.input(.band(.pointsFrom(band)), rise.from)
        )
        let added: Figure<U> = try trace.product(
            .band(.rise(basis)),
            trace.input(.band(.perPoint(band)), rise.perPoint) as Figure<Money>,
            Figure(above.value, above.step)
        )
        return (try trace.sum(floor, low, added), try trace.sum(top, high, added))
    }

    /// The points, or the end of a band that they lie beyond: it gives its amount at that end.
    private func pointsCounted(in band: Int, trace: inout Trace) -> Figure<Points> {
        let range = allocation.bands[band].range
        if let from = range.from, points.value < from {
            return trace.input(.band(.fromPoints(band)), from)
        }
        if let end = range.upperEdge, points.value > end {
            return trace.input(.band(.belowPoints(band)), end)
        }
        return points
    }

    /// The amount of a band that is the indicative budget.
    @inline(__always)
    func point<U: Unit>(
        between floor: Figure<U>,
        and top: Figure<U>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        switch allocation.point {
        case .lowest: trace.choose(.band(.point(basis)), floor)
        case .highest: trace.choose(.band(.point(basis)), top)
        case .middle:
            try trace.quotient(
                .band(.point(basis)),
                trace.sum(.band(.ends(basis)), floor, top),
                trace.input(.two, Exact(2))
            )
        }
    }

    /// The points between which a band lies, for the trace alone.
    func edges(of band: Int, trace: inout Trace) -> [Figure<Points>] {
        trace.edges(
            of: allocation.bands[band].range,
            from: .band(.fromPoints(band)),
            to: .band(.belowPoints(band))
        )
    }
}

extension Allocation {
    /// The amount of a band that is the indicative budget, in pence, where its points add nothing;
    /// nil where it has none.
    func chosenPoint(of band: Band) -> Exact? {
        guard let amounts = band.amounts else { return nil }
        return switch point {
        case .lowest: amounts.lowerBound.exact
        case .highest: amounts.upperBound.exact
        case .middle:
            try? (amounts.lowerBound.exact + amounts.upperBound.exact) / Exact(2)
        }
    }

    /// Whether the band of a budget has less money for its points than a band before it, which is for
    /// the same person, has for the most of its own.
    func hasFallen(to budget: IndicativeBudget, at points: Exact, _ readings: Readings) -> Bool {
        guard budget.amount != nil, let position = budget.band, let from = bands[position].from,
            let amount = amount(of: bands[position], at: points)
        else { return false }
        return bands.contains { band in
            guard let start = band.from, start < from, readings.holding(band.when) ?? false,
                let more = self.amount(of: band, at: band.range.last(on: step) ?? start)
            else { return false }
            return amount < more
        }
    }

    /// The amount of a band at some points, before adjusters, in pence; nil where it has none, or one
    /// that is too large.
    func amount(of band: Band, at points: Exact) -> Exact? {
        chosenPoint(of: band).flatMap { try? $0 + band.rise(at: points) }
    }

    /// By how much an amount rises to another, where that is more than the scheme allows: more than
    /// such a part of what it was, or from nothing to more than such a part of the highest amount.
    func cliff(from less: Exact, to more: Exact) -> ProofFinding.Cliff? {
        let isFromNothing = less == .zero
        guard more > less, let whole = isFromNothing ? highestAmount : less, whole > .zero,
            let rise = try? (more - less) / whole, rise > cliff,
            let percent = try? rise * Exact(100)
        else { return nil }
        return isFromNothing ? .fromNothing(percentOfHighest: percent) : .percent(percent)
    }

    /// The highest amount that a band has before adjusters, in pence; nil where there is none, or
    /// where points add to one without end.
    private var highestAmount: Exact? {
        var highest: Exact?
        for band in bands {
            guard let first = chosenPoint(of: band) else { continue }
            guard let end = band.rise == nil ? .zero : band.range.upperEdge,
                let last = amount(of: band, at: end)
            else { return nil }
            highest = max(highest ?? first, first, last)
        }
        return highest
    }

    /// Whether a budget is the amount of its band, to the penny, and no more: the point between its
    /// ends that is the budget there.
    package func isAmount(_ budget: Exact, of band: Band) -> Bool {
        rounding.step == .one && band.rise == nil && budget == chosenPoint(of: band)
    }
}
