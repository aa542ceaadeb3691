/// The search for the smallest change on either side.
struct BandSearch {
    let trial: AnswerTrial
    let answers: [Answer]
    let start: AnswerTrial.Outcome
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
    }

    mutating func tryOthers(than index: Int) throws(CalculationFault) {
        let question = trial.questionnaire.questions[index]
        var others = answers
        for ray in question.otherAnswers(than: answers[index]) {
            for answer in ray {
                others[index] = answer
                guard let scored = try trial.scored(others), scored.band != start.budget?.band
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
    fileprivate func otherAnswers(than present: Answer) -> [[Answer]] {
        switch (kind, present) {
        case (.choice, .choice(let choice)):
            return answers.indices.filter { $0 != choice }.map { [.choice($0)] }
        case (.several, .choices(let chosen)):
            return answers.indices.map { [.choices(chosen.symmetricDifference(.position($0)))] }
        case (.number(let grid), .number(let number)):
            return [grid.numbers(from: number, up: true), grid.numbers(from: number, up: false)]
                .map { $0.map { .number($0) } }
        case (.frequency, .times(let times, let unit)):
            let grid = NumberGrid(from: .zero, to: Exact(Question.mostTimes), step: nil)
            return [grid.numbers(from: times, by: .one), grid.numbers(from: times, by: Exact(-1))]
                .map { $0.map { .times($0, unit: unit) } }
        default: return []
        }
    }
}

extension NumberGrid {
    /// The numbers beyond one of them, on one side; hundredths where there is no step.
    fileprivate func numbers(from number: Exact, up: Bool) -> [Exact] {
        let step = step ?? Exact(lowest: 1, over: 100)
        return numbers(from: number, by: up ? step : (try? .zero - step) ?? step)
    }

    /// How many of them are tried on each side: hundredths over a range of 200.
    private static let mostTried = 20_000

    /// The numbers beyond one of them, in steps up or down.
    fileprivate func numbers(from number: Exact, by step: Exact) -> [Exact] {
        var numbers: [Exact] = []
        var next = number
        while numbers.count < Self.mostTried, let following = try? next + step,
            following >= from, following <= to
        {
            numbers.append(following)
            next = following
        }
        return numbers
    }
}
