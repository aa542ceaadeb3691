internal import PersonalBudgets

// Points: everything here follows the scheme.
extension Explainer {
    func points(_ term: PointsTerm) -> StepWords {
        switch term {
        case .answer(let question, let choice):
            questionRule(question, "answers.", "/answers/\(choice)") {
                "\($0.id): \($0.answers[choice].id)"
            }
        case .answeredNumber(let question), .answeredChoices(let question):
            questionRule(question, "answers.", "") { $0.id }
        case .answeredTimes(let question):
            StepWords(
                id: "answers.\(scheme.questionnaire?.questions[question].id ?? "").times",
                label: "how often: \(scheme.questionnaire?.questions[question].id ?? "")"
            )
        case .timesWorth(let question, let unit):
            questionRule(question, "worth.", "/answers/\(unit)") {
                "one time a \($0.answers[unit].id): \($0.id)"
            }
        case .answeredFrequency(let question):
            questionRule(question, "answers.", "/answers") { $0.id }
        case .netPoints(let question):
            questionRule(question, "net.", "", unpaid: true) {
                "counted points of \($0.id) after unpaid support"
            }
        case .weight(let question):
            questionRule(question, "weight.", "/weight") { "weight of \($0.id)" }
        case .countedPoints(let question):
            questionRule(question, "counted.", "/weight") { "counted points of \($0.id)" }
        case .answersTotal:
            schemeRule(
                "points.answers",
                "points of all answers",
                "/questionnaire/questions",
                scheme.questionnaire?.questions.first?.citation
            )
        case .unpaidShare(let question):
            questionRule(question, "unpaid-support.share.", "", unpaid: true) {
                "share of \($0.id) met by unpaid support"
            }
        case .unpaidPoints(let question):
            questionRule(question, "unpaid-support.points.", "", unpaid: true) {
                "unpaid support with \($0.id)"
            }
        case .unpaidScore(let question):
            questionRule(question, "unpaid-support.score.", "", unpaid: true) {
                "taken off for \($0.id)"
            }
        case .wholeNeed(let question):
            questionRule(question, "unpaid-support.whole.", "", unpaid: true) {
                "\($0.id) as it is with no help"
            }
        case .unpaidHours(let index):
            schemeRule(
                "unpaid-support.\(index + 1).hours",
                "hours a week of unpaid support \(index + 1)",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        case .unpaidHoursTotal:
            schemeRule(
                "unpaid-support.hours",
                "hours a week of unpaid support",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        case .unpaidTotal:
            schemeRule(
                "points.unpaid-support",
                "points taken off for unpaid support",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        case .total:
            schemeRule(
                "points.total",
                "points",
                "/questionnaire/unpaidSupport",
                scheme.questionnaire?.unpaidSupportCitation
            )
        }
    }

    private func questionRule(
        _ index: Int,
        _ prefix: String,
        _ pointer: String,
        unpaid: Bool = false,
        _ label: (Question) -> String
    ) -> StepWords {
        guard let questionnaire = scheme.questionnaire else { return .ofNothing }
        let question = questionnaire.questions[index]
        return schemeRule(
            prefix + question.id,
            label(question),
            unpaid
                ? "/questionnaire/unpaidSupport" : "/questionnaire/questions/\(index)\(pointer)",
            unpaid ? questionnaire.unpaidSupportCitation : question.citation
        )
    }
}
