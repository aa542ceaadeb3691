// Answers that bring far more than their points do.
extension Trial {
    /// The steps to the next answer in a question's list by which a rule other than the points makes
    /// the budget leap: it is more than the answers before the step would give with the points after
    /// it, by a larger part than the scheme allows.
    ///
    /// Points that pass several bands in one step are no leap, then; that a band's amount is one is
    /// found between the bands. Of a number, what the numbers beside it bring as well is no leap
    /// either. Each step is told where it leaps farthest of what was tried, with nobody's help; of
    /// numbers and of several things only the one that does.
    func leaps(of index: Int) -> [ProofFinding] {
        guard let allocation = scheme.allocation,
            questionnaire.questions(behind: allocation.readsBeside(questionnaire.total))
                .contains(index)
        else { return [] }
        let found = answers[index].steps(over: scheme.numberEdges(of: index)).compactMap { rise in
            greatestLeap(of: index, rise, allocation)
        }
        let told =
            switch questionnaire.questions[index].kind {
            case .choice: found
            case .number, .several: [found.max { $0.cliff < $1.cliff }].compactMap(\.self)
            // What one more of something brings is like a point, and not every number is tried.
            case .frequency, .age: [Leap]()
            }
        return told.map { finding($0, of: index) }
    }

    /// The budgets of the answers before a step and after it.
    private struct Leap {
        let rise: AnswerRise
        let answers: [Answer]
        let before: Pence
        let after: Pence
        /// What the answers before it give with the points after it.
        let byPoints: Pence
        /// By how much the budget rises beyond that.
        let cliff: ProofFinding.Cliff
    }

    /// The greatest leap of one step from some sets of answers, or from all; nil for none.
    private func greatestLeap(
        of index: Int,
        _ rise: AnswerRise,
        _ allocation: Allocation
    ) -> Leap? {
        var greatest: Leap?
        cliffs(of: index, rise, allocation) { answers, before, after in
            guard let leap = leap(answers, before, after, of: index, rise, allocation),
                greatest.map({ $0.cliff < leap.cliff }) ?? true
            else { return }
            greatest = leap
        }
        return greatest
    }

    /// A step as a leap; nil where it is none, or where either set of answers has no budget.
    private func leap(
        _ answers: [Answer],
        _ before: EverySet.Outcome,
        _ after: EverySet.Outcome,
        of index: Int,
        _ rise: AnswerRise,
        _ allocation: Allocation
    ) -> Leap? {
        guard let less = before.budget, let more = after.budget else { return nil }
        let byPoints =
            before.points == after.points ? less : budget(of: answers, at: after.points) ?? less
        guard let cliff = allocation.cliff(from: byPoints.exact, to: more.exact),
            let steady = broughtBeside(rise, of: index, in: answers),
            let rest = try? more.exact - steady,
            allocation.cliff(from: byPoints.exact, to: rest) != nil
        else { return nil }
        return Leap(
            rise: rise,
            answers: answers,
            before: less,
            after: more,
            byPoints: byPoints,
            cliff: cliff
        )
    }

    /// The most that as large a step of a number brings just before or behind one, beyond what its
    /// points do; nothing for other answers, nil for what is too large.
    private func broughtBeside(
        _ rise: AnswerRise,
        of index: Int,
        in answers: [Answer]
    ) -> Exact? {
        guard case .number(let grid) = questionnaire.questions[index].kind,
            case .number(let lower) = rise.lower, case .number(let higher) = rise.higher
        else { return .zero }
        guard let apart = try? higher - lower, let below = try? lower - apart,
            let above = try? higher + apart
        else { return nil }
        let trial = AnswerTrial(questionnaire, scheme.allocation)
        return [(below, lower), (higher, above)].reduce(.zero) { most, step in
            var (before, after) = (answers, answers)
            (before[index], after[index]) = (.number(step.0), .number(step.1))
            guard grid.from <= step.0, step.1 <= grid.to, let end = trial.figures(of: after),
                let more = end.budget, let byPoints = budget(of: before, at: end.points),
                let brought = try? more.exact - byPoints.exact
            else { return most }
            return max(most, brought)
        }
    }

    /// What some answers would give if their points were others; nil for no figure.
    private func budget(of answers: [Answer], at points: Exact) -> Pence? {
        let trial = AnswerTrial(questionnaire, scheme.allocation)
        guard let scored = (try? trial.scored(answers)).flatMap(\.self) else { return nil }
        return (try? trial.budget(of: trial.scored(scored, at: points))).flatMap(\.self)?.pence
    }

    private func finding(_ leap: Leap, of index: Int) -> ProofFinding {
        .leap(
            from: leap.rise.lower.atom,
            to: leap.rise.higher.atom,
            ProofFinding.AnswerStep(
                question: index,
                witness: ProofFinding.Witness(answers: leap.answers, help: .none),
                before: .budget(leap.before),
                after: .budget(leap.after),
                tried: cliffsTried(index, leap.rise)
            ),
            byPoints: leap.byPoints,
            by: leap.cliff
        )
    }
}

extension Allocation {
    /// What its adjusters, and the conditions of these and of its bands, look at but the points.
    fileprivate func readsBeside(_ total: Int?) -> [Operand] {
        reads.filter { $0 != .points && $0 != total.map { .measure($0) } }
    }
}
