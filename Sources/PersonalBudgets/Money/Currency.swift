/// What the amounts of a scheme are in; nothing is ever converted.
public enum Currency: String, CaseIterable, Sendable {
    /// Pounds and pence.
    case pounds = "GBP"
    /// Euros and cents.
    case euros = "EUR"
    /// US dollars and cents.
    case dollars = "USD"
}
