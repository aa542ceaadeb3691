internal import PersonalBudgets

/// A document that is carried in the program: the same bytes as the file under `fixtures`.
public struct BuiltInText: Sendable {
    let kind: DocumentKind
    /// The id in the document.
    public let id: String
    /// The path below `fixtures`.
    public let path: String
    /// The hash of its bytes.
    public let sha256: String
    /// The part of the country, for rates.
    let area: Area?
    /// The days covered, for rates.
    let dates: ClosedRange<CalendarDate>?
    /// The document.
    public let text: String
}
