internal import PlainText

extension UsageError {
    /// The complaint in plain English: one line, and under it what to do where that helps.
    public var words: String {
        ([sentence] + advice).joined(separator: "\n")
    }

    private var sentence: String {
        switch self {
        case .noCommand(let path, _):
            "\(path.joined(separator: " ")) needs a command."
        case .unknownCommand(let found, let path, _, let suggestion):
            "there is no command "
                + quoted(found, after: path) + didYouMean(suggestion, after: path)
        case .unknownOption(let found, _, let suggestion):
            "there is no option " + quoted(found) + didYouMean(suggestion)
        case .optionOfAnotherCommand(let found, _):
            "\(quoted(found)) belongs after a command that takes it."
        case .optionWithoutValue(let option, let placeholder, _):
            "\(option) needs a value, as in: \(option) \(placeholder)"
        case .optionNeedsNoValue(let option, let found):
            "\(option) takes no value; leave out \(quoted(found))."
        case .valueNotAllowed(let option, let found, _, let suggestion):
            "\(option) cannot be " + quoted(found) + didYouMean(suggestion)
        case .valueUnreadable(let option, let found, let complaint):
            "\(option) cannot be \(quoted(found)): \(complaint.words)."
        case .optionTwice(let option, let first, let second):
            "\(option) is given twice: \(quoted(first)) and \(quoted(second)). Keep one."
        case .valueTwice(let option, let found):
            "\(option) names \(quoted(found)) twice; name it once."
        case .optionAlone(let option, let needed, let reason):
            "\(option) needs \(needed): \(reason)."
        case .optionsApart(let option, let other, let reason):
            "\(option) does not go with \(other): \(reason)."
        case .sameFile(let option, let other):
            "\(option) and \(other) name the same file; give each its own."
        case .missingOperand(let operand, _):
            "\(operand.name) is missing: \(operand.help)."
        case .unexpectedOperand(let found, _):
            "there is one word too many: \(quoted(found))."
        }
    }

    private var advice: [String] {
        switch self {
        case .noCommand(_, let commands): choose(commands)
        case .unknownCommand(_, _, let commands, nil): choose(commands)
        case .unknownOption(_, let path, nil): ["  see them all: \(helpLine(for: path))"]
        case .optionOfAnotherCommand(_, let commands):
            choose(commands.map { $0.joined(separator: " ") })
        case .optionWithoutValue(_, _, let allowed): choose(allowed)
        case .valueNotAllowed(_, _, let allowed, _): choose(allowed)
        case .valueUnreadable(_, _, let complaint): choose(complaint.allowed)
        case .missingOperand(_, let synopsis): ["  " + synopsis]
        case .unexpectedOperand(_, let synopsis): ["  " + synopsis]
        default: []
        }
    }
}

private func quoted(_ found: String, after path: [String] = []) -> String {
    let words = path.dropFirst() + [Escaping.shown(found)]
    return "\"\(words.joined(separator: " "))\""
}

private func didYouMean(_ suggestion: String?, after path: [String] = []) -> String {
    guard let suggestion else { return "." }
    return ". Did you mean \(quoted(suggestion, after: path))?"
}

private func choose(_ words: [String]) -> [String] {
    guard !words.isEmpty else { return [] }
    let text = "choose one of: " + words.joined(separator: ", ")
    return Wrapping(first: "  ", rest: "    ").lines(text)
}

private func helpLine(for path: [String]) -> String {
    ([path.first ?? "", "help"] + path.dropFirst()).joined(separator: " ")
}
