package import PersonalBudgets
internal import PlainText

/// The numbers of a range in words, like `27 to under 30` or `118 or more`.
package func written(_ range: NumberRange) -> String {
    if let above = range.above {
        let end =
            range.to.map { ", up to \(written($0))" }
            ?? range.below.map { ", under \(written($0))" }
        return "over \(written(above))" + (end ?? "")
    }
    return switch (range.from, range.to, range.below) {
    case (let from?, let to?, _) where from == to: written(from)
    case (let from?, let to?, _): "\(written(from)) to \(written(to))"
    case (let from?, nil, let below?): "\(written(from)) to under \(written(below))"
    case (let from?, nil, nil): "\(written(from)) or more"
    case (nil, let to?, _): "\(written(to)) or less"
    case (nil, nil, let below?): "under \(written(below))"
    case (nil, nil, nil): "any"
    }
}

extension Scheme {
    /// For whom a row is, in words: its points, then its conditions.
    package func words(for row: some RuleRow) -> String {
        var parts: [String] = []
        if row.range != .all {
            let isOpen = row.range.to == nil && row.range.below == nil
            let points = written(row.range)
            parts.append(
                isOpen
                    ? points.replacingEnd(" or more", by: " points or more") : points + " points"
            )
        }
        if !row.when.isEmpty { parts.append(words(for: row.when)) }
        return parts.isEmpty ? "everybody" : parts.joined(separator: ", ")
    }

    /// Conditions in words, like `setting is home and age 21 or more`.
    package func words(for conditions: [Condition]) -> String {
        conditions.map { condition in
            switch condition.test {
            case .within(let range):
                return name(of: condition.of) + " " + written(range)
            case .answered(let wanted):
                guard case .question(let index) = condition.of,
                    let question = questionnaire?.questions[index]
                else { return "" }
                let answers = question.choices(in: wanted).map(\.id)
                return question.id + " is " + answers.joined(separator: " or ")
            }
        }.joined(separator: " and ")
    }

    /// The name of a question or measure.
    package func name(of operand: Operand) -> String {
        switch operand {
        case .question(let index): questionnaire?.questions[index].id ?? ""
        case .measure(let index): questionnaire?.measures[index].id ?? ""
        case .points: "points"
        case .unpaidHours: SchemeNames.unpaidHours
        }
    }
}

extension String {
    fileprivate func replacingEnd(_ end: String, by other: String) -> String {
        hasSuffix(end) ? String(dropLast(end.count)) + other : self
    }
}
