/// What a case says to one question.
public enum Answer: Hashable, Sendable {
    /// The question is not in the case.
    case absent
    /// A choice, by its position in the question.
    case choice(Int)
    /// The question does not apply to the person, and says that it may not.
    case notApplicable
    /// Asked, and not yet known.
    case unknown
    /// Asked, and the person would rather not say.
    case declined
    /// Person and worker differ, and no answer is agreed yet.
    case notAgreed

    /// Whether the answer can be scored.
    public var isKnown: Bool {
        switch self {
        case .choice, .notApplicable: true
        case .absent, .unknown, .declined, .notAgreed: false
        }
    }
}
