/// Why a figure cannot be worked out.
public enum CalculationFault: Error, Hashable, Sendable {
    /// The figure does not fit; no sum of amounts that a file may hold comes near this.
    case tooLarge
    /// A rule divides by nothing.
    case divisionByZero
    /// The rates of the date have no such cell; a neighbouring year is never used instead.
    case rateMissing(RateCell.Index)
    /// No price of the list fits a line of the plan, and why.
    case priceUnmatched(line: Int, Unmatched = .occasion)
    /// The budget takes a price from the list, which is not in force when support starts.
    case priceDate
    /// Others would add more to a line than it costs.
    case topUpAbovePrice(line: Int, price: Exact)
    /// Another plan of the case cannot be costed, and why.
    indirect case alternative(Int, CalculationFault)
    /// The rates of the date do not say what an employer owes.
    case employerRatesMissing(line: Int)
    /// They do not say what the yearly allowance of an employer is, and a line claims it.
    case employerAllowanceMissing(line: Int)
    /// A line employs the worker of an earlier one, and one of them does not run all year.
    case workerNotAllYear(line: Int)
    /// The regime has no personal amount for somebody of this age and household.
    case personalAmountMissing
    /// The council names a level up to which couples are left, and none for a couple of this age.
    case coupleLevelMissing(pensionAge: Bool)

    /// Why no price fits a line.
    public enum Unmatched: Hashable, Sendable {
        /// No price is for what the line says of its day, hour, place, tier and workers.
        case occasion
        /// Other days of the week have a price, and these have none.
        case noPrice(on: Weekdays)
        /// The days that the line is for have different prices.
        case days
        /// No price is in force from a day on.
        case date(from: CalendarDate)
    }
}
