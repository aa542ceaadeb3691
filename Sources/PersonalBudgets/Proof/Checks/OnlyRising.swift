// What can be seen of a scheme without trying answers: where more of a question can only give more.
extension Scheme {
    /// Whether a question does nothing but add: whatever is worked out from it, up to the budget,
    /// never falls where it rises, and conditions on it can only bring more.
    ///
    /// Where it is not so, a higher answer may still never give less.
    func onlyRises(with index: Int) -> Bool {
        guard let questionnaire, questionnaire.questions[index].hasRisingPoints,
            var moved = Moved(by: index, questionnaire)
        else { return false }
        for (position, measure) in questionnaire.measures.enumerated() {
            guard let effect = moved.effect(on: measure) else { return false }
            moved.take(effect, on: .measure(position))
        }
        let ofTotal = questionnaire.total.map { moved.effect(on: .measure($0)) }
        moved.take(ofTotal ?? .rises, on: .points)
        return allocation?.onlyRises(with: moved) ?? true
    }
}

/// The numbers that a higher answer to a question moves.
private struct Moved {
    private let questionnaire: Questionnaire
    private let question: Int
    private var effects: [Operand: Effect]
    /// The measures that cannot be less than nothing, as far as they tell by themselves.
    private var neverLess: Set<Int> = []

    /// What becomes of a number.
    enum Effect {
        /// It stays as it is.
        case stays
        /// It rises, or stays as it is.
        case rises
        /// It rises, or is there where it was not and is not less than nothing.
        case appears
    }

    /// The question, and those that are asked from an answer to it on; nil where some are asked no
    /// more.
    init?(by question: Int, _ questionnaire: Questionnaire) {
        (self.questionnaire, self.question) = (questionnaire, question)
        effects = [.question(question): .rises]
        for (index, measure) in questionnaire.measures.enumerated() where isNeverLess(measure) {
            neverLess.insert(index)
        }
        let questions = questionnaire.questions
        // A question can be asked by one that stands after it.
        var isOpen = true
        while isOpen {
            isOpen = false
            for (index, other) in questions.enumerated()
            where reads(other.when) && effect(on: .question(index)) == .stays {
                guard canOnlyBegin(other.when), isNeverLess(.question(index)) else { return nil }
                take(.appears, on: .question(index))
                isOpen = true
            }
        }
        guard !reads(questions[question].when) else { return nil }
    }

    /// What becomes of a number.
    func effect(on operand: Operand) -> Effect { effects[operand] ?? .stays }

    mutating func take(_ effect: Effect, on operand: Operand) {
        if effect != .stays { effects[operand] = effect }
    }

    /// Whether conditions look at what is moved.
    func reads(_ conditions: [Condition]) -> Bool {
        conditions.contains { effect(on: $0.of) != .stays }
    }

    /// Whether none of the conditions can cease to hold.
    func canOnlyBegin(_ conditions: [Condition]) -> Bool {
        conditions.allSatisfy { condition in
            guard effect(on: condition.of) != .stays else { return true }
            switch condition.test {
            case .within(let range): return range.to == nil && range.below == nil
            case .answered(let wanted):
                // From one answer to the question itself on.
                guard condition.of == .question(question),
                    case .choice = questionnaire.questions[question].kind
                else { return false }
                let isWanted = questionnaire.questions[question].answers.indices.map {
                    wanted.contains(.position($0))
                }
                return zip(isWanted, isWanted.dropFirst()).allSatisfy { !$0 || $1 }
            }
        }
    }

    /// Whether a number cannot be less than nothing, as far as it tells by itself.
    private func isNeverLess(_ operand: Operand) -> Bool {
        if case .measure(let measure) = operand, neverLess.contains(measure) { return true }
        guard case .question(let index) = operand else { return effect(on: operand) == .appears }
        let question = questionnaire.questions[index]
        if questionnaire.treatment.scoredQuestions.takenOff.contains(index) { return false }
        if case .number(let grid) = question.kind, grid.from < .zero { return false }
        return question.weight >= .zero && question.answers.allSatisfy { $0.points >= .zero }
    }

    private func isNeverLess(_ measure: Measure) -> Bool {
        switch measure.operation {
        case .count: true
        case .table(let table): table.rows.allSatisfy { $0.value >= .zero }
        case .sum, .product, .quotient, .max, .min, .firstOf:
            measure.parts.allSatisfy(isNeverLess)
        }
    }

    private func isNeverLess(_ part: Measure.Part) -> Bool {
        guard part.times >= .zero else { return false }
        return switch part.of {
        case .constant(let number): number >= .zero
        case .operand(let operand): isNeverLess(operand)
        }
    }

    /// What becomes of a part of a measure; nil where it may fall.
    private func effect(on part: Measure.Part) -> Effect? {
        let isConditional = reads(part.when)
        switch part.of {
        case .constant(let number):
            guard isConditional else { return .stays }
            return canOnlyBegin(part.when) && number >= .zero && part.times >= .zero
                ? .appears : nil
        case .operand(let operand):
            let effect = effect(on: operand)
            if !isConditional { return effect == .stays || part.times >= .zero ? effect : nil }
            return canOnlyBegin(part.when) && isNeverLess(operand) && part.times >= .zero
                ? .appears : nil
        }
    }

    /// What becomes of a measure; nil where it may fall.
    func effect(on measure: Measure) -> Effect? {
        if !measure.reads.contains(where: { effect(on: $0) != .stays }) { return .stays }
        var parts: [Effect] = []
        for part in measure.parts {
            guard let effect = effect(on: part) else { return nil }
            parts.append(effect)
        }
        guard !reads(measure.when) else { return nil }
        switch measure.operation {
        case .sum, .count: return .rises
        case .max: return parts.contains(.appears) ? .appears : .rises
        case .min: return parts.contains(.appears) ? nil : .rises
        case .firstOf:
            // One that goes on to the next where a number rises may find less there.
            return parts.dropLast().allSatisfy { $0 == .stays } ? parts.last : nil
        case .table(let table):
            let onlyRises =
                table.rows.allSatisfy(\.when.isEmpty)
                && table.by.map { effect(on: $0) == .rises } ?? false
                && zip(table.rows, table.rows.dropFirst()).allSatisfy { row, next in
                    row.range.isBelow(next.range) && row.value <= next.value
                }
            return onlyRises ? .rises : nil
        // One that is there where it was not may be less than one.
        case .product:
            return parts.contains(.appears) || !measure.parts.allSatisfy(isNeverLess)
                ? nil : .rises
        case .quotient: return nil
        }
    }
}

extension Question {
    /// Whether a higher answer is never worth less.
    fileprivate var hasRisingPoints: Bool {
        guard weight >= .zero else { return false }
        return switch kind {
        case .choice: zip(answers, answers.dropFirst()).allSatisfy { $0.points <= $1.points }
        case .several, .frequency: answers.allSatisfy { $0.points >= .zero }
        case .number, .age: true
        }
    }
}

extension NumberRange {
    /// Whether it begins before another one does.
    fileprivate func isBelow(_ next: NumberRange) -> Bool {
        guard let start = next.lowerEdge else { return false }
        return lowerEdge.map { $0 < start } ?? true
    }
}

extension Allocation {
    /// Whether no budget falls where some numbers rise, but from one band to the next, which is a finding
    /// of its own.
    fileprivate func onlyRises(with moved: Moved) -> Bool {
        !moved.reads(bands.flatMap(\.when))
            && bands.allSatisfy { $0.rise?.perPoint ?? .zero >= .zero }
            && adjusters.allSatisfy { adjuster in
                adjuster.action.onlyRises(with: moved)
                    && (!moved.reads(adjuster.when)
                        || moved.canOnlyBegin(adjuster.when) && adjuster.action.onlyAdds)
            }
    }
}

extension Adjuster.Action {
    /// Whether it does no less where a number that it looks at rises.
    fileprivate func onlyRises(with moved: Moved) -> Bool {
        guard let operand else { return true }
        let effect = moved.effect(on: operand)
        guard effect != .stays else { return true }
        switch self {
        case .add, .atLeast: return true
        case .answers(_, let additions):
            guard let amounts = additions.amounts else { return false }
            return zip([.zero] + amounts, amounts).allSatisfy { $0 <= $1 }
        // No amount that is multiplied is below nothing, or that is a finding of its own.
        case .multiply(.scaled(_, let times)): return effect == .rises && times >= .zero
        case .takeOff, .multiply, .atMost: return false
        }
    }

    /// Whether the amount is never less for it.
    fileprivate var onlyAdds: Bool {
        switch self {
        case .atLeast: true
        case .add(.fixed(let pence)): pence >= .zero
        case .answers(_, let additions):
            additions.amounts?.allSatisfy { $0 >= .zero } ?? false
        case .multiply(.fixed(let factor)): factor >= .one
        case .add, .multiply, .takeOff, .atMost: false
        }
    }
}

extension [Adjuster.Addition?] {
    /// What each comes to before any rounding; nil where one is too large to be worked out.
    fileprivate var amounts: [Exact]? {
        try? map { addition throws(CalculationFault) in
            switch addition {
            case .units(let quantity, _, let price)?: try quantity * price.exact
            case .amount(let amount)?: amount.exact
            case nil: .zero
            }
        }
    }
}
