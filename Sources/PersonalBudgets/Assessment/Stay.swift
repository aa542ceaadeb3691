/// For how long somebody is in a care home.
public enum Stay: String, CaseIterable, Sendable {
    /// For good.
    case permanent
    /// For a time, up to as many weeks as a scheme says.
    case temporary
    /// For a few weeks, up to as many as a scheme says.
    case short
}
