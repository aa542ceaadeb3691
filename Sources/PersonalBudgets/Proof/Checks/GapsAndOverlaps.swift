// Values that fall in no row of a table, or in two.
extension Scheme {
    /// Gaps and overlaps of every table; a table that a first-of passes over may have gaps.
    func tableFindings(_ reach: Reach) -> [ProofFinding] {
        guard let questionnaire else { return [] }
        var findings: [ProofFinding] = []
        let uses = MeasureUses(of: self, questionnaire)
        for (index, measure) in questionnaire.measures.enumerated() {
            guard case .table(let table) = measure.operation else { continue }
            let survey = TableSurvey(table.rows, by: table.by, of: self, reach)
            let claims = survey.findings(
                .measure(index),
                hasGaps: !uses.passedOver.contains(index)
            )
            findings += shown(
                claims,
                by: survey,
                reach,
                when: measure.when,
                isMissed: uses.summedUp.contains(index) ? { $0.readings.points == nil } : nil,
                isAlwaysRead: uses.alwaysRead.contains(index)
            )
        }
        if let allocation {
            let survey = TableSurvey(allocation.bands, by: .points, of: self, reach)
            findings += shown(survey.findings(.bands, hasGaps: true), by: survey, reach)
        }
        return findings
    }

    /// The claims that answers show, each with a set of them; those that none can show are dropped.
    ///
    /// A table is looked up `when` its conditions hold; `isMissed` says whether anything is lost by
    /// a gap in it, and `isAlwaysRead` whether the total needs it whatever the answers are.
    private func shown<Row: RuleRow>(
        _ claims: [ProofFinding],
        by survey: TableSurvey<Row>,
        _ reach: Reach,
        when: [Condition] = [],
        isMissed: ((WitnessSearch.Outcome) -> Bool)? = nil,
        isAlwaysRead: Bool = true
    ) -> [ProofFinding] {
        guard !claims.isEmpty, let questionnaire else { return claims }
        var open = claims
        var shown: [ProofFinding: ProofFinding] = [:]
        let search = WitnessSearch(self, questionnaire)
        let behind = survey.operands + when.map(\.of) + (isMissed == nil ? [] : [.points])
        let tried = search.each(behind: behind) { outcome in
            guard outcome.readings.hold(when) else { return false }
            for claim in open {
                if case .gap = claim, let isMissed, !isMissed(outcome) { continue }
                if let finding = survey.shown(claim, by: outcome) { shown[claim] = finding }
            }
            open.removeAll { shown[$0] != nil }
            return open.isEmpty
        }
        let isExact =
            survey.isWhole && isAlwaysRead && !survey.asksForUnits
            && reach.isExact(survey.operands)
        return claims.compactMap { claim in
            if let finding = shown[claim] { return finding }
            if isExact { return claim }
            return if let tried { .doubt(claim, tried: tried) } else { nil }
        }
    }
}
