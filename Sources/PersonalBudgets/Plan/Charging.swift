/// Whether a plan line counts for the contribution.
public enum Charging: String, CaseIterable, Sendable {
    /// It is part of the chargeable cost.
    case meansTested = "means-tested"
    /// The person is never charged for it.
    case free
}
