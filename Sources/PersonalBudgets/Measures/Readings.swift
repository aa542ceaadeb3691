/// What the answers and measures of a case have come to, for conditions and tables to read.
struct Readings {
    let questions: [Question]
    let answers: [Answer]
    /// One a measure; those not worked out so far do not count.
    var measures: [MeasureReading]
    /// The points that the budget is read from; nil while they are not worked out.
    var points: Exact?
    /// The hours a week of unpaid support that counts; nil for none.
    var unpaidHours: Figure<Number>?
    /// Whether those hours are known at all.
    var knowsUnpaidHours = true

    /// The value of an operand; nil when there is none.
    func value(of operand: Operand) -> Exact? {
        switch operand {
        case .question(let index): questions[index].points(of: answers[index])
        case .measure(let index): measures[index].number
        case .points: points
        case .unpaidHours: knowsUnpaidHours ? unpaidHours?.value ?? .zero : nil
        }
    }

    /// Whether a measure has no figure for these answers, so that what reads it has none either.
    func hasNoFigure(_ operand: Operand) -> Bool {
        guard case .measure(let index) = operand else { return false }
        return measures[index] == .noFigure
    }

    /// Whether all conditions hold; one on a value that is not there does not.
    func hold(_ conditions: [Condition]) -> Bool { holding(conditions) ?? false }

    /// Whether all conditions hold; nil where that rests on a measure that has no figure.
    func holding(_ conditions: [Condition]) -> Bool? {
        var isKnown = true
        for condition in conditions {
            if hasNoFigure(condition.of) {
                isKnown = false
            } else if !holds(condition) {
                return false
            }
        }
        return isKnown ? true : nil
    }

    private func holds(_ condition: Condition) -> Bool {
        switch condition.test {
        case .within(let range):
            return value(of: condition.of).map { range.holds($0) } ?? false
        case .answered(let wanted):
            guard case .question(let index) = condition.of else { return false }
            switch answers[index] {
            case .choice(let choice): return wanted.contains(.position(choice))
            case .choices(let chosen): return !wanted.isDisjoint(with: chosen)
            case .times(let times, let unit):
                return times > .zero && wanted.contains(.position(unit))
            default: return false
            }
        }
    }
}

extension Readings {
    /// What answers come to whose points are counted, after unpaid support.
    init(
        _ score: Score,
        of answers: [Answer],
        _ support: CountedSupport,
        in questionnaire: Questionnaire
    ) {
        self.init(
            questions: questionnaire.questions,
            answers: answers,
            measures: score.measures,
            points: score.total.value,
            unpaidHours: support.hours
        )
    }
}

/// What a measure has come to.
public enum MeasureReading: Hashable, Sendable {
    /// A number.
    case number(Exact)
    /// Its `when` does not hold, or there was nothing to take.
    case notCounted
    /// A number fell in no row of a table, or there was nothing to divide by.
    case noFigure

    /// The number; nil where there is none.
    public var number: Exact? { if case .number(let number) = self { number } else { nil } }
}
