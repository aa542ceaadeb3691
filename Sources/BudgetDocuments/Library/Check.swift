public import PersonalBudgets

extension Document {
    /// Everything that is wrong with the document, whatever kind it is, in the order of the file.
    ///
    /// - Parameters:
    ///   - assessor: Knows the schemes, regimes and rates that can be named.
    ///   - day: The day on which a scheme must not be older than a year; nil when not asked.
    /// - Returns: The findings; empty when there is nothing to say.
    public func findings(
        with assessor: inout Assessor,
        on day: CalendarDate? = nil
    ) -> [Diagnostic] {
        switch kind {
        case .case:
            let reading = assessor.assess(self)
            return withWarnings(reading.diagnostics, of: reading.value)
        case .scheme: return provedScheme(beside: assessor.library, on: day)
        case .regime: return regime(beside: assessor.library).diagnostics
        case .rates: return rates(beside: assessor.library).diagnostics
        case .map: return findingsInMap(with: &assessor)
        case nil: return faultsOfUnknownKind()
        }
    }

    /// Everything that is wrong with the document, whatever kind it is, in the order of the file.
    public func findings(with library: Library, on day: CalendarDate? = nil) -> [Diagnostic] {
        var assessor = Assessor(library)
        return findings(with: &assessor, on: day)
    }

    /// The case worked out with what a library holds, or its faults and notes.
    public func assessed(
        with library: Library,
        explain: Bool = false
    ) -> Reading<AssessedCase> {
        var assessor = Assessor(library)
        return assessor.assess(self, explain: explain)
    }

    /// The case worked out, or its faults.
    public func outcome(with library: Library, explain: Bool = false) -> CaseResult {
        var assessor = Assessor(library)
        return assessor.outcome(self, explain: explain)
    }
}

extension Reading {
    /// The faults of a faulty document, or the notes on a good one.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .good(_, let notes): notes.diagnostics
        case .faulty(let faults): faults
        }
    }
}

extension [Diagnostic] {
    /// Those for which no figure is given.
    package var faults: [Diagnostic] { filter { $0.severity == .error } }
}
