package import PersonalBudgets

extension Allocation.Every {
    /// The period behind "every".
    package var words: String { self == .fourWeeks ? "four weeks" : rawValue }

    /// What an amount is for, behind it.
    package var soOften: String { self == .fourWeeks ? "every \(words)" : "a \(words)" }
}
