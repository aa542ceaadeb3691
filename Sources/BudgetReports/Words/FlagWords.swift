internal import PersonalBudgets

extension Flag {
    /// What somebody should look at; nil where the line of the figure says it already.
    var words: String? {
        switch self {
        case .helpUnsaid: "no help with a housing cost is stated: say 0.00 if nothing helps"
        case .oldPrice: "a price is of more than a year before support starts"
        case .outsideTable: "the scheme has no figure for these answers"
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
            "the points are below the bands with an amount: cost a plan from the price list"
        case .aboveHighestBand:
            "the points are above the bands with an amount: an officer works out the cost"
        case .belowNothing: "more is taken off than there is: an officer works out the cost"
        case .outsideTable:
            "the scheme has no amount for these answers: an officer works out the cost"
        case .amountFallsAccepted, .carerAssessedApart, .provisional, .helpUnsaid, .unevenWeeks,
            .oldPrice:
            nil
        }
    }
}
