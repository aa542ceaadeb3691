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
        let most = ProofEffort.tableCombinations
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
            if key.isNumber, row.range != .all {
                ranges.append(row.range)
                // A gap between bands is told apart from what lies before the first.
                let onwards = NumberRange(from: row.range.from, above: row.range.above)
                if by == .points, onwards != .all { ranges.append(onwards) }
            }
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
            guard isPossible(values) else { continue }
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

    /// Whether no question is answered by no times and by a number above nothing at once.
    private func isPossible(_ values: [Key: ProofFinding.Atom]) -> Bool {
        values.allSatisfy { key, atom in
            guard key.isNumber, case .number(let number) = atom, number != .zero else {
                return true
            }
            return values[Key(operand: key.operand, isNumber: false)] != .number(.zero)
        }
    }

    /// Whether it asks for the unit of a frequency, of which not every number is gone through.
    var asksForUnits: Bool {
        keys.contains { key, atoms in
            guard case .question(let index) = key.operand, atoms.contains(where: \.isChoice),
                case .frequency = questions[index].kind
            else { return false }
            return true
        }
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
            case (.answered(let wanted), .choice(let choice)):
                return wanted.contains(.position(choice))
            case (.answered(let wanted), .choices(let chosen)):
                return !wanted.isDisjoint(with: chosen)
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
        let each = answers.indices.map { ProofFinding.Atom.choice($0) }
        return switch kind {
        case .several: choices.list.map(\.choiceAtom)
        // No times a day are none of any unit.
        case .frequency: each + [.number(.zero)]
        case .choice, .number, .age: each
        }
    }
}

extension Answer {
    /// The choice or choices that it makes; nothing where it makes none.
    fileprivate var choiceAtom: ProofFinding.Atom {
        switch self {
        case .choice(let choice): .choice(choice)
        case .choices(let chosen): .choices(chosen)
        case .times(let times, let unit): times > .zero ? .choice(unit) : .number(.zero)
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
        case .choices(let chosen): .choices(chosen)
        case .number, .nothing: nil
        }
    }
}
