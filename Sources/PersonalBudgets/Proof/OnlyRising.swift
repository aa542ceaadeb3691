// What can be seen of a scheme without trying answers: where more of a question can only give more.
extension Scheme {
    /// Whether a question does nothing but add: no condition reads it, and whatever is worked out from
    /// it, up to the budget, never falls where it rises.
    ///
    /// Where it is not so, a higher answer may still never give less.
    func onlyRises(with index: Int) -> Bool {
        guard let questionnaire, questionnaire.questions[index].hasRisingPoints
        else { return false }
        var moved: Set<Operand> = [.question(index)]
        for (position, measure) in questionnaire.measures.enumerated()
        where measure.reads.contains(where: { moved.contains($0) }) {
            guard measure.onlyRises(with: moved) else { return false }
            moved.insert(.measure(position))
        }
        if questionnaire.total.map({ moved.contains(.measure($0)) }) ?? true {
            moved.insert(.points)
        }
        let asked = questionnaire.questions.flatMap(\.when) + questionnaire.measures.flatMap(\.when)
        return !asked.contains { moved.contains($0.of) }
            && allocation?.onlyRises(with: moved) ?? true
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

extension Measure {
    /// Whether it never falls where some numbers rise.
    fileprivate func onlyRises(with moved: Set<Operand>) -> Bool {
        guard !parts.contains(where: { $0.when.contains { moved.contains($0.of) } }) else {
            return false
        }
        func isMoved(_ part: Part) -> Bool {
            if case .operand(let operand) = part.of { moved.contains(operand) } else { false }
        }
        switch operation {
        case .sum, .max, .min, .count:
            return parts.allSatisfy { !isMoved($0) || $0.times >= .zero }
        case .firstOf:
            // One that goes on to the next where a number rises may find less there.
            return parts.last.map { $0.times >= .zero } ?? true
                && !parts.dropLast().contains(where: isMoved)
        case .table(let table):
            return table.rows.allSatisfy(\.when.isEmpty)
                && zip(table.rows, table.rows.dropFirst()).allSatisfy { row, next in
                    row.range.isBelow(next.range) && row.value <= next.value
                }
        case .product, .quotient: return false
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
    fileprivate func onlyRises(with moved: Set<Operand>) -> Bool {
        !conditions.contains { moved.contains($0.of) }
            && bands.allSatisfy { $0.rise?.perPoint ?? .zero >= .zero }
            && adjusters.allSatisfy { $0.action.onlyRises(with: moved) }
    }
}

extension Adjuster.Action {
    fileprivate func onlyRises(with moved: Set<Operand>) -> Bool {
        guard let operand, moved.contains(operand) else { return true }
        switch self {
        case .add, .atLeast: return true
        case .answers(_, let additions):
            let amounts = additions.map { $0?.amount ?? .zero }
            return zip(amounts, amounts.dropFirst()).allSatisfy { $0 <= $1 }
        // No amount that is multiplied is below nothing, or that is a finding of its own.
        case .multiply(.scaled(_, let times)): return times >= .zero
        case .takeOff, .multiply, .atMost: return false
        }
    }
}

extension Adjuster.Addition {
    /// What it comes to before any rounding.
    fileprivate var amount: Exact {
        switch self {
        case .units(let quantity, _, let price): (try? quantity * price.exact) ?? .zero
        case .amount(let amount): amount.exact
        }
    }
}
