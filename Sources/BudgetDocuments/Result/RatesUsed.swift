package import PersonalBudgets

/// The amounts of a year's rates that figures rest on.
package struct RatesUsed: Sendable {
    /// The rates.
    package let document: RatesDocument
    /// The means test that reads them.
    package let regime: Regime
    private let rates: Rates
    fileprivate var read: RatesRead

    init?(_ document: RatesDocument?, _ rules: RuleSet, read: RatesRead) {
        guard let document, let (regime, rates) = rules.meansTest else { return nil }
        self.document = document
        self.regime = regime
        self.rates = rates
        self.read = read
    }

    /// The names of the cells that have this evidence.
    package func names(with evidence: Citation.Evidence) -> [String] {
        names { $0 == evidence }
    }

    private func names(where isMeant: (Citation.Evidence) -> Bool) -> [String] {
        regime.cellNames.indices.filter { index in
            read.contains(RateCell.Index(position: index))
                && rates.cells[index].map { isMeant($0.citation.evidence) } ?? false
        }.map { regime.cellNames[$0] }
    }

    /// The names of the cells that nobody is known to have seen in a source.
    package var unverified: [String] {
        names { $0 == .unverified || $0 == .invented }
    }

    /// Whether others are the same rates, read by the same means test.
    fileprivate func isOfYear(of other: RatesUsed) -> Bool {
        document === other.document && regime === other.regime
    }
}

extension [RatesUsed] {
    /// Takes note of rates that other figures rest on.
    ///
    /// - Returns: Those of them that none before rested on.
    @discardableResult
    package mutating func add(_ more: RatesUsed) -> RatesUsed {
        guard let known = firstIndex(where: { $0.isOfYear(of: more) }) else {
            append(more)
            return more
        }
        var new = more
        new.read.subtract(self[known].read)
        self[known].read.formUnion(more.read)
        return new
    }
}

extension AssessedCase {
    /// The rates that its figures rest on; nil where the scheme has no means test.
    package var ratesUsed: RatesUsed? {
        RatesUsed(rates, rules, read: assessment.trace.ratesRead)
    }

    /// The rates that the figures of a part of the year rest on; nil where the scheme has no means
    /// test.
    package func ratesUsed(in period: PlanPeriod) -> RatesUsed? {
        let (document, rules) = rates(ofRules: period.rules)
        return RatesUsed(document, rules, read: period.ratesRead)
    }
}
