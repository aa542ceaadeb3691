/// What a step about the whole plan is about.
public enum PlanTerm: Hashable, Sendable {
    /// The plan's cost in a year.
    case year
    /// The plan's cost a week.
    case week
    /// The plan's weekly cost, times the weeks of a year.
    case weeks
    /// The plan's yearly cost less that.
    case residual
    /// What is bought once.
    case oneOff
    /// What the council's lines cost in a year that are no share of the others.
    case otherLinesYear
    /// What all lines cost in a week of a kind.
    case weekOfKind(Int)
    /// What can be charged in a year.
    case chargeableYear
    /// What can be charged in a year, in whole pence.
    case chargeableYearWhole
    /// What can be charged a week.
    case chargeableWeek
    /// What is charged in a year whatever the person's means.
    case flatYear
    /// What is charged a week whatever the person's means.
    case flatWeek
    /// What can be charged by invoice in a year.
    case chargeableInvoicedYear
    /// What can be charged by invoice a week.
    case chargeableInvoicedWeek
    /// What can be charged in a year for what the direct payment buys.
    case chargeableDirectlyYear
    /// What can be charged a week for what the direct payment buys.
    case chargeableDirectlyWeek
    /// A route's cost in a year.
    case routeYear(Route)
    /// A route's cost a week.
    case routeWeek(Route)
    /// The weekly cost of all routes but the dearest.
    case otherRoutes
}

/// What a step about a stretch of weeks with the same lines running is about.
public enum StretchTerm: Hashable, Sendable {
    /// The weeks of a stretch.
    case weeks
    /// What can be charged in a week of a stretch.
    case chargeable
    /// What is charged in a week of a stretch whatever the person's means.
    case flat
    /// What can be charged by invoice in a week of a stretch.
    case invoiced
    /// The direct payment in a week of a stretch.
    case directPayment
    /// The charge in a week of a stretch.
    case charge
    /// The part of it by the means test, where flat charges come on top.
    case contribution
    /// The charge of a whole stretch.
    case year
    /// The part of the charge in a week of a stretch that is invoiced.
    case invoicedFirst
    /// The charge in a week of a stretch that is not invoiced.
    case left
    /// What can be charged in a week of a stretch for what the direct payment buys.
    case chargeableDirectly
    /// What comes off the direct payment in a week of a stretch.
    case takenOff
    /// What comes off the direct payment in all weeks of a stretch.
    case takenOffYear
    /// What a line costs in a week of a stretch.
    case cost(line: Int)
    /// What the lines that are no share of the others cost in a week of a stretch.
    case costOfOthers
    /// What the lines that are no share of the others cost in a week of a kind.
    case costOfOthersOfKind
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
    /// Daily living, or the charge if that is less, for all weeks of a stretch.
    case livingOfStretch(Int)
    /// The charge of a week of a stretch less the flat charges in it.
    case contributionOfStretch(Int)
    /// The flat charges of all its weeks.
    case flatOfStretch(Int)
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

/// The budget that a plan is held against.
public enum PlanMinusTerm: Hashable, Sendable {
    /// The limit of the indicative budget.
    case limit
    /// The limit of the indicative budget for a year.
    case limitYear
    /// The indicative budget.
    case point
    /// The budget that somebody decided.
    case decided
}

/// What a step about who pays what is about.
public enum SummaryTerm: Hashable, Sendable {
    /// Another plan's weekly cost less the proposed plan's.
    case minusPlan
    /// Another plan's yearly cost less the proposed plan's.
    case minusPlanYear
    /// The cost.
    case cost
    /// What the person pays.
    case personPays
    /// What the person pays in the weeks of a year.
    case personPaysYear
    /// What the person pays each week, times the weeks of a year.
    case personPaysWeeks
    /// The part of what the person pays by the means test, where flat charges come on top.
    case contribution
    /// That part in the weeks of a year.
    case contributionYear
    /// That part of each week, times the weeks of a year.
    case contributionWeeks
    /// That part and the flat charges, where the two are rounded to more than the cost.
    case withFlat
    /// That part and the flat charges of a year, where the two are rounded to more than the cost.
    case withFlatYear
    /// What the council pays.
    case councilPays
    /// What the council pays in a year.
    case councilPaysYear
    /// The final budget that was decided.
    case finalBudget
    /// The budget that was set in place of the indicative one.
    case overridingBudget
    /// What is invoiced.
    case invoice
    /// The part of the contribution that is invoiced first.
    case invoicedFirst
    /// The contribution that is not invoiced.
    case contributionLeft
    /// What comes off the direct payment.
    case directPaymentTakenOff
    /// The direct payment, net.
    case directPaymentNet
    /// What comes off the direct payment in a year of uneven weeks.
    case takenOffYear
    /// What comes off the direct payment on average, in whole pence.
    case takenOffAverage
    /// The lesser of that and what the person pays.
    case takenOffPayable
}
