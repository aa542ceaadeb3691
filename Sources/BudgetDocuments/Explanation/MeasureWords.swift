internal import PersonalBudgets

// Measures and the answers that are numbers: everything here follows the scheme.
extension Explainer {
    func measures(_ term: Term) -> StepWords? {
        switch term {
        case .one: StepWords(id: "one", label: "one", isConstant: true)
        case .roundingStep(let of): ofRounding(of, "step", "the step it is rounded to")
        case .stepsBeforeRounding(let of): ofRounding(of, "steps", "in steps, before rounding")
        case .wholeSteps(let of): ofRounding(of, "whole-steps", "in whole steps")
        case .measure(let index, let basis): measure(index, "", "", "", basis)
        case .measureConstant(let index, let part):
            measure(index, ".number.\(part + 1)", "a number of ", "")
        case .measureWeight(let index, let part):
            measure(index, ".weight.\(part + 1)", "a weight of ", "")
        case .measurePart(let index, let part, let basis):
            measure(index, ".part.\(part + 1)", "part \(part + 1) of ", "", basis)
        case .measureRow(let index, let row):
            measure(index, ".row.\(row + 1)", "row \(row + 1) of ", "/table/rows/\(row)")
        case .measureRowFrom(let index, let row):
            measure(
                index,
                ".row.\(row + 1).from",
                "where row \(row + 1) begins in ",
                "/table/rows/\(row)"
            )
        case .measureRowEnd(let index, let row):
            measure(
                index,
                ".row.\(row + 1).end",
                "where row \(row + 1) ends in ",
                "/table/rows/\(row)"
            )
        default: nil
        }
    }

    private func measure(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ pointer: String,
        _ basis: IndicativeBudget.Basis? = nil
    ) -> StepWords? {
        guard let measure = scheme.questionnaire?.measures[index] else { return nil }
        let isWithout = basis == .withoutUnpaidSupport
        return schemeRule(
            "measure.\(measure.id)\(suffix)" + (isWithout ? ".without-unpaid-support" : ""),
            prefix + measure.text + (isWithout ? ", without unpaid support" : ""),
            "/questionnaire/measures/\(index)\(pointer)",
            measure.citation
        )
    }

    private func ofRounding(_ term: Term, _ suffix: String, _ label: String) -> StepWords {
        let words = words(for: term)
        return StepWords(
            id: words.id + "." + suffix,
            label: words.label + ", " + label,
            rule: words.rule,
            citation: words.citation
        )
    }
}
