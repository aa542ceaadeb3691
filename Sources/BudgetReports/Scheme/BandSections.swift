internal import BudgetDocuments
internal import PersonalBudgets

// From points to the indicative budget.
extension SchemePage {
    var bands: [SchemeSection] {
        guard let allocation = scheme.allocation else { return [] }
        return [
            SchemeSection(
                title: allocation.every == .week
                    ? "Bands, a week" : "Bands, amounts every \(allocation.every.words)",
                columns: ["band", "points", "amount"],
                rows: allocation.bands.map {
                    SchemeSection.Row(cells: [$0.id, scheme.words(for: $0), amount(of: $0)])
                },
                note: choices(allocation).joined(separator: " "),
                citation: allocation.citation
            )
        ]
    }

    /// What of a band is the budget, how it is rounded, and what becomes of other points.
    private func choices(_ allocation: Allocation) -> [String] {
        let amounts = allocation.bands.compactMap(\.amounts)
        let limit = allocation.planLimit == .top ? "the top of the band" : "that amount"
        let budget =
            amounts.contains { $0.lowerBound != $0.upperBound }
            ? "The indicative budget is the \(allocation.point.rawValue) of the band; a plan is "
                + "within it up to \(limit)."
            : nil
        return [
            allocation.bands.isEmpty
                ? "There are no bands: what is added below is the budget." : budget,
            allocation.step.map { "Points go in steps of \(written($0))." },
            allocation.below.map { "Fewer points than in the bands: \($0.words)." },
            allocation.above.map { "More points than in the bands: \($0.words)." },
            "The budget is \(scheme.words(forMoney: allocation.rounding)).",
        ].compactMap(\.self)
    }

    /// The amounts of a band, and what its points add.
    private func amount(of band: Band) -> String {
        guard let amounts = band.amounts else { return "no figure" }
        let (lowest, highest) = (
            scheme.amount(amounts.lowerBound), scheme.amount(amounts.upperBound)
        )
        let flat = lowest == highest ? lowest : "\(lowest) to \(highest)"
        guard let rise = band.rise else { return flat }
        let added = "\(scheme.amount(exactPence: rise.perPoint)) for each point"
        guard rise.from == .zero else { return "\(flat) and \(added) above \(written(rise.from))" }
        return amounts.upperBound == .zero ? added : "\(flat) and \(added)"
    }

    var adjusters: [SchemeSection] {
        guard let allocation = scheme.allocation, !allocation.adjusters.isEmpty else { return [] }
        return [
            SchemeSection(
                title: "After the band, in order",
                columns: ["adjuster", "when", allocation.every.soOften, "rounding"],
                rows: allocation.adjusters.flatMap { rows(of: $0) },
                note: notes(on: allocation).joined(separator: " ")
            )
        ]
    }

    /// What an adjuster does; a row for each answer that adds something.
    private func rows(of adjuster: Adjuster) -> [SchemeSection.Row] {
        let when = adjuster.when.isEmpty ? [] : [scheme.words(for: adjuster.when)]
        let rounding = adjuster.rounding.map(scheme.words(forMoney:)) ?? ""
        func row(_ condition: String, _ effect: String) -> SchemeSection.Row {
            SchemeSection.Row(
                cells: [adjuster.id, condition, effect, rounding],
                citation: adjuster.citation
            )
        }
        guard case .answers(let position, let additions) = adjuster.action,
            let question = scheme.questionnaire?.questions[position]
        else {
            let condition = when.map { "when \($0)" }.joined()
            return [row(condition, scheme.words(for: adjuster.action))]
        }
        return zip(question.answers, additions).compactMap { answer, addition in
            addition.map {
                let conditions = (["\(question.id) is \(answer.id)"] + when)
                return row(
                    "when " + conditions.joined(separator: " and "),
                    scheme.words(for: $0)
                )
            }
        }
    }

    /// What a question, unpaid support and its hours are to the adjusters, where they look at them.
    private func notes(on allocation: Allocation) -> [String] {
        let adjusters = allocation.adjusters
        let goByAnswers = adjusters.contains {
            if case .answers = $0.action { true } else { false }
        }
        let readQuestions = adjusters.contains { adjuster in
            if case .answers = adjuster.action { return false }
            if case .question = adjuster.action.operand { return true }
            return false
        }
        let readHours = adjusters.contains { $0.action.operand == .unpaidHours }
        return [
            goByAnswers && (scheme.questionnaire?.treatment.isByShare ?? false)
                ? "What the answer to a question adds falls by the share of that need that unpaid "
                    + "support meets; what else is added under a condition does not." : nil,
            readQuestions
                ? "A question stands for the points of its answer, before its weight and before "
                    + "unpaid support." : nil,
            readHours && allocation.every != .week
                ? "Hours of unpaid support are those of a week, times the weeks of the period; a "
                    + "year has 52." : nil,
        ].compactMap(\.self)
    }
}

extension Allocation.Beyond {
    /// What becomes of points that lie in no band.
    fileprivate var words: String {
        switch self {
        case .noFigure: "no figure"
        case .nearestBand: "the amount of the nearest band"
        }
    }
}
