// The checks of a scheme, one after the other.
extension Scheme {
    /// Everything that the checks find, in the order of the checks.
    ///
    /// - Parameter day: The day on which prices and tables must not be older than a year; nil when
    ///   that is not asked.
    /// - Returns: The findings, those that the scheme accepts included.
    public func proof(on day: CalendarDate? = nil) -> [ProofFinding] {
        let reach = Reach(self)
        let unused = unusedRules(reach)
        // A question that is never asked changes nothing: that is said once.
        let idle = idleQuestions().filter { finding in
            guard case .idle(let question, _) = finding else { return true }
            return !unused.contains(.neverUsed(.question(question)))
        }
        var findings = uncitedRules() + idle + unused + equalPoints()
        findings += shown(tableFindings(reach) + bandFindings(reach))
        findings += withoutFigure(reach, besides: Set(findings.compactMap(\.tableWithGap)))
        findings += largeFactors() + belowNothing(reach) + answerFindings() + priceFindings()
        if let day { findings += staleTables(on: day) }
        return findings
    }

    /// What makes the scheme unfit for use, what it accepts included.
    public func errors() -> [ProofFinding] {
        let reach = Reach(self)
        let findings = tableFindings(reach) + bandFindings(reach)
        return shown(findings.filter { $0.code.severity == .error })
    }
}

extension ProofFinding {
    /// The measure whose table it says a number can fall in no row of; nil where it says no such
    /// thing of a measure.
    fileprivate var tableWithGap: Int? {
        switch self {
        case .gap(.measure(let index), _): index
        case .doubt(let claim, _): claim.tableWithGap
        default: nil
        }
    }
}
