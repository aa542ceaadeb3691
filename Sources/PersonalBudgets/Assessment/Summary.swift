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
    /// What of that is charged at a flat rate; nil where nothing is, or while the charge is unknown.
    @Rare public private(set) var flat: Flat?

    /// What the person pays whatever their means, and what they pay by the means test beside it.
    public struct Flat: Sendable {
        /// The flat charge a week.
        public let perWeek: Figure<PerWeek>
        /// The contribution beside it.
        let contribution: Figure<PerWeek>
        /// The contribution of a year.
        let contributionYear: Figure<PerYear>
    }
}

extension Summary {
    /// Takes the lesser of the maximum and the chargeable cost, for each charging week, and what is
    /// charged whatever the person's means on top.
    init(
        plan: borrowing PlanCost,
        contribution: borrowing Contribution?,
        trace: inout Trace
    ) throws(CalculationFault) {
        let flat = plan.flat(for: contribution)
        let chargeable = Chargeable(of: plan, isBesideFlat: flat != nil)
        let byMeans = try Charge.asked(by: contribution, of: chargeable, trace: &trace)
        var charge = byMeans
        if let flat { charge = try byMeans?.with(flat, in: plan, trace: &trace) }
        try self.init(
            .plan,
            cost: plan.perWeek,
            year: plan.perYear,
            charge: charge,
            trace: &trace
        )
        guard let flat, let byMeans else { return }
        self.flat = Flat(
            perWeek: flat.perWeek,
            contribution: byMeans.perWeek,
            contributionYear: byMeans.perYear
        )
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
        try self.init(
            .budget,
            cost: budget.perWeek,
            year: budget.perYear,
            charge: charge,
            trace: &trace
        )
    }

    private init(
        _ basis: Basis,
        cost: Figure<PerWeek>,
        year: Figure<PerYear>,
        charge: Charge?,
        trace: inout Trace
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

extension PlanCost {
    /// What is charged whatever a person's means; nil for nothing.
    ///
    /// Somebody exempt from charging is charged nothing at a flat rate either.
    fileprivate func flat(for contribution: Contribution?) -> FlatCharge? {
        contribution?.isExempt == true ? nil : flat
    }
}
