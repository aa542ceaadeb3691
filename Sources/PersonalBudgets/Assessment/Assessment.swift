/// Everything worked out for one case.
///
/// Figures that are not known are nil, never nothing.
public struct Assessment: Sendable {
    /// Whether needs must be met; undetermined when the case says nothing about it.
    public internal(set) var eligibility: Eligibility
    /// The points; nil while a question is open.
    public internal(set) var score: Score?
    /// The indicative budget; nil while a question is open, or when not eligible.
    public internal(set) var budget: IndicativeBudget?
    /// What the budget would be without unpaid support.
    public internal(set) var budgetWithoutUnpaidSupport: IndicativeBudget?
    /// The means test; nil when the scheme has none.
    public internal(set) var contribution: Contribution?
    /// The cost of the plan; nil when there is none.
    public internal(set) var plan: PlanCost?
    /// What lines draw on other funders' money, in the order of the plan's streams.
    public internal(set) var streams: [StreamUse] = []
    /// Other plans beside it, in the order of the plan's alternatives.
    public internal(set) var alternatives: [ComparedPlan] = []
    /// How the plan stands to the budget.
    public internal(set) var verdict: Verdict
    /// The plan less the limit of the budget; above nothing means over.
    public internal(set) var planMinusLimit: Figure<PerWeek>?
    /// The plan's year less the limit of the budget's, where the scheme's amounts are of months or
    /// years.
    @Rare public internal(set) var planMinusLimitYear: Figure<PerYear>?
    /// The plan less the budget that somebody decided; nil when nobody has, or there is no plan.
    public internal(set) var planMinusDecided: Figure<PerWeek>?
    /// The plan less the indicative budget.
    public internal(set) var planMinusPoint: Figure<PerWeek>?
    /// The three figures; nil when there is neither plan nor budget, or when not eligible.
    public internal(set) var summary: Summary?
    /// How the contribution is collected; nil when it is unknown or there is no plan.
    public internal(set) var payments: Payments?
    /// What is still to be found out, in the order of the stages.
    public internal(set) var missing: [Missing]
    /// What a reader should see beside the figures.
    public internal(set) var flags: [Flag]
    /// The step that led to each figure, when it was asked for.
    public internal(set) var trace: Trace
}

extension Assessment {
    /// Whether somebody has to look at it before its figures are used: something is flagged, or is
    /// still to be found out.
    public var needsReview: Bool { !flags.isEmpty || !missing.isEmpty }

    /// Why the person pays the full chargeable cost; nil where they do not, or while it is unknown.
    public var fullCostReason: Contribution.FullCostReason? {
        contribution?.fullCostReason(in: summary)
    }

    /// Whether the person pays the full chargeable cost; nil while it is unknown.
    public var paysFullCost: Bool? {
        switch contribution?.outcome {
        case nil, .unknown: nil
        case .fullCost, .maximum: fullCostReason != nil
        }
    }

    /// How much of the chargeable cost the person pays; nil while it is unknown.
    public var partPaid: PartPaid? {
        guard let pays = summary?.personPays?.pence else { return nil }
        if pays == .zero { return .nothing }
        return paysFullCost == true ? .all : .part
    }

    /// How much of the chargeable cost somebody pays.
    public enum PartPaid: Sendable {
        /// None of it.
        case nothing
        /// A part of it.
        case part
        /// All of it.
        case all
    }
}
