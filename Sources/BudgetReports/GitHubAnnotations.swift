public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Problems as GitHub's workflow commands, which it shows beside the lines of a change.
public enum GitHubAnnotations {
    /// GitHub shows ten a step and drops the rest without a word: nine, and a count of the others.
    private static let most = 9

    /// One command a line.
    public static func text(_ problems: [Diagnostic]) -> String {
        shown(problems.map(line)).map { $0 + "\n" }.joined()
    }

    /// The commands that are written, and a count of the others.
    static func shown(_ commands: [String]) -> [String] {
        commands.count > most
            ? commands.prefix(most) + ["::notice::and \(commands.count - most) more"] : commands
    }

    /// The command of a problem.
    static func line(_ problem: Diagnostic) -> String {
        let command = problem.severity == .note ? "notice" : problem.severity.rawValue
        let hint =
            problem.suggestion.map { ". Did you mean \"\($0)\"?" }
            ?? problem.advice.map { ". \($0.prefix(1).uppercased())\($0.dropFirst())" } ?? ""
        return
            "::\(command) file=\(property(RawBytes.spelt(problem.file))),line=\(problem.place.line),"
            + "col=\(problem.place.column),endColumn=\(problem.endColumn),"
            + "title=\(property(problem.code.rawValue))::\(data(problem.message + hint))"
    }

    /// The command of an error of a whole line.
    static func error(_ title: String, _ words: String, in file: String, line: Int) -> String {
        "::error file=\(property(RawBytes.spelt(file))),line=\(line),"
            + "title=\(property(title))::\(data(words))"
    }

    /// The command of an error that is in no file.
    static func error(_ title: String, _ words: String) -> String {
        "::error title=\(property(title))::\(data(words))"
    }

    private static func data(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    private static func property(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.map { codes[$0] ?? Escaping.shown(String($0)) }.joined()
    }
}
