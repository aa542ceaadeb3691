/// What the means test says the person can be asked to pay.
public struct Contribution: Sendable {
    /// Why the person is to pay whatever the chargeable cost is.
    public enum FullCostReason: String, Sendable {
        /// Capital is above the upper limit.
        case aboveLimit = "above-limit"
        /// The person declined to be assessed.
        case declined
        /// What the person can pay covers the cost.
        case coversCost = "covers-cost"

        /// Whether a fee may be asked for arranging the care.
        var bearsFee: Bool { self != .coversCost }
    }

    /// What the means test found.
    public enum Outcome: Sendable {
        /// There is a most that the person can be asked for.
        case maximum(Figure<PerWeek>)
        /// The person pays the full chargeable cost; `above-limit` or `declined`.
        case fullCost(FullCostReason)
        /// Something is missing; what the person pays is unknown.
        case unknown
    }

    /// What the means test found.
    public let outcome: Outcome
    /// Tariff income; nil when capital was not looked at, or is above the limit.
    public let tariffIncome: Figure<PerWeek>?

    /// The yearly fee that may be asked for arranging the care of somebody who pays its full cost,
    /// by capital or by choice; nil where there is none.
    public internal(set) var arrangementFee: Figure<PerYear>?
    /// The fee that may be asked for once, when such care is arranged; nil where there is none.
    @Rare public internal(set) var arrangementFeeOnce: Figure<Money>? = nil
    /// Whether a fee of either sort may be asked for.
    public var bearsFees: Bool { arrangementFee != nil || arrangementFeeOnce != nil }

    /// Nobody is asked for more a week, whatever the outcome; nil where nothing limits it so.
    public internal(set) var cap: Figure<PerWeek>?
    /// Whether nobody may charge the person at all.
    var isExempt = false
    /// Whether no answer is needed, and an amount of the rates that it would rest on lacks.
    var isNeedless = false
    /// What is left of a cap on all that is ever paid; nil where there is none.
    @Rare var lifetimeCap: LifetimeCapLeft? = nil
    /// The part of the chargeable cost that anybody can be asked for, from 0 to 1.
    public internal(set) var costShare = Exact.one
    /// How much may be lent on the home in place of the charge; nil when none is asked for.
    public internal(set) var deferredPaymentLimit: Figure<Money>?
    /// Care that is free, in the order of the case; empty for nearly everybody.
    public internal(set) var freeCare: [FreeCareAmount] = []

    /// Why the person pays the full chargeable cost; nil when not so.
    ///
    /// Where nobody is asked for more than a cap, or than a part of the cost, only what is paid
    /// tells whether it is the full cost.
    public func fullCostReason(in summary: Summary?) -> FullCostReason? {
        switch outcome {
        case .fullCost(let why) where cap == nil && costShare == .one || summary == nil: why
        case .fullCost, .maximum: summary?.fullCost
        case .unknown: nil
        }
    }

    /// The most the person can be asked for a week; nil when there is no such figure.
    public var maximum: Figure<PerWeek>? {
        switch outcome {
        case .maximum(let figure): figure
        case .fullCost: cap
        case .unknown: nil
        }
    }
}
