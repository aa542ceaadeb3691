internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

// How the points of an answer come about.
extension Question {
    /// The answer, its points and the weight, like `daily, 8 points x 1.5`.
    func account(of answer: Answer) -> String {
        let points = self.points(of: answer) ?? .zero
        let unit = points == .one ? "point" : "points"
        let counted = "\(written(points)) \(unit) x \(written(weight))"
        switch answer {
        case .choice(let choice): return "\(answers[choice].id), \(counted)"
        case .choices(let chosen): return "\(ticked(choices(in: chosen))), \(counted)"
        case .times(let times, let unit):
            let unit = answers[unit]
            return "\(written(times)) a \(unit.id), \(written(unit.points)) each: \(counted)"
        case .number, .absent, .notApplicable, .unknown, .declined, .notAgreed: return counted
        }
    }

    /// The choices that were ticked, and what is made of their points.
    private func ticked(_ choices: [Choice]) -> String {
        guard case .several(let combining) = kind, !choices.isEmpty else { return "none" }
        let points = choices.map { "\($0.id) \(written($0.points))" }
        switch combining {
        case .count: return "\(choices.count) ticked: " + choices.map(\.id).inAList
        case .sum: return points.joined(separator: " + ")
        case .max where points.count > 1: return "the most of " + points.inAList
        case .max: return points[0]
        }
    }
}

// Why something with conditions counts.
extension AccountTable {
    /// What the answers say to some conditions, like `, because two is 15`; nothing for none.
    func reason(for conditions: [Condition]) -> String {
        var told: [String] = []
        for condition in conditions {
            let words = self.words(for: condition)
            if !told.contains(words) { told.append(words) }
        }
        return told.isEmpty ? "" : ", because \(told.inAList)"
    }

    /// The row of its table that a measure has its value from, and why it counts and that row does.
    func reason(for index: Int, _ measure: Measure) -> String {
        guard case .table(let table) = measure.operation, let row = row(of: index) else {
            return reason(for: measure.when)
        }
        return ", row \(row + 1)" + reason(for: measure.when + table.rows[row].when)
    }

    /// The row of a measure's table that was found.
    private func row(of measure: Int) -> Int? {
        let term = Term.measure(.value(measure, .afterUnpaidSupport))
        let found = values[.beforeRounding(of: term)] ?? values[term]
        guard let cell = found?.inputs.last,
            case .measure(.row(_, let row)) = person.assessment.trace.steps[Int(cell.position)].term
        else { return nil }
        return row
    }

    /// What a condition looks at, and what it is.
    private func words(for condition: Condition) -> String {
        let name = scheme.name(of: condition.of)
        switch condition.of {
        case .question(let index):
            guard let answer = answers?[index] else { return name }
            let words = "\(name) is \(scheme.words(for: answer, to: index))"
            guard case .within = condition.test, case let points? = points(of: answer, to: index)
            else { return words }
            return "\(words) (\(written(points)))"
        case .measure(let index):
            return said(name, person.assessment.score?.measures[index].number)
        case .points: return said(name, person.assessment.score?.total.value)
        case .unpaidHours: return said(name, values[.points(.unpaidHoursTotal)]?.value ?? .zero)
        }
    }

    private func said(_ name: String, _ value: Exact?) -> String {
        value.map { "\(name) is \(written($0))" } ?? name
    }

    /// The points that a range looks at, of an answer that is no number itself.
    private func points(of answer: Answer, to index: Int) -> Exact? {
        switch answer {
        case .choice, .choices, .times: scheme.questionnaire?.questions[index].points(of: answer)
        default: nil
        }
    }
}
