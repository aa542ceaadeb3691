/// What a step about points is about, by the position of its question or help.
public enum PointsTerm: Hashable, Sendable {
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
    case total
}

/// What a step about a measure is about, by its position.
public enum MeasureTerm: Hashable, Sendable {
    /// A measure.
    case value(Int, IndicativeBudget.Basis)
    /// A number that a measure states.
    case constant(Int, part: Int)
    /// The weight of a part of a measure.
    case weight(Int, part: Int)
    /// A part of a measure times its weight.
    case part(Int, part: Int, IndicativeBudget.Basis)
    /// The value of a row of a measure's table.
    case row(Int, row: Int)
    /// Where a row of a measure's table begins.
    case rowFrom(Int, row: Int)
    /// Where a row of a measure's table ends.
    case rowEnd(Int, row: Int)
}

/// What a step about a band is about, by its position, or about the one that was found.
public enum BandTerm: Hashable, Sendable {
    /// The fewest points of a band.
    case fromPoints(Int)
    /// The points at which the next band begins.
    case belowPoints(Int)
    /// The lowest amount of a band.
    case from(Int)
    /// The highest amount of a band.
    case to(Int)
    /// What a band adds for each point.
    case perPoint(Int)
    /// The points from which a band adds for each point.
    case pointsFrom(Int)
    /// The points above those.
    case pointsAbove(IndicativeBudget.Basis)
    /// What is added for the points of a band.
    case rise(IndicativeBudget.Basis)
    /// The lowest amount of the band found.
    case floor(IndicativeBudget.Basis)
    /// The highest amount of the band found.
    case top(IndicativeBudget.Basis)
    /// The two ends of the band found, added.
    case ends(IndicativeBudget.Basis)
    /// The chosen point of the band found.
    case point(IndicativeBudget.Basis)
}

/// What a step about an adjuster is about, by its position.
public enum AdjusterTerm: Hashable, Sendable {
    /// Units a week that an adjuster adds.
    case quantity(Int)
    /// What an adjuster adds before unpaid support.
    case full(Int, IndicativeBudget.Basis)
    /// What unpaid support takes off an adjuster.
    case unpaid(Int, IndicativeBudget.Basis)
    /// What an adjuster adds.
    case added(Int, IndicativeBudget.Basis)
    /// An amount that an adjuster names.
    case amount(Int)
    /// A price that an adjuster names.
    case price(Int)
    /// A number that an adjuster reads.
    case reading(Int, IndicativeBudget.Basis)
    /// The hours of unpaid support that an adjuster counts, in the period of the amounts.
    case hours(Int, IndicativeBudget.Basis)
    /// What an adjuster adds or takes off, rounded.
    case rounded(Int, IndicativeBudget.Basis)
    /// A number that an adjuster multiplies its reading by.
    case times(Int)
    /// The factor of an adjuster.
    case factor(Int, IndicativeBudget.Basis)
    /// The amount so far; `isLimit` for the plan's limit.
    case amountSoFar(Int, IndicativeBudget.Basis, isLimit: Bool)
    /// The amount after an adjuster.
    case amountAdjusted(Int, IndicativeBudget.Basis, isLimit: Bool)
}

/// What a step about the indicative budget is about.
public enum BudgetTerm: Hashable, Sendable {
    /// Nothing to begin with, where amounts are only added.
    case noAmount
    /// How often a period falls in a year.
    case timesInAYear(Period)
    /// How many weeks a period has.
    case weeksInPeriod(Period)
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
}
