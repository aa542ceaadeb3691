/// What the person has, receives and must pay, as the case states it.
public struct Finance: Sendable {
    /// How far the financial assessment has come.
    public enum Status: String, CaseIterable, Sendable {
        /// Not done: what the person pays is unknown, never nothing.
        case notYet = "not-yet"
        /// Done in full.
        case full
        /// The person would rather not be assessed, and pays the full cost.
        case declined
        /// Treated as assessed, with consent: clearly able to pay (regulation 10).
        case lightTouchAbove = "light-touch-above"
        /// Treated as assessed, with consent: clearly unable to pay more than a stated charge.
        case lightTouchBelow = "light-touch-below"
    }

    /// How far the financial assessment has come.
    public var status: Status = .notYet
    /// Whether the council pays for care at night; unknown counts as not.
    public var paidNightCare = false
    /// The stated charge of a light-touch assessment, a week.
    public var chargePerWeek: Pence?
    /// Income; nil is unknown, empty is stated none.
    public var income: [IncomeLine]?
    /// Capital; nil is unknown, empty is stated none.
    public var capital: [CapitalLine]?
    /// Housing costs; nil is unknown, empty is stated none.
    public var housing: [HousingLine]?
    /// Disability-related expenditure; nil is unknown, empty is stated none.
    public var disabilityCosts: [DisabilityCost]?
    /// Premiums that the assessor states, beside those the facts give.
    public var statedPremiums: [StatedPremium] = []
    /// What a partner has to live on, for a check that the couple is not left short; nil unknown.
    public var partner: PartnerMeans?
    /// A loan on the home in place of the charge; nil when none is asked for.
    public var deferredPayment: DeferredPayment?
    /// The income by which savings credit is worked out, a week; nil where it makes no difference.
    public var qualifyingIncome: Pence?
    /// How much of notional capital counts as used, which a run of charges knows.
    public var notionalUsed = Pence.zero
    /// What has counted so far towards a cap on all that a person ever pays; nil for no metering.
    public var metered: Pence?

    /// Nothing known yet.
    public init() {}

    /// What the assessor states of a premium, by its position in the regime; nil for nothing.
    public func statedPremium(_ index: Int) -> StatedPremium? {
        statedPremiums.first { $0.premium == index }
    }
}

/// One item of income.
public struct IncomeLine: Hashable, Sendable {
    /// The kind, by its position in the regime.
    public let kind: Int
    /// The rate of a benefit, by its position in the kind; nil where the kind has none.
    public let rate: Int?
    /// The amount each time it is paid.
    public let amount: Pence
    /// How often it is paid.
    public let every: Period
    /// How many people share it equally.
    public let sharedBy: Int64
    /// Whether half of it is passed on to a partner who is not in the care home.
    public let isPassedOn: Bool
    /// Why it counts although the person does not receive it; nil for income that is received.
    public let notionalReason: Passage?

    /// Whether anything of it is paid: of a benefit of nothing follows nothing.
    var isInPayment: Bool { amount > .zero }

    /// An item of income.
    public init(
        kind: Int,
        rate: Int?,
        amount: Pence,
        every: Period,
        sharedBy: Int64,
        isPassedOn: Bool = false,
        notionalReason: Passage? = nil
    ) {
        self.kind = kind
        self.rate = rate
        self.amount = amount
        self.every = every
        self.sharedBy = sharedBy
        self.isPassedOn = isPassedOn
        self.notionalReason = notionalReason
    }
}

/// One item of capital.
public struct CapitalLine: Sendable {
    /// The kind, by its position in the regime.
    public let kind: Int
    /// Its whole value.
    public let amount: Pence
    /// How many people own it, in equal shares.
    public let owners: Int64
    /// What is borrowed against it.
    public let secured: Pence
    /// Whether selling it takes a part of its value.
    public let isSoldAtCost: Bool
    /// Why it counts although the person no longer has it; nil for capital that is held.
    public let notionalReason: Passage?

    /// An item of capital.
    public init(
        kind: Int,
        amount: Pence,
        owners: Int64,
        secured: Pence = .zero,
        isSoldAtCost: Bool = false,
        notionalReason: Passage? = nil
    ) {
        self.kind = kind
        self.amount = amount
        self.owners = owners
        self.secured = secured
        self.isSoldAtCost = isSoldAtCost
        self.notionalReason = notionalReason
    }
}

/// One housing cost.
public struct HousingLine: Hashable, Sendable {
    /// The kind, by its position in the regime.
    public let kind: Int
    /// The cost each time.
    public let amount: Pence
    /// What Housing Benefit or the like pays of it each time; nil where nothing is said of help, which
    /// then takes nothing off.
    public let help: Pence?
    /// How often it is paid.
    public let every: Period
    /// How many people share it equally.
    public let sharedBy: Int64

    /// A housing cost.
    public init(kind: Int, amount: Pence, help: Pence?, every: Period, sharedBy: Int64 = 1) {
        self.kind = kind
        self.amount = amount
        self.help = help
        self.every = every
        self.sharedBy = sharedBy
    }
}

/// One item of disability-related expenditure: what was claimed, and what is allowed.
public struct DisabilityCost: Sendable {
    /// What it is for, as it stands in the case.
    public let kind: Passage
    /// What the person claims each time.
    public let claimed: Pence
    /// What the council allows each time.
    public let allowed: Pence
    /// How often it is paid.
    public let every: Period
    /// How many people share it equally.
    public let sharedBy: Int64
    /// The most the council allows for items of this kind, by its position in the policy.
    public let cap: Int?
    /// Why less was allowed than claimed, or more than the cap; nil where nothing is said.
    public let reason: Passage?
    /// The last day on which the amount stands without a new look; nil where none is said.
    public let reviewBy: CalendarDate?

    /// An item claimed and decided on.
    public init(
        kind: Passage,
        claimed: Pence,
        allowed: Pence,
        every: Period,
        sharedBy: Int64 = 1,
        cap: Int? = nil,
        reason: Passage? = nil,
        reviewBy: CalendarDate? = nil
    ) {
        self.kind = kind
        self.claimed = claimed
        self.allowed = allowed
        self.every = every
        self.sharedBy = sharedBy
        self.cap = cap
        self.reason = reason
        self.reviewBy = reviewBy
    }
}

/// A premium that the assessor states, with a reason.
public struct StatedPremium: Sendable {
    /// The premium, by its position in the regime.
    public let premium: Int
    /// Whether it applies.
    public let applies: Bool
    /// Why.
    public let reason: Passage

    /// A statement about one premium.
    public init(premium: Int, applies: Bool, reason: Passage) {
        self.premium = premium
        self.applies = applies
        self.reason = reason
    }
}

/// What a partner lives on: it is never charged, only looked at to leave the couple enough.
public struct PartnerMeans: Sendable {
    /// The partner's income a week, all of it.
    public let income: Pence
    /// The partner's housing and other costs a week that the council allows.
    public let costs: Pence

    /// Income and costs a week.
    public init(income: Pence, costs: Pence) {
        self.income = income
        self.costs = costs
    }
}

/// A home against which charges are deferred.
public struct DeferredPayment: Sendable {
    /// The value of the person's share of the home.
    public let value: Pence
    /// What is charged on it already.
    public let priorCharges: Pence

    /// A home of this value, with what is charged on it.
    public init(value: Pence, priorCharges: Pence) {
        self.value = value
        self.priorCharges = priorCharges
    }
}
