internal import PersonalBudgets

extension Explainer {
    /// The steps as a flat list, inputs before their users.
    func writeTrace(to list: inout JSONWriter) {
        let steps = person.steps
        let wordings = steps.map { words(for: $0.term) }
        for (position, step) in steps.enumerated() {
            list.object { object in
                let words = wordings[position]
                object.member("id", words.id)
                object.member("op", step.operation.rawValue)
                object.member("label", words.label)
                object.member("value", step.shownValue, decimals: 0)
                object.member("unit", step.unit.name(in: scheme.currency))
                object.member("rule", words.rule)
                object.list("citations") { citations in
                    words.citation?.write(to: &citations)
                }
                object.member("inputs", step.inputs.lazy.map { wordings[Int($0.position)].id })
                object.member("rounding", step.rounding?.rawValue)
            }
        }
    }
}

extension Step {
    /// The value in the unit of the trace: money is held in pence and shown in pounds.
    var shownValue: Exact? {
        guard unit.isMoney else { return value }
        return try? value * Exact(1, over: 100)
    }
}

extension UnitName {
    /// The unit's name where amounts are in some currency, like `euros-a-week`.
    fileprivate func name(in currency: Currency) -> String {
        let pounds = UnitName.pounds.rawValue
        guard currency != .pounds, rawValue.hasPrefix(pounds) else { return rawValue }
        return currency.plural + rawValue.dropFirst(pounds.count)
    }
}

extension Citation {
    fileprivate func write(to list: inout JSONWriter) {
        list.object {
            $0.member("title", title)
            $0.member("address", address.isEmpty ? nil : address)
            $0.member("at", locator.isEmpty ? nil : locator)
            $0.member("evidence", evidence.rawValue)
        }
    }
}
