/// How a plan stands to the budget.
///
/// A prompt for authority, never a refusal.
public enum Verdict: String, Sendable {
    /// Up to the limit of the budget.
    case withinBudget = "within-budget"
    /// Above it.
    case overBudget = "over-budget"
    /// There is no plan yet.
    case noPlan = "no-plan"
    /// There is no budget to hold it against.
    case noBudget = "no-budget"
}
