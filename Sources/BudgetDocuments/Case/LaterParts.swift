public import PersonalBudgets

extension AssessedCase {
    /// A later part of a case's year: from the first day of other rates, or from a day on which a stay
    /// counts as a longer one.
    ///
    /// Few cases have one: a reference takes no room in the others.
    public final class LaterPart: Sendable {
        /// Its rules for the core, which knows no documents.
        let ruling: LaterRules
        /// Its rates.
        public let rates: RatesDocument

        init(_ ruling: LaterRules, rates: RatesDocument) {
            self.ruling = ruling
            self.rates = rates
        }

        /// Its first day.
        public var from: CalendarDate { ruling.from }
        /// The scheme and the regime with its rates.
        public var rules: RuleSet { ruling.rules }
        /// The case as these rules name its kinds, where the stay counts as a longer one.
        var facts: Case? { ruling.facts }
    }

    /// What of other rates bears on the year of a case.
    struct Later {
        var parts: [LaterPart] = []
        var wages: LaterPart?
        var unlawful: SchemeFault?
        var ahead: DaysAhead?
        var outlastsRules = false
    }
}

// The rules of the later days of a case's year.
extension Assessor {
    /// The benefit years that begin while the plan of a case runs, and why no more of them are used
    /// where the council's own amounts are not the law's; the days from which a stay counts as a longer
    /// one; and what is found on the later days on which the case is otherwise.
    mutating func later(
        than year: RulesOfSchemes.Year,
        of facts: Case,
        in document: Document,
        by rulebook: Rulebook,
        _ assessment: Assessment
    ) -> AssessedCase.Later {
        var found = AssessedCase.Later()
        let rules = year.rules
        guard let last = rules.lastDayOfYear(from: facts.starts) else { return found }
        let longer = daysOutlasted(byStayOf: facts, in: document, by: rules)
        var (year, rulebook, outlasted) = (year, rulebook, longer[...])
        var named: Case?
        // Each begins behind the one before, whatever days the files of a council cover.
        while let from = [year.next, outlasted.first].compactMap(\.self).min(),
            from > found.parts.last?.from ?? facts.starts,
            from <= last || facts.plan?.employsSomebody == true
        {
            if from == outlasted.first {
                outlasted.removeFirst()
                guard let longer = self.rules(ofStayOf: facts, from: from, in: document, rulebook)
                else {
                    found.outlastsRules = true
                    break
                }
                (rulebook, named) = longer
            }
            guard let next = rulesOfSchemes.year(on: from, by: rulebook), let rates = next.rates,
                rulebook.regime?.regime.dates.contains(from) ?? true
            else { break }
            let later = AssessedCase.LaterPart(
                LaterRules(from: from, rules: next.rules, facts: named),
                rates: rates
            )
            guard from <= last else {
                let wagesFrom = next.rules.meansTest?.rates.employer?.minimumWagesFrom
                if let wagesFrom, wagesFrom <= last { found.wages = later }
                break
            }
            found.unlawful = next.fault
            guard next.fault == nil else { break }
            found.parts.append(later)
            year = next
        }
        let end = (found.parts.last?.rates ?? year.rates)?.dates.upperBound ?? last
        let days = (facts.changes.map(\.from) + longer).filter { facts.starts < $0 }
        found.ahead = daysAhead(
            of: facts,
            in: document,
            to: last,
            knownTo: min(last, end),
            on: days + found.parts.map(\.from).filter { days.min() ?? .latest < $0 },
            assessment,
            by: rules
        )
        return found
    }

    /// The days on which a stay in a care home has lasted so long that it counts as a longer one, as
    /// long as the case does not say that the person moves before.
    private func daysOutlasted(
        byStayOf facts: Case,
        in document: Document,
        by rules: RuleSet
    ) -> [CalendarDate] {
        let days = rules.daysOutlasted(byStayOf: facts)
        guard !days.isEmpty, !facts.changes.isEmpty else { return days }
        var reader = document.reader
        let first = reader.residence(asOf: nil, starting: date)
        return days.filter { day in
            let then = reader.residence(asOf: day, starting: date)
            return then.setting == first.setting && then.stay == first.stay
                && then.since == first.since
        }
    }

    /// The rules by which a stay counts from a day on, and the case as they name its kinds; nil where
    /// there are none, or where they have none for something that the case states.
    private mutating func rules(
        ofStayOf facts: Case,
        from day: CalendarDate,
        in document: Document,
        _ rulebook: Rulebook
    ) -> (Rulebook, Case)? {
        let residence = facts.turned(to: day).person.residence(on: day)
        guard let policy = rulebook.scheme.scheme.contribution, !policy.hasNoRule(for: residence)
        else { return nil }
        let longer = rulesOfSchemes.rulebook(rulebook.scheme, regime: policy.regime(for: residence))
        guard longer.regime != nil else { return nil }
        let reading = document.read { reader throws(SyntaxFault) in
            let isNamed = scheme == nil
            guard
                var facts = try reader.caseDocument(by: longer, isNamed: isNamed, starting: date)
            else { return nil as Case? }
            if longer.vocabulary.namesOtherRules { reader.settle(&facts, by: longer, asOf: day) }
            facts.plan?.settleWeeks(from: facts.starts)
            return facts
        }
        guard case .good(let named, _) = reading else { return nil }
        return (longer, named)
    }
}
