/// Why a figure cannot be worked out.
public enum CalculationFault: Error, Hashable, Sendable {
    /// The figure does not fit; no sum of amounts that a file may hold comes near this.
    case tooLarge
    /// A rule divides by nothing.
    case divisionByZero
    /// The rates of the date have no such cell; a neighbouring year is never used instead.
    case rateMissing(RateCell.Index)
    /// The regime has no personal amount for somebody of this age and household.
    case personalAmountMissing
}
