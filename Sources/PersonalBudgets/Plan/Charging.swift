/// Whether and how a person is charged for a plan line.
public enum Charging: String, CaseIterable, Sendable {
    /// It is part of the chargeable cost.
    case meansTested = "means-tested"
    /// The person is never charged for it.
    case free
    /// The person is charged the same for it whatever their means, beside the contribution.
    case flat
}
