// Answers where more need gives less, and birthdays that change a budget.
extension Scheme {
    /// Each step to a higher answer that lowers the points of its question or the budget, and each
    /// birthday that raises the budget by more than the scheme allows.
    ///
    /// Every step of every question is tried from all sets of the other answers where there are
    /// few, and otherwise from some: all lowest, all in the middle, all highest, and others drawn by
    /// chance but always the same. The finding says which.
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
    private let bases: [[Answer]]
    /// From how many sets of answers each step is tried.
    private let tried: ProofFinding.Tried

    /// The most sets of answers that are all tried.
    private static let most = 1_500

    init(_ scheme: Scheme, _ questionnaire: Questionnaire) {
        self.scheme = scheme
        self.questionnaire = questionnaire
        let steps = questionnaire.questions.map { Trial.steps(of: $0) }
        let count = steps.reduce(1) { min($0 * $1.count, Trial.most + 1) }
        guard count > Trial.most || !questionnaire.questions.allSatisfy(\.hasAllSteps) else {
            bases = steps.reduce([[]]) { sets, answers in
                sets.flatMap { set in answers.map { set + [$0] } }
            }
            tried = .all
            return
        }
        var bases: [[Answer]] = [
            steps.map { $0.first ?? .absent }, steps.map { $0[$0.count / 2] },
            steps.map { $0.last ?? .absent },
        ]
        var random = Seeded()
        for _ in 0..<9 { bases.append(steps.map { random.element(of: $0) }) }
        self.bases = bases
        tried = .some(bases.count)
    }

    /// The answers of a question from the least need to the most, never none.
    private static func steps(of question: Question) -> [Answer] {
        switch question.kind {
        case .choice:
            return question.answers.isEmpty
                ? [.absent] : question.answers.indices.map { .choice($0) }
        case .several:
            return question.answers.indices.reduce(into: [.choices(0)]) { steps, index in
                guard case .choices(let mask) = steps[steps.count - 1] else { return }
                steps.append(.choices(mask | 1 << UInt64(index)))
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

    /// What some answers come to: the budget in pence, or the points where there is none.
    private func outcome(_ answers: [Answer]) -> (value: Exact, isMoney: Bool)? {
        guard let outcome = try? AnswerTrial(questionnaire, scheme.allocation).outcome(answers)
        else { return nil }
        guard scheme.allocation != nil else { return (outcome.points, false) }
        return outcome.budget?.amount.map { ($0.own, true) }
    }

    func falls(of index: Int) -> [ProofFinding] {
        let question = questionnaire.questions[index]
        let steps = Trial.steps(of: question)
        return zip(steps, steps.dropFirst()).compactMap { lower, higher in
            if case .choice = question.kind, let less = question.points(of: lower),
                let more = question.points(of: higher), question.weight > .zero, less > more
            {
                return finding(index, lower, higher, .points(less), .points(more), .none)
            }
            for base in bases where tried != .all || base[index] == steps.first {
                var answers = base
                answers[index] = lower
                guard let before = outcome(answers) else { continue }
                answers[index] = higher
                guard let after = outcome(answers), after.value < before.value else { continue }
                func figures(_ value: Exact) -> ProofFinding.Figures {
                    before.isMoney ? .budget(Pence(value.numerator)) : .points(value)
                }
                return finding(
                    index,
                    lower,
                    higher,
                    figures(before.value),
                    figures(after.value),
                    tried
                )
            }
            return nil
        }
    }

    private func finding(
        _ index: Int,
        _ lower: Answer,
        _ higher: Answer,
        _ before: ProofFinding.Figures,
        _ after: ProofFinding.Figures,
        _ tried: ProofFinding.Tried
    ) -> ProofFinding {
        func atom(_ answer: Answer) -> ProofFinding.Atom {
            switch answer {
            case .choice(let choice): .choice(choice)
            case .number(let number): .number(number)
            case .times(let times, _): .number(times)
            case .choices(let mask): .number(Exact(Int64(mask.nonzeroBitCount)))
            case .absent, .notApplicable, .unknown, .declined, .notAgreed: .number(.zero)
            }
        }
        return .needFalls(
            question: index,
            from: atom(lower),
            to: atom(higher),
            before: before,
            after: after,
            tried
        )
    }

    func birthdays(of index: Int) -> [ProofFinding] {
        guard let allocation = scheme.allocation else { return [] }
        return scheme.ageEdges(of: index).compactMap { age in
            var most: (from: Pence, to: Pence, percent: Exact)?
            for base in bases {
                var answers = base
                answers[index] = .number((try? age - .one) ?? age)
                guard let before = outcome(answers), before.value > .zero else { continue }
                answers[index] = .number(age)
                guard let after = outcome(answers), before.isMoney,
                    let rise = try? (after.value - before.value) / before.value,
                    rise > allocation.cliff, let percent = try? rise * Exact(100),
                    percent > most?.percent ?? .zero
                else { continue }
                most = (Pence(before.value.numerator), Pence(after.value.numerator), percent)
            }
            return most.map {
                .birthday(
                    question: index,
                    age: age,
                    from: $0.from,
                    to: $0.to,
                    percent: $0.percent,
                    tried
                )
            }
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
