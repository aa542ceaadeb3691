internal import BudgetDocuments
internal import PersonalBudgets

extension Scheme {
    /// What an adjuster does, like `at most £90.00`; for one that looks at an answer, the question.
    func words(for action: Adjuster.Action) -> String {
        switch action {
        case .answers(let question, _): questionnaire?.questions[question].id ?? ""
        case .add(let amount): "add \(money(amount))"
        case .takeOff(let amount): "take off \(money(amount))"
        case .atLeast(let amount): "at least \(money(amount))"
        case .atMost(let amount): "at most \(money(amount))"
        case .multiply(.fixed(let number)): "times \(written(number))"
        case .multiply(.scaled(let operand, let times)):
            "times \(name(of: operand)) x \(written(times))"
        }
    }

    /// What an answer adds, like `5 x sleep-in at £110.00`.
    func words(for addition: Adjuster.Addition) -> String {
        switch addition {
        case .units(let quantity, let service, let price):
            let units = written(quantity)
            let title = prices?.services[service].title ?? ""
            return "\(units) x \(title) at \(written(price))"
        case .amount(let pence): return written(pence)
        }
    }

    private func money(_ amount: Adjuster.Amount) -> String {
        switch amount {
        case .fixed(let pence): written(pence)
        case .priced(let operand, let price, _):
            "\(name(of: operand)) x \(written(price))"
        }
    }
}
