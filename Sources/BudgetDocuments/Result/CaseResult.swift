/// What became of one case: figures, or faults.
public enum CaseResult: Sendable {
    /// Worked out.
    case assessed(AssessedCase)
    /// Not worked out; no figure is given.
    case faulty(Document, [Diagnostic])

    /// Whether there are figures, as results and rows name it.
    enum Status: String {
        case ok, faults
    }
}

extension CaseResult {
    /// What became of reading a document as a case; notes are left out of a result.
    package init(_ reading: consuming Reading<AssessedCase>, of document: borrowing Document) {
        switch reading {
        case .good(let person, _): self = .assessed(person)
        case .faulty(let findings): self = .faulty(copy document, findings.faults)
        }
    }
}
