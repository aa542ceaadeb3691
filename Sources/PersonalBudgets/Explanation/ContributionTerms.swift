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
    /// The same, never below nothing.
    case free
    /// How much may be lent on the home.
    case limit
}

/// What a step about all disability-related expenditure is about.
public enum DisabilityCostsTerm: Hashable, Sendable {
    /// All costs that are listed.
    case listed
    /// The part of the basic level that is left without a list.
    case leastPart
    /// What is allowed without a list.
    case standard
    /// What the regime leaves without a list, beside an amount of the council's.
    case least
    /// All that is allowed, before the most that the council allows.
    case allowed
    /// Benefits for disability that count.
    case benefits
    /// What is allowed within these benefits, before what the regime leaves without a list.
    case withinBenefits
    /// All of it.
    case total
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
    /// What the partner has above an amount like the person's own.
    case partnerAbove
    /// What the two have together above what is protected.
    case joint
    /// The same, never below nothing.
    case jointAvailable
}

/// What a step about the savings credit is about.
public enum SavingsCreditTerm: Hashable, Sendable {
    /// The income by which savings credit is worked out, as the case states it.
    case qualifyingIncome
    /// The amount that is left, whether or not savings credit is in payment.
    case disregard
}

/// What a step is about that hands an amount of one kind of income on from item to item.
public enum IncomeRestTerm: Hashable, Sendable {
    /// The amount less an item.
    case lessItem(Int)
    /// What that leaves for the items after it, never below nothing.
    case left(Int)
}

/// What a step about care that is free is about.
public enum FreeCareTerm: Hashable, Sendable {
    /// One kind of free care, by its position in the regime.
    case kind(Int)
    /// All free care that is part of the cost.
    case total
    /// The same for a year.
    case totalYear
    /// The chargeable cost less free care.
    case less
    /// The same, never below nothing.
    case chargeable
    /// The chargeable cost of a year less free care.
    case lessYear
    /// The same, never below nothing.
    case chargeableYear
    /// What can be charged in a week of a stretch less free care.
    case lessInStretch(Int)
    /// The same, never below nothing.
    case chargeableInStretch(Int)
    /// That in all weeks of the stretch.
    case yearOfStretch(Int)
}

/// What a step about a cap on all that a person ever pays is about.
public enum LifetimeCapTerm: Hashable, Sendable {
    /// The cap.
    case total
    /// What has counted towards it so far.
    case metered
    /// The cap less that.
    case difference
    /// The same, never below nothing.
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
    /// The same in all weeks of the stretch.
    case livingYear(Int)
    /// The most that can still be asked for in a year.
    case mostYear
    /// The same, in whole pence.
    case mostYearWhole
    /// What the person pays in a year, up to that.
    case paidYear
}

/// What a step about the part of the cost that anybody can be asked for is about.
public enum CostShareTerm: Hashable, Sendable {
    /// The part.
    case part
    /// That part of the chargeable cost.
    case chargeable
    /// That part of the chargeable cost of a year.
    case chargeableYear
    /// That part of what can be charged in a week of a stretch.
    case inStretch(Int)
}
