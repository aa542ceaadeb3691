/// What a step about what is left of the means, and asked for of it, is about.
public enum ContributionTerm: Hashable, Sendable {
    /// Counted income less the minimum income guarantee.
    case afterProtected
    /// That, less housing costs.
    case afterHousing
    /// That, less disability-related expenditure.
    case afterDisabilityCosts
    /// An allowance of the council's own.
    case allowance(Int)
    /// All allowances of the council's own.
    case allowancesTotal
    /// What is left less those allowances.
    case afterAllowances
    /// What is available for charging.
    case available
    /// The part of it that the council asks for.
    case share
    /// What is available times the part.
    case shareOfAvailable
    /// The charge of the means test, before the council's least and most.
    case assessedCharge
    /// The least charge that the council asks for.
    case minimumCharge
    /// The charge, or nothing where it is less than that.
    case afterMinimumCharge
    /// The council's most a week.
    case localWeeklyMaximum
    /// The lesser of the regime's and the council's most.
    case weeklyMaximum
    /// The maximum contribution.
    case maximum
    /// Nothing, because the person is exempt.
    case exempt
    /// The yearly fee for arranging care.
    case arrangementFee
    /// The fee that is asked once for arranging care.
    case arrangementFeeOnce
    /// The charge of a light-touch assessment.
    case lightTouchCharge
}

/// What a step about one of a couple is about.
public enum CoupleTerm: Hashable, Sendable {
    /// The partner's income.
    case partnerIncome
    /// The partner's costs.
    case partnerCosts
    /// The partner's income less costs.
    case partnerKeeps
    /// What the person is left and the partner has.
    case has
    /// The level for a couple less what they have.
    case short
    /// What lifts a couple to that level.
    case addition
    /// What is available from the person alone.
    case ownAvailable
    /// The partner's income less costs, for the two together.
    case partnerRest
    /// An amount like the person's own, with the buffer on it.
    case partnerAmount
    /// What the partner has above an amount like the person's own.
    case partnerAbove
    /// What the two have together above what is protected.
    case joint
    /// What the two have together above what is protected, never below nothing.
    case jointAvailable
}

/// What a step about the savings credit is about.
public enum SavingsCreditTerm: Hashable, Sendable {
    /// The income by which savings credit is worked out, as the case states it.
    case qualifyingIncome
    /// The amount that is left, whether or not savings credit is in payment.
    case disregard
}

/// What a step about a loan on the home is about.
public enum DeferredPaymentTerm: Hashable, Sendable {
    /// The value of a home.
    case value
    /// The part of it that can be lent on.
    case part
    /// That part of its value.
    case counted
    /// That, less what the person keeps.
    case lessKept
    /// What is charged on the home already.
    case charges
    /// What is left after that.
    case lessCharges
    /// What can be lent on the home less what is charged on it, never below nothing.
    case free
    /// How much may be lent on the home.
    case limit
}

/// What a step about a cap on all that a person ever pays is about.
public enum LifetimeCapTerm: Hashable, Sendable {
    /// The cap.
    case total
    /// What has counted towards it so far.
    case metered
    /// The cap less that.
    case difference
    /// The cap less what has counted towards it, never below nothing.
    case left
    /// What is left of it, asked for in one week.
    case leftInAWeek
    /// What is paid for daily living in a care home whatever the cap.
    case dailyLiving
    /// The most that can still be asked for in a week.
    case most
    /// The lesser of that and of the other limits.
    case least
    /// What is left of it, asked for in one year.
    case leftInAYear
    /// Daily living, or what is charged if that is less, in a week of a stretch.
    case living(Int)
    /// Daily living, or the charge if that is less, in all weeks of a stretch.
    case livingYear(Int)
    /// The most that can still be asked for in a year.
    case mostYear
    /// The most that can still be asked for in a year, in whole pence.
    case mostYearWhole
    /// What the person pays in a year, up to that.
    case paidYear
}

/// What a step about care that is free is about.
public enum FreeCareTerm: Hashable, Sendable {
    /// One kind of free care, by its position in the regime.
    case kind(Int)
    /// All free care that is part of the cost.
    case total
    /// All free care of a year that is part of the cost.
    case totalYear
    /// The chargeable cost less free care.
    case less
    /// The chargeable cost less free care, never below nothing.
    case chargeable
    /// The chargeable cost of a year less free care.
    case lessYear
    /// The chargeable cost of a year less free care, never below nothing.
    case chargeableYear
    /// What can be charged in a week of a stretch less free care.
    case lessInStretch(Int)
    /// What can be charged in a week of a stretch less free care, never below nothing.
    case chargeableInStretch(Int)
    /// What can be charged in all weeks of a stretch less free care, never below nothing.
    case yearOfStretch(Int)
}

/// What a step about the part of the cost that anybody can be asked for is about.
public enum CostShareTerm: Hashable, Sendable {
    /// The part.
    case part
    /// That part of the chargeable cost.
    case chargeable
    /// What that part of every week comes to in a year, no more than that part of a year's cost.
    case chargeableYear
    /// What that part of every week comes to in a year.
    case weeks
    /// That part of the chargeable cost of a year.
    case ofYear
    /// That part of what can be charged in a week of a stretch.
    case inStretch(Int)
    /// That part of what can be charged in all weeks of a stretch.
    case yearOfStretch(Int)
}
