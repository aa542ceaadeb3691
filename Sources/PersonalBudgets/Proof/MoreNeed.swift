// Answers where more need gives less, and birthdays that change a budget.
extension Scheme {
    /// Each step to a higher answer that lowers the points of its question or the budget, and each
    /// birthday that raises the budget by more than the scheme allows.
    ///
    /// Every step of every question is tried from some sets of answers: all lowest, all in the
    /// middle, all highest, and others drawn by chance but always the same.
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

    init(_ scheme: Scheme, _ questionnaire: Questionnaire) {
        self.scheme = scheme
        self.questionnaire = questionnaire
        let steps = questionnaire.questions.map { Trial.steps(of: $0) }
        var bases: [[Answer]] = [
            steps.map { $0.first ?? .absent }, steps.map { $0[$0.count / 2] },
            steps.map { $0.last ?? .absent },
        ]
        var seed: UInt64 = 2_026
        for _ in 0..<9 {
            bases.append(
                steps.map { answers in
                    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return answers[Int((seed >> 33) % UInt64(answers.count))]
                }
            )
        }
        self.bases = bases
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
        var trace = Trace(on: false)
        guard let score = try? questionnaire.score(answers, met: nil, trace: &trace) else {
            return nil
        }
        guard let allocation = scheme.allocation else { return (score.total.value, false) }
        let readings = Readings(
            questions: questionnaire.questions,
            answers: answers,
            measures: score.measures,
            points: score.total.value
        )
        let budget = try? allocation.budget(
            for: score.total,
            readings: readings,
            met: nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
        guard let amount = budget?.amount else { return nil }
        return (amount.own, true)
    }

    func falls(of index: Int) -> [ProofFinding] {
        let question = questionnaire.questions[index]
        let steps = Trial.steps(of: question)
        return zip(steps, steps.dropFirst()).compactMap { lower, higher in
            if case .choice = question.kind, let less = question.points(of: lower),
                let more = question.points(of: higher), question.weight > .zero, less > more
            {
                return finding(index, lower, higher, less, more, isMoney: false)
            }
            for base in bases {
                var answers = base
                answers[index] = lower
                guard let before = outcome(answers) else { continue }
                answers[index] = higher
                guard let after = outcome(answers), after.value < before.value else { continue }
                return finding(
                    index,
                    lower,
                    higher,
                    before.value,
                    after.value,
                    isMoney: before.isMoney
                )
            }
            return nil
        }
    }

    private func finding(
        _ index: Int,
        _ lower: Answer,
        _ higher: Answer,
        _ before: Exact,
        _ after: Exact,
        isMoney: Bool
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
            isMoney: isMoney
        )
    }

    func birthdays(of index: Int) -> [ProofFinding] {
        guard let allocation = scheme.allocation else { return [] }
        return edges(of: index).compactMap { age in
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
                    percent: $0.percent
                )
            }
        }
    }

    /// The ages at which a table or a condition begins to say something else.
    private func edges(of index: Int) -> [Exact] {
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
        for band in scheme.allocation?.bands ?? [] { take(band.when) }
        for adjuster in scheme.allocation?.adjusters ?? [] { take(adjuster.when) }
        return edges.filter { $0 > .zero }.sorted()
    }
}
