// Answers where more need gives less, and birthdays that change a budget.
extension Scheme {
    /// Each step to a higher answer that lowers the points of its question or the budget, and each
    /// birthday that raises the budget by more than the scheme allows.
    ///
    /// Every step of every question is tried from the scheme's own examples, then from all sets of
    /// the other answers where there are few, and otherwise from some: all lowest, all in the
    /// middle, all highest, and others drawn by chance but always the same. The finding says which.
    func needFindings() -> [ProofFinding] {
        guard let questionnaire else { return [] }
        let trial = Trial(self, questionnaire)
        var findings: [ProofFinding] = []
        for (index, question) in questionnaire.questions.enumerated() {
            if case .age = question.kind {
                findings += trial.birthdays(of: index)
            } else if question.isOrdered {
                findings += trial.falls(of: index)
            }
        }
        return findings
    }
}

/// Tries answers out.
private struct Trial {
    private let scheme: Scheme
    private let questionnaire: Questionnaire
    private let examples: [[Answer]]
    /// The answers of each question that are tried, from the least need to the most.
    private let steps: [[Answer]]
    /// Some sets of answers, where there are too many for all.
    private let some: [[Answer]]

    init(_ scheme: Scheme, _ questionnaire: Questionnaire) {
        self.scheme = scheme
        self.questionnaire = questionnaire
        examples = questionnaire.examples.map(\.answers)
        let steps = questionnaire.questions.map { Trial.steps(of: $0) }
        self.steps = steps
        var some: [[Answer]] = [
            steps.map { $0.first ?? .absent }, steps.map { $0[$0.count / 2] },
            steps.map { $0.last ?? .absent },
        ]
        var random = Seeded()
        for _ in 0..<9 { some.append(steps.map { random.element(of: $0) }) }
        self.some = some
    }

    /// The sets of answers that the steps of a question are tried from: all sets of the other answers
    /// where they can all be tried, and otherwise some.
    private func sets(of index: Int) -> (bases: [[Answer]], tried: ProofFinding.Tried) {
        let most = ProofEffort.raisedSets
        let count = steps.reduce(1) { min($0 * $1.count, most + 1) }
        let others = questionnaire.questions.indices.filter { $0 != index }
        guard count <= most, others.allSatisfy({ questionnaire.questions[$0].hasAllSteps })
        else { return (some, .some(examples.count + some.count)) }
        var all: [[Answer]] = [[]]
        for (position, answers) in steps.enumerated() {
            let tried = position == index ? answers.prefix(1) : answers[...]
            all = all.flatMap { set in tried.map { set + [$0] } }
        }
        return (all, .all)
    }

    /// The answers of a question from the least need to the most, never none.
    private static func steps(of question: Question) -> [Answer] {
        switch question.kind {
        case .choice:
            return question.answers.isEmpty
                ? [.absent] : question.answers.indices.map { .choice($0) }
        case .several:
            return question.answers.indices.reduce(into: [.choices([])]) { steps, index in
                guard case .choices(let chosen) = steps[steps.count - 1] else { return }
                steps.append(.choices(chosen.union(.position(index))))
            }
        case .number(let grid):
            let parts = Exact(4)
            guard let span = try? grid.to - grid.from else { return [.number(grid.from)] }
            let count = grid.step.flatMap { try? span / $0 } ?? parts
            let jump: Exact =
                if let step = grid.step, count > parts,
                    let whole = try? (count / parts).rounded(.down, on: .charge),
                    let size = try? whole * step
                { size } else { grid.step ?? (try? span / parts) ?? .one }
            var numbers: [Answer] = []
            var next = grid.from
            while next <= grid.to, numbers.count < 8 {
                numbers.append(.number(next))
                guard jump > .zero, let following = try? next + jump else { break }
                next = following
            }
            return numbers
        case .frequency:
            guard
                let often = question.answers.indices.max(by: {
                    question.answers[$0].points < question.answers[$1].points
                })
            else { return [.absent] }
            return [0, 1, 2, 4].map { .times(Exact($0), unit: often) }
        case .age(let unit): return [.number(Exact(unit == .years ? 40 : 480))]
        }
    }

    /// What some answers come to; nil where that is no total.
    private func outcome(_ answers: [Answer]) -> (points: Exact, budget: Pence?)? {
        guard let outcome = try? AnswerTrial(questionnaire, scheme.allocation).outcome(answers)
        else { return nil }
        return (outcome.points, outcome.budget?.amount.flatMap { Pence(exactly: $0.own) })
    }

    /// The examples first, those before all who stand just there.
    private func bases(at answer: Answer, of index: Int, _ sets: [[Answer]]) -> [[Answer]] {
        examples.filter { $0[index] == answer } + examples + sets
    }

    func falls(of index: Int) -> [ProofFinding] {
        let question = questionnaire.questions[index]
        let steps = steps[index]
        let (sets, tried) = sets(of: index)
        return zip(steps, steps.dropFirst()).compactMap { lower, higher in
            if case .choice = question.kind, let less = question.points(of: lower),
                let more = question.points(of: higher), question.weight > .zero, less > more
            {
                let step = ProofFinding.AnswerStep(
                    question: index,
                    answers: [],
                    before: .points(less),
                    after: .points(more),
                    tried: .none
                )
                return .needFalls(from: lower.atom, to: higher.atom, step)
            }
            for base in bases(at: lower, of: index, sets) {
                guard let step = step(from: lower, to: higher, of: index, in: base, tried: tried),
                    step.after.value < step.before.value
                else { continue }
                return .needFalls(from: lower.atom, to: higher.atom, step)
            }
            return nil
        }
    }

    /// What a step comes to: of the budget, or of the points where that stays as it is; nil where
    /// either set of answers has no figure.
    private func step(
        from lower: Answer,
        to higher: Answer,
        of index: Int,
        in base: [Answer],
        tried: ProofFinding.Tried
    ) -> ProofFinding.AnswerStep? {
        var answers = base
        answers[index] = higher
        guard let after = outcome(answers) else { return nil }
        answers[index] = lower
        guard let before = outcome(answers), (before.budget == nil) == (after.budget == nil)
        else { return nil }
        let figures: [ProofFinding.Figures] =
            if let less = before.budget, let more = after.budget, less != more {
                [.budget(less), .budget(more)]
            } else { [.points(before.points), .points(after.points)] }
        return ProofFinding.AnswerStep(
            question: index,
            answers: answers,
            before: figures[0],
            after: figures[1],
            tried: tried
        )
    }

    /// The birthday of each example whose next it is, and the greatest rise among all answers.
    func birthdays(of index: Int) -> [ProofFinding] {
        let (sets, tried) = sets(of: index)
        return scheme.ageEdges(of: index).flatMap { age -> [ProofFinding] in
            let before = Answer.number((try? age - .one) ?? age)
            let own = examples.filter { $0[index] == before }.compactMap {
                birthday(age, from: before, of: index, in: $0, tried: ProofFinding.Tried.none)
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
        guard let allocation = scheme.allocation,
            let step = step(from: before, to: .number(age), of: index, in: base, tried: tried),
            case .budget(let from) = step.before, case .budget(let to) = step.after,
            from.exact > .zero, let rise = try? (to.exact - from.exact) / from.exact,
            rise > allocation.cliff, let percent = try? rise * Exact(100)
        else { return nil }
        return (step, percent)
    }
}

extension Answer {
    /// The answer as a value that a finding names.
    fileprivate var atom: ProofFinding.Atom {
        switch self {
        case .choice(let choice): .choice(choice)
        case .number(let number): .number(number)
        case .times(let times, _): .number(times)
        case .choices(let chosen): .number(Exact(Int64(chosen.count)))
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

extension Question {
    /// Whether its steps are all the answers it has.
    fileprivate var hasAllSteps: Bool {
        switch kind {
        case .choice, .age: return notApplicable == nil && !isOptional
        case .several: return answers.count < 2
        case .number(let grid):
            guard let step = grid.step, let count = try? (grid.to - grid.from) / step else {
                return false
            }
            return count <= Exact(4)
        case .frequency: return false
        }
    }
}

extension Scheme {
    /// The ages at which a table or a condition begins to say something else; none for a question
    /// that nothing reads so.
    func ageEdges(of index: Int) -> [Exact] {
        guard let questionnaire, case .age = questionnaire.questions[index].kind else { return [] }
        var edges: Set<Exact> = []
        func take(_ range: NumberRange) {
            if let from = range.from { edges.insert(from) }
            if let below = range.below { edges.insert(below) }
            for end in [range.to, range.above].compactMap({ $0 }) {
                if let next = try? end + .one { edges.insert(next) }
            }
        }
        func take(_ conditions: [Condition]) {
            for condition in conditions where condition.of == .question(index) {
                if case .within(let range) = condition.test { take(range) }
            }
        }
        for question in questionnaire.questions { take(question.when) }
        for measure in questionnaire.measures {
            take(measure.when)
            for part in measure.parts { take(part.when) }
            guard case .table(let table) = measure.operation else { continue }
            for row in table.rows {
                take(row.when)
                if table.by == .question(index) { take(row.range) }
            }
        }
        for band in allocation?.bands ?? [] { take(band.when) }
        for adjuster in allocation?.adjusters ?? [] { take(adjuster.when) }
        return edges.filter { $0 > .zero }.sorted()
    }
}
