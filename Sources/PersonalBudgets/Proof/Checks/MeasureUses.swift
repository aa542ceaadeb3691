/// By what the measures of a scheme are read.
struct MeasureUses {
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

extension Measure.Part.Source {
    /// What is read; nil for a number that the scheme states.
    fileprivate var operand: Operand? {
        if case .operand(let operand) = self { operand } else { nil }
    }
}
