extension Term {
    /// Whether it is something that a scheme, a regime or a year's rates say, whatever the plan.
    var isOfRules: Bool {
        switch self {
        case .zero, .one, .two, .weeksInAYear, .weeksInPlanYear, .price, .charge, .rowPrice,
            .rowCharge,
            .rowSupplement, .employerRate, .costShare(.part):
            true
        default: false
        }
    }

    /// Whether it is a number of arithmetic, the same on every day.
    var isConstant: Bool {
        switch self {
        case .zero, .one, .two, .weeksInAYear, .weeksInPlanYear: true
        default: false
        }
    }

    /// A purchase of a line of the plan, by its position among the line's purchases.
    public struct Purchase: Hashable, Sendable {
        /// The line.
        public let line: Int
        /// The position, from 0.
        public let position: Int
    }
}

/// The budget that a plan is held against.
public enum PlanMinusTerm: Hashable, Sendable {
    /// The limit of the indicative budget.
    case limit
    /// The indicative budget.
    case point
    /// The budget that somebody decided.
    case decided
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
    /// Earnings of each, up to the end of the pension's band.
    case pensionable
    /// Earnings of each within the pension's band.
    case pensionCounted
    /// The employer's pension for each.
    case pensionEach
    /// The employer's pension for all.
    case pension
    /// Earnings of each above the threshold.
    case insuranceCounted
    /// National insurance for each.
    case insuranceEach
    /// National insurance for all, before the allowance.
    case insuranceDue
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
    /// Earnings up to which the pension is counted.
    case pensionTo
    /// Earnings from which the pension is counted.
    case pensionFrom
    /// The employer's part of the pension.
    case pensionShare
    /// Earnings above which national insurance is due.
    case insuranceThreshold
    /// The employer's national insurance on earnings above it.
    case insuranceShare
    /// The yearly allowance of an employer.
    case employmentAllowance
}

/// What a step about other funders' money is about.
public enum StreamTerm: Hashable, Sendable {
    /// What lines draw on it in a year.
    case year
    /// Its limit.
    case limit
    /// What has been spent of it before.
    case spent
    /// The limit less what has been spent before.
    case before
    /// What is left of it.
    case left
}

/// What a step about a period of the plan's year is about.
public enum PeriodTerm: Hashable, Sendable {
    /// How many weeks of a kind are in it.
    case weeksOfKind(Int)
    /// What they cost.
    case costOfKind(Int)
    /// What all days so far cost, exactly.
    case costSoFarExact
    /// What all days so far cost, in whole pence.
    case costSoFar
    /// What the period costs.
    case cost
    /// How many weeks of a stretch of the same charge are in it.
    case weeksOfStretch(Int)
    /// What is charged for them.
    case chargeOfStretch(Int)
    /// What is charged for the periods before it.
    case paidBefore
    /// Daily living, or the charge of a week of a stretch if that is less.
    case living(Int)
    /// The same for all its weeks.
    case livingOfStretch(Int)
    /// The most that can be charged up to its last day under a cap on all that is ever paid.
    case mostSoFar
    /// What that leaves for it.
    case leftOfCap
    /// What is charged for it, up to that.
    case withinCap
    /// What is charged for its weeks, in whole pence.
    case chargeOfWeeks
    /// What is left of the charge of the year.
    case leftOfYear
    /// The most that the person can pay for it: what it costs, or what is left of the year's charge.
    case most
    /// The charge of its weeks, up to that.
    case withinMost
    /// What the council pays for the periods before it.
    case councilBefore
    /// What is left of what the council pays in the year.
    case leftOfCouncil
    /// What it costs less what is left for the council to pay.
    case least
    /// What the person pays for it.
    case personPays
    /// What the council pays for it.
    case councilPays
}

/// What a step about a stretch of weeks with the same lines running is about.
public enum StretchTerm: Hashable, Sendable {
    /// The weeks of a stretch.
    case weeks
    /// What can be charged in a week of a stretch.
    case chargeable
    /// What can be charged by invoice in a week of a stretch.
    case invoiced
    /// The direct payment in a week of a stretch.
    case directPayment
    /// The charge in a week of a stretch.
    case charge
    /// The charge of a whole stretch.
    case year
    /// The part of the charge in a week of a stretch that is invoiced.
    case invoicedFirst
    /// The charge in a week of a stretch that is not invoiced.
    case left
    /// What comes off the direct payment in a week of a stretch.
    case takenOff
    /// What comes off the direct payment in all weeks of a stretch.
    case takenOffYear
    /// What a line costs in a week of a stretch.
    case cost(line: Int)
    /// What the lines that are no share of the others cost in a week of a stretch.
    case costOfOthers
    /// The same in a week of a kind.
    case costOfOthersOfKind
}
