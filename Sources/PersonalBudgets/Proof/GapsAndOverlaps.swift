// Values that fall in no row of a table, or in two.
extension Scheme {
    /// Gaps and overlaps of every table; a table that a first-of passes over may have gaps.
    func tableFindings(_ reach: Reach) -> [ProofFinding] {
        guard let questionnaire else { return [] }
        var findings: [ProofFinding] = []
        let measures = questionnaire.measures
        var passedOver: Set<Int> = []
        for measure in measures {
            guard case .firstOf(let parts) = measure.operation else { continue }
            for part in parts.dropLast() {
                if case .operand(.measure(let other)) = part.of { passedOver.insert(other) }
            }
        }
        for (index, measure) in measures.enumerated() {
            guard case .table(let table) = measure.operation else { continue }
            let survey = TableSurvey(table.rows, by: table.by, of: self, reach)
            let claims = survey.findings(.measure(index), hasGaps: !passedOver.contains(index))
            findings += shown(claims, by: survey, when: measure.when, reach)
        }
        if let allocation {
            let survey = TableSurvey(allocation.bands, by: .points, of: self, reach)
            findings += shown(survey.findings(.bands, hasGaps: true), by: survey, reach)
        }
        return findings
    }

    /// The claims that answers show, each with a set of them; those that none can show are dropped.
    private func shown<Row: RuleRow>(
        _ claims: [ProofFinding],
        by survey: TableSurvey<Row>,
        when: [Condition] = [],
        _ reach: Reach
    ) -> [ProofFinding] {
        guard !claims.isEmpty, let questionnaire else { return claims }
        var open = claims
        var shown: [ProofFinding: ProofFinding] = [:]
        let search = WitnessSearch(self, questionnaire)
        let extent = search.each(behind: survey.operands + when.map(\.of)) { outcome in
            guard outcome.readings.hold(when) else { return false }
            for claim in open {
                if let finding = survey.shown(claim, by: outcome) { shown[claim] = finding }
            }
            open.removeAll { shown[$0] != nil }
            return open.isEmpty
        }
        let isExact = reach.isExact(survey.operands)
        return claims.compactMap { claim in
            if let finding = shown[claim] { return finding }
            if isExact { return claim }
            return if case .some(let tried) = extent { .doubt(claim, tried: tried) } else { nil }
        }
    }
}

/// What a table can meet: every combination of what its rows tell apart, each once.
struct TableSurvey<Row: RuleRow> {
    private let rows: [Row]
    private let by: Operand?
    /// What the table reads.
    var operands: [Operand] { keys.map(\.operand) }

    private let keys: [(operand: Operand, atoms: [ProofFinding.Atom])]
    /// The most combinations that are gone through.
    private let most = 60_000

    init(_ rows: [Row], by: Operand?, of scheme: Scheme, _ reach: Reach) {
        self.rows = rows
        self.by = by
        var operands: [Operand] = []
        if let by, rows.contains(where: { $0.range != .all }) { operands.append(by) }
        for row in rows {
            for condition in row.when where !operands.contains(condition.of) {
                operands.append(condition.of)
            }
        }
        keys = operands.map { operand in
            (operand, TableSurvey.atoms(of: operand, in: rows, by: by, scheme, reach))
        }
    }

    private static func atoms(
        of operand: Operand,
        in rows: [Row],
        by: Operand?,
        _ scheme: Scheme,
        _ reach: Reach
    ) -> [ProofFinding.Atom] {
        var ranges: [NumberRange] = []
        var isAnswered = false
        for row in rows {
            if operand == by, row.range != .all { ranges.append(row.range) }
            for condition in row.when where condition.of == operand {
                switch condition.test {
                case .within(let range): ranges.append(range)
                case .answered: isAnswered = true
                }
            }
        }
        if isAnswered, case .question(let index) = operand,
            let question = scheme.questionnaire?.questions[index]
        {
            return question.answers.indices.map { .choice($0) }
        }
        guard let values = reach.values(of: operand) else { return [] }
        return values.atoms(of: ranges).map { .number($0) }
    }

    func findings(_ table: ProofFinding.Table, hasGaps: Bool) -> [ProofFinding] {
        let size = keys.reduce(1) { min($0 * max($1.atoms.count, 1), most + 1) }
        guard !rows.isEmpty, size <= most, keys.allSatisfy({ !$0.atoms.isEmpty }) else { return [] }
        var findings: [ProofFinding] = []
        var pairs: Set<[Int]> = []
        var hasGap = false
        var choice = [Int](repeating: 0, count: keys.count)
        repeat {
            var values: [Operand: ProofFinding.Atom] = [:]
            for (key, position) in zip(keys, choice) { values[key.operand] = key.atoms[position] }
            let found = rows.indices.filter { holds(rows[$0], values) }
            let example = ProofFinding.Example(values: values)
            if found.isEmpty, hasGaps, !hasGap, !isBeyond(values) {
                hasGap = true
                findings.append(.gap(table, example))
            } else if found.count > 1, pairs.insert(Array(found.prefix(2))).inserted {
                findings.append(.overlap(table, first: found[0], second: found[1], example))
            }
        } while advance(&choice)
        return findings
    }

    /// The finding that a set of answers shows, where it is what was claimed.
    func shown(_ claim: ProofFinding, by outcome: WitnessSearch.Outcome) -> ProofFinding? {
        var values: [Operand: ProofFinding.Atom] = [:]
        for key in keys {
            if case .choice? = key.atoms.first {
                guard case .question(let index) = key.operand,
                    case .choice(let choice) = outcome.answers[index]
                else { return nil }
                values[key.operand] = .choice(choice)
            } else {
                guard let value = outcome.value(of: key.operand) else { return nil }
                values[key.operand] = .number(value)
            }
        }
        let example = ProofFinding.Example(values: values, answers: outcome.answers)
        switch claim {
        case .gap(let table, _):
            let isGap = !rows.contains { holds($0, values) } && !isBeyond(values)
            return isGap ? .gap(table, example) : nil
        case .overlap(let table, let first, let second, _):
            let isBoth = holds(rows[first], values) && holds(rows[second], values)
            return isBoth ? .overlap(table, first: first, second: second, example) : nil
        default: return nil
        }
    }

    private func advance(_ choice: inout [Int]) -> Bool {
        for index in choice.indices {
            choice[index] += 1
            if choice[index] < keys[index].atoms.count { return true }
            choice[index] = 0
        }
        return false
    }

    private func holds(_ row: Row, _ values: [Operand: ProofFinding.Atom]) -> Bool {
        if row.range != .all, let by {
            guard case .number(let number) = values[by], row.range.holds(number) else {
                return false
            }
        }
        return row.when.allSatisfy { condition in
            switch (condition.test, values[condition.of]) {
            case (.within(let range), .number(let number)): range.holds(number)
            case (.answered(let mask), .choice(let choice)): mask & (1 << UInt64(choice)) != 0
            default: false
            }
        }
    }

    /// Whether the points lie beyond all bands: what becomes of them is another check's to say.
    private func isBeyond(_ values: [Operand: ProofFinding.Atom]) -> Bool {
        guard by == .points, case .number(let points) = values[.points] else { return false }
        let isBelow = rows.allSatisfy { $0.range.from.map { points < $0 } ?? false }
        let isAbove = rows.allSatisfy { row in
            row.range.to.map { points > $0 } ?? row.range.below.map { points >= $0 } ?? false
        }
        return isBelow || isAbove
    }
}
