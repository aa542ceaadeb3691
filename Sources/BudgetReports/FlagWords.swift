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
}
