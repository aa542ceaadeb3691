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
        guard let allocation = scheme.allocation, questionnaire.questions[index].kind.isOfChoices,
            questionnaire.questions(behind: allocation.readsBeside(questionnaire.total))
                .contains(index)
        else { return [] }
        let bases = everySet == nil ? examples + some + besideLeast : examples
        let found = answers[index].rises.compactMap { rise in
            greatestLeap(of: index, rise, from: bases, allocation).map { (leap: $0, rise: rise) }
        }
        let told =
            if case .several = questionnaire.questions[index].kind {
                [found.max { $0.leap.percent < $1.leap.percent }].compactMap(\.self)
            } else { found }
        return told.map { finding($0.leap, of: index, $0.rise) }
    }

    /// The budgets of the answers before a step and after it.
    private struct Leap {
        let answers: [Answer]
        let before: Pence
        let after: Pence
        /// What the answers before it give with the points after it.
        let byPoints: Pence
        /// By how much of a hundred the budget rises beyond that.
        let percent: Exact
    }

    /// The greatest leap of one step from some sets of answers, or from all; nil for none.
    private func greatestLeap(
        of index: Int,
        _ rise: (lower: Int, higher: Int),
        from bases: [[Answer]],
        _ allocation: Allocation
    ) -> Leap? {
        var greatest: Leap?
        func hold(
            _ answers: [Answer],
            _ before: EverySet.Outcome,
            _ after: EverySet.Outcome
        ) {
            guard let leap = leap(answers, before, after, allocation),
                greatest.map({ $0.percent < leap.percent }) ?? true
            else { return }
            greatest = leap
        }
        let trial = AnswerTrial(questionnaire, allocation)
        for base in bases {
            var set = base
            set[index] = answers[index].all[rise.higher]
            guard let after = trial.figures(of: set) else { continue }
            set[index] = answers[index].all[rise.lower]
            guard let before = trial.figures(of: set) else { continue }
            hold(set, before, after)
        }
        let all = answers.map(\.all)
        everySet?.steps(of: index + 1, from: rise.lower, to: rise.higher) { before, after in
            allocation.cliff(from: before.budget, to: after.budget) != nil
        }.forEach { step in
            guard helps.list[step.choices[0]] == .none else { return }
            hold(Trial.answers(step.choices, among: all), step.before, step.after)
        }
        return greatest
    }

    /// A step as a leap; nil where it is none, or where either set of answers has no budget.
    private func leap(
        _ answers: [Answer],
        _ before: EverySet.Outcome,
        _ after: EverySet.Outcome,
        _ allocation: Allocation
    ) -> Leap? {
        guard let less = before.budget, let more = after.budget,
            allocation.cliff(from: less, to: more) != nil
        else { return nil }
        let byPoints =
            before.points == after.points ? less : budget(of: answers, at: after.points) ?? less
        guard let percent = allocation.cliff(from: byPoints, to: more) else { return nil }
        return Leap(
            answers: answers,
            before: less,
            after: more,
            byPoints: byPoints,
            percent: percent
        )
    }

    /// What some answers would give if their points were others; nil for no figure.
    private func budget(of answers: [Answer], at points: Exact) -> Pence? {
        let trial = AnswerTrial(questionnaire, scheme.allocation)
        guard let scored = (try? trial.scored(answers)).flatMap(\.self) else { return nil }
        return (try? trial.budget(of: scored, at: points)).flatMap(\.self)?.pence
    }

    private func finding(
        _ leap: Leap,
        of index: Int,
        _ rise: (lower: Int, higher: Int)
    ) -> ProofFinding {
        let step = ProofFinding.AnswerStep(
            question: index,
            witness: ProofFinding.Witness(answers: leap.answers, help: .none),
            before: .budget(leap.before),
            after: .budget(leap.after),
            tried: leapsTried(index)
        )
        return .leap(
            from: answers[index].all[rise.lower].atom,
            to: answers[index].all[rise.higher].atom,
            step,
            byPoints: leap.byPoints,
            percent: leap.percent
        )
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

    /// From how many sets of the other answers a leap is looked for.
    private func leapsTried(_ index: Int) -> ProofFinding.Tried {
        guard let everySet else {
            return .sets(examples.count + some.count + besideLeast.count)
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

extension Question.Kind {
    /// Whether its answers are choices: the next number is not always tried, and what one more of
    /// something brings is like a point.
    fileprivate var isOfChoices: Bool {
        switch self {
        case .choice, .several: true
        case .number, .frequency, .age: false
        }
    }
}
