/// Colour in text, where it is wanted; no meaning hangs on it.
public enum Style: Sendable {
    /// None.
    case plain
    /// Bold and four colours.
    case colored

    /// Bold text.
    package func bold(_ text: String) -> String { wrapped(text, "1") }
    /// What is wrong.
    package func fault(_ text: String) -> String { wrapped(text, "1;31") }
    /// What may help.
    package func hint(_ text: String) -> String { wrapped(text, "36") }

    private func wrapped(_ text: String, _ code: String) -> String {
        switch self {
        case .plain: text
        case .colored: text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
        }
    }
}
