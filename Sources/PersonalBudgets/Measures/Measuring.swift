/// Works out the measures of a scheme in their order, each from the ones above it.
struct Measuring {
    private let questionnaire: Questionnaire
    private let basis: IndicativeBudget.Basis
    /// The counted points of each question; nil for one that does not count.
    private let points: [Figure<Points>?]
    /// What answers and measures have come to.
    private(set) var readings: Readings
    private var results: [Result] = []

    /// What became of a measure.
    private enum Result {
        case figure(Figure<Points>)
        /// Its `when` does not hold, or there was nothing to take.
        case notCounted
        /// A number fell in no row of a table, or there was nothing to divide by.
        case noFigure

        var reading: MeasureReading {
            switch self {
            case .figure(let figure): .number(figure.value)
            case .notCounted: .notCounted
            case .noFigure: .noFigure
            }
        }
    }

    init(
        _ questionnaire: Questionnaire,
        answers: [Answer],
        points: [Figure<Points>?],
        basis: IndicativeBudget.Basis
    ) {
        self.questionnaire = questionnaire
        self.basis = basis
        self.points = points
        readings = Readings(
            questions: questionnaire.questions,
            answers: answers,
            measures: questionnaire.measures.map { _ in .notCounted },
            points: nil
        )
        results.reserveCapacity(questionnaire.measures.count)
    }

    /// Works out all measures, and gives the one that is the total; nil when it has no value.
    mutating func total(trace: inout Trace) throws(CalculationFault) -> Figure<Points>? {
        for index in questionnaire.measures.indices {
            let result = try measure(index, trace: &trace)
            results.append(result)
            readings.measures[index] = result.reading
        }
        guard let total = questionnaire.total, case .figure(let figure) = results[total] else {
            return nil
        }
        readings.points = figure.value
        return figure
    }

    private func measure(
        _ index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Result {
        let measure = questionnaire.measures[index]
        if let none = none(where: measure.when) { return none }
        let term = Term.measure(.value(index, basis))
        let exact = measure.rounding == nil ? term : .beforeRounding(of: term)
        let result = try worked(measure, index, exact, trace: &trace)
        guard let rounding = measure.rounding, case .figure(let figure) = result else {
            return result
        }
        return .figure(try trace.rounded(term, figure, rounding, on: .allowance))
    }

    /// What stands in place of a figure where conditions do not hold; nil where they do.
    private func none(where conditions: [Condition]) -> Result? {
        guard !conditions.isEmpty else { return nil }
        return switch readings.holding(conditions) {
        case true?: nil
        case false?: .notCounted
        case nil: .noFigure
        }
    }

    private func worked(
        _ measure: Measure,
        _ index: Int,
        _ term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Result {
        if case .table(let table) = measure.operation {
            return try lookup(table, index, term, trace: &trace)
        }
        let parts = measure.parts
        if case .firstOf = measure.operation {
            return try first(of: parts, index, term, trace: &trace)
        }
        var figures: [Figure<Points>] = []
        for position in parts.indices {
            switch try part(position, of: parts, index, trace: &trace) {
            case .figure(let figure): figures.append(figure)
            case .notCounted: continue
            case .noFigure: return .noFigure
            }
        }
        switch measure.operation {
        case .sum: return .figure(try trace.sum(term, of: figures))
        case .count(_, let least):
            let reached = figures.filter { $0.value >= least }
            let counted = reached.map { _ in trace.one() }
            return .figure(try trace.sum(term, of: counted))
        case .product:
            return figures.isEmpty ? .notCounted : .figure(try trace.product(term, of: figures))
        case .max: return trace.greatest(term, of: figures).map { .figure($0) } ?? .notCounted
        case .min: return trace.least(term, of: figures).map { .figure($0) } ?? .notCounted
        case .quotient:
            guard figures.count == parts.count else { return .notCounted }
            guard figures[1].value != .zero else { return .noFigure }
            let divisor = Figure<Number>(figures[1].value, figures[1].step)
            return .figure(try trace.quotient(term, figures[0], divisor))
        case .firstOf, .table: return .notCounted
        }
    }

    /// The first part that has a value.
    private func first(
        of parts: [Measure.Part],
        _ index: Int,
        _ term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Result {
        var isAnyMissing = false
        for position in parts.indices {
            switch try part(position, of: parts, index, trace: &trace) {
            case .figure(let figure): return .figure(trace.choose(term, figure))
            case .notCounted: continue
            case .noFigure: isAnyMissing = true
            }
        }
        // What falls in no row, with nothing to go on to, is missing: that is never nothing.
        return isAnyMissing ? .noFigure : .notCounted
    }

    private func part(
        _ position: Int,
        of parts: [Measure.Part],
        _ index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Result {
        let part = parts[position]
        if let none = none(where: part.when) { return none }
        let value: Figure<Points>
        switch part.of {
        case .constant(let number):
            value = trace.input(.measure(.constant(index, part: position)), number)
        case .operand(.measure(let other)):
            guard case .figure(let figure) = results[other] else { return results[other] }
            value = figure
        case .operand(.question(let question)):
            guard let figure = points[question] else { return .notCounted }
            value = figure
        case .operand(.points), .operand(.unpaidHours): return .noFigure
        }
        guard part.times != .one else { return .figure(value) }
        return .figure(
            try trace.product(
                .measure(.part(index, part: position, basis)),
                value,
                trace.input(.measure(.weight(index, part: position)), part.times)
            )
        )
    }

    private func lookup(
        _ table: MeasureTable,
        _ index: Int,
        _ term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Result {
        var key: Figure<Points>?
        switch table.by {
        case .measure(let other):
            guard case .figure(let figure) = results[other] else { return results[other] }
            key = figure
        case .question(let question):
            guard let figure = points[question] else { return .notCounted }
            key = figure
        case .points, .unpaidHours, nil: break
        }
        guard let row = table.rows.row(for: key?.value, readings) else { return .noFigure }
        let found = table.rows[row]
        let cell: Figure<Points> = trace.input(.measure(.row(index, row: row)), found.value)
        guard let key else { return .figure(trace.choose(term, cell)) }
        let edges = trace.edges(
            of: found.range,
            from: .measure(.rowFrom(index, row: row)),
            to: .measure(.rowEnd(index, row: row))
        )
        return .figure(trace.lookup(term, by: key, within: edges, cell))
    }
}
