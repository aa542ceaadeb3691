internal import BudgetDocuments
internal import PersonalBudgets

// What is asked, and what unpaid support does to it.
extension SchemePage {
    var questions: [SchemeSection] {
        guard let questionnaire = scheme.questionnaire else { return [] }
        let rows = questionnaire.questions.map { question in
            SchemeSection.Row(
                cells: [
                    question.id, question.text, "x \(written(question.weight))",
                    answers(to: question),
                ],
                citation: question.citation
            )
        }
        return [
            SchemeSection(
                title: "Questions and points",
                columns: ["question", "about", "weight", "answers and points"],
                rows: rows,
                note: "\(total(questionnaire)) \(unpaidSupport(questionnaire))"
            )
        ]
    }

    private func answers(to question: Question) -> String {
        let answers = question.answers.map { answer in
            "\(answer.id) \(written(answer.points)): \(answer.text)"
        }
        let limits = [
            question.isOptional ? "may be left out" : nil,
            question.notApplicable.map { "not applicable: \($0)" },
            question.when.isEmpty ? nil : "asked when \(scheme.words(for: question.when))",
        ].compactMap(\.self)
        return ([question.kind.words] + answers + limits).filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    private func total(_ questionnaire: Questionnaire) -> String {
        questionnaire.total.map { "The points are the measure \(questionnaire.measures[$0].id)." }
            ?? "The points are those of the answers, each times its weight, added."
    }

    /// What unpaid support does, in a sentence.
    private func unpaidSupport(_ questionnaire: Questionnaire) -> String {
        func ids(_ questions: [Int]) -> String {
            questions.map { questionnaire.questions[$0].id }.joined(separator: ", ")
        }
        switch questionnaire.treatment {
        case .shares where questionnaire.shares.isEmpty:
            return "There is no rule for unpaid support: it takes nothing off."
        case .shares:
            let shares = questionnaire.shares.map { "\($0.id) \(written($0.share))" }
            return "Unpaid support takes off its share of a question's counted points: "
                + shares.joined(separator: ", ") + "."
        case .none: return "Unpaid support takes nothing off; it enters when the plan is made."
        case .scores(let takenOff, let added):
            return "Unpaid support is scored: \(ids(takenOff)) taken off"
                + (added.isEmpty ? "." : ", and \(ids(added)) added.")
        case .columns(let pairs):
            return "Each need stands beside what of it is unmet, and both count: "
                + pairs.map { "\(ids([$0.need])) and \(ids([$0.unmet]))" }
                .joined(separator: "; ") + ". Without unpaid support all of the need is unmet."
        case .hours: return "The agreed hours of unpaid support are taken off the amount."
        case .carersOwn(let scheme):
            return "Unpaid support takes nothing off; a carer's own support is worked out by "
                + "\(scheme)."
        }
    }
}

extension Question.Kind {
    /// What an answer is; empty where it is one of the answers and no more.
    fileprivate var words: String {
        switch self {
        case .choice: ""
        case .several(.sum): "several, their points added"
        case .several(.max): "several, of which the most points count"
        case .several(.count): "several, as many points as are chosen"
        case .number(let grid):
            "a number from \(written(grid.from)) to \(written(grid.to))"
                + (grid.step.map { ", in steps of \(written($0))" } ?? "")
        case .frequency: "so many times of a unit, each time worth its points"
        case .age(let unit): "the age in \(unit.rawValue) when support starts, not asked"
        }
    }
}
