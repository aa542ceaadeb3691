// Rules that no answers lead to.
extension Scheme {
    /// Rows of measures' tables that hold nothing which can be met, and conditions that never hold.
    func unusedRules(_ reach: Reach) -> [ProofFinding] {
        var places: [ProofFinding.Place] = []
        for (index, question) in (questionnaire?.questions ?? []).enumerated()
        where !reach.canHold(question.when) {
            places.append(.question(index))
        }
        for (index, measure) in (questionnaire?.measures ?? []).enumerated() {
            if !reach.canHold(measure.when) { places.append(.measure(index)) }
            for (position, part) in measure.parts.enumerated() where !reach.canHold(part.when) {
                places.append(.part(position, of: index))
            }
            guard case .table(let table) = measure.operation else { continue }
            let values = table.by.flatMap { reach.values(of: $0) }
            for (position, row) in table.rows.enumerated()
            where !reach.canHold(row.when) || !(values?.reaches(row.range) ?? true) {
                places.append(.row(position, of: index))
            }
        }
        for (index, adjuster) in (allocation?.adjusters ?? []).enumerated()
        where !reach.canHold(adjuster.when) {
            places.append(.adjuster(index))
        }
        return places.map { .neverUsed($0) }
    }

    /// Answers by which the total, or what an adjuster or a condition of a band reads, has no value:
    /// there is nothing to divide by, a cascade ends in nothing, or, of the total, nothing counts.
    ///
    /// What falls in no row of some tables has been told of those.
    func withoutFigure(_ reach: Reach, besides tables: Set<Int>) -> [ProofFinding] {
        guard let questionnaire, let total = questionnaire.total else { return [] }
        var measures: [Int] = []
        if reach.canBeNone(.points) || questionnaire.mayLackFigure(.points) {
            measures.append(total)
        }
        let reads = allocation?.reads ?? []
        for operand in reads where questionnaire.mayLackFigure(operand) {
            if case .measure(let index) = operand, !measures.contains(index) {
                measures.append(index)
            }
        }
        let search = WitnessSearch(self, questionnaire)
        return measures.compactMap { index in
            var shown: ProofFinding?
            _ = search.each(behind: index == total ? [.points] : [.points] + reads) { outcome in
                let readings = outcome.readings
                guard !tables.contains(where: { questionnaire.fallsThrough($0, readings) }) else {
                    return false
                }
                let isShown =
                    index == total
                    ? readings.points == nil
                    : readings.hasNoFigure(.measure(index))
                        && (allocation?.hasNoBudget(by: readings) ?? false)
                if isShown { shown = .noFigure(measure: index, outcome.witness) }
                return isShown
            }
            return shown
        }
    }
}

extension Questionnaire {
    /// Whether a measure rests on one that can be without a figure whatever its tables hold: there may
    /// be nothing to divide by, or nothing that a cascade goes on to.
    fileprivate func mayLackFigure(_ operand: Operand) -> Bool {
        measures(behind: [operand]).contains { index in
            switch measures[index].operation {
            case .quotient, .firstOf: true
            default: false
            }
        }
    }

    /// Whether the number of a table is there, and falls in none of its rows.
    fileprivate func fallsThrough(_ measure: Int, _ readings: Readings) -> Bool {
        guard case .table(let table) = measures[measure].operation else { return false }
        return readings.measures[measure] == .noFigure
            && !(table.by.map { readings.hasNoFigure($0) } ?? false)
    }
}

extension Allocation {
    /// Whether points have no budget by a measure that has no figure.
    fileprivate func hasNoBudget(by readings: Readings) -> Bool {
        guard let points = readings.points else { return false }
        let isBandUnknown = bands.contains {
            $0.range.holds(points) && readings.holding($0.when) == nil
        }
        return isBandUnknown && band(for: points, readings) == nil || lacksFigure(by: readings)
    }
}
