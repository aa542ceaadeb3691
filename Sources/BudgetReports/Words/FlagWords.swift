internal import PersonalBudgets

extension Flag {
    /// What somebody should look at; nil where the line of the figure says it already.
    var words: String? {
        switch self {
        case .oldPrice: "a price is of more than a year before support starts"
        case .outsideTable: "a number is in no row of a table of the scheme, or divided by 0"
        case .belowNothing: "more is taken off the budget than there is"
        case .belowLowestBand, .aboveHighestBand, .amountFallsAccepted, .carerAssessedApart,
            .provisional, .unevenWeeks:
            nil
        }
    }

    /// Why it leaves somebody without a budget; nil where it does not.
    var reasonForNoBudget: String? {
        switch self {
        case .belowLowestBand:
            "the points are below the lowest band: cost a plan from the price list"
        case .aboveHighestBand:
            "the points are above the highest band: an officer works out the cost"
        case .belowNothing: "more is taken off than there is: an officer works out the cost"
        case .outsideTable:
            "the scheme has no amount for these answers: an officer works out the cost"
        case .amountFallsAccepted, .carerAssessedApart, .provisional, .unevenWeeks, .oldPrice: nil
        }
    }
}
