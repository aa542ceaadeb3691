internal import PersonalBudgets

extension Document {
    /// Everything that is wrong with the document, whatever kind it is.
    public func findings(with library: Library) -> [Diagnostic] {
        switch kind {
        case .case: assessed(with: library).diagnostics
        case .scheme: scheme().diagnostics
        case .regime: regime().diagnostics
        case .rates: rates().diagnostics
        case nil: faultsOfUnknownKind()
        }
    }

    /// The case worked out, or its faults.
    public func outcome(with library: Library, explain: Bool) -> Outcome {
        switch assessed(with: library, explain: explain) {
        case .good(let person, _): .assessed(person)
        case .faulty(let faults): .faulty(self, faults.filter { $0.severity == .error })
        }
    }
}

extension Reading {
    /// The faults of a faulty document, or the notes on a good one.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .good(_, let notes): notes
        case .faulty(let faults): faults
        }
    }
}
