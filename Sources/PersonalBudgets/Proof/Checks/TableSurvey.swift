/// What a table can meet: every combination of what its rows tell apart, each once.
struct TableSurvey<Row: RuleRow> {
    private let rows: [Row]
    private let by: Operand?
    private let questions: [Question]
    /// What becomes of points beyond the bands.
    private let below: Allocation.Beyond?, above: Allocation.Beyond?
    private let keys: [(key: Key, atoms: [ProofFinding.Atom], areAll: Bool)]

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
        below = scheme.allocation?.below
        above = scheme.allocation?.above
        var found: [Key] = []
        if let by, rows.contains(where: { $0.range != .all }) {
            found.append(Key(operand: by, isNumber: true))
        }
        for condition in rows.flatMap(\.when) {
            let key = TableSurvey.key(of: condition, by: by)
            if !found.contains(key) { found.append(key) }
        }
        var keys: [(key: Key, atoms: [ProofFinding.Atom], areAll: Bool)] = []
        for key in found {
            let (atoms, areAll) = TableSurvey.atoms(of: key, in: rows, by: by, questions, reach)
            keys.append((key, atoms, areAll))
        }
        self.keys = keys
        let most = ProofEffort.tableCombinations
        isWhole =
            keys.allSatisfy(\.areAll)
            && keys.reduce(1) { min($0 * max($1.atoms.count, 1), most + 1) } <= most
    }

    /// What a condition reads: the number of the table too, but that a question counts otherwise
    /// than it is read.
    private static func key(of condition: Condition, by: Operand?) -> Key {
        if case .question = condition.of { return Key(operand: condition.of, isNumber: false) }
        return Key(operand: condition.of, isNumber: condition.of == by)
    }

    /// The values that the rows tell apart, and whether there are no others.
    private static func atoms(
        of key: Key,
        in rows: [Row],
        by: Operand?,
        _ questions: [Question],
        _ reach: Reach
    ) -> (list: [ProofFinding.Atom], areAll: Bool) {
        var ranges: [NumberRange] = []
        var conditions: [Condition] = []
        var isAnswered = false
        for row in rows {
            if key.isNumber, row.range != .all {
                ranges.append(row.range)
                // A gap between bands is told apart from what lies before the first.
                let onwards = NumberRange(from: row.range.from, above: row.range.above)
                if by == .points, onwards != .all { ranges.append(onwards) }
            }
            for condition in row.when where TableSurvey.key(of: condition, by: by) == key {
                conditions.append(condition)
                switch condition.test {
                case .within(let range): ranges.append(range)
                case .answered: isAnswered = true
                }
            }
        }
        let values = key.isNumber ? reach.values(of: key.operand) : reach.readings(of: key.operand)
        var atoms: [ProofFinding.Atom] = []
        var areAll = true
        if isAnswered, case .question(let index) = key.operand {
            (atoms, areAll) = questions[index].choiceAtoms(asNumbersToo: !ranges.isEmpty) { atom in
                conditions.map { holds($0, atom, questions) }
            }
        } else {
            atoms = values?.atoms(of: ranges).map { .number($0) } ?? []
        }
        if !key.isNumber, reach.canBeNone(key.operand) { atoms.append(.nothing) }
        return (atoms, areAll)
    }

    func findings(_ table: ProofFinding.Table, hasGaps: Bool) -> [ProofFinding] {
        guard !rows.isEmpty, keys.allSatisfy({ !$0.atoms.isEmpty }) else { return [] }
        guard isWhole else {
            let gap = ProofFinding.gap(table, ProofFinding.Example(values: [:]))
            return (hasGaps ? [gap] : []) + overlaps(table)
        }
        var findings: [ProofFinding] = []
        var pairs: Set<[Int]> = []
        var hasGap = false
        for choice in Choices(of: keys.map(\.atoms.count)) {
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
        }
        return findings
    }

    /// Each row that can hold the same as one before it, with the first such.
    private func overlaps(_ table: ProofFinding.Table) -> [ProofFinding] {
        rows.indices.compactMap { second in
            for first in 0..<second {
                guard let values = values(inBoth: rows[first], and: rows[second]) else { continue }
                return .overlap(
                    table,
                    first: first,
                    second: second,
                    TableSurvey.example(values)
                )
            }
            return nil
        }
    }

    /// A value of each thing that two rows read which both hold; nil where there is none.
    private func values(inBoth first: Row, and second: Row) -> [Key: ProofFinding.Atom]? {
        let areApart = first.when.contains { condition in
            second.when.contains { !condition.meets($0, questions) }
        }
        if areApart || !first.range.meets(second.range) { return nil }
        var values: [Key: ProofFinding.Atom] = [:]
        for (key, atoms, areAll) in keys {
            let isRead = [first, second].contains { reads($0, key) }
            let atom = atoms.first { atom in
                holds(first, key, atom) && holds(second, key, atom)
            }
            // Of answers that are not all listed there may be one.
            if atom == nil, areAll { return nil }
            if isRead, let atom { values[key] = atom }
        }
        return values
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
        keys.contains { key, atoms, _ in
            guard case .question(let index) = key.operand, atoms.contains(where: \.isChoice),
                case .frequency = questions[index].kind
            else { return false }
            return true
        }
    }

    /// The finding that a set of answers shows, where it is what was claimed.
    func shown(_ claim: ProofFinding, by outcome: WitnessSearch.Outcome) -> ProofFinding? {
        var values: [Key: ProofFinding.Atom] = [:]
        for (key, atoms, _) in keys {
            if key.isNumber {
                guard let value = outcome.value(of: key.operand) else { return nil }
                values[key] = .number(value)
            } else if case .question(let index) = key.operand, atoms.contains(where: \.isChoice) {
                values[key] = outcome.witness.answers[index].choiceAtom
            } else {
                values[key] =
                    outcome.readings.value(of: key.operand).map { .number($0) } ?? .nothing
            }
        }
        let example = TableSurvey.example(values, outcome.witness)
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
        _ witness: ProofFinding.Witness? = nil
    ) -> ProofFinding.Example {
        var named: [Operand: ProofFinding.Atom] = [:]
        for (key, atom) in values where named[key.operand] == nil || key.isNumber {
            named[key.operand] = atom
        }
        return ProofFinding.Example(values: named, witness: witness)
    }

    private func holds(_ row: Row, _ values: [Key: ProofFinding.Atom]) -> Bool {
        if row.range != .all, let by {
            guard let atom = values[Key(operand: by, isNumber: true)],
                isIn(row.range, atom)
            else { return false }
        }
        return conditionsHold(row, values)
    }

    private func conditionsHold(_ row: Row, _ values: [Key: ProofFinding.Atom]) -> Bool {
        row.when.allSatisfy { condition in
            values[TableSurvey.key(of: condition, by: by)].map { holds(condition, $0) } ?? false
        }
    }

    /// Whether a row asks for a value of something.
    private func reads(_ row: Row, _ key: Key) -> Bool {
        key.isNumber && row.range != .all
            || row.when.contains { TableSurvey.key(of: $0, by: by) == key }
    }

    /// Whether a row can hold one value, whatever the others are.
    private func holds(_ row: Row, _ key: Key, _ atom: ProofFinding.Atom) -> Bool {
        if key.isNumber, row.range != .all, !isIn(row.range, atom) { return false }
        return row.when.allSatisfy { condition in
            TableSurvey.key(of: condition, by: by) != key || holds(condition, atom)
        }
    }

    private func isIn(_ range: NumberRange, _ atom: ProofFinding.Atom) -> Bool {
        if case .number(let number) = atom { range.holds(number) } else { false }
    }

    private func holds(_ condition: Condition, _ atom: ProofFinding.Atom) -> Bool {
        TableSurvey.holds(condition, atom, questions)
    }

    private static func holds(
        _ condition: Condition,
        _ atom: ProofFinding.Atom,
        _ questions: [Question]
    ) -> Bool {
        switch (condition.test, atom) {
        case (.within(let range), .number(let number)): return range.holds(number)
        case (.within(let range), .choices), (.within(let range), .choice):
            guard case .question(let index) = condition.of, let answer = atom.answer,
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

    /// Whether the points lie beyond all bands, which is another check's to say, or the scheme gives
    /// them the amount of the band at that end of those that are for the person.
    private func isBeyond(_ values: [Key: ProofFinding.Atom]) -> Bool {
        guard by == .points,
            case .number(let points) = values[Key(operand: .points, isNumber: true)]
        else { return false }
        if rows.lieAbove(points) || rows.lieBelow(points) { return true }
        let open = rows.filter { conditionsHold($0, values) }
        return !open.isEmpty
            && (below == .nearestBand && open.lieAbove(points)
                || above == .nearestBand && open.lieBelow(points))
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

extension Condition {
    /// Whether this and another, as far as the two tell by themselves, can both hold.
    fileprivate func meets(_ other: Condition, _ questions: [Question]) -> Bool {
        guard of == other.of else { return true }
        switch (test, other.test) {
        case (.within(let range), .within(let others)): return range.meets(others)
        case (.answered(let wanted), .answered(let others)):
            guard case .question(let index) = of, case .several = questions[index].kind else {
                return !wanted.isDisjoint(with: others)
            }
            return true
        default: return true
        }
    }
}

extension NumberRange {
    /// Whether it and another have numbers in common.
    fileprivate func meets(_ other: NumberRange) -> Bool {
        !isBefore(other) && !other.isBefore(self)
    }

    private func isBefore(_ other: NumberRange) -> Bool {
        guard let start = other.lowerEdge else { return false }
        if let to { return to < start || to == start && other.from == nil }
        return below.map { $0 <= start } ?? false
    }
}

extension Question {
    /// The answers that conditions can tell apart by their names, and whether they are all; also where
    /// some conditions look at their points.
    fileprivate func choiceAtoms(
        asNumbersToo isNumber: Bool,
        _ told: (ProofFinding.Atom) -> [Bool]
    ) -> (list: [ProofFinding.Atom], areAll: Bool) {
        let each = answers.indices.map { ProofFinding.Atom.choice($0) }
        switch kind {
        case .several:
            let few = choices
            // By its names alone an answer is told from none, another one and all together.
            if few.areAll || !isNumber { return (few.list.map(\.choiceAtom), true) }
            guard answers.count <= ProofEffort.listedChoices else {
                return (few.list.map(\.choiceAtom), false)
            }
            var seen: Set<[Bool]> = []
            let every = everyChoiceSet.map { ProofFinding.Atom.choices($0) }
            return (every.filter { seen.insert(told($0)).inserted }, true)
        // No times a day are none of any unit.
        case .frequency: return (each + [.number(.zero)], !isNumber)
        case .choice, .number, .age: return (each, true)
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
