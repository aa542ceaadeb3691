/// What a council's form says that eligibility comes to, beside the findings it follows from.
public enum StatedDecision: String, CaseIterable, Sendable {
    /// The criteria are met.
    case eligible
    /// They are not.
    case notEligible = "not-eligible"
    /// Something that decides it is not known yet.
    case undetermined

    /// Whether the findings come to the same.
    ///
    /// A council that meets needs under its power has found the criteria not met.
    public func agrees(with eligibility: Eligibility) -> Bool {
        switch eligibility.decision {
        case .eligible: self == .eligible
        case .notEligible, .power: self == .notEligible
        case .undetermined: self == .undetermined
        case .notAsked: true
        }
    }
}

extension CareActFindings {
    /// Whether two or more outcomes are not achieved; unknown where an unknown one could decide.
    public var twoOrMore: Finding {
        if unable.count >= Self.outcomesNeeded { return .yes }
        return unable.count + unknown.count >= Self.outcomesNeeded ? .unknown : .no
    }
}
