public import PersonalBudgets

extension Document {
    /// Everything that is wrong with the document, whatever kind it is.
    ///
    /// - Parameters:
    ///   - library: The schemes, regimes and rates that a case can use.
    ///   - id: The id of a scheme to use instead of the one a case names.
    ///   - date: A day to use instead of a case's own dates.
    /// - Returns: Faults and notes, in the order of the file.
    public func findings(
        with library: Library,
        scheme id: String? = nil,
        on date: CalendarDate? = nil
    ) -> [Diagnostic] {
        switch kind {
        case .case: assessed(with: library, scheme: id, on: date).diagnostics
        case .scheme: scheme().diagnostics
        case .regime: regime().diagnostics
        case .rates: rates().diagnostics
        case nil: faultsOfUnknownKind()
        }
    }

    /// The case worked out, or its faults.
    ///
    /// - Parameters:
    ///   - library: The schemes, regimes and rates that can be used.
    ///   - scheme: The id of a scheme to use instead of the one the case names.
    ///   - date: A day to use instead of the case's own dates.
    ///   - explain: Whether to keep each step.
    /// - Returns: Figures, or faults and no figure at all.
    public func outcome(
        with library: Library,
        scheme: String? = nil,
        on date: CalendarDate? = nil,
        explain: Bool = false
    ) -> Outcome {
        switch assessed(with: library, scheme: scheme, on: date, explain: explain) {
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
