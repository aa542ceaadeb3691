/// The three figures of Care Act 2014 s.26: the cost, what the person pays, what the council pays.
public struct Summary: Sendable {
    /// Which cost the figures rest on.
    public enum Basis: String, Sendable {
        /// The plan's cost.
        case plan
        /// The indicative budget, until there is a plan.
        case budget
    }

    /// Which cost the figures rest on.
    public let basis: Basis
    /// The cost to the council before contribution.
    public let cost: Figure<PerWeek>
    /// What the person pays; nil when unknown.
    public let personPays: Figure<PerWeek>?
    /// What the council pays; nil when unknown.
    public let councilPays: Figure<PerWeek>?
    /// Why the person pays the full chargeable cost; nil when not so.
    public let fullCost: Contribution.FullCostReason?
}

extension Summary {
    /// Takes the lesser of the maximum and the chargeable cost, for each charging week.
    init(
        plan: PlanCost,
        contribution: Contribution?,
        trace: inout Trace
    ) throws(CalculationFault) {
        let paid = try Summary.personPays(
            contribution,
            of: plan.chargeable,
            in: plan.stretches,
            trace: &trace
        )
        try self.init(.plan, cost: plan.perWeek, chargeable: plan.chargeable, paid, &trace)
    }

    /// With no plan yet: what the person would pay up to.
    init(
        budget: IndicativeBudget.Amount,
        contribution: Contribution?,
        trace: inout Trace
    ) throws(CalculationFault) {
        let paid = try Summary.personPays(
            contribution,
            of: budget.perWeek,
            in: [],
            trace: &trace
        )
        try self.init(.budget, cost: budget.perWeek, chargeable: budget.perWeek, paid, &trace)
    }

    private typealias Paid = (figure: Figure<PerWeek>?, reason: Contribution.FullCostReason?)

    private init(
        _ basis: Basis,
        cost: Figure<PerWeek>,
        chargeable: Figure<PerWeek>,
        _ paid: Paid,
        _ trace: inout Trace
    ) throws(CalculationFault) {
        self.basis = basis
        self.cost = trace.choose(.cost, cost)
        personPays = paid.figure
        fullCost = paid.reason
        if let figure = paid.figure {
            councilPays = try trace.difference(.councilPays, self.cost, figure)
        } else {
            councilPays = nil
        }
    }

    private static func personPays(
        _ contribution: Contribution?,
        of chargeable: Figure<PerWeek>,
        in stretches: [PlanCost.Stretch],
        trace: inout Trace
    ) throws(CalculationFault) -> Paid {
        switch contribution?.outcome {
        case nil, .unknown:
            return (nil, nil)
        case .fullCost(let reason):
            return (trace.choose(.personPays, chargeable), reason)
        case .maximum(let maximum)
        where !stretches.isEmpty && stretches.allSatisfy({ $0.chargeable.value <= maximum.value }):
            return (trace.choose(.personPays, chargeable), .coversCost)
        case .maximum(let maximum) where stretches.isEmpty:
            let covers = chargeable.value > .zero && maximum.value >= chargeable.value
            return (
                trace.least(.personPays, maximum, chargeable), covers ? .coversCost : nil
            )
        case .maximum(let maximum):
            return (try average(of: maximum, over: stretches, trace: &trace), nil)
        }
    }

    /// The charge of each stretch, added over the year, then spread over 52 weeks.
    private static func average(
        of maximum: Figure<PerWeek>,
        over stretches: [PlanCost.Stretch],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var year = Tally<PerYear>()
        for (position, stretch) in stretches.enumerated() {
            let charge = trace.least(.stretchCharge(position), maximum, stretch.chargeable)
            try year.add(
                trace.product(
                    .stretchYear(position),
                    charge,
                    trace.input(.stretchWeeks(position), Exact(stretch.weeks))
                )
            )
        }
        let exact: Figure<PerWeek> = try trace.quotient(
            .beforeRounding(of: .personPays),
            trace.total(.personPaysYear, year),
            trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
        )
        return try trace.rounded(.personPays, exact, .inFavour, on: .charge)
    }
}
