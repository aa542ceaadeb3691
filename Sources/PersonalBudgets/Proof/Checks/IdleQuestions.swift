// Questions that can never change the result.
extension Scheme {
    /// Questions that nothing reads, and those that no set of answers lets change a budget.
    func idleQuestions() -> [ProofFinding] {
        let unread = unreadQuestions()
        var weightless = Set(questionsWithoutWeight())
        if allocation?.bands.isEmpty ?? false {
            weightless.formUnion(unreadQuestions(inPoints: false))
        }
        // Every set of answers is tried with nobody's help.
        let unmet = questionnaire?.questions.indices.filter { !weightless.contains($0) } ?? []
        for question in unmet {
            weightless.subtract(questionnaire?.treatment.needs(beside: question) ?? [])
        }
        return unread.map { .idle(question: $0, changesPoints: false) }
            + weightless.subtracting(unread).sorted()
            .map { .idle(question: $0, changesPoints: true) }
    }

    /// Questions whose answers change the points at most, and neither the band nor the budget,
    /// where that can be tried with every set of answers, and other questions do change it.
    private func questionsWithoutWeight() -> [Int] {
        guard let questionnaire, let allocation else { return [] }
        let search = WitnessSearch(self, questionnaire)
        guard let counts = search.counts(atMost: ProofEffort.budgetedSets) else { return [] }
        let trial = AnswerTrial(questionnaire, allocation)
        var results: [IndicativeBudget.Result?] = []
        search.everySet { answers in
            let budget = (try? trial.outcome(answers)).flatMap(\.self)?.budget
            results.append(
                budget.map {
                    .init(
                        band: $0.band,
                        amount: $0.amount?.own,
                        limit: $0.amount?.limit.value
                    )
                }
            )
        }
        guard Set(results).count > 1 else { return [] }
        var stride = 1
        return counts.indices.filter { index in
            defer { stride *= counts[index] }
            guard counts[index] > 1 else { return false }
            return results.indices.allSatisfy { place in
                let first = place - place / stride % counts[index] * stride
                return results[place] == results[first]
            }
        }
    }

    /// Questions that neither the points nor a condition nor an adjuster reads; without bands the
    /// points are no budget's.
    private func unreadQuestions(inPoints: Bool = true) -> [Int] {
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
        // Whether there is an answer matters to all but a sum, even where each is worth nothing.
        func takePresence(_ operand: Operand) {
            guard case .question(let index) = operand, questionnaire.questions[index].canBeNone
            else { return }
            read.insert(index)
        }
        for question in questionnaire.questions { take(question.when) }
        if inPoints { pending.append(.points) }
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
                // Where the help does not count, the need is what is unmet.
                pending += questionnaire.treatment.needs(beside: index).map { .question($0) }
            case .unpaidHours: break
            case .points:
                pending +=
                    questionnaire.total.map { [.measure($0)] }
                    ?? questionnaire.questions.indices.map { .question($0) }
            case .measure(let index):
                let measure = questionnaire.measures[index]
                take(measure.when)
                for part in measure.parts {
                    take(part.when)
                    if case .operand(let of) = part.of {
                        pending.append(of)
                        if !measure.isSum { takePresence(of) }
                    }
                }
                if case .table(let table) = measure.operation {
                    if let by = table.by {
                        pending.append(by)
                        takePresence(by)
                    }
                    for row in table.rows { take(row.when) }
                }
            }
        }
        return questionnaire.questions.indices.filter { !read.contains($0) }
    }
}

extension IndicativeBudget {
    /// What a question can change of it.
    fileprivate struct Result: Hashable {
        let band: Int?
        let amount: Exact?
        /// Up to where a plan is within it.
        let limit: Exact?
    }
}

extension Measure {
    /// Whether its parts are added up.
    fileprivate var isSum: Bool { if case .sum = operation { true } else { false } }
}

extension Question {
    /// Whether two answers can differ in what they count.
    fileprivate var canCount: Bool {
        guard weight != .zero else { return false }
        switch kind {
        case .number(let grid): return grid.from != grid.to
        case .age: return true
        case .several(.count): return true
        case .choice: return Set(answers.map(\.points) + (canBeNone ? [.zero] : [])).count > 1
        case .several, .frequency: return answers.contains { $0.points != .zero }
        }
    }
}
