/// Whether the person is single or one of a couple.
public enum Household: String, CaseIterable, Sendable {
    /// Alone, or alone with children.
    case single
    /// With a partner; the means test looks at the person's own means.
    case couple
}
