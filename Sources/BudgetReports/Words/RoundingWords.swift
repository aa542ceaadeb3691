internal import BudgetDocuments
internal import PersonalBudgets

extension Scheme {
    /// How an amount is rounded, like `rounded up to a multiple of £5.00`.
    func words(forMoney rule: RoundingRule) -> String {
        "rounded \(rule.mode.rawValue) to "
            + (rule.step == .one
                ? "the penny" : "a multiple of \(amount(exactPence: rule.step))")
    }
}

extension RoundingRule {
    /// How a number is rounded, like `rounded nearest to a multiple of 0.5`.
    var wordsOfNumbers: String {
        "rounded \(mode.rawValue) to "
            + (step == .one ? "a whole number" : "a multiple of \(written(step))")
    }
}
