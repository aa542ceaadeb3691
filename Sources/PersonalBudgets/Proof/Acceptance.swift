/// A finding that a council accepts, with its reason.
public struct Acceptance: Sendable {
    /// The code of the findings.
    public let code: ProblemCode
    /// The part of the scheme they must stand in, as a JSON Pointer; empty for anywhere.
    public let place: String
    /// Why they are accepted.
    public let reason: String
    /// Where that was decided.
    public let citation: Citation

    /// An acceptance.
    public init(code: ProblemCode, place: String, reason: String, citation: Citation) {
        self.code = code
        self.place = place
        self.reason = reason
        self.citation = citation
    }
}
