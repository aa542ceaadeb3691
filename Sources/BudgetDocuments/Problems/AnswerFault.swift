public import PersonalBudgets

/// What is wrong with the answers to a questionnaire.
public enum AnswerFault: Sendable {
    case questionUnknown(String, scheme: String, allowed: [String])
    case questionRetired(RetiredID, scheme: String)
    case unknown(AnswerUnknown, question: String, text: String, allowed: [String])
    case retired(RetiredID, question: String)
    case notOnGrid(String, question: String, text: String, NumberGrid)
    case notAsked(question: String, text: String)
    case notApplicable(question: String, text: String)
    case contradicts(question: String, String, String)
    case unused(question: String, text: String, when: String)
    case shareUnknown(String, allowed: [String])
    case supportDoubtful(SupportDoubt, question: String, text: String)
}

/// What stands where one of the choices of a question should.
public struct AnswerUnknown: Sendable {
    let found: String
    /// Whether the question may be answered "not applicable".
    let mayNotApply: Bool
    /// Whether it may be answered by a list of its choices.
    let takesSeveral: Bool

    /// What to write, where that is not one of the choices.
    fileprivate func advice(among choices: [String]) -> Phrase? {
        if takesSeveral, found.contains(",") {
            let list = choices.prefix(2).map(named).joined(separator: ", ")
            return "write several as a list, like [\(list)]"
        }
        return mayNotApply
            ? "where it does not apply, write { \"state\": \"not-applicable\" }" : nil
    }
}

extension AnswerFault {
    /// The stable code.
    var code: ProblemCode {
        switch self {
        case .questionUnknown, .questionRetired: .questionUnknown
        case .unknown, .retired, .notOnGrid, .notAsked: .answerUnknown
        case .notApplicable: .answerNotApplicable
        case .contradicts: .answerContradicts
        case .unused: .answerUnused
        case .shareUnknown: .shareUnknown
        case .supportDoubtful: .supportDoubtful
        }
    }

    /// The words.
    var wording: Wording {
        switch self {
        case .questionUnknown(let found, let scheme, let allowed):
            Wording(
                message: "scheme \(scheme) has no question \(quoted(found))",
                found: found,
                allowed: allowed
            )
        case .questionRetired(let retired, let scheme):
            Wording(
                message: "the question \(quoted(retired.id)) was retired from scheme \(scheme)",
                instead: retired.instead,
                advice: "leave it out"
            )
        case .unknown(let answer, let question, let text, let allowed):
            Wording(
                message: "\(quoted(answer.found)) is not an answer to \"\(question)\" (\(text))",
                found: answer.found,
                allowed: allowed,
                advice: answer.advice(among: allowed)
            )
        case .retired(let retired, let question):
            Wording(
                message: "the answer \(quoted(retired.id)) to \"\(question)\" was retired",
                instead: retired.instead,
                advice: "look at the answers that there are now"
            )
        case .notOnGrid(let found, let question, let text, let grid):
            Wording(
                message: "\(quoted(found)) is not an answer to \(named(question)) "
                    + "(\(echoed(text)))",
                advice: "write a number from \(written(grid.from)) to \(written(grid.to))"
                    + (grid.step.map { ", in steps of \(written($0))" } ?? "")
            )
        case .notAsked(let question, let text):
            Wording(
                message: "\(named(question)) (\(echoed(text))) is not asked: it follows "
                    + "from the date of birth",
                advice: "leave it out"
            )
        case .notApplicable(let question, let text):
            Wording(message: "\"\(question)\" (\(text)) applies to everybody: give an answer")
        case .contradicts(let question, let first, let second):
            Wording(
                message: "\"\(question)\" is answered in two ways, "
                    + "by \"\(first)\" and by \"\(second)\"",
                advice: "keep \"\(first)\" or \"\(second)\", not both"
            )
        case .unused(let question, let text, let when):
            Wording(
                message: "\(named(question)) (\(echoed(text))) is asked only when "
                    + "\(when), so this answer is not counted",
                advice: "take it out, or look whether what decides it is right"
            )
        case .shareUnknown(let found, let allowed):
            Wording(
                message: "\(quoted(found)) is not a share of the need",
                found: found,
                allowed: allowed,
                advice: allowed.isEmpty ? "leave \"share\" out: the scheme has no shares" : nil
            )
        case .supportDoubtful(let doubt, let question, let text):
            doubt.wording(question: question, text: text)
        }
    }
}
