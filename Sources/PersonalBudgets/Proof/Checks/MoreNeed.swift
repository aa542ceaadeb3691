// Answers where more need gives less, and birthdays that change a budget.
extension Scheme {
    /// Each step to a higher answer that lowers the points of its question or the budget, and each
    /// birthday that raises the budget by more than the scheme allows.
    ///
    /// Every step of every question is tried from the scheme's own examples, then from all sets of
    /// the other answers where they can be worked out, and otherwise from some: all lowest, all in
    /// the middle, all highest, and others drawn by chance but always the same; with unpaid support
    /// as without, the same before the step and after it. The finding says which, and where some
    /// show no fall, a doubt says of which questions.
    func needFindings() -> [ProofFinding] {
        guard let questionnaire else { return [] }
        let trial = Trial(self, questionnaire)
        var findings: [ProofFinding] = []
        for (index, question) in questionnaire.questions.enumerated() {
            if case .age = question.kind {
                findings += trial.birthdays(of: index)
            } else if questionnaire.asksForNeed(index) {
                findings += trial.falls(of: index)
            }
        }
        return findings + [trial.doubt(besides: findings)].compactMap(\.self)
    }
}

/// Tries answers out.
private struct Trial {
    private let scheme: Scheme
    private let questionnaire: Questionnaire
    private let examples: [[Answer]]
    /// The answers to each question that are tried.
    private let answers: [TriedAnswers]
    /// The help that they are tried with, and whether it is all that there is.
    private let helps: (list: [TriedHelp], areAll: Bool)
    /// What all sets of those answers come to, each with all that help; nil where there are too many.
    private let everySet: EverySet?
    /// Some sets of answers, where there are too many for all.
    private let some: [[Answer]]
    /// Help that is tried with these and with the examples, where there is too much for all sets.
    private let fewHelps: [TriedHelp]

    init(_ scheme: Scheme, _ questionnaire: Questionnaire) {
        self.scheme = scheme
        self.questionnaire = questionnaire
        examples = questionnaire.examples.map(\.answers)
        answers = scheme.triedAnswers(to: questionnaire)
        let all = answers.map(\.all)
        // Where more need can only give more, part of it gives no more than all of it.
        let isPlain = questionnaire.questions.indices.allSatisfy { index in
            !questionnaire.asksForNeed(index) || scheme.onlyRises(with: index)
        }
        func helps(atMost most: Int) -> (list: [TriedHelp], areAll: Bool) {
            isPlain ? ([.none], true) : scheme.helps(atMost: most)
        }
        let sets = all.reduce(1) { min($0 * $1.count, ProofEffort.raisedSets + 1) }
        let every = helps(atMost: ProofEffort.raisedSets / sets)
        let beside = every.areAll ? every : helps(atMost: ProofEffort.finerSets / sets)
        self.helps = beside
        let trials = beside.list.map {
            AnswerTrial(questionnaire, scheme.allocation, support: $0.support)
        }
        everySet = EverySet(of: [trials.count] + all.map(\.count)) { choices in
            trials[choices[0]].figures(of: Trial.answers(choices, among: all))
        }
        let few = helps(atMost: ProofEffort.fewHelps).list
        fewHelps = everySet == nil || few.count > beside.list.count ? few : []
        let rising = answers.map { $0.inOrder.isEmpty ? $0.all : $0.inOrder }
        var some: [[Answer]] = [
            rising.map { $0.first ?? .absent }, rising.map { $0[$0.count / 2] },
            rising.map { $0.last ?? .absent },
        ]
        var random = Seeded()
        for _ in 0..<9 { some.append(all.map { random.element(of: $0) }) }
        self.some = some
    }

    /// From how many sets of the other answers the steps of a question are tried.
    private func tried(of index: Int) -> ProofFinding.Tried {
        guard let everySet else { return .sets(fewTried) }
        let others = questionnaire.questions.indices.filter { $0 != index }
        return helps.areAll && others.allSatisfy { answers[$0].areAll }
            ? .everySet : .sets(max(fewTried, examples.count) + everySet.count(beside: index + 1))
    }

    /// How many sets of answers, and help with them, are tried besides every one.
    private var fewTried: Int { (examples.count + some.count) * fewHelps.count }

    /// The answers that were chosen, behind the help.
    private static func answers(_ choices: [Int], among all: [[Answer]]) -> [Answer] {
        zip(all, choices.dropFirst()).map { $0[$1] }
    }

    /// The sets of answers that a birthday is tried from, each on both sides of it.
    private func sets(
        ofAge index: Int,
        birthdays: Int
    ) -> (bases: [[Answer]], tried: ProofFinding.Tried) {
        let others = answers.indices.filter { $0 != index }
        let count = others.reduce(2 * birthdays) {
            min($0 * answers[$1].all.count, ProofEffort.raisedSets + 1)
        }
        guard count <= ProofEffort.raisedSets, others.allSatisfy({ answers[$0].areAll })
        else { return (some, .sets(examples.count + some.count)) }
        var all: [[Answer]] = [[]]
        for (position, answers) in answers.enumerated() {
            let tried = position == index ? answers.all.prefix(1) : answers.all[...]
            all = all.flatMap { set in tried.map { set + [$0] } }
        }
        return (all, .everySet)
    }

    /// The examples first, those before all who stand just there.
    private func bases(at answer: Answer, of index: Int, _ sets: [[Answer]]) -> [[Answer]] {
        examples.filter { $0[index] == answer } + examples + sets
    }

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
        let found = everySet?.first(stepOf: index + 1, from: rise.lower, to: rise.higher) {
            Trial.figures($0, $1).map { $1.value < $0.value } ?? false
        }
        let shown = found.map {
            ProofFinding.Witness(
                answers: Trial.answers($0, among: answers.map(\.all)),
                help: helps.list[$0[0]]
            )
        }
        return with(.none, []) + [shown].compactMap(\.self) + fewHelps.flatMap { with($0, some) }
    }

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
                && !told.contains(index) && !scheme.onlyRises(with: index)
        }
        let count = everySet.map { max(fewTried, examples.count) + $0.count } ?? fewTried
        return open.isEmpty ? nil : .fallsUntried(questions: open, tried: count)
    }

    /// What a step comes to: of the budget, or of the points where that stays as it is; nil where
    /// either set of answers has no figure.
    private func step(
        from lower: Answer,
        to higher: Answer,
        of index: Int,
        in base: ProofFinding.Witness,
        tried: ProofFinding.Tried
    ) -> ProofFinding.AnswerStep? {
        let trial = AnswerTrial(questionnaire, scheme.allocation, support: base.help.support)
        var answers = base.answers
        answers[index] = higher
        guard let after = trial.figures(of: answers) else { return nil }
        answers[index] = lower
        guard let before = trial.figures(of: answers), let figures = Trial.figures(before, after)
        else { return nil }
        return ProofFinding.AnswerStep(
            question: index,
            witness: ProofFinding.Witness(answers: answers, help: base.help),
            before: figures.before,
            after: figures.after,
            tried: tried
        )
    }

    /// The budgets of two sets of answers, or the points where those are the same; nil where only one
    /// of them has a figure.
    private static func figures(
        _ before: EverySet.Outcome,
        _ after: EverySet.Outcome
    ) -> (before: ProofFinding.Figures, after: ProofFinding.Figures)? {
        guard (before.budget == nil) == (after.budget == nil) else { return nil }
        guard let less = before.budget, let more = after.budget, less != more else {
            return (.points(before.points), .points(after.points))
        }
        return (.budget(less), .budget(more))
    }

    /// The birthday of each example whose next it is, and the greatest rise among all answers.
    func birthdays(of index: Int) -> [ProofFinding] {
        let edges = scheme.ageEdges(of: index)
        let (sets, tried) = sets(ofAge: index, birthdays: edges.count)
        return edges.flatMap { age -> [ProofFinding] in
            let before = Answer.number((try? age - .one) ?? age)
            let own = examples.filter { $0[index] == before }.compactMap {
                birthday(age, from: before, of: index, in: $0, tried: .noSet)
            }
            let all = bases(at: before, of: index, sets).compactMap {
                birthday(age, from: before, of: index, in: $0, tried: tried)
            }
            let greatest = all.max { $0.percent < $1.percent }
            let found =
                own.contains { $0.percent == greatest?.percent }
                ? own : own + [greatest].compactMap { $0 }
            return found.map { .birthday(age: age, $0.step, percent: $0.percent) }
        }
    }

    /// By how much of a hundred a birthday raises a budget; nil where it is no cliff.
    private func birthday(
        _ age: Exact,
        from before: Answer,
        of index: Int,
        in base: [Answer],
        tried: ProofFinding.Tried
    ) -> (step: ProofFinding.AnswerStep, percent: Exact)? {
        let base = ProofFinding.Witness(answers: base, help: .none)
        guard let allocation = scheme.allocation,
            let step = step(from: before, to: .number(age), of: index, in: base, tried: tried),
            case .budget(let from) = step.before, case .budget(let to) = step.after,
            from.exact > .zero, let rise = try? (to.exact - from.exact) / from.exact,
            rise > allocation.cliff, let percent = try? rise * Exact(100)
        else { return nil }
        return (step, percent)
    }
}

extension Questionnaire {
    /// Whether a higher answer is more need: an age is none, nor help that comes off the points.
    fileprivate func asksForNeed(_ index: Int) -> Bool {
        if case .age = questions[index].kind { return false }
        return questions[index].isOrdered && !treatment.scoredQuestions.takenOff.contains(index)
    }
}

extension AnswerTrial {
    /// What some answers come to, in points and pence; nil where that is no total.
    fileprivate func figures(of answers: [Answer]) -> EverySet.Outcome? {
        guard let outcome = try? outcome(answers) else { return nil }
        return (outcome.points, outcome.budget?.amount.flatMap { Pence(exactly: $0.own) })
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

extension Answer {
    /// The answer as a value that a finding names.
    fileprivate var atom: ProofFinding.Atom {
        switch self {
        case .choice(let choice): .choice(choice)
        case .number(let number): .number(number)
        case .times(let times, _): .number(times)
        case .choices(let chosen): .choices(chosen)
        case .absent, .notApplicable, .unknown, .declined, .notAgreed: .number(.zero)
        }
    }
}

extension ProofFinding.Figures {
    /// Pence, or points.
    fileprivate var value: Exact {
        switch self {
        case .budget(let amount): amount.exact
        case .points(let points): points
        }
    }
}
