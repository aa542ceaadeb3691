/// Tries each step of each answer out, from all sets of the other answers or from some.
struct Trial {
    let scheme: Scheme
    let questionnaire: Questionnaire
    let examples: [[Answer]]
    /// The answers to each question that are tried.
    let answers: [TriedAnswers]
    /// The help that they are tried with, and whether it is all that there is.
    let helps: (list: [TriedHelp], areAll: Bool)
    /// What all sets of those answers come to, each with all that help; nil where there are too many.
    let everySet: EverySet?
    /// Some sets of answers, where there are too many for all.
    let some: [[Answer]]
    /// Help that is tried with these and with the examples, where there is too much for all sets.
    private let fewHelps: [TriedHelp]
    /// The questions of which more need can only give more, whatever the other answers and the help.
    private let onlyRising: Set<Int>

    init(_ scheme: Scheme, _ questionnaire: Questionnaire) {
        self.scheme = scheme
        self.questionnaire = questionnaire
        examples = questionnaire.examples.map(\.answers)
        answers = scheme.triedAnswers(to: questionnaire)
        let all = answers.map(\.all)
        let onlyRising = Set(
            questionnaire.questions.indices.filter { scheme.onlyRises(with: $0) }
        )
        self.onlyRising = onlyRising
        // Where more need can only give more, part of it gives no more than all of it.
        let isPlain = questionnaire.questions.indices.allSatisfy { index in
            !questionnaire.asksForNeed(index) || onlyRising.contains(index)
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
        let most = ProofEffort.few(ProofEffort.fewHelps, of: questionnaire.questions.count)
        let few = Array(helps(atMost: ProofEffort.fewHelps).list.prefix(most + 1))
        fewHelps = everySet == nil || few.count > beside.list.count ? few : []
        let rising = answers.map { $0.inOrder.isEmpty ? $0.all : $0.inOrder }
        var some: [[Answer]] = [
            rising.map { $0.first ?? .absent }, rising.map { $0[$0.count / 2] },
            rising.map { $0.last ?? .absent },
        ]
        var random = Seeded()
        for _ in 0..<ProofEffort.few(ProofEffort.fewSets, of: all.count) {
            some.append(all.map { random.element(of: $0) })
        }
        self.some = some
    }

    /// From how many sets of the other answers the steps of a question are tried.
    func tried(of index: Int) -> ProofFinding.Tried {
        let fewTried = fewTried(of: index)
        guard let everySet else { return .sets(fewTried) }
        let others = questionnaire.questions.indices.filter { $0 != index }
        return helps.areAll && others.allSatisfy { answers[$0].areAll }
            ? .everySet : .sets(max(fewTried, examples.count) + everySet.count(beside: index + 1))
    }

    /// Help with which the steps of a question are tried besides that of every set.
    func fewHelps(of index: Int) -> ArraySlice<TriedHelp> {
        onlyRises(with: index) ? fewHelps.prefix(1) : fewHelps[...]
    }

    /// How many sets of answers, and help with them, are tried besides every one.
    func fewTried(of index: Int) -> Int {
        (examples.count + some.count) * fewHelps(of: index).count
    }

    /// Whether more need that a question asks about can only give more.
    func onlyRises(with index: Int) -> Bool { onlyRising.contains(index) }

    /// The answers that were chosen, behind the help.
    static func answers(_ choices: [Int], among all: [[Answer]]) -> [Answer] {
        zip(all, choices.dropFirst()).map { $0[$1] }
    }

    /// The examples first, those before all who stand just there.
    func bases(at answer: Answer, of index: Int, _ sets: [[Answer]]) -> [[Answer]] {
        examples.filter { $0[index] == answer } + examples + sets
    }

    /// What a step comes to: of the budget, or of the points where that stays as it is; nil where
    /// either set of answers has no figure.
    func step(
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
    static func figures(
        _ before: EverySet.Outcome,
        _ after: EverySet.Outcome
    ) -> (before: ProofFinding.Figures, after: ProofFinding.Figures)? {
        guard (before.budget == nil) == (after.budget == nil) else { return nil }
        guard let less = before.budget, let more = after.budget, less != more else {
            return (.points(before.points), .points(after.points))
        }
        return (.budget(less), .budget(more))
    }
}

extension Questionnaire {
    /// Whether a higher answer is more need: an age is none, nor help that comes off the points.
    func asksForNeed(_ index: Int) -> Bool {
        if case .age = questions[index].kind { return false }
        return questions[index].isOrdered && !treatment.scoredQuestions.takenOff.contains(index)
    }
}

extension AnswerTrial {
    /// What some answers come to, in points and pence; nil where that is no total.
    func figures(of answers: [Answer]) -> EverySet.Outcome? {
        guard let outcome = try? outcome(answers) else { return nil }
        return (outcome.points, outcome.budget?.pence)
    }
}

extension IndicativeBudget {
    /// The budget in the period of the scheme's amounts; nil for no figure.
    var pence: Pence? { amount.flatMap { Pence(exactly: $0.own) } }
}

extension ProofFinding.Figures {
    /// Pence, or points.
    var value: Exact {
        switch self {
        case .budget(let amount): amount.exact
        case .points(let points): points
        }
    }
}

extension Answer {
    /// The answer as a value that a finding names.
    var atom: ProofFinding.Atom {
        switch self {
        case .choice(let choice): .choice(choice)
        case .number(let number): .number(number)
        case .times(let times, _): .number(times)
        case .choices(let chosen): .choices(chosen)
        case .absent, .notApplicable, .unknown, .declined, .notAgreed: .number(.zero)
        }
    }
}
