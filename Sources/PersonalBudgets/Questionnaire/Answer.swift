/// What a case says to one question.
public enum Answer: Hashable, Sendable {
    /// The question is not in the case.
    case absent
    /// A choice, by its position in the question.
    case choice(Int)
    /// Any number of choices.
    case choices(ChoiceSet)
    /// A number that the question asks for, or that follows from the date of birth.
    case number(Exact)
    /// How often, in one of the question's units, by its position.
    case times(Exact, unit: Int)
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
        case .choice, .choices, .number, .times, .notApplicable: true
        case .absent, .unknown, .declined, .notAgreed: false
        }
    }
}
