/// What a step about a service on the price list is about, by its position.
public enum ServiceTerm: Hashable, Sendable {
    /// The listed price of a service.
    case price(Int)
    /// The listed charge of a service.
    case charge(Int)
    /// The price of a row of a service.
    case rowPrice(service: Int, row: Int)
    /// The charge of a row of a service.
    case rowCharge(service: Int, row: Int)
    /// What a row of a service asks each time on top.
    case rowSupplement(service: Int, row: Int)
}

/// What a step about a line of the plan is about.
public enum LineTerm: Hashable, Sendable {
    /// A line's own price.
    case price
    /// A line's units.
    case quantity
    /// A line's price times its units.
    case each
    /// How often a line falls in a year.
    case times
    /// A line's cost in a year.
    case year
    /// A line's cost a week.
    case week
    /// What can be charged each time.
    case chargeEach
    /// What the list charges for a line in a year.
    case levyYear
    /// What can be charged for a line in a year.
    case chargeYear
    /// The cost of a line that is bought once.
    case once
    /// The weeks a line runs.
    case weeks
    /// A line's cost in a week in which it runs.
    case running(stretch: Int)
    /// A direct-payment line's cost in a week in which it runs.
    case directPaymentRunning(stretch: Int)
    /// What a line costs in a week of a kind.
    case weekOfKind(Int)
    /// The part of the other lines that a line costs.
    case shareOfLines
    /// What others add to a unit of a line.
    case topUp
    /// What others add to a line in a year.
    case topUpYear
    /// By what a line's price is multiplied that is raised.
    case upliftFactor
    /// How many workers come together.
    case workers
    /// How many people share a line.
    case sharers
    /// The shares of the first people of several.
    case shares(person: Int64)
    /// What a line and those before it cost in a year.
    case drawnYear
    /// What they cost a week.
    case drawn
    /// What they leave of the limit of the budget a week.
    case left
}

/// What a step about a purchase of a line is about.
public enum PurchaseTerm: Hashable, Sendable {
    /// A price that is raised.
    case upliftedPrice
    /// The price of a purchase less what others add.
    case priceLessTopUp
    /// Units of a purchase in each of its weeks.
    case units
    /// In how many weeks a purchase is made.
    case weeks
    /// The cost of a purchase in each of its weeks.
    case week
    /// The cost of a purchase in a year.
    case year
    /// The cost of a purchase that is made once.
    case once
    /// What the list charges for a purchase in each of its weeks.
    case levy
    /// What can be charged for a purchase in each of its weeks.
    case charge
    /// What can be charged for a purchase in a year.
    case chargeYear
    /// The part of a purchase's cost in each of its weeks that is for one worker.
    case oneWorker
    /// The part of what the list charges for a purchase in each of its weeks that is for one worker.
    case levyOneWorker
    /// What others add to a purchase in each of its weeks.
    case topUp
    /// What others add to a purchase in a year.
    case topUpYear
    /// The person's part of a purchase in each of its weeks.
    case weekShare
    /// The person's part of what can be charged for it.
    case chargeShare
}

/// What a step of employing a worker is about.
public enum EmploymentTerm: Hashable, Sendable {
    /// Hours in which somebody is to come, a year.
    case plannedHours
    /// Paid hours for each of them.
    case paidHoursFactor
    /// Hours in which somebody does come, for each of them.
    case contactHoursFactor
    /// Paid hours a year.
    case paidHours
    /// Hours in which somebody comes, a year.
    case contactHours
    /// The wage for an hour.
    case wage
    /// Wages a year.
    case wages
    /// How many are employed.
    case employees
    /// Wages of each a year.
    case wagesEach
    /// Wages of each a year, with those on the lines before.
    case wagesTogether
    /// The weeks in which they are earned.
    case payWeeks
    /// What counts of the earnings of those weeks.
    case threshold(EarningsThreshold)
    /// Earnings of each, up to the end of the pension's band.
    case pensionable
    /// Earnings of each within the pension's band.
    case pensionCounted
    /// The employer's pension for each.
    case pensionEach
    /// The employer's pension for all, with that on the lines before.
    case pensionTogether
    /// The employer's pension for all.
    case pension
    /// Earnings of each above the threshold.
    case insuranceCounted
    /// National insurance for each.
    case insuranceEach
    /// National insurance for all, with that on the lines before.
    case insuranceTogether
    /// National insurance for all, before the allowance.
    case insuranceDue
    /// What lines before leave of the allowance.
    case allowanceLeft
    /// What the allowance takes off.
    case insuranceAllowed
    /// National insurance that is paid.
    case nationalInsurance
    /// What comes whatever the wage.
    case employmentFixed
    /// The cost of employing for a year.
    case employmentYear
    /// The cost of an hour in which somebody comes.
    case perContactHour
}

/// Which of the amounts of a year an employer owes by.
public enum EmployerRateTerm: Hashable, Sendable {
    /// What counts of the earnings of a year.
    case perYear(EarningsThreshold)
    /// What counts of the earnings of a week.
    case perWeek(EarningsThreshold)
    /// The employer's part of the pension.
    case pensionShare
    /// The employer's national insurance on earnings above the threshold.
    case insuranceShare
    /// The yearly allowance of an employer.
    case employmentAllowance
}
