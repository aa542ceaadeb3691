/// What the answers and measures of a case have come to, for conditions and tables to read.
struct Readings {
    let questions: [Question]
    let answers: [Answer]
    /// One a measure; nil while it is not worked out, not counted or in no row.
    var measures: [Exact?]
    /// The points that the budget is read from; nil while they are not worked out.
    var points: Exact?
    /// The hours a week of unpaid support that counts; nil for none.
    var unpaidHours: Figure<Number>?

    /// The value of an operand; nil when there is none.
    func value(of operand: Operand) -> Exact? {
        switch operand {
        case .question(let index): questions[index].points(of: answers[index])
        case .measure(let index): measures[index]
        case .points: points
        case .unpaidHours: unpaidHours?.value ?? .zero
        }
    }

    /// Whether all conditions hold; one on a value that is not there does not.
    func hold(_ conditions: [Condition]) -> Bool {
        conditions.allSatisfy { condition in
            switch condition.test {
            case .within(let range):
                return value(of: condition.of).map { range.holds($0) } ?? false
            case .answered(let wanted):
                guard case .question(let index) = condition.of else { return false }
                switch answers[index] {
                case .choice(let choice): return wanted.contains(.position(choice))
                case .choices(let chosen): return !wanted.isDisjoint(with: chosen)
                default: return false
                }
            }
        }
    }
}
