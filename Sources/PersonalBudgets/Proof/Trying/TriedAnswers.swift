/// The answers to a question that are tried beside each other.
struct TriedAnswers {
    /// From the least need to the most.
    let inOrder: [Answer]
    /// Those that are neither more need nor less than others.
    var others: [Answer] = []
    /// Whether the rules tell no other answer apart from these.
    let areAll: Bool

    /// All of them, those in order first; never none.
    var all: [Answer] { inOrder + others }

    /// Each answer with one of more need, by their positions among all: the next in order, or of
    /// several things the same and one more.
    var rises: [(lower: Int, higher: Int)] {
        let sets = all.map(\.chosen)
        guard sets.contains(where: { $0 != nil }) else {
            return zip(inOrder.indices, inOrder.indices.dropFirst()).map { ($0, $1) }
        }
        return sets.indices.flatMap { lower in
            sets.indices.compactMap { higher in
                guard let less = sets[lower], let more = sets[higher],
                    less.isSubset(of: more), more.count == less.count + 1
                else { return nil }
                return (lower, higher)
            }
        }
    }
}

extension Scheme {
    /// The answers to each question that are tried: all of them, as long as there are few enough sets,
    /// and of the others a few.
    func triedAnswers(to questionnaire: Questionnaire) -> [TriedAnswers] {
        var tried = questionnaire.questions.map { TriedAnswers(fewOf: $0, applies.ages) }
        let every = questionnaire.questions.indices.map { index in
            TriedAnswers(
                allOf: questionnaire.questions[index],
                candidates(for: index),
                tried[index]
            )
        }
        var sets = tried.reduce(1) { min($0 * $1.all.count, ProofEffort.raisedSets + 1) }
        // Those that add the fewest sets come first.
        for index in every.indices.sorted(by: { every[$0].all.count < every[$1].all.count }) {
            let finer = sets / tried[index].all.count * every[index].all.count
            guard finer <= max(sets, ProofEffort.finerSets) else { continue }
            (sets, tried[index]) = (finer, every[index])
        }
        return tried
    }
}

extension TriedAnswers {
    /// A few answers of a question.
    fileprivate init(fewOf question: Question, _ ages: ClosedRange<Int>) {
        areAll = false
        switch question.kind {
        case .choice:
            inOrder =
                question.answers.isEmpty
                ? [.absent] : question.answers.indices.map { .choice($0) }
        case .several:
            inOrder = question.answers.indices.reduce(into: [.choices([])]) { steps, index in
                guard case .choices(let chosen) = steps[steps.count - 1] else { return }
                steps.append(.choices(chosen.union(.position(index))))
            }
        case .number(let grid): inOrder = grid.fewNumbers.map { .number($0) }
        case .frequency:
            let often = question.answers.indices.max {
                question.answers[$0].points < question.answers[$1].points
            }
            inOrder =
                often.map { unit in [0, 1, 2, 4].map { .times(Exact($0), unit: unit) } }
                ?? [.absent]
        case .age(let unit):
            let years = min(max(40, ages.lowerBound), ages.upperBound)
            inOrder = [.number(Exact(Int64(unit == .years ? years : years * 12)))]
        }
    }

    /// All answers of a question that can be tried: more numbers than a few, and all that stand in no
    /// order.
    fileprivate init(
        allOf question: Question,
        _ candidates: Candidates,
        _ few: TriedAnswers
    ) {
        areAll = candidates.areAll
        var alike: Answer?
        switch question.kind {
        case .number:
            inOrder = candidates.answers.filter { $0.number != nil }
        case .age:
            // The rules do not tell it from the next age below it that is tried.
            inOrder = few.inOrder
            let own = few.inOrder[0].number ?? .zero
            alike = candidates.answers.last { $0.number.map { $0 <= own } ?? false }
        case .choice, .several, .frequency: inOrder = few.inOrder
        }
        others = candidates.answers.filter { !inOrder.contains($0) && $0 != alike }
    }
}

extension Answer {
    /// The things chosen; nil for another answer.
    fileprivate var chosen: ChoiceSet? {
        if case .choices(let chosen) = self { chosen } else { nil }
    }

    /// The number that it is; nil for another answer.
    fileprivate var number: Exact? { if case .number(let number) = self { number } else { nil } }
}
