/// Why a figure cannot be worked out.
public enum CalculationFault: Error, Hashable, Sendable {
    /// The figure does not fit; no sum of amounts that a file may hold comes near this.
    case tooLarge
    /// A rule divides by nothing.
    case divisionByZero
    /// The rates of the date have no such cell; a neighbouring year is never used instead.
    case rateMissing(RateCell.Index)
    /// No price of the list fits a line of the plan.
    case priceUnmatched(line: Int)
    /// Others would add more to a line than it costs.
    case topUpAbovePrice(line: Int, price: Exact)
    /// Another plan of the case cannot be costed, and why.
    indirect case alternative(Int, CalculationFault)
    /// The rates of the date do not say what an employer owes.
    case employerRatesMissing(line: Int)
    /// They do not say what the yearly allowance of an employer is, and a line claims it.
    case employerAllowanceMissing(line: Int)
    /// The regime has no personal amount for somebody of this age and household.
    case personalAmountMissing
}
