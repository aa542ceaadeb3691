/// For how long somebody is in a care home.
public enum Stay: String, CaseIterable, Sendable {
    /// For good.
    case permanent
    /// For a time, up to a year.
    case temporary
    /// For a few weeks, up to eight.
    case short
}
