// Steps to the next answer that raise the budget by more than a scheme allows.
extension Trial {
    /// The answers before each such step with nobody's help, and what they come to before it and
    /// after: from the examples, and from all sets of the other answers or from some.
    func cliffs(
        of index: Int,
        _ rise: AnswerRise,
        _ allocation: Allocation,
        _ body: ([Answer], _ before: EverySet.Outcome, _ after: EverySet.Outcome) -> Void
    ) {
        func isCliff(_ before: EverySet.Outcome, _ after: EverySet.Outcome) -> Bool {
            guard let less = before.budget, let more = after.budget else { return false }
            return allocation.cliff(from: less.exact, to: more.exact) != nil
        }
        let trial = AnswerTrial(questionnaire, allocation)
        for base in bases(for: rise) {
            var set = base
            set[index] = rise.higher
            guard let after = trial.figures(of: set) else { continue }
            set[index] = rise.lower
            guard let before = trial.figures(of: set), isCliff(before, after) else { continue }
            body(set, before, after)
        }
        guard let everySet, let positions = rise.positions else { return }
        let all = answers.map(\.all)
        everySet.steps(
            of: index + 1,
            from: positions.lower,
            to: positions.higher,
            where: isCliff
        ).forEach { step in
            guard helps.list[step.choices[0]] == .none else { return }
            body(Trial.answers(step.choices, among: all), step.before, step.after)
        }
    }

    /// From how many sets of the other answers such a step is looked for.
    func cliffsTried(_ index: Int, _ rise: AnswerRise) -> ProofFinding.Tried {
        guard let everySet, rise.positions != nil else { return .sets(bases(for: rise).count) }
        let others = questionnaire.questions.indices.filter { $0 != index }
        return others.allSatisfy { answers[$0].areAll }
            ? .everySet
            : .sets(examples.count + everySet.count(beside: index + 1) / helps.list.count)
    }

    /// The sets of answers that a step is tried from besides every one.
    private func bases(for rise: AnswerRise) -> [[Answer]] {
        everySet == nil || rise.positions == nil ? examples + some + besideLeast : examples
    }

    /// Sets of the least answers and one other: of many others some of all questions.
    private var besideLeast: [[Answer]] {
        let least = some[0]
        let steps = answers.reduce(1) { $0 + $1.rises.count }
        let others = answers.indices.flatMap { index in answers[index].all.map { (index, $0) } }
        let apart = max(1, others.count * steps / ProofEffort.raisedSets)
        return stride(from: 0, to: others.count, by: apart).map { place in
            var set = least
            set[others[place].0] = others[place].1
            return set
        }
    }
}

/// An answer, and one of more need.
struct AnswerRise {
    let lower: Answer
    let higher: Answer
    /// Where they stand among the answers of which every set is worked out; nil for others.
    let positions: (lower: Int, higher: Int)?
}

extension TriedAnswers {
    /// The steps from answer to answer; of numbers that are not all tried those over some edges.
    func steps(over edges: [NumberEdge]) -> [AnswerRise] {
        if inOrder.contains(where: \.isNumber), !areAll {
            return edges.map { edge in
                AnswerRise(
                    lower: .number(edge.last),
                    higher: .number(edge.first),
                    positions: nil
                )
            }
        }
        return rises.map { rise in
            AnswerRise(lower: all[rise.lower], higher: all[rise.higher], positions: rise)
        }
    }
}

extension Answer {
    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
