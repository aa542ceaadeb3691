/// Why a command line cannot be run: the facts, which ``words`` puts into English.
public enum UsageError: Error, Hashable {
    /// No command was given where one is needed; `path` starts with the program.
    case noCommand(path: [String], commands: [String])
    /// There is no command of that name within `path`.
    case unknownCommand(found: String, path: [String], commands: [String], suggestion: String?)
    /// The command takes no such option.
    case unknownOption(found: String, path: [String], suggestion: String?)
    /// The option belongs to other commands, each a whole path.
    case optionOfAnotherCommand(found: String, commands: [[String]])
    /// Nothing follows an option that takes a value.
    case optionWithoutValue(option: String, placeholder: String, allowed: [String])
    /// A value was given to a flag.
    case optionNeedsNoValue(option: String, found: String)
    /// The value is not one of those allowed.
    case valueNotAllowed(option: String, found: String, allowed: [String], suggestion: String?)
    /// The value cannot be read, and why.
    case valueUnreadable(option: String, found: String, complaint: Complaint)
    /// An option that takes one value was given two that differ.
    case optionTwice(option: String, first: String, second: String)
    /// A list names a value twice that it may name once.
    case valueTwice(option: String, found: String)
    /// An option stands without what it needs beside it: another one, or a value of it.
    case optionAlone(option: String, needed: String, reason: String)
    /// An option stands beside another one, or a command, to which it means nothing.
    case optionsApart(option: String, other: String, reason: String)
    /// Two options name the same file.
    case sameFile(option: String, other: String)
    /// Fewer words than the command needs.
    case missingOperand(Operand, synopsis: String)
    /// More words than the command takes.
    case unexpectedOperand(found: String, synopsis: String)
}
