internal import BudgetDocuments
internal import PersonalBudgets

// The numbers worked out from the answers, each from those above it.
extension SchemePage {
    var measures: [SchemeSection] {
        guard let measures = scheme.questionnaire?.measures, !measures.isEmpty else { return [] }
        let rows = measures.map { measure in
            let rounding = measure.rounding.map { ", \($0.wordsOfNumbers)" } ?? ""
            return SchemeSection.Row(
                cells: [
                    measure.id, measure.text, scheme.words(for: measure.operation) + rounding,
                    measure.when.isEmpty ? "" : "only when \(scheme.words(for: measure.when))",
                ],
                citation: measure.citation
            )
        }
        return [
            SchemeSection(
                title: "Measures, in order",
                columns: ["measure", "about", "worked out as", "counts"],
                rows: rows,
                note: "A question stands for its points times the weight, less what unpaid support "
                    + "takes off; in a condition, for the points of the answer alone."
            )
        ]
    }
}

extension Scheme {
    fileprivate func words(for operation: Measure.Operation) -> String {
        switch operation {
        case .sum(let parts): "added: " + list(parts)
        case .product(let parts): "multiplied: " + list(parts)
        case .quotient(let dividend, let divisor):
            words(for: dividend) + " divided by " + words(for: divisor)
        case .max(let parts): "the most of " + list(parts)
        case .min(let parts): "the least of " + list(parts)
        case .count(let parts, let least):
            "how many are at least \(written(least)) of " + list(parts)
        case .firstOf(let parts): "the first that has a value of " + list(parts)
        case .table(let table): words(for: table)
        }
    }

    private func list(_ parts: [Measure.Part]) -> String {
        parts.map { words(for: $0) }.joined(separator: ", ")
    }

    private func words(for part: Measure.Part) -> String {
        let source =
            switch part.of {
            case .operand(let operand): name(of: operand)
            case .constant(let number): written(number)
            }
        return source + (part.times == .one ? "" : " x \(written(part.times))")
            + (part.when.isEmpty ? "" : " (when \(words(for: part.when)))")
    }

    private func words(for table: MeasureTable) -> String {
        let rows = table.rows.map { row in
            let range = row.range == .all ? nil : written(row.range)
            let conditions = [range, row.when.isEmpty ? nil : words(for: row.when)]
            let whom = conditions.compactMap(\.self).joined(separator: " and ")
            return (whom.isEmpty ? "any" : whom) + " gives \(written(row.value))"
        }
        let step = table.step.map { ", in steps of \(written($0))" } ?? ""
        return (table.by.map { "by \(name(of: $0))\(step): " } ?? "") + rows.joined(separator: ", ")
    }
}
