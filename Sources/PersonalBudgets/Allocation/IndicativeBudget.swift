/// What support is likely to cost the council a week, before contribution: a starting point,
/// never a decision and never a cap.
public struct IndicativeBudget: Sendable {
    /// The band that the points fall in, by its position.
    public let band: Int
    /// The amounts; nil where the band gives no figure.
    public let amount: Amount?

    /// The figures of a band that has them.
    public struct Amount: Sendable {
        /// The indicative budget.
        public let perWeek: Figure<PerWeek>
        /// The indicative budget for a year of 52 weeks.
        public let perYear: Figure<PerYear>
        /// Up to where a plan is within the budget.
        public let limit: Figure<PerWeek>
    }

    /// Whether unpaid support has been taken off.
    public enum Basis: String, Sendable {
        /// The council's figure.
        case afterUnpaidSupport = "after-unpaid-support"
        /// For planning: what the figure would be if the carer stopped.
        case withoutUnpaidSupport = "without-unpaid-support"
    }
}

extension Allocation {
    /// Looks the points up, takes the chosen point of the band, and adds the adjusters in order.
    ///
    /// - Parameters:
    ///   - points: The total that the scheme names.
    ///   - answers: One a question; an adjuster reads its own question's.
    ///   - met: The share of each question's need met by unpaid support; nil when none is.
    ///   - basis: Which of the two figures this is.
    ///   - trace: Hears of each step.
    /// - Returns: Nil when the points fall in no band.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    func budget(
        for points: Figure<Points>,
        answers: [Answer],
        met: [Exact]?,
        basis: IndicativeBudget.Basis,
        trace: inout Trace
    ) throws(CalculationFault) -> IndicativeBudget? {
        guard let index = bands.firstIndex(where: { $0.holds(points.value) }) else { return nil }
        guard let amounts = bands[index].amounts else {
            return IndicativeBudget(band: index, amount: nil)
        }
        let floor: Figure<PerWeek> = trace.lookup(
            .bandFloor(basis),
            by: points,
            within: edges(of: index, &trace),
            trace.input(.bandFrom(band: index), amounts.lowerBound.exact)
        )
        let top: Figure<PerWeek> = trace.lookup(
            .bandTop(basis),
            by: points,
            within: edges(of: index, &trace),
            trace.input(.bandTo(band: index), amounts.upperBound.exact)
        )
        let point = try self.point(between: floor, and: top, basis: basis, trace: &trace)

        var perWeek = Tally<PerWeek>()
        var limit = Tally<PerWeek>()
        try perWeek.add(point)
        try limit.add(planLimit == .top ? top : point)
        for (position, adjuster) in adjusters.enumerated() {
            let added = try adjuster.amount(
                at: position,
                answers: answers,
                met: met,
                basis: basis,
                trace: &trace
            )
            guard let added else { continue }
            try perWeek.add(added)
            try limit.add(added)
        }
        let week = try trace.rounded(
            .indicative(basis),
            trace.total(.beforeRounding(of: .indicative(basis)), perWeek),
            rounding,
            on: .allowance
        )
        return IndicativeBudget(
            band: index,
            amount: .init(
                perWeek: week,
                perYear: try trace.product(
                    .indicativeYear(basis),
                    week,
                    trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
                ),
                limit: try trace.rounded(
                    .planLimit(basis),
                    trace.total(.beforeRounding(of: .planLimit(basis)), limit),
                    rounding,
                    on: .allowance
                )
            )
        )
    }

    /// The amount of a band that is the indicative budget, in pence; nil where it has none.
    public func chosenPoint(of band: Band) -> Exact? {
        guard let amounts = band.amounts else { return nil }
        return switch point {
        case .lowest: amounts.lowerBound.exact
        case .highest: amounts.upperBound.exact
        case .middle:
            try? (amounts.lowerBound.exact + amounts.upperBound.exact) / Exact(2)
        }
    }

    /// The points between which a band lies, for the trace alone.
    private func edges(of band: Int, _ trace: inout Trace) -> [Figure<Points>] {
        guard trace.isOn else { return [] }
        let from: Figure<Points> = trace.input(.bandFromPoints(band: band), bands[band].from)
        guard let below = bands[band].below else { return [from] }
        return [from, trace.input(.bandBelowPoints(band: band), below)]
    }

    private func point(
        between floor: Figure<PerWeek>,
        and top: Figure<PerWeek>,
        basis: IndicativeBudget.Basis,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        switch point {
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
}

extension Adjuster {
    /// Units times price, less the share that unpaid support meets; nil when nothing is added.
    func amount(
        at position: Int,
        answers: [Answer],
        met: [Exact]?,
        basis: IndicativeBudget.Basis,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        guard case .choice(let choice) = answers[question], let addition = additions[choice]
        else { return nil }
        let price: Figure<Money> = trace.input(
            .price(service: addition.service),
            addition.price.exact
        )
        let full: Figure<PerWeek> = try trace.product(
            .adjusterFull(position, basis),
            price,
            trace.input(.adjusterQuantity(position), addition.quantity)
        )
        guard let share = met?[question], share != .zero else { return full }
        let unpaid: Figure<PerWeek> = try trace.product(
            .adjusterUnpaid(position, basis),
            full,
            trace.input(.unpaidShare(question: question), share)
        )
        return try trace.difference(.adjuster(position, basis), full, unpaid)
    }
}
