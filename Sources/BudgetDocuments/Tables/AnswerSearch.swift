internal import PersonalBudgets

/// Finds answers that lead to points on either side of an edge, however points come about.
///
/// Few enough answers are all tried. Of more, one at a time is changed from several beginnings, as
/// long as that leads nearer to the edge: a total still nearer may exist.
struct AnswerSearch {
    private let scheme: Scheme
    private let bands: [Band]
    private let born: CalendarDate
    private let day: CalendarDate
    private let questions: [Question]
    /// The answers that each question is tried with.
    private let options: [[Answer]]
    private let beginnings: [[Answer]]
    /// What was met next to each edge.
    private var edges: [(edge: BandEdge, near: Nearest)]

    /// So many sets of answers are all tried.
    private static let few = 5_000
    /// So many are tried from one beginning towards an edge.
    private static let most = 20_000

    /// Answers, and what they come to.
    typealias Total = (total: Exact, answers: [Answer])

    /// The totals nearest to an edge of all that were met, with the first answers that led to each.
    fileprivate struct Nearest {
        var below: Total?
        var at: Total?
        var above: Total?
    }

    /// A search that begins from a person's own answers.
    init(
        _ scheme: Scheme,
        _ questionnaire: Questionnaire,
        _ person: Case,
        _ edges: [BandEdge]
    ) {
        self.scheme = scheme
        bands = scheme.allocation?.bands ?? []
        questions = questionnaire.questions
        self.edges = edges.map { ($0, Nearest()) }
        born = person.person.born
        day = person.starts
        let own = person.answers ?? questionnaire.questions.map { _ in .absent }
        options = zip(questionnaire.questions, own).map { $0.trials(besides: $1) }
        beginnings = [
            own, zip(options, own).map { $0.first ?? $1 }, zip(options, own).map { $0.last ?? $1 },
        ]
        let count = options.reduce(1) { min($0 * $1.count, AnswerSearch.few + 1) }
        if count <= AnswerSearch.few {
            tryAll(from: own)
        } else {
            for answers in beginnings { tryEach(from: answers) }
        }
    }

    /// The totals next to an edge, by its position: the last below it, the first above it, and the
    /// next one.
    mutating func around(_ edge: Int) -> [Total?] {
        // From below as near as may be, then from above.
        for isBelow in [true, false] {
            for beginning in beginnings {
                approach(edges[edge].edge, isBelow, from: beginning)
            }
        }
        let near = edges[edge].near
        return [near.below, near.at, near.above]
    }
}

extension AnswerSearch {
    /// Takes note of some answers; gives their points, and the band that these fall in.
    @discardableResult
    private mutating func note(_ answers: [Answer]) -> (points: Exact, band: Int?)? {
        guard let place = scheme.place(of: answers, born: born, on: day) else { return nil }
        for index in edges.indices {
            let edge = edges[index].edge
            guard isForThoseOf(edge, place) else { continue }
            edges[index].near.meet((place.points, answers), edge)
        }
        return place
    }

    /// Whether points fall in a band for the same people as the one on their side of an edge.
    private func isForThoseOf(_ edge: BandEdge, _ place: (points: Exact, band: Int?)) -> Bool {
        guard let side = edge.isBelow(place.points) ? edge.upper : edge.lower,
            !bands[side].when.isEmpty
        else { return true }
        return place.band.map { bands[$0].when == bands[side].when } ?? false
    }

    private mutating func tryAll(from own: [Answer]) {
        var all = [own]
        for (question, trials) in options.enumerated() {
            all = all.flatMap { answers in
                trials.map { trial in
                    var changed = answers
                    changed[question] = trial
                    return changed
                }
            }
        }
        for answers in all { note(answers) }
    }

    private mutating func tryEach(from answers: [Answer]) {
        for (question, trials) in options.enumerated() {
            for trial in trials {
                var changed = answers
                changed[question] = trial
                note(changed)
            }
        }
    }

    /// Changes one answer at a time, always to the one that leads nearest to the edge.
    private mutating func approach(_ edge: BandEdge, _ isBelow: Bool, from beginning: [Answer]) {
        // On the wrong side, 1, is farther than anything on the right one, 0.
        func distance(_ place: (points: Exact, band: Int?)?) -> (side: Int, far: Exact)? {
            guard let place, isForThoseOf(edge, place),
                let beyond = try? place.points - edge.points, let short = try? .zero - beyond
            else { return nil }
            let isRight = isBelow ? beyond < .zero : beyond >= .zero
            return (isRight ? 0 : 1, max(beyond, short))
        }
        var answers = beginning
        var best = distance(note(answers))
        var tried = 0
        while tried < AnswerSearch.most {
            var next: [Answer]?
            for question in options.indices {
                let trials = options[question] + numbers(at: edge, of: question, in: answers)
                for trial in trials
                where trial != answers[question] && tried < AnswerSearch.most {
                    var changed = answers
                    changed[question] = trial
                    tried += 1
                    guard let far = distance(note(changed)), best.map({ far < $0 }) ?? true else {
                        continue
                    }
                    (best, next) = (far, changed)
                }
            }
            guard let next else { return }
            answers = next
        }
    }
}

// Numbers that may be any between two.
extension AnswerSearch {
    /// The last number below an edge and the first two above it that a question without a step can
    /// be answered with beside some answers; none where its least and its greatest are on one side.
    private func numbers(
        at edge: BandEdge,
        of question: Int,
        in answers: [Answer]
    ) -> [Answer] {
        guard case .number(let grid) = questions[question].kind, grid.step == nil else { return [] }
        let apart = grid.apart(beside: edge.points)
        guard let count = try? ((grid.to - grid.from) / apart).rounded(.down, on: .charge) else {
            return []
        }
        func number(_ steps: Int64) -> Exact? { try? grid.from + apart * Exact(steps) }
        func isAbove(_ steps: Int64) -> Bool? {
            var tried = answers
            guard let number = number(steps) else { return nil }
            tried[question] = .number(number)
            return scheme.place(of: tried, born: born, on: day).map { edge.isBelow($0.points) }
        }
        var (last, first) = (Int64(0), count.numerator)
        guard isAbove(last) == false, isAbove(first) == true else { return [] }
        while first - last > 1 {
            let middle = last + (first - last) / 2
            guard let isAbove = isAbove(middle) else { return [] }
            if isAbove { first = middle } else { last = middle }
        }
        return [last, first, first + 1].compactMap { steps in
            number(steps).flatMap { grid.holds($0) ? .number($0) : nil }
        }
    }
}

extension AnswerSearch.Nearest {
    fileprivate mutating func meet(_ met: AnswerSearch.Total, _ edge: BandEdge) {
        if !edge.isBelow(met.total) {
            if below.map({ $0.total < met.total }) ?? true { below = met }
        } else if at.map({ met.total < $0.total }) ?? true {
            (at, above) = (met, at)
        } else if at?.total != met.total, above.map({ met.total < $0.total }) ?? true {
            above = met
        }
    }
}

extension Question {
    /// The answers that a search tries, one that the person gave among them.
    fileprivate func trials(besides own: Answer) -> [Answer] {
        var trials: [Answer]
        switch kind {
        case .choice: trials = answers.indices.map { .choice($0) }
        case .several: trials = someChoiceSets.map { .choices($0) }
        case .number(let grid): trials = grid.samples.map { .number($0) }
        case .frequency, .age: trials = [own]
        }
        if !when.isEmpty || isOptional { trials.insert(.absent, at: 0) }
        return trials.contains(own) || !own.isKnown ? trials : trials + [own]
    }
}

extension NumberGrid {
    /// All numbers of a small grid; of another some, the ends among them.
    fileprivate var samples: [Exact] {
        guard let step, let count = try? (to - from) / step, count.isWhole else {
            return [from, to]
        }
        let parts = min(count.numerator, 500)
        return (0...parts).compactMap { part in
            let steps =
                count.numerator <= parts
                ? part : part * (count.numerator / parts) + part * (count.numerator % parts) / parts
            return try? from + step * Exact(steps)
        }
    }
}
