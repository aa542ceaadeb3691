/// What is still to be found out, and stands in the way of a figure or makes it provisional.
public enum Missing: Hashable, Sendable {
    /// The findings on eligibility.
    case eligibility
    /// Whether the needs arise from an impairment or illness.
    case impairment
    /// Whether the impact on wellbeing is significant.
    case significantImpact
    /// One of the ten outcomes.
    case outcome(CareActOutcome)
    /// One part of other criteria.
    case criterion(EligibilityPart)
    /// One indicator of Fair Access to Care Services.
    case indicator(FairAccessIndicator)
    /// The whole questionnaire.
    case answers
    /// One question, by its position.
    case answer(question: Int)
    /// The financial assessment.
    case finance
    /// All income.
    case income
    /// All capital.
    case capital
    /// Housing costs: with them the maximum could be less.
    case housing
    /// Disability-related expenditure: with it the maximum could be less.
    case disabilityCosts
    /// The partner's date of birth.
    case partnerBorn
    /// What has counted towards a cap on all that is ever paid: with it the maximum could be less.
    case metered
    /// The partner's means: with them the maximum could be less.
    case partner
    /// The support plan.
    case plan
}

extension Missing {
    /// What can only lower the maximum: while it is unknown, the maximum stands as the most.
    public static let deductions: [Missing] = [.housing, .disabilityCosts, .partner, .metered]

    /// Without which nobody knows what a person can be asked for.
    public static let means: [Missing] = [.finance, .income, .capital, .partnerBorn, .partner]

    /// Whether it is a part of the financial assessment, or what that hangs on.
    public var isOfMeans: Bool {
        Missing.means.contains(self) || Missing.deductions.contains(self)
    }
}
