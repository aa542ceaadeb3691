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

    /// Answers by which the total has no value, though every number falls in a row: there is
    /// nothing to divide by, or nothing that counts.
    func withoutTotal(_ reach: Reach) -> [ProofFinding] {
        guard let questionnaire, let total = questionnaire.total,
            reach.canBeNone(.points) || questionnaire.divides(.points)
        else { return [] }
        var shown: [ProofFinding] = []
        _ = WitnessSearch(self, questionnaire).each(behind: [.points]) { outcome in
            guard outcome.readings.points == nil else { return false }
            shown = [.noTotal(measure: total, answers: outcome.answers)]
            return true
        }
        return shown
    }
}
