internal import PersonalBudgets

extension SupportDoubt {
    /// What is said of help with what a question asks about.
    func wording(question: String, text: String) -> Wording {
        let help = "help with \(named(question)) (\(echoed(text)))"
        let asIfNone = "so it takes nothing off"
        return switch self {
        case .notAgreed:
            Wording(
                message: "this \(help) is not counted, \(asIfNone): no day is given on which it "
                    + "was agreed",
                advice: "add \"agreed\", or leave the help out until somebody has agreed to it"
            )
        case .agreed(let day, let start):
            Wording(
                message: "this \(help) is not counted, \(asIfNone): it is agreed on "
                    + "\(value: written(day)), and the day that counts is \(value: written(start))",
                advice: "look whether the day of the agreement is right"
            )
        case .ended(let day, let start):
            Wording(
                message: "this \(help) is not counted, \(asIfNone): it ended on "
                    + "\(value: written(day)), and the day that counts is \(value: written(start))",
                advice: "look whether it goes on, or take it out"
            )
        case .noPoints:
            Wording(
                message: "this \(help) takes nothing off: the answer gives no points",
                advice: "an answer states the need as it is with no help at all: look whether this "
                    + "one does"
            )
        case .notApplicable:
            Wording(
                message: "this \(help) takes nothing off: the question does not apply",
                advice: "take the help out, or look whether the question does apply"
            )
        case .notAsked:
            Wording(
                message: "this \(help) takes nothing off: the question is not asked",
                advice: "take the help out, or look whether what decides it is right"
            )
        case .notCounted:
            Wording(
                message: "this \(help) takes nothing off: the points of the question count "
                    + "nowhere",
                advice: "take it out, or name the need that it meets by another question"
            )
        case .raises(let before, let after):
            Wording(
                message: "this \(help) makes the points more, not fewer: "
                    + "\(value: written(after)), and \(value: written(before)) without it",
                advice: "less of this answer counts more, so it is no need that help meets: take "
                    + "the help out, or name the need by another question"
            )
        case .moreThanAll:
            Wording(
                message: "the \(help) comes to more than the whole need, and only the whole is "
                    + "taken off",
                advice: "look whether the shares are right"
            )
        case .alike:
            Wording(
                message: "the same \(help) is stated twice",
                advice: "take one out, or say in \"by\" who gives each"
            )
        }
    }
}
