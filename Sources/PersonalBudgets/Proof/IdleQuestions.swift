// Questions that can never change the result.
extension Scheme {
    /// Questions that neither the points nor a condition nor an adjuster reads.
    func idleQuestions() -> [ProofFinding] {
        guard let questionnaire else { return [] }
        var read: Set<Int> = []
        var pending: [Operand] = []
        // Conditions and adjusters read an answer as it is, whatever its question weighs.
        func take(_ operand: Operand) {
            if case .question(let index) = operand { read.insert(index) }
            pending.append(operand)
        }
        func take(_ conditions: [Condition]) {
            for condition in conditions { take(condition.of) }
        }
        for question in questionnaire.questions { take(question.when) }
        if let total = questionnaire.total {
            pending.append(.measure(total))
        } else {
            for (index, question) in questionnaire.questions.enumerated() where question.canCount {
                read.insert(index)
            }
        }
        for band in allocation?.bands ?? [] { take(band.when) }
        for adjuster in allocation?.adjusters ?? [] {
            take(adjuster.when)
            adjuster.action.operand.map(take)
        }
        var visited: Set<Operand> = []
        while let operand = pending.popLast() {
            guard visited.insert(operand).inserted else { continue }
            switch operand {
            case .question(let index):
                if questionnaire.questions[index].canCount { read.insert(index) }
            case .unpaidHours: break
            case .points: if let total = questionnaire.total { pending.append(.measure(total)) }
            case .measure(let index):
                let measure = questionnaire.measures[index]
                take(measure.when)
                for part in measure.parts {
                    take(part.when)
                    if case .operand(let of) = part.of { pending.append(of) }
                }
                if case .table(let table) = measure.operation {
                    if let by = table.by { pending.append(by) }
                    for row in table.rows { take(row.when) }
                }
            }
        }
        return questionnaire.questions.indices.filter { !read.contains($0) }
            .map { .idle(question: $0) }
    }
}

extension Question {
    /// Whether two answers can differ in what they count.
    fileprivate var canCount: Bool {
        guard weight != .zero else { return false }
        switch kind {
        case .number(let grid): return grid.from != grid.to
        case .age: return true
        case .several(.count): return true
        case .choice, .several, .frequency: return answers.contains { $0.points != .zero }
        }
    }
}
