/// Where a rule begins to say something else of a number that is answered, or of an age.
struct NumberEdge: Hashable {
    /// The last number below.
    let last: Exact
    /// The first number above.
    let first: Exact

    /// The edge before a number, of such as lie so far apart; nil where there is none before it.
    fileprivate init?(before first: Exact, apart: Exact) {
        guard let last = try? first - apart else { return nil }
        (self.last, self.first) = (last, first)
    }
}

extension Scheme {
    /// The edges of a question about a number or an age, from the least: where a table by it, or a
    /// condition on it, begins to say something else; none for another question.
    ///
    /// Of two with the same first number the shorter comes before the longer.
    func numberEdges(of index: Int) -> [NumberEdge] {
        guard let questionnaire else { return [] }
        var edges: Set<NumberEdge> = []
        let question = questionnaire.questions[index]
        func take(_ range: NumberRange, of weight: Exact = .one) {
            func take(_ number: Exact?, isHeld: Bool) {
                guard let number, weight > .zero, let answer = try? number / weight,
                    let edge = question.kind.edge(at: answer, isHeld: isHeld)
                else { return }
                edges.insert(edge)
            }
            for begin in [range.from, range.below] { take(begin, isHeld: true) }
            for end in [range.to, range.above] { take(end, isHeld: false) }
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
                if table.by == .question(index) { take(row.range, of: question.weight) }
            }
        }
        for band in allocation?.bands ?? [] { take(band.when) }
        for adjuster in allocation?.adjusters ?? [] { take(adjuster.when) }
        return edges.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
    }
}

extension Question.Kind {
    /// The numbers on the two sides of the place where something begins, with a number or just above
    /// it; nil where no answer lies on one of them.
    fileprivate func edge(at number: Exact, isHeld: Bool) -> NumberEdge? {
        switch self {
        case .number(let grid): grid.edge(at: number, isHeld: isHeld)
        case .age:
            (isHeld ? number : try? number + .one).flatMap {
                $0 > .zero ? NumberEdge(before: $0, apart: .one) : nil
            }
        case .choice, .several, .frequency: nil
        }
    }
}

extension NumberGrid {
    /// How far apart numbers lie that can be answered about a number: a step of the grid; without one
    /// a unit of the last decimal with which this number and the ends of the grid are written.
    package func apart(beside number: Exact) -> Exact {
        if let step { return step }
        var unit = Exact.one
        for _ in 0..<6 {
            let isFine = [number, from, to].allSatisfy { (try? $0 / unit)?.isWhole ?? true }
            guard !isFine, let finer = try? unit / Exact(10) else { break }
            unit = finer
        }
        return unit
    }

    /// The numbers on the two sides of the place where something begins, with a number or just above
    /// it.
    fileprivate func edge(at number: Exact, isHeld: Bool) -> NumberEdge? {
        let apart = apart(beside: number)
        guard number >= from, let steps = try? (number - from) / apart,
            let whole = try? steps.rounded(isHeld ? .up : .down, on: .charge),
            let first = try? from + apart * (isHeld ? whole : whole + .one),
            first > from, first <= to
        else { return nil }
        return NumberEdge(before: first, apart: apart)
    }
}
