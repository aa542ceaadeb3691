internal import PersonalBudgets

// Measures: everything here follows the scheme.
extension Explainer {
    func measure(_ term: MeasureTerm) -> StepWords {
        switch term {
        case .value(let index, let basis): measure(index, "", "", "", basis)
        case .constant(let index, let part):
            measure(index, ".number.\(part + 1)", "a number of ", "")
        case .weight(let index, let part):
            measure(index, ".weight.\(part + 1)", "a weight of ", "")
        case .part(let index, let part, let basis):
            measure(index, ".part.\(part + 1)", "part \(part + 1) of ", "", basis)
        case .row(let index, let row):
            measure(index, ".row.\(row + 1)", "row \(row + 1) of ", "/table/rows/\(row)")
        case .rowFrom(let index, let row):
            measure(
                index,
                ".row.\(row + 1).from",
                "where row \(row + 1) begins in ",
                "/table/rows/\(row)"
            )
        case .rowEnd(let index, let row):
            measure(
                index,
                ".row.\(row + 1).end",
                "where row \(row + 1) ends in ",
                "/table/rows/\(row)"
            )
        }
    }

    private func measure(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ pointer: String,
        _ basis: IndicativeBudget.Basis? = nil
    ) -> StepWords {
        guard let measure = scheme.questionnaire?.measures[index] else { return .ofNothing }
        return schemeRule(
            "measure.\(measure.id)\(suffix)",
            prefix + measure.text,
            "/questionnaire/measures/\(index)\(pointer)",
            measure.citation
        ).on(basis)
    }
}
