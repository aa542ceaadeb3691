/// What is still to be found out, and stands in the way of a figure or makes it provisional.
public enum Missing: Hashable, Sendable {
    /// The findings on eligibility.
    case eligibility
    /// Whether the needs arise from an impairment or illness.
    case impairment
    /// Whether the impact on wellbeing is significant.
    case significantImpact
    /// One of the ten outcomes.
    case outcome(CareActOutcome)
    /// One part of other criteria, by its position.
    case criterion(Int)
    /// One indicator of Fair Access to Care Services.
    case indicator(FairAccessIndicator)
    /// The whole questionnaire.
    case answers
    /// One question, by its position.
    case answer(question: Int)
    /// The financial assessment.
    case finance
    /// All income.
    case income
    /// All capital.
    case capital
    /// Housing costs: with them the maximum could be less.
    case housing
    /// Disability-related expenditure: with it the maximum could be less.
    case disabilityCosts
    /// The partner's date of birth.
    case partnerBorn
    /// The partner's means: with them the maximum could be less.
    case partner
    /// The support plan.
    case plan
}

extension Missing {
    /// What can only lower the maximum: while it is unknown, the maximum stands as the most.
    static let deductions: [Missing] = [.housing, .disabilityCosts, .partner]
}

/// Something a reader should see beside the figures.
public enum Flag: String, Sendable {
    /// The points are below every band that has an amount: the plan is costed, not banded.
    case belowLowestBand = "below-lowest-band"
    /// The points are above every band that has an amount: a person costs the support.
    case aboveHighestBand = "above-highest-band"
    /// A number falls in no row of a table of the scheme: there is no figure.
    case outsideTable = "outside-table"
    /// What is taken off comes to more than there is: a person costs the support.
    case belowNothing = "below-nothing"
    /// Of two bands the one with more points has less money, and the council accepts it.
    case amountFallsAccepted = "amount-falls-accepted"
    /// The carer's own support is worked out by another scheme, and is not in the budget.
    case carerAssessedApart = "carer-assessed-apart"
    /// Deductions are still unknown: the maximum can only go down.
    case provisional
    /// Some lines do not run all year: the weekly charge, or the direct payment, is an average of
    /// the exact ones of each week.
    case unevenWeeks = "uneven-weeks"
    /// A price of the plan was set more than a year before support starts.
    case oldPrice = "old-price"
}
