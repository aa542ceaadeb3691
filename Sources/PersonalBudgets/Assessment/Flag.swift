/// Something a reader should see beside the figures.
public enum Flag: String, Sendable {
    /// The points are below every band that has an amount: the plan is costed, not banded.
    case belowLowestBand = "below-lowest-band"
    /// The points are above every band that has an amount: an officer works out the cost.
    case aboveHighestBand = "above-highest-band"
    /// There is no figure: a number falls in no row of a table of the scheme, or in one without an
    /// amount, or is divided by nothing.
    case outsideTable = "outside-table"
    /// What is taken off comes to more than there is: an officer works out the cost.
    case belowNothing = "below-nothing"
    /// Of two bands the one with more points has less money, and the council accepts it.
    case amountFallsAccepted = "amount-falls-accepted"
    /// The carer's own support is worked out by another scheme, and is not in the budget.
    case carerAssessedApart = "carer-assessed-apart"
    /// What is still unknown, deductions or what counts towards a cap on all that is ever paid, can only
    /// lower what the person is asked for.
    case provisional
    /// The case says nothing of help with a housing cost, and the person has a benefit beside which
    /// there usually is some: all of the cost is left.
    case helpUnsaid = "help-unsaid"
    /// Some weeks cost more than others, or are charged more, as where a line does not run all year or
    /// its price rises: the weekly cost, and with it the charge or the direct payment, is an average of
    /// the exact ones of each week.
    case unevenWeeks = "uneven-weeks"
    /// A price that the plan is bought or the budget reckoned at was set more than a year before
    /// support starts.
    case oldPrice = "old-price"
}
