/// The part of the country whose national amounts count.
public enum Area: String, CaseIterable, Sendable {
    /// England.
    case england
    /// Wales.
    case wales
    /// Scotland.
    case scotland
    /// Northern Ireland.
    case northernIreland = "northern-ireland"
}
