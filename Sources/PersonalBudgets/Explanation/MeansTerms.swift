/// What a step about capital is about; items by their position.
public enum CapitalTerm: Hashable, Sendable {
    /// An item of capital.
    case amount(Int)
    /// How many own an item.
    case owners(Int)
    /// The person's share of an item.
    case share(Int)
    /// What is borrowed against an item.
    case secured(Int)
    /// The part of a value that selling takes.
    case saleCostsPart
    /// What selling an item takes.
    case saleCosts(Int)
    /// An item less what selling it takes.
    case afterSale(Int)
    /// An item less what is borrowed against it.
    case lessSecured(Int)
    /// An item net of all that.
    case net(Int)
    /// All capital that counts while no notional capital is used.
    case beforeUse
    /// What of notional capital counts as used.
    case notionalUsed
    /// All capital that counts.
    case total
    /// Capital less the lower limit.
    case aboveLower
    /// Capital above the lower limit.
    case counted
    /// The step of tariff income.
    case tariffStep
    /// What each begun step counts as.
    case tariffPerStep
    /// Tariff income.
    case tariffIncome
}

/// What a step about income is about; items by their position.
public enum IncomeTerm: Hashable, Sendable {
    /// An item of income as it is paid.
    case amount(Int)
    /// An item of income a week.
    case weekly(Int)
    /// How many share an item.
    case sharers(Int)
    /// The person's share of an item.
    case share(Int)
    /// The part of an item that is ignored.
    case disregard(Int)
    /// The most of an item that counts.
    case most(Int)
    /// The part of an item that counts.
    case part(Int)
    /// The difference of the higher and lower rate.
    case nightDifference(Int)
    /// An item less that difference.
    case afterNight(Int)
    /// What it comes to by day.
    case byDay(Int)
    /// An item less the part that is ignored.
    case afterDisregard(Int)
    /// The amount that is ignored, or counts, of an item's kind, less the item.
    case amountLessItem(Int)
    /// What that leaves for the items of the kind after it, never below nothing.
    case amountLeft(Int)
    /// What counts of an item.
    case counted(Int)
    /// All income that counts.
    case total
    /// Income and tariff income.
    case withTariff
}

/// What a step about the minimum income guarantee, or what else a regime protects, is about.
public enum ProtectedTerm: Hashable, Sendable {
    /// The personal amount of the minimum income guarantee.
    case personalAmount(row: Int)
    /// How many children.
    case children
    /// The amount for children.
    case childrenAmount
    /// A premium.
    case premium(Int)
    /// The person's part of an amount for two.
    case part
    /// Personal amount, children and premiums, before the buffer.
    case basicLevel
    /// What the basic level is multiplied by.
    case factor
    /// The minimum income guarantee, or what else a regime protects.
    case total
}

/// What a step about housing costs is about; items by their position.
public enum HousingTerm: Hashable, Sendable {
    /// A housing cost.
    case amount(Int)
    /// Help with a housing cost.
    case help(Int)
    /// A housing cost less the help with it.
    case lessHelp(Int)
    /// A housing cost net of help.
    case net(Int)
    /// How many share a housing cost.
    case sharers(Int)
    /// The person's share of a housing cost.
    case share(Int)
    /// A net housing cost a week.
    case weekly(Int)
    /// All housing costs.
    case total
}

/// What a step about one disability-related cost is about, by its position.
public enum DisabilityCostTerm: Hashable, Sendable {
    /// What is allowed of a disability-related cost.
    case allowed(Int)
    /// A disability-related cost a week.
    case weekly(Int)
    /// How many share a disability-related cost.
    case sharers(Int)
    /// The person's share of a disability-related cost.
    case share(Int)
    /// The most that is allowed for a kind of disability-related cost.
    case cap(Int)
    /// What costs of the same kind before this one leave of the cap.
    case capLeft(Int)
    /// A disability-related cost a week, within the cap.
    case capped(Int)
}

/// What a step about all disability-related expenditure is about.
public enum DisabilityExpenditureTerm: Hashable, Sendable {
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
