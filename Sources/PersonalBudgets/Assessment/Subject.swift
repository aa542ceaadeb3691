/// Whose support is assessed.
public enum Subject: String, CaseIterable, Sendable {
    /// An adult with needs of their own.
    case adult
    /// A disabled child.
    case child
    /// Somebody who cares for another person.
    case carer
}
