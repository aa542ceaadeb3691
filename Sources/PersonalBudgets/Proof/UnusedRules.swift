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

    /// Answers by which the total, or what an adjuster or a condition of a band reads, has no value
    /// though every number falls in a row: there is nothing to divide by, or, of the total, nothing
    /// that counts.
    func withoutFigure(_ reach: Reach) -> [ProofFinding] {
        guard let questionnaire, let total = questionnaire.total else { return [] }
        var measures: [Int] = []
        if reach.canBeNone(.points) || questionnaire.divides(.points) { measures.append(total) }
        let reads = allocation?.reads ?? []
        for operand in reads where questionnaire.divides(operand) {
            if case .measure(let index) = operand, !measures.contains(index) {
                measures.append(index)
            }
        }
        let search = WitnessSearch(self, questionnaire)
        return measures.compactMap { index in
            var shown: ProofFinding?
            _ = search.each(behind: index == total ? [.points] : [.points] + reads) { outcome in
                let readings = outcome.readings
                let isShown =
                    index == total
                    ? readings.points == nil
                    : readings.hasNoFigure(.measure(index))
                        && (allocation?.hasNoBudget(by: readings) ?? false)
                if isShown { shown = .noFigure(measure: index, answers: outcome.answers) }
                return isShown
            }
            return shown
        }
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

    /// What its adjusters, and the conditions of these and of its bands, look at.
    var reads: [Operand] {
        adjusters.flatMap { $0.when.map(\.of) + [$0.action.operand].compactMap(\.self) }
            + bands.flatMap { $0.when.map(\.of) }
    }
}
