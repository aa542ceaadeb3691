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
        for operand in allocation?.reads ?? [] where questionnaire.divides(operand) {
            if case .measure(let index) = operand, !measures.contains(index) {
                measures.append(index)
            }
        }
        let search = WitnessSearch(self, questionnaire)
        return measures.compactMap { index in
            var shown: ProofFinding?
            _ = search.each(behind: [.points, .measure(index)]) { outcome in
                let isShown =
                    index == total
                    ? outcome.readings.points == nil
                    : outcome.readings.hasNoFigure(.measure(index))
                if isShown { shown = .noFigure(measure: index, answers: outcome.answers) }
                return isShown
            }
            return shown
        }
    }
}

extension Allocation {
    /// What its adjusters, and the conditions of these and of its bands, look at.
    fileprivate var reads: [Operand] {
        adjusters.flatMap { $0.when.map(\.of) + [$0.action.operand].compactMap(\.self) }
            + bands.flatMap { $0.when.map(\.of) }
    }
}
