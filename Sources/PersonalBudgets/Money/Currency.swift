/// What the amounts of a scheme are in; nothing is ever converted.
public enum Currency: String, CaseIterable, Sendable {
    /// Pounds and pence.
    case pounds = "GBP"
    /// Euros and cents.
    case euros = "EUR"
    /// US dollars and cents.
    case dollars = "USD"

    /// The mark before an amount, one column wide.
    public var mark: Character {
        switch self {
        case .pounds: "£"
        case .euros: "€"
        case .dollars: "$"
        }
    }
}
