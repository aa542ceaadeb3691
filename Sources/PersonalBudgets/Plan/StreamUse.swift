/// How much of another funder's money the lines of a plan draw on in a year.
public struct StreamUse: Sendable {
    /// What the lines draw, those that are bought once among them.
    public let perYear: Figure<PerYear>
    /// What is left under the limit after that and what was spent before; nil where no limit is stated.
    public let left: Figure<PerYear>?

    /// Whether a line draws on it.
    public var isDrawnOn: Bool { perYear.value > .zero }
}

extension Plan {
    /// What the lines draw on each stream; the personal budget is the same with and without.
    func streamUses(
        _ costs: [LineCost],
        trace: inout Trace
    ) throws(CalculationFault) -> [StreamUse] {
        var drawn = [Tally<PerYear>](repeating: Tally(), count: streams.count)
        for (line, cost) in zip(lines, costs) {
            guard let stream = line.particulars?.stream else { continue }
            if let year = cost.perYear { try drawn[stream].add(year) }
            if let once = cost.oneOff { try drawn[stream].add(trace.asYearly(once)) }
        }
        var uses: [StreamUse] = []
        for (position, stream) in streams.enumerated() {
            let year = trace.total(.stream(.year, position), drawn[position])
            guard let limit = stream.limitInForce else {
                uses.append(StreamUse(perYear: year, left: nil))
                continue
            }
            let before = try trace.difference(
                .stream(.before, position),
                trace.input(.stream(.limit, position), limit.exact) as Figure<PerYear>,
                trace.input(.stream(.spent, position), stream.spent.exact)
            )
            uses.append(
                StreamUse(
                    perYear: year,
                    left: try trace.difference(.stream(.left, position), before, year)
                )
            )
        }
        return uses
    }
}

extension Trace {
    /// A sum spent once counts in the year in which it is spent.
    fileprivate mutating func asYearly(_ once: Figure<Money>) -> Figure<PerYear> {
        Figure(once.value, once.step)
    }
}
