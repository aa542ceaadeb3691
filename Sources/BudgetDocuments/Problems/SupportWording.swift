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
                    + "\(value: written(day)), and \(value: written(start)) is assessed",
                advice: "look whether the day of the agreement is right"
            )
        case .ended(let day, let start):
            Wording(
                message: "this \(help) is not counted, \(asIfNone): it ended on "
                    + "\(value: written(day)), and \(value: written(start)) is assessed",
                advice: "look whether it goes on, or take it out"
            )
        case .noPoints:
            Wording(
                message: "this \(help) takes nothing off: the answer gives no points",
                advice: "an answer states the need as it is with no help at all: look whether this "
                    + "one does"
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
