internal import BudgetDocuments
internal import PersonalBudgets

extension RoundingRule {
    /// How an amount is rounded, like `rounded up to a multiple of £5.00`.
    var wordsOfMoney: String {
        "rounded \(mode.rawValue) to "
            + (step == .one ? "the penny" : "a multiple of \(written(exactPence: step))")
    }

    /// How a number is rounded, like `rounded nearest to a multiple of 0.5`.
    var wordsOfNumbers: String {
        "rounded \(mode.rawValue) to "
            + (step == .one ? "a whole number" : "a multiple of \(written(step))")
    }
}
