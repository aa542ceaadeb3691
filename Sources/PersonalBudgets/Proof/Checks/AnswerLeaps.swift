// Answers that bring far more than their points do.
extension Trial {
    /// The steps to the next answer in a question's list by which a rule other than the points makes
    /// the budget leap: it is more than the answers before the step would give with the points after
    /// it, by a larger part than the scheme allows.
    ///
    /// Points that pass several bands in one step are no leap, then; that a band's amount is one is
    /// found between the bands. Each step is told where it leaps farthest of what was tried, with
    /// nobody's help; of several things only the one that does.
    func leaps(of index: Int) -> [ProofFinding] {
        let question = questionnaire.questions[index]
        guard let allocation = scheme.allocation,
            questionnaire.questions(behind: allocation.readsBeside(questionnaire.total))
                .contains(index)
        else { return [] }
        let found = answers[index].rises.compactMap { greatestLeap(of: index, $0, allocation) }
        switch question.kind {
        case .choice: return found.map(\.finding)
        case .several:
            return found.max { $0.percent < $1.percent }.map { [$0.finding] } ?? []
        // The next number is not always tried, and what each of them adds is like a point.
        case .number, .frequency, .age: return []
        }
    }

    private typealias Leap = (finding: ProofFinding, percent: Exact)

    /// The greatest leap of one step from any set of the other answers; nil for none.
    private func greatestLeap(
        of index: Int,
        _ rise: (lower: Int, higher: Int),
        _ allocation: Allocation
    ) -> Leap? {
        let all = answers.map(\.all)
        var bases = examples
        if let everySet {
            let cliffs = everySet.steps(of: index + 1, from: rise.lower, to: rise.higher) {
                (before, after) -> Bool in
                allocation.cliff(from: before.budget, to: after.budget) != nil
            }
            for choices in cliffs where helps.list[choices[0]] == .none {
                bases.append(Trial.answers(choices, among: all))
            }
        } else {
            bases += some + besideLeast
        }
        let (lower, higher) = (all[index][rise.lower], all[index][rise.higher])
        return bases.lazy.compactMap { base -> Leap? in
            leap(from: lower, to: higher, of: index, in: base, allocation)
        }.max { $0.percent < $1.percent }
    }

    /// Sets of the least answers and one other.
    private var besideLeast: [[Answer]] {
        let least = some[0]
        return answers.enumerated().flatMap { index, tried in
            tried.all.map { answer in
                var set = least
                set[index] = answer
                return set
            }
        }
    }

    private func leap(
        from lower: Answer,
        to higher: Answer,
        of index: Int,
        in base: [Answer],
        _ allocation: Allocation
    ) -> Leap? {
        let base = ProofFinding.Witness(answers: base, help: .none)
        guard
            let step = step(from: lower, to: higher, of: index, in: base, tried: leapsTried(index)),
            case .budget(let before) = step.before, case .budget(let after) = step.after,
            allocation.cliff(from: before, to: after) != nil
        else { return nil }
        let byPoints = budget(of: step, to: higher) ?? before
        guard let percent = allocation.cliff(from: byPoints, to: after) else { return nil }
        return (
            .leap(from: lower.atom, to: higher.atom, step, byPoints: byPoints, percent: percent),
            percent
        )
    }

    /// What the answers before a step would give with the points after it; nil for no figure.
    private func budget(of step: ProofFinding.AnswerStep, to higher: Answer) -> Pence? {
        guard let before = step.witness?.answers else { return nil }
        var after = before
        after[step.question] = higher
        let trial = AnswerTrial(questionnaire, scheme.allocation)
        guard let scored = (try? trial.scored(before)).flatMap(\.self),
            let points = (try? trial.scored(after)).flatMap(\.self)?.points
        else { return nil }
        return (try? trial.budget(of: scored, at: points)).flatMap(\.self)?.pence
    }

    /// From how many sets of the other answers a leap is looked for.
    private func leapsTried(_ index: Int) -> ProofFinding.Tried {
        guard let everySet else {
            return .sets(examples.count + some.count + answers.reduce(0) { $0 + $1.all.count })
        }
        let others = questionnaire.questions.indices.filter { $0 != index }
        return others.allSatisfy { answers[$0].areAll }
            ? .everySet
            : .sets(examples.count + everySet.count(beside: index + 1) / helps.list.count)
    }
}

extension Allocation {
    /// By how much of a hundred a budget rises to another, where that is more than the scheme allows.
    fileprivate func cliff(from less: Pence?, to more: Pence?) -> Exact? {
        guard let less, let more else { return nil }
        return cliff(from: less.exact, to: more.exact)
    }

    /// What its adjusters, and the conditions of these and of its bands, look at but the points.
    fileprivate func readsBeside(_ total: Int?) -> [Operand] {
        reads.filter { $0 != .points && $0 != total.map { .measure($0) } }
    }
}
