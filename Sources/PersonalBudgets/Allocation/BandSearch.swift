/// The search for the smallest change on either side.
struct BandSearch {
    let trial: AnswerTrial
    let answers: [Answer]
    let start: AnswerTrial.Outcome
    /// How many other numbers are tried on each side of one.
    private let mostNumbers: Int
    private(set) var up: Found?
    private(set) var down: Found?

    /// A change, and how large it is.
    struct Found {
        let change: BandChange
        let size: Size
    }

    /// How large a change is: by the points that it changes, then by those of the answer itself.
    struct Size {
        let points: Exact
        let own: Exact

        fileprivate func isSmaller(than other: Size?) -> Bool {
            guard let other else { return true }
            return points < other.points || points == other.points && own < other.own
        }
    }

    init(trial: AnswerTrial, answers: [Answer], start: AnswerTrial.Outcome) {
        self.trial = trial
        self.answers = answers
        self.start = start
        let questions = trial.questionnaire.questions
        // Each try scores all questions: where many ask for numbers, all tries together stay few.
        let scored = questions.count * questions.count { $0.kind.isCounted } * 2
        mostNumbers = min(Self.mostNumbers, max(1, Self.mostScored / max(1, scored)))
    }

    /// Hundredths over a range of 200.
    private static let mostNumbers = 20_000

    /// How many questions may be scored in tries of numbers: a second or two.
    private static let mostScored = 100_000_000

    mutating func tryOthers(than index: Int) throws(CalculationFault) {
        let question = trial.questionnaire.questions[index]
        var others = answers
        for ray in question.otherAnswers(than: answers[index], atMost: mostNumbers) {
            for answer in ray {
                others[index] = answer
                guard let scored = try trial.scored(others), let band = scored.band,
                    band != start.budget?.band
                else { continue }
                let before = question.points(of: answers[index]) ?? .zero
                let own = try (question.points(of: answer) ?? .zero) - before
                try take(answer, to: index, scored, own: try own * question.weight)
                break
            }
        }
    }

    /// Keeps a change that is the smallest so far on its side; only then has it a budget, or where
    /// the budget tells the side.
    private mutating func take(
        _ answer: Answer,
        to index: Int,
        _ scored: AnswerTrial.Scored,
        own: Exact
    ) throws(CalculationFault) {
        let points = try scored.points - start.points
        let rise =
            points == .zero
            ? try money(of: trial.budget(of: scored)) - money(of: start.budget) : points
        guard rise != .zero else { return }
        let size = Size(points: points.magnitude, own: own.magnitude)
        guard size.isSmaller(than: rise > .zero ? up?.size : down?.size) else { return }
        let change = BandChange(
            question: index,
            from: answers[index],
            to: answer,
            points: points,
            budget: try trial.budget(of: scored)
        )
        if rise > .zero {
            up = Found(change: change, size: size)
        } else {
            down = Found(change: change, size: size)
        }
    }

    private func money(of budget: IndicativeBudget?) -> Exact { budget?.amount?.own ?? .zero }
}

extension Question {
    /// The answers that could be given instead, in rays that lead away from the present one.
    fileprivate func otherAnswers(than present: Answer, atMost most: Int) -> [[Answer]] {
        switch (kind, present) {
        case (.choice, .choice(let choice)):
            return answers.indices.filter { $0 != choice }.map { [.choice($0)] }
        case (.several, .choices(let chosen)):
            return answers.indices.map { [.choices(chosen.symmetricDifference(.position($0)))] }
        case (.number(let grid), .number(let number)):
            let step = grid.step ?? Exact(lowest: 1, over: 100)
            return grid.numbers(around: number, by: step, most).map { $0.map { .number($0) } }
        case (.frequency, .times(let times, let unit)):
            let grid = NumberGrid(from: .zero, to: Exact(Question.mostTimes), step: nil)
            return grid.numbers(around: times, by: .one, most).map {
                $0.map { .times($0, unit: unit) }
            }
        default: return []
        }
    }
}

extension Question.Kind {
    /// Whether its answers are numbers, of which there are many.
    fileprivate var isCounted: Bool {
        switch self {
        case .number, .frequency: true
        default: false
        }
    }
}

extension NumberGrid {
    /// The numbers above one of them, and those below it, each from the nearest on.
    fileprivate func numbers(around number: Exact, by step: Exact, _ most: Int) -> [[Exact]] {
        [
            numbers(from: number, most) { try? $0 + step },
            numbers(from: number, most) { try? $0 - step },
        ]
    }

    private func numbers(
        from number: Exact,
        _ most: Int,
        _ following: (Exact) -> Exact?
    ) -> [Exact] {
        var numbers: [Exact] = []
        var last = number
        while numbers.count < most, let next = following(last), next >= from, next <= to {
            numbers.append(next)
            last = next
        }
        return numbers
    }
}
