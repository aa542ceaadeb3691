// Answers where more need gives less.
extension Trial {
    /// Sets of answers from which a step is tried, the first of every set that shows a fall among
    /// them, and the help with them.
    private func bases(
        of rise: (lower: Int, higher: Int),
        of index: Int
    ) -> [ProofFinding.Witness] {
        func with(_ help: TriedHelp, _ sets: [[Answer]]) -> [ProofFinding.Witness] {
            bases(at: answers[index].all[rise.lower], of: index, sets).map {
                ProofFinding.Witness(answers: $0, help: help)
            }
        }
        let found = everySet?.steps(of: index + 1, from: rise.lower, to: rise.higher) {
            Trial.figures($0, $1).map { $1.value < $0.value } ?? false
        }.first { _ in true }?.choices
        let shown = found.map {
            ProofFinding.Witness(
                answers: Trial.answers($0, among: answers.map(\.all)),
                help: helps.list[$0[0]]
            )
        }
        return with(.none, []) + [shown].compactMap(\.self)
            + fewHelps(of: index).flatMap { with($0, some) }
    }

    /// The steps to a higher answer that lower the points of its question, or the budget.
    func falls(of index: Int) -> [ProofFinding] {
        let question = questionnaire.questions[index]
        let tried = tried(of: index)
        let all = answers[index].all
        let found = answers[index].rises.lazy.compactMap { rise -> ProofFinding? in
            let (lower, higher) = (all[rise.lower], all[rise.higher])
            if case .choice = question.kind, let less = question.points(of: lower),
                let more = question.points(of: higher), question.weight > .zero, less > more
            {
                let step = ProofFinding.AnswerStep(
                    question: index,
                    witness: nil,
                    before: .points(less),
                    after: .points(more),
                    tried: .noSet
                )
                return .needFalls(from: lower.atom, to: higher.atom, step)
            }
            for base in bases(of: rise, of: index) {
                guard let step = step(from: lower, to: higher, of: index, in: base, tried: tried),
                    step.after.value < step.before.value
                else { continue }
                return .needFalls(from: lower.atom, to: higher.atom, step)
            }
            return nil
        }
        // Numbers, and several things, follow each other closely: the first that falls says enough,
        // or the first that does where nobody helps.
        switch question.kind {
        case .number, .several:
            return (found.first { !$0.needsHelp } ?? found.first).map { [$0] } ?? []
        case .choice, .frequency, .age: return Array(found)
        }
    }

    /// The questions of which not every step was tried from every set of the other answers, that show
    /// no fall, and do more than add to the points; nil for none.
    func doubt(besides findings: [ProofFinding]) -> ProofFinding? {
        let told = findings.compactMap { finding -> Int? in
            if case .needFalls(_, _, let step) = finding { step.question } else { nil }
        }
        let open = questionnaire.questions.indices.filter { index in
            questionnaire.asksForNeed(index) && answers[index].all.count > 1
                && !(answers[index].areAll && tried(of: index) == .everySet)
                && !told.contains(index) && !onlyRises(with: index)
        }
        guard let first = open.first else { return nil }
        let fewTried = fewTried(of: first)
        let count = everySet.map { max(fewTried, examples.count) + $0.count } ?? fewTried
        return .fallsUntried(questions: open, tried: count)
    }
}

extension ProofFinding {
    /// Whether it is shown with somebody's help.
    fileprivate var needsHelp: Bool {
        guard case .needFalls(_, _, let step) = self, let witness = step.witness else {
            return false
        }
        return witness.help != .none
    }
}
