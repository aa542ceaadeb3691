/// What a figure is: the field's name for it, and which answer, line or cell it belongs to.
///
/// A term is a typed path into the case, the scheme or the rates; its words are made elsewhere.
public enum Term: Hashable, Sendable {
    // Shared.
    /// Nothing, of a unit.
    case zero(UnitName)
    /// The number 2.
    case two
    /// The number 1, for something that is counted.
    case one
    /// The weeks of a year.
    case weeksInAYear
    /// The weeks of a year by the council's own convention.
    case weeksInPlanYear
    /// How often a period falls in a year.
    case timesInAYear(Period)
    /// The factor that puts a period into weeks.
    case weeklyFactor(Period)
    /// A figure before it is rounded.
    indirect case beforeRounding(of: Term)
    /// The step that a figure is rounded to.
    indirect case roundingStep(of: Term)
    /// A figure in steps of its rounding, before it is rounded.
    indirect case stepsBeforeRounding(of: Term)
    /// A figure in whole steps of its rounding.
    indirect case wholeSteps(of: Term)
    /// An amount of the year's rates.
    case rate(RateCell.Index, UnitName)

    // Points.
    /// The points of an answer.
    case answer(question: Int, choice: Int)
    /// A number that a question asked for.
    case answeredNumber(question: Int)
    /// The points of the choices of a question that takes several.
    case answeredChoices(question: Int)
    /// How often, as the case states it.
    case answeredTimes(question: Int)
    /// What one time is worth.
    case timesWorth(question: Int, unit: Int)
    /// How often, times what one time is worth.
    case answeredFrequency(question: Int)
    /// The weight of a question.
    case weight(question: Int)
    /// The points of an answer times the weight.
    case countedPoints(question: Int)
    /// The counted points of all answers.
    case answersTotal
    /// The share of a need that unpaid support meets.
    case unpaidShare(question: Int)
    /// The counted points that unpaid support takes off a question.
    case unpaidPoints(question: Int)
    /// The counted points of a question after unpaid support.
    case netPoints(question: Int)
    /// The counted points that unpaid support takes off.
    case unpaidTotal
    /// The points of a question about help given, taken off.
    case unpaidScore(question: Int)
    /// A need as it is with no help, where what is unmet is asked beside it.
    case wholeNeed(question: Int)
    /// The hours a week of one help.
    case unpaidHours(Int)
    /// The hours a week of all help that counts.
    case unpaidHoursTotal
    /// The points that the budget is read from.
    case pointsTotal

    // Measures.
    /// A measure.
    case measure(Int, IndicativeBudget.Basis)
    /// A number that a measure states.
    case measureConstant(Int, part: Int)
    /// The weight of a part of a measure.
    case measureWeight(Int, part: Int)
    /// A part of a measure times its weight.
    case measurePart(Int, part: Int, IndicativeBudget.Basis)
    /// The value of a row of a measure's table.
    case measureRow(Int, row: Int)
    /// Where a row of a measure's table begins.
    case measureRowFrom(Int, row: Int)
    /// Where a row of a measure's table ends.
    case measureRowEnd(Int, row: Int)

    // Budget.
    /// The fewest points of a band.
    case bandFromPoints(band: Int)
    /// The points at which the next band begins.
    case bandBelowPoints(band: Int)
    /// The lowest amount of a band.
    case bandFrom(band: Int)
    /// The highest amount of a band.
    case bandTo(band: Int)
    /// What a band adds for each point.
    case bandPerPoint(band: Int)
    /// The points from which a band adds for each point.
    case bandPointsFrom(band: Int)
    /// The points above those.
    case bandPointsAbove(IndicativeBudget.Basis)
    /// What is added for the points of a band.
    case bandRise(IndicativeBudget.Basis)
    /// An amount of the band before what is added for its points.
    indirect case beforeRise(of: Term)
    /// The lowest amount of the band found.
    case bandFloor(IndicativeBudget.Basis)
    /// The highest amount of the band found.
    case bandTop(IndicativeBudget.Basis)
    /// The two ends of the band found, added.
    case bandEnds(IndicativeBudget.Basis)
    /// The chosen point of the band found.
    case bandPoint(IndicativeBudget.Basis)
    /// Units a week that an adjuster adds.
    case adjusterQuantity(Int)
    /// What an adjuster adds before unpaid support.
    case adjusterFull(Int, IndicativeBudget.Basis)
    /// What unpaid support takes off an adjuster.
    case adjusterUnpaid(Int, IndicativeBudget.Basis)
    /// What an adjuster adds.
    case adjuster(Int, IndicativeBudget.Basis)
    /// An amount that an adjuster names.
    case adjusterAmount(Int)
    /// A price that an adjuster names.
    case adjusterPrice(Int)
    /// A number that an adjuster reads.
    case adjusterReading(Int, IndicativeBudget.Basis)
    /// What an adjuster adds or takes off, rounded.
    case adjusterRounded(Int, IndicativeBudget.Basis)
    /// A number that an adjuster multiplies its reading by.
    case adjusterTimes(Int)
    /// The factor of an adjuster.
    case adjusterFactor(Int, IndicativeBudget.Basis)
    /// The amount so far; `isLimit` for the plan's limit.
    case amountSoFar(Int, IndicativeBudget.Basis, isLimit: Bool)
    /// The amount after an adjuster.
    case amountAdjusted(Int, IndicativeBudget.Basis, isLimit: Bool)
    /// Nothing to begin with, where amounts are only added.
    case noAmount
    /// The indicative budget in the scheme's own period.
    case indicativeOwn(IndicativeBudget.Basis)
    /// The limit of the budget in the scheme's own period.
    case planLimitOwn(IndicativeBudget.Basis)
    /// The limit of the budget for a year.
    case planLimitYear(IndicativeBudget.Basis)
    /// The indicative budget.
    case indicative(IndicativeBudget.Basis)
    /// The indicative budget of a year.
    case indicativeYear(IndicativeBudget.Basis)
    /// Up to where a plan is within the budget.
    case planLimit(IndicativeBudget.Basis)

    // Capital.
    /// An item of capital.
    case capitalAmount(Int)
    /// How many own an item.
    case capitalOwners(Int)
    /// The person's share of an item.
    case capitalShare(Int)
    /// What is borrowed against an item.
    case capitalSecured(Int)
    /// The part of a value that selling takes.
    case saleCostsPart
    /// What selling an item takes.
    case capitalSaleCosts(Int)
    /// An item less what selling it takes.
    case capitalAfterSale(Int)
    /// An item less what is borrowed against it.
    case capitalLessSecured(Int)
    /// An item net of all that.
    case capitalNet(Int)
    /// All capital that counts.
    case capitalTotal
    /// Capital less the lower limit.
    case capitalAboveLower
    /// Capital above the lower limit.
    case capitalCounted
    /// The step of tariff income.
    case tariffStep
    /// What each begun step counts as.
    case tariffPerStep
    /// Tariff income.
    case tariffIncome

    // Income.
    /// An item of income as it is paid.
    case incomeAmount(Int)
    /// An item of income a week.
    case incomeWeekly(Int)
    /// How many share an item.
    case incomeSharers(Int)
    /// The person's share of an item.
    case incomeShare(Int)
    /// The part of an item that is ignored.
    case incomeDisregard(Int)
    /// The most of an item that counts.
    case incomeMost(Int)
    /// The part of an item that counts.
    case incomePart(Int)
    /// The difference of the higher and lower rate.
    case nightDifference(Int)
    /// An item less that difference.
    case incomeAfterNight(Int)
    /// What it comes to by day.
    case incomeByDay(Int)
    /// An item less the part that is ignored.
    case incomeAfterDisregard(Int)
    /// What an item leaves of the amount that is ignored, or counts, of its kind.
    case incomeRest(IncomeRestTerm)
    /// What counts of an item.
    case incomeCounted(Int)
    /// All income that counts.
    case incomeTotal
    /// Income and tariff income.
    case countedTotal

    // Protected amounts.
    /// The personal amount of the minimum income guarantee.
    case personalAmount(row: Int)
    /// How many children.
    case children
    /// The amount for children.
    case childrenAmount
    /// A premium.
    case premium(Int)
    /// The person's part of an amount for two.
    case partOfAmount
    /// Personal amount, children and premiums, before the buffer.
    case basicLevel
    /// What the basic level is multiplied by.
    case protectedFactor
    /// The minimum income guarantee, or what else a regime protects.
    case minimumIncomeGuarantee
    /// A housing cost.
    case housingAmount(Int)
    /// Help with a housing cost.
    case housingHelp(Int)
    /// A housing cost less the help with it.
    case housingLessHelp(Int)
    /// A housing cost net of help.
    case housingNet(Int)
    /// How many share a housing cost.
    case housingSharers(Int)
    /// The person's share of a housing cost.
    case housingShare(Int)
    /// A net housing cost a week.
    case housingWeekly(Int)
    /// All housing costs.
    case housingTotal
    /// What is allowed of a disability-related cost.
    case disabilityCostAllowed(Int)
    /// A disability-related cost a week.
    case disabilityCostWeekly(Int)
    /// How many share a disability-related cost.
    case disabilityCostSharers(Int)
    /// The person's share of a disability-related cost.
    case disabilityCostShare(Int)
    /// The most that is allowed for a kind of disability-related cost.
    case disabilityCostCap(Int)
    /// What costs of the same kind before this one leave of the cap.
    case disabilityCostCapLeft(Int)
    /// A disability-related cost a week, within the cap.
    case disabilityCostCapped(Int)
    /// A step about all disability-related expenditure.
    case disabilityCosts(DisabilityCostsTerm)

    // What is left.
    /// Counted income less the minimum income guarantee.
    case afterProtected
    /// That, less housing costs.
    case afterHousing
    /// That, less disability-related expenditure.
    case afterDisabilityCosts
    /// An allowance of the council's own.
    case allowance(Int)
    /// A step about one of a couple.
    case couple(CoupleTerm)
    /// A step about the savings credit.
    case savingsCredit(SavingsCreditTerm)
    /// All allowances of the council's own.
    case allowancesTotal
    /// What is left less those allowances.
    case afterAllowances
    /// What is available for charging.
    case available
    /// The part of it that the council asks for.
    case contributionShare
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
    /// A step about a loan on the home.
    case deferredPayment(DeferredPaymentTerm)
    /// A step about a cap on all that a person ever pays.
    case lifetimeCap(LifetimeCapTerm)
    /// A step about care that is free.
    case freeCare(FreeCareTerm)
    /// The charge of a light-touch assessment.
    case lightTouchCharge

    // Plan.
    /// The listed price of a service.
    case price(service: Int)
    /// The listed charge of a service.
    case charge(service: Int)
    /// A line's own price.
    case ownPrice(line: Int)
    /// A line's units.
    case quantity(line: Int)
    /// A line's price times its units.
    case lineEach(line: Int)
    /// How often a line falls in a year.
    case timesAYear(line: Int)
    /// A line's cost in a year.
    case lineYear(line: Int)
    /// A line's cost a week.
    case lineWeek(line: Int)
    /// What can be charged each time.
    case lineChargeEach(line: Int)
    /// What can be charged for a line in a year.
    case lineChargeYear(line: Int)
    /// The cost of a line that is bought once.
    case lineOnce(line: Int)
    /// The price of a row of a service.
    case rowPrice(service: Int, row: Int)
    /// The charge of a row of a service.
    case rowCharge(service: Int, row: Int)
    /// What a row of a service asks each time on top.
    case rowSupplement(service: Int, row: Int)
    /// What others add to a unit of a line.
    case topUp(line: Int)
    /// The price of a purchase less what others add.
    case priceLessTopUp(Purchase)
    /// Units of a purchase in each of its weeks.
    case purchaseUnits(Purchase)
    /// In how many weeks a purchase is made.
    case purchaseWeeks(Purchase)
    /// The cost of a purchase in each of its weeks.
    case purchaseWeek(Purchase)
    /// The cost of a purchase in a year.
    case purchaseYear(Purchase)
    /// The cost of a purchase that is made once.
    case purchaseOnce(Purchase)
    /// What the list charges for a purchase in each of its weeks.
    case purchaseLevy(Purchase)
    /// What can be charged for a purchase in each of its weeks.
    case purchaseCharge(Purchase)
    /// What can be charged for a purchase in a year.
    case purchaseChargeYear(Purchase)
    /// How many workers come together.
    case workers(line: Int)
    /// The part of a purchase's cost in each of its weeks that is for one worker.
    case purchaseOneWorker(Purchase)
    /// The part of what the list charges for a purchase in each of its weeks that is for one worker.
    case purchaseLevyOneWorker(Purchase)
    /// What others add to a purchase in each of its weeks.
    case purchaseTopUp(Purchase)
    /// What others add to a purchase in a year.
    case purchaseTopUpYear(Purchase)
    /// The person's part of a purchase in each of its weeks.
    case purchaseWeekShare(Purchase)
    /// The person's part of what can be charged for it.
    case purchaseChargeShare(Purchase)
    /// What others add to a line in a year.
    case lineTopUpYear(line: Int)
    /// How many people share a line.
    case sharers(line: Int)
    /// A yearly amount of all who share it, before rounding.
    indirect case beforeSharing(of: Term)
    /// An amount of all who share it.
    indirect case sharedWhole(of: Term)
    /// The shares of the first people of several.
    case sharesOf(line: Int, person: Int64)
    /// What the first people of several bear.
    indirect case sharesUpTo(person: Int64, of: Term)
    /// A step on the way to what a worker costs whom the person employs.
    case employment(EmploymentTerm, line: Int)
    /// An amount of the year that an employer owes by.
    case employerRate(EmployerRateTerm)
    /// By what a line's price is multiplied that is raised.
    case upliftFactor(line: Int)
    /// A price that is raised.
    case upliftedPrice(Purchase)
    /// What the council's lines cost in a year that are no share of the others.
    case otherLinesYear
    /// The part of the other lines that a line costs.
    case shareOfLines(line: Int)
    /// A step on the way to what another plan costs.
    indirect case ofAlternative(Int, Term)
    /// A step by the facts of the first day of a later period, and by the rules of that day: 0 for
    /// those that support starts by, then the later ones.
    indirect case ofPeriod(Int, rules: Int, Term)
    /// A step about a period of the plan's year.
    case period(PeriodTerm, Int)
    /// What all lines cost in a week of a kind.
    case weekOfKind(Int)
    /// What a line costs in a week of a kind.
    case lineWeekOfKind(line: Int, kind: Int)
    /// Another plan's weekly cost less the proposed plan's.
    case minusPlan
    /// Another plan's yearly cost less the proposed plan's.
    case minusPlanYear
    /// A step about weeks of the year in which the same lines run.
    case stretch(StretchTerm, Int)
    /// A step on the way to what is left of a stream.
    case stream(StreamTerm, Int)
    /// The plan's cost in a year.
    case planYear
    /// The plan's weekly cost, times the weeks of a year.
    case planWeeks
    /// The plan's yearly cost less that.
    case planResidual
    /// The plan's cost a week.
    case planWeek
    /// What is bought once.
    case planOneOff
    /// What the list charges for a line in a year.
    case lineLevyYear(line: Int)
    /// What can be charged in a year.
    case chargeableYear
    /// What can be charged in a year, in whole pence.
    case chargeableYearWhole
    /// What can be charged a week.
    case chargeableWeek
    /// What can be charged by invoice in a year.
    case chargeableInvoicedYear
    /// What can be charged by invoice a week.
    case chargeableInvoicedWeek
    /// A route's cost in a year.
    case routeYear(Route)
    /// A route's cost a week.
    case routeWeek(Route)
    /// The weekly cost of all routes but the dearest.
    case otherRoutes
    /// The weeks a line runs.
    case lineWeeks(line: Int)
    /// A line's cost in a week in which it runs.
    case lineWeekRunning(line: Int, stretch: Int)
    /// A direct-payment line's cost in a week in which it runs.
    case directPaymentRunning(line: Int, stretch: Int)
    /// What comes off the direct payment in a year of uneven weeks.
    case takenOffYear
    /// What comes off the direct payment on average, in whole pence.
    case takenOffAverage
    /// The lesser of that and what the person pays.
    case takenOffPayable
    /// The plan less a budget.
    case planMinus(PlanMinusTerm)

    // Summary.
    /// The cost.
    case cost
    /// A step about the part of the cost that anybody can be asked for.
    case costShare(CostShareTerm)
    /// What the person pays in the weeks of a year.
    case personPaysYear
    /// What the person pays each week, times the weeks of a year.
    case personPaysWeeks
    /// What the person pays.
    case personPays
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
    /// The contribution that is not invoiced.
    case contributionLeft
    /// The part of the contribution that is invoiced first.
    case invoicedFirst
    /// What comes off the direct payment.
    case directPaymentTakenOff
    /// The direct payment, net.
    case directPaymentNet
}
