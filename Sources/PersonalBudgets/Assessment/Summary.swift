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
    /// The charges of all weeks of a year; nil when unknown.
    public let personPaysYear: Figure<PerYear>?
    /// The yearly cost less those charges; nil when unknown.
    public let councilPaysYear: Figure<PerYear>?
    /// Why the person pays the full chargeable cost; nil when not so.
    public let fullCost: Contribution.FullCostReason?
    /// The charge in a week of each stretch; empty when every week is alike.
    let charges: [Figure<PerWeek>]
}

extension Summary {
    /// Takes the lesser of the maximum and the chargeable cost, for each charging week.
    init(
        plan: borrowing PlanCost,
        contribution: borrowing Contribution?,
        trace: inout Trace
    ) throws(CalculationFault) {
        let chargeable = Chargeable(
            perWeek: plan.chargeable,
            perYear: plan.chargeablePerYear,
            weeksInYear: plan.weeksInYear,
            stretches: plan.stretches
        )
        let charge = try Charge.asked(by: contribution, of: chargeable, trace: &trace)
        try self.init(.plan, plan.perWeek, plan.perYear, charge, &trace)
    }

    /// With no plan yet: what the person would pay up to.
    init(
        budget: IndicativeBudget.Amount,
        contribution: borrowing Contribution?,
        trace: inout Trace
    ) throws(CalculationFault) {
        let chargeable = Chargeable(
            perWeek: budget.perWeek,
            perYear: budget.perYear,
            weeksInYear: PlanYear.weeks,
            stretches: []
        )
        let charge = try Charge.asked(by: contribution, of: chargeable, trace: &trace)
        try self.init(.budget, budget.perWeek, budget.perYear, charge, &trace)
    }

    private init(
        _ basis: Basis,
        _ cost: Figure<PerWeek>,
        _ year: Figure<PerYear>,
        _ charge: Charge?,
        _ trace: inout Trace
    ) throws(CalculationFault) {
        self.basis = basis
        self.cost = trace.choose(.summary(.cost), cost)
        personPays = charge?.perWeek
        personPaysYear = charge?.perYear
        fullCost = charge?.reason
        charges = charge?.stretches ?? []
        guard let charge else {
            (councilPays, councilPaysYear) = (nil, nil)
            return
        }
        councilPays = try trace.difference(.summary(.councilPays), self.cost, charge.perWeek)
        councilPaysYear = try trace.difference(.summary(.councilPaysYear), year, charge.perYear)
    }
}
