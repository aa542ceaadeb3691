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
        let own: Exact
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
                guard let outcome = try trial.outcome(others, outside: start.budget?.band) else {
                    continue
                }
                let before = question.points(of: answers[index]) ?? .zero
                let own = try (question.points(of: answer) ?? .zero) - before
                try take(
                    BandChange(
                        question: index,
                        from: answers[index],
                        to: answer,
                        points: outcome.points - start.points,
                        budget: outcome.budget
                    ),
                    own: try own * question.weight
                )
                break
            }
        }
    }

    private mutating func take(_ change: BandChange, own: Exact) throws(CalculationFault) {
        let found = Found(change: change, own: own.magnitude)
        if isRise(change) {
            if found.isSmaller(than: up) { up = found }
        } else if isFall(change) {
            if found.isSmaller(than: down) { down = found }
        }
    }

    /// More points, or where the points are the same more money.
    private func isRise(_ change: BandChange) -> Bool {
        change.points > .zero || change.points == .zero && own(of: change) > own
    }

    private func isFall(_ change: BandChange) -> Bool {
        change.points < .zero || change.points == .zero && own(of: change) < own
    }

    private var own: Exact { start.budget?.amount?.own ?? .zero }

    private func own(of change: BandChange) -> Exact { change.budget?.amount?.own ?? .zero }
}

extension BandSearch.Found {
    fileprivate func isSmaller(than other: BandSearch.Found?) -> Bool {
        guard let other else { return true }
        let (size, least) = (change.points.magnitude, other.change.points.magnitude)
        return size < least || size == least && own < other.own
    }
}

extension Exact {
    fileprivate var magnitude: Exact { self < .zero ? (try? .zero - self) ?? self : self }
}

extension Question {
    /// The answers that could be given instead, in rays that lead away from the present one.
    fileprivate func otherAnswers(than present: Answer) -> [[Answer]] {
        switch (kind, present) {
        case (.choice, .choice(let choice)):
            return answers.indices.filter { $0 != choice }.map { [.choice($0)] }
        case (.several, .choices(let mask)):
            return answers.indices.map { [.choices(mask ^ 1 << UInt64($0))] }
        case (.number(let grid), .number(let number)):
            return [grid.numbers(from: number, up: true), grid.numbers(from: number, up: false)]
                .map { $0.map { .number($0) } }
        case (.frequency, .times(let times, let unit)):
            let grid = NumberGrid(from: .zero, to: Exact(100), step: nil)
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

    /// The numbers beyond one of them, in steps up or down; never more than can be tried out.
    fileprivate func numbers(from number: Exact, by step: Exact) -> [Exact] {
        var numbers: [Exact] = []
        var next = number
        while numbers.count < 20_000, let following = try? next + step,
            following >= from, following <= to
        {
            numbers.append(following)
            next = following
        }
        return numbers
    }
}
