/// Answers to one question that can be tried.
struct Candidates {
    /// From the least need to the most; never none.
    let answers: [Answer]
    /// Whether the rules tell no other answer apart from these.
    let areAll: Bool
}

extension Scheme {
    /// Answers that can be given to a question.
    func candidates(for index: Int) -> Candidates {
        guard let questionnaire else { return .init(answers: [.absent], areAll: true) }
        let question = questionnaire.questions[index]
        var list: [Answer]
        var areAll = true
        switch question.kind {
        case .choice: list = question.answers.indices.map { .choice($0) }
        case .several:
            (list, areAll) = question.choices
        case .number(let grid):
            let numbers = grid.candidates
            list = numbers.map { .number($0) }
            let steps = Exact(Int64(numbers.count - 1))
            areAll = grid.step.flatMap { try? (grid.to - grid.from) / $0 } == steps
        case .frequency:
            list = question.answers.indices.flatMap { unit in
                [0, 1, 2, 3, 4, 6].map { .times(Exact($0), unit: unit) }
            }
            areAll = false
        case .age(let unit):
            let ages = applies.ages.asAnswers(in: unit).map { Exact(Int64($0)) }
            list = ages.map { .number($0) }
            if !questionnaire.counts(index) {
                // One for each way in which the rules tell ages apart.
                let edges = Set(numberEdges(of: index).map(\.first))
                list = ages.enumerated().filter { $0.offset == 0 || edges.contains($0.element) }
                    .map { .number($0.element) }
            }
        }
        if question.notApplicable != nil { list.append(.notApplicable) }
        if question.isOptional { list.append(.absent) }
        return .init(answers: list.isEmpty ? [.absent] : list, areAll: areAll)
    }
}

extension Questionnaire {
    /// Whether the points of a question are added up or reckoned with as they are.
    fileprivate func counts(_ index: Int) -> Bool {
        total == nil
            || measures.contains { $0.parts.contains { $0.of == .operand(.question(index)) } }
    }
}

extension Question {
    /// Sets of the choices: all of a few; of many none, each by itself and all together.
    var choices: (list: [Answer], areAll: Bool) {
        let areAll = answers.count <= ProofEffort.triedChoices
        return ((areAll ? everyChoiceSet : someChoiceSets).map { .choices($0) }, areAll)
    }
}

extension NumberGrid {
    /// All numbers of a small grid; of a large one, two hundred and the last.
    fileprivate var candidates: [Exact] {
        numbers(by: jump(to: Exact(200), .up, beyond: Exact(500)), atMost: 502)
            .filter { $0 < to } + [to]
    }

    /// A few numbers, from the least to the most.
    var fewNumbers: [Exact] {
        numbers(by: jump(to: Exact(4), .down, beyond: Exact(4)), atMost: 8)
    }

    /// How far apart numbers lie that part it into so many parts, in whole steps; a step where there
    /// are no more steps than `most`.
    private func jump(to parts: Exact, _ mode: Rounding, beyond most: Exact) -> Exact {
        guard let step else { return (try? (to - from) / parts) ?? .one }
        guard let count = try? (to - from) / step, count > most,
            let whole = try? (count / parts).rounded(mode, on: .charge),
            let size = try? whole * step
        else { return step }
        return size
    }

    /// The numbers that far apart from the least on, up to the greatest; of more, the first so many.
    func numbers(by jump: Exact, atMost most: Int) -> [Exact] {
        var numbers = [from]
        var last = from
        while jump > .zero, numbers.count < most, let next = try? last + jump, next <= to {
            numbers.append(next)
            last = next
        }
        return numbers
    }
}
