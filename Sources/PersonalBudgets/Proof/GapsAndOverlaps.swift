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
        let extent = search.each(behind: behind) { outcome in
            guard outcome.readings.hold(when) else { return false }
            for claim in open {
                if case .gap = claim, let isMissed, !isMissed(outcome) { continue }
                if let finding = survey.shown(claim, by: outcome) { shown[claim] = finding }
            }
            open.removeAll { shown[$0] != nil }
            return open.isEmpty
        }
        let isExact = survey.isWhole && isAlwaysRead && reach.isExact(survey.operands)
        return claims.compactMap { claim in
            if let finding = shown[claim] { return finding }
            if isExact { return claim }
            return if case .some(let tried) = extent { .doubt(claim, tried: tried) } else { nil }
        }
    }
}

/// By what the measures of a scheme are read.
private struct MeasureUses {
    /// Those that are only read by a first-of that goes on to another.
    private(set) var passedOver: Set<Int> = []
    /// Those that nothing but measures reads, towards the total.
    private(set) var summedUp: Set<Int> = []
    /// Those that the total needs whatever the answers are.
    private(set) var alwaysRead: Set<Int> = []

    init(of scheme: Scheme, _ questionnaire: Questionnaire) {
        let measures = questionnaire.measures
        var passedOver: Set<Operand> = []
        var conditions = scheme.allocation?.conditions ?? []
        var needed: Set<Operand> = []
        for measure in measures {
            conditions += measure.when + measure.parts.flatMap(\.when)
            var read = measure.parts.map(\.of)
            if case .firstOf = measure.operation {
                passedOver.formUnion(read.dropLast().compactMap(\.operand))
                read = read.suffix(1)
            }
            if case .table(let table) = measure.operation {
                if let by = table.by { needed.insert(by) }
                conditions += table.rows.flatMap(\.when)
            }
            needed.formUnion(read.compactMap(\.operand))
        }
        let asked = Set(conditions.map(\.of))
            .union((scheme.allocation?.adjusters ?? []).compactMap(\.action.operand))
        var pending = [questionnaire.total].compactMap { $0 }
        while let index = pending.popLast() {
            let measure = measures[index]
            guard measure.when.isEmpty, alwaysRead.insert(index).inserted else { continue }
            var read = measure.parts.filter(\.when.isEmpty).compactMap(\.of.operand)
            if case .firstOf = measure.operation { read = [] }
            if case .table(let table) = measure.operation { read = [table.by].compactMap { $0 } }
            for case .measure(let other) in read { pending.append(other) }
        }
        let behind = questionnaire.measures(behind: [.points])
        for index in measures.indices where !asked.contains(.measure(index)) {
            let isOnlyPassedOver =
                passedOver.contains(.measure(index)) && !needed.contains(.measure(index))
                && questionnaire.total != index
            if isOnlyPassedOver { self.passedOver.insert(index) }
            if behind.contains(index) { summedUp.insert(index) }
        }
    }
}

extension Part.Source {
    /// What is read; nil for a number that the scheme states.
    fileprivate var operand: Operand? {
        if case .operand(let operand) = self { operand } else { nil }
    }
}

extension Allocation {
    /// The conditions of its bands and adjusters.
    fileprivate var conditions: [Condition] {
        bands.flatMap(\.when) + adjusters.flatMap(\.when)
    }
}

/// What a table can meet: every combination of what its rows tell apart, each once.
struct TableSurvey<Row: RuleRow> {
    private let rows: [Row]
    private let by: Operand?
    private let questions: [Question]
    private let keys: [(key: Key, atoms: [ProofFinding.Atom])]

    /// Something that the rows tell apart.
    private struct Key: Hashable {
        let operand: Operand
        /// Whether it is the number that the table is read by, and not what a condition reads.
        let isNumber: Bool
    }

    /// What the table reads.
    var operands: [Operand] { keys.map(\.key.operand) }
    /// Whether all combinations are gone through.
    let isWhole: Bool
    /// The most combinations that are.
    private static var most: Int { 60_000 }

    init(_ rows: [Row], by: Operand?, of scheme: Scheme, _ reach: Reach) {
        self.rows = rows
        self.by = by
        questions = scheme.questionnaire?.questions ?? []
        var found: [Key] = []
        if let by, rows.contains(where: { $0.range != .all }) {
            found.append(Key(operand: by, isNumber: true))
        }
        for condition in rows.flatMap(\.when) {
            let key = TableSurvey.key(of: condition, by: by)
            if !found.contains(key) { found.append(key) }
        }
        var keys: [(key: Key, atoms: [ProofFinding.Atom])] = []
        for key in found {
            keys.append((key, TableSurvey.atoms(of: key, in: rows, by: by, questions, reach)))
        }
        self.keys = keys
        let most = TableSurvey.most
        isWhole = keys.reduce(1) { min($0 * max($1.atoms.count, 1), most + 1) } <= most
    }

    /// What a condition reads: the number of the table too, but that a question counts otherwise
    /// than it is read.
    private static func key(of condition: Condition, by: Operand?) -> Key {
        if case .question = condition.of { return Key(operand: condition.of, isNumber: false) }
        return Key(operand: condition.of, isNumber: condition.of == by)
    }

    private static func atoms(
        of key: Key,
        in rows: [Row],
        by: Operand?,
        _ questions: [Question],
        _ reach: Reach
    ) -> [ProofFinding.Atom] {
        var ranges: [NumberRange] = []
        var isAnswered = false
        for row in rows {
            if key.isNumber, row.range != .all { ranges.append(row.range) }
            for condition in row.when where TableSurvey.key(of: condition, by: by) == key {
                switch condition.test {
                case .within(let range): ranges.append(range)
                case .answered: isAnswered = true
                }
            }
        }
        let values = key.isNumber ? reach.values(of: key.operand) : reach.readings(of: key.operand)
        var atoms: [ProofFinding.Atom] = []
        if isAnswered, case .question(let index) = key.operand {
            atoms = questions[index].choiceAtoms
        } else {
            atoms = values?.atoms(of: ranges).map { .number($0) } ?? []
        }
        if !key.isNumber, reach.canBeNone(key.operand) { atoms.append(.nothing) }
        return atoms
    }

    func findings(_ table: ProofFinding.Table, hasGaps: Bool) -> [ProofFinding] {
        guard !rows.isEmpty, keys.allSatisfy({ !$0.atoms.isEmpty }) else { return [] }
        guard isWhole else {
            return hasGaps ? [.gap(table, ProofFinding.Example(values: [:]))] : []
        }
        var findings: [ProofFinding] = []
        var pairs: Set<[Int]> = []
        var hasGap = false
        var choice = [Int](repeating: 0, count: keys.count)
        repeat {
            var values: [Key: ProofFinding.Atom] = [:]
            for (key, position) in zip(keys, choice) { values[key.key] = key.atoms[position] }
            let found = rows.indices.filter { holds(rows[$0], values) }
            let example = TableSurvey.example(values)
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
        var values: [Key: ProofFinding.Atom] = [:]
        for (key, atoms) in keys {
            if key.isNumber {
                guard let value = outcome.value(of: key.operand) else { return nil }
                values[key] = .number(value)
            } else if case .question(let index) = key.operand, atoms.contains(where: \.isChoice) {
                values[key] = outcome.answers[index].choiceAtom
            } else {
                values[key] =
                    outcome.readings.value(of: key.operand).map { .number($0) } ?? .nothing
            }
        }
        let example = TableSurvey.example(values, outcome.answers)
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

    private static func example(
        _ values: [Key: ProofFinding.Atom],
        _ answers: [Answer]? = nil
    ) -> ProofFinding.Example {
        var named: [Operand: ProofFinding.Atom] = [:]
        for (key, atom) in values where named[key.operand] == nil || key.isNumber {
            named[key.operand] = atom
        }
        return ProofFinding.Example(values: named, answers: answers)
    }

    private func advance(_ choice: inout [Int]) -> Bool {
        for index in choice.indices {
            choice[index] += 1
            if choice[index] < keys[index].atoms.count { return true }
            choice[index] = 0
        }
        return false
    }

    private func holds(_ row: Row, _ values: [Key: ProofFinding.Atom]) -> Bool {
        if row.range != .all, let by {
            guard case .number(let number) = values[Key(operand: by, isNumber: true)],
                row.range.holds(number)
            else { return false }
        }
        return row.when.allSatisfy { condition in
            let atom = values[TableSurvey.key(of: condition, by: by)]
            switch (condition.test, atom) {
            case (.within(let range), .number(let number)): return range.holds(number)
            case (.within(let range), .choices?), (.within(let range), .choice?):
                guard case .question(let index) = condition.of, let answer = atom?.answer,
                    let points = questions[index].points(of: answer)
                else { return false }
                return range.holds(points)
            case (.answered(let mask), .choice(let choice)):
                return mask & (1 << UInt64(choice)) != 0
            case (.answered(let mask), .choices(let chosen)): return mask & chosen != 0
            default: return false
            }
        }
    }

    /// Whether the points lie beyond all bands: what becomes of them is another check's to say.
    private func isBeyond(_ values: [Key: ProofFinding.Atom]) -> Bool {
        guard by == .points,
            case .number(let points) = values[Key(operand: .points, isNumber: true)]
        else { return false }
        return rows.lieAbove(points) || rows.lieBelow(points)
    }
}

extension Array where Element: RuleRow {
    /// Whether a number is less than every row holds.
    func lieAbove(_ number: Exact) -> Bool {
        allSatisfy { row in
            row.range.from.map { number < $0 } ?? row.range.above.map { number <= $0 } ?? false
        }
    }

    /// Whether a number is more than every row holds.
    func lieBelow(_ number: Exact) -> Bool {
        allSatisfy { row in
            row.range.to.map { number > $0 } ?? row.range.below.map { number >= $0 } ?? false
        }
    }
}

extension Question {
    /// The answers that a condition can tell apart by their names.
    fileprivate var choiceAtoms: [ProofFinding.Atom] {
        guard case .several = kind else { return answers.indices.map { .choice($0) } }
        return choices.list.map(\.choiceAtom)
    }
}

extension Answer {
    /// The choice or choices that it makes; nothing where it makes none.
    fileprivate var choiceAtom: ProofFinding.Atom {
        switch self {
        case .choice(let choice): .choice(choice)
        case .choices(let mask): .choices(mask)
        default: .nothing
        }
    }
}

extension ProofFinding.Atom {
    fileprivate var isChoice: Bool { answer != nil }

    /// The answer that it is; nil for a number, or none.
    fileprivate var answer: Answer? {
        switch self {
        case .choice(let choice): .choice(choice)
        case .choices(let mask): .choices(mask)
        case .number, .nothing: nil
        }
    }
}
