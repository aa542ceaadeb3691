public import PersonalBudgets

/// Two things said of eligibility that cannot both be so.
public enum EligibilityContradiction: Sendable {
    /// "Two or more outcomes" against the outcomes.
    case twoOrMore(Finding, unable: Int)
    /// Two outcomes or more, and nothing on their impact.
    case impactBlank(unable: Int)
    /// An outcome that does not apply, with a need.
    case needWithoutOutcome(String)
    /// A decision that the findings do not come to.
    case decision(StatedDecision, found: Eligibility.Decision)
}

extension EligibilityContradiction {
    var wording: Wording {
        switch self {
        case .twoOrMore(let stated, let unable):
            Wording(
                message: "\"twoOrMore\" is \(quoted(stated.rawValue)), and \(value: unable) of "
                    + "the 10 outcomes \(unable == 1 ? "is" : "are") \"unable\"",
                advice: "look at the outcomes again, or leave it out: they decide"
            )
        case .impactBlank(let unable):
            Wording(
                message: "\(value: unable) of the 10 outcomes are \"unable\", and nothing is said "
                    + "of the impact",
                advice: "add \"significantImpact\": yes, no or unknown"
            )
        case .needWithoutOutcome(let outcome):
            Wording(
                message: "\(quoted(outcome)) does not apply to the person, and yet has a need",
                advice: "write \"unable\" or \"able\", or leave the need out"
            )
        case .decision(let stated, let found):
            Wording(
                message: "the decision is \(quoted(stated.rawValue)), and the findings come to "
                    + "\(quoted(found == .power ? "not-eligible" : found.rawValue))",
                advice: "look at the findings again, or leave the decision out: they decide"
            )
        }
    }
}
