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
            return "\(units) x \(title) at \(amount(price))"
        case .amount(let pence): return amount(pence)
        }
    }

    private func money(_ sum: Adjuster.Amount) -> String {
        switch sum {
        case .fixed(let pence): amount(pence)
        case .priced(let operand, let price, let service):
            "\(name(of: operand)) x "
                + (service.flatMap { prices?.services[$0].title }.map { $0 + " at " } ?? "")
                + amount(price)
        }
    }
}
