/// The values that answers and measures can come to.
///
/// A measure is worked out as if its parts were answered apart from each other: more may seem to be
/// in reach than is, never less.
struct Reach {
    private let questionnaire: Questionnaire?
    /// Whether unpaid support can meet a part of what questions ask about.
    private let canBeHelped: Bool
    private var questions: [Values] = []
    private var answers: [Values] = []
    private var measures: [(values: Values, canBeNone: Bool)] = []
    /// What the total can come to; nil when there are no questions.
    private(set) var total: Values?

    /// What is in reach of a scheme; of its answers alone where nobody helps.
    init(_ scheme: Scheme, withSupport: Bool = true) {
        questionnaire = scheme.questionnaire
        canBeHelped = withSupport && !(questionnaire?.partsLeft.isOne ?? true)
        guard let questionnaire else { return }
        answers = questionnaire.questions.map { Reach.answered($0, scheme.applies.ages) }
        questions = Reach.counted(answers, of: questionnaire, withSupport: withSupport)
        for measure in questionnaire.measures { measures.append(measured(measure)) }
        total =
            questionnaire.total.map { measures[$0].values }
            ?? .sum(
                zip(questionnaire.questions, questions).map { question, values in
                    question.canBeNone ? .union([values, .list([.zero])]) : values
                }
            )
    }

    /// What a number can come to, a question's as the measures count it.
    func values(of operand: Operand) -> Values? {
        switch operand {
        case .question(let index): questions[index]
        case .measure(let index): measures[index].values
        case .points: total
        case .unpaidHours: .between(.zero, Exact(Period.hoursInAWeek))
        }
    }

    /// What a condition can read: of a question the points of an answer, before weight and help.
    func readings(of operand: Operand) -> Values? {
        if case .question(let index) = operand { answers[index] } else { values(of: operand) }
    }

    /// Whether a condition can find nothing to read.
    func canBeNone(_ operand: Operand) -> Bool {
        switch operand {
        case .question(let index): questionnaire?.questions[index].canBeNone ?? false
        case .measure(let index): measures[index].canBeNone
        case .points: questionnaire?.total.map { measures[$0].canBeNone } ?? false
        case .unpaidHours: false
        }
    }

    /// Whether conditions can hold, each by itself.
    func canHold(_ conditions: [Condition]) -> Bool {
        conditions.allSatisfy { condition in
            switch condition.test {
            case .answered(let choices): !choices.isEmpty
            case .within(let range): readings(of: condition.of)?.reaches(range) ?? true
            }
        }
    }

    /// Whether what some operands can come to is all met, in every combination, and nothing else.
    ///
    /// What is read twice has the same value both times: not every combination, unless it has but
    /// one. A scheme can hold a chain of thousands of measures, so they are no calls in each other.
    func isExact(_ operands: [Operand]) -> Bool {
        guard let questionnaire else { return true }
        var seen: Set<Operand> = []
        var waiting = operands
        while let operand = waiting.popLast() {
            guard seen.insert(operand).inserted else {
                guard values(of: operand)?.isOne ?? false else { return false }
                continue
            }
            guard let parts = exactParts(of: operand, questionnaire) else { return false }
            waiting += parts
        }
        return true
    }

    /// All totals, where they are listed and each is met.
    var everyTotal: [Exact]? {
        if case .list(let list)? = total, isExact([.points]) { list } else { nil }
    }

    /// What an operand is made of, if it meets all that is in reach where its parts do; else nil.
    private func exactParts(of operand: Operand, _ questionnaire: Questionnaire) -> [Operand]? {
        let isKnown = values(of: operand)?.isKnown ?? false
        switch operand {
        case .unpaidHours: return []
        case .question(let index):
            let question = questionnaire.questions[index]
            guard question.when.isEmpty, !questionnaire.countsBesideOthers(index)
            else { return nil }
            if case .number(let grid) = question.kind, grid.step == nil {
                // Part of a number that is met can leave less than any answer.
                let isWhole = grid.from <= .zero && grid.to >= .zero
                return isWhole || !canBeHelped ? [] : nil
            }
            if case .frequency = question.kind { return [] }
            return isKnown ? [] : nil
        case .points:
            guard isKnown else { return nil }
            return questionnaire.total.map { [.measure($0)] }
                ?? questionnaire.questions.indices.map { .question($0) }
        case .measure(let index):
            let measure = questionnaire.measures[index]
            var read: [Operand] = []
            for part in measure.parts {
                guard part.when.isEmpty else { return nil }
                if case .operand(let operand) = part.of { read.append(operand) }
            }
            switch measure.operation {
            case .sum: break
            case .product, .max, .min: if read.contains(where: canBeNone) { return nil }
            default: return nil
            }
            let isPlain = measure.when.isEmpty && measure.rounding == nil
            return isPlain && (isKnown || read.count == 1) ? read : nil
        }
    }

    /// The points of each question as the total reads them, by the treatment of unpaid support.
    private static func counted(
        _ answers: [Values],
        of questionnaire: Questionnaire,
        withSupport: Bool
    ) -> [Values] {
        let left = withSupport ? questionnaire.partsLeft : .list([.one])
        var values = zip(questionnaire.questions, answers).map { question, values in
            question.canBeMet && !left.isOne
                ? values.combined(with: left) { try? $0 * $1 }.times(question.weight)
                : values.times(question.weight)
        }
        let nothing = Values.list([.zero])
        switch questionnaire.treatment {
        case .scores(let takenOff, let added):
            for index in takenOff {
                values[index] =
                    withSupport ? .union([values[index].times(Exact(-1)), nothing]) : nothing
            }
            for index in added {
                values[index] = withSupport ? .union([values[index], nothing]) : nothing
            }
        case .columns(let pairs):
            for pair in pairs {
                values[pair.unmet] = .union([values[pair.unmet], values[pair.need]])
            }
        case .shares, .none, .hours, .carersOwn: break
        }
        return values
    }

    /// The points of the answers to a question, before its weight.
    private static func answered(_ question: Question, _ ages: ClosedRange<Int>) -> Values {
        var points: Set<Exact> = []
        switch question.kind {
        case .choice: points = Set(question.answers.map(\.points))
        case .several:
            guard question.answers.count <= ProofEffort.listedChoices else {
                let all = question.someChoiceSets.last.flatMap { question.points(of: .choices($0)) }
                return .spanning([.zero, all])
            }
            for chosen in question.everyChoiceSet {
                if let sum = question.points(of: .choices(chosen)) { points.insert(sum) }
            }
        case .number(let grid):
            guard let step = grid.step else { return .between(grid.from, grid.to) }
            guard let count = try? ((grid.to - grid.from) / step).rounded(.down, on: .charge),
                let last = try? grid.from + count * step
            else { return .between(grid.from, grid.to) }
            return count <= Exact(Int64(ProofEffort.listedValues))
                ? .list(grid.numbers(by: step, atMost: .max))
                : .steps(grid.from, last, by: step)
        case .frequency:
            let worth = question.answers.map(\.points).max() ?? .zero
            return .spanning([.zero, try? worth * Exact(Question.mostTimes)])
        case .age(let unit):
            points = Set(ages.asAnswers(in: unit).map { Exact(Int64($0)) })
        }
        return .list(points.sorted())
    }

    /// What a measure comes to, from those above it, and whether it may have no value.
    private func measured(_ measure: Measure) -> (values: Values, canBeNone: Bool) {
        let parts = measure.parts.map { reach(of: $0, in: measure.operation) }
        let values = combined(parts, by: measure.operation)
        return (
            measure.rounding.map { values.rounded(by: $0) } ?? values,
            !measure.when.isEmpty || canBeNone(parts.map(\.canBeNone), measure.operation)
        )
    }

    private func reach(
        of part: Measure.Part,
        in operation: Measure.Operation
    ) -> (values: Values, canBeNone: Bool) {
        var values = Values.list([])
        var canBeNone = !part.when.isEmpty
        switch part.of {
        case .constant(let number): values = .list([number])
        case .operand(let operand):
            values = self.values(of: operand) ?? values
            canBeNone = canBeNone || self.canBeNone(operand)
        }
        values = values.times(part.times)
        guard canBeNone else { return (values, false) }
        // A part that is not counted leaves a sum or a product as it is.
        switch operation {
        case .sum: values = .union([values, .list([.zero])])
        case .product: values = .union([values, .list([.one])])
        default: break
        }
        return (values, true)
    }

    private func canBeNone(_ parts: [Bool], _ operation: Measure.Operation) -> Bool {
        switch operation {
        case .sum, .count: false
        case .product, .max, .min: parts.allSatisfy { $0 }
        case .quotient: parts.contains(true)
        // What falls in no row is told of its table; what has nothing to divide by, of none.
        case .firstOf(let parts):
            parts.allSatisfy { part in
                guard part.when.isEmpty, case .operand(let operand) = part.of else {
                    return !part.when.isEmpty
                }
                return canBeNone(operand) || (questionnaire?.divides(operand) ?? false)
            }
        case .table(let table): table.by.map { canBeNone($0) } ?? false
        }
    }

    private func combined(
        _ all: [(values: Values, canBeNone: Bool)],
        by operation: Measure.Operation
    ) -> Values {
        let parts = all.map(\.values)
        switch operation {
        case .sum: return .sum(parts)
        case .max: return Reach.chosen(all) { max($0, $1) }
        case .min: return Reach.chosen(all) { min($0, $1) }
        case .firstOf: return .union(parts)
        case .count: return .listed((0...Int64(parts.count)).map { Exact($0) })
        case .table(let table):
            let rows = table.rows.filter { row in
                canHold(row.when)
                    && (table.by.flatMap { values(of: $0) }?.reaches(row.range) ?? true)
            }
            return .listed(rows.map { $0.value })
        case .product:
            guard let first = parts.first else { return .list([]) }
            return parts.dropFirst().reduce(first) { $0.combined(with: $1) { try? $0 * $1 } }
        case .quotient:
            guard parts.count == 2 else { return .list([]) }
            return parts[0].combined(with: parts[1].reciprocals) { try? $0 * $1 }
        }
    }

    /// The greatest or the least of some numbers, of which some may not be there.
    private static func chosen(
        _ parts: [(values: Values, canBeNone: Bool)],
        _ choose: (Exact, Exact) -> Exact
    ) -> Values {
        guard let first = parts.first else { return .list([]) }
        return parts.dropFirst().reduce(first) { chosen, part in
            var values = [chosen.values.combined(with: part.values) { choose($0, $1) }]
            if chosen.canBeNone { values.append(part.values) }
            if part.canBeNone { values.append(chosen.values) }
            return (.union(values), chosen.canBeNone && part.canBeNone)
        }.values
    }
}

extension Question {
    /// Whether a case may have no answer to it that counts.
    var canBeNone: Bool { notApplicable != nil || isOptional || !when.isEmpty }

    /// Whether help can meet a part of what it asks about: nobody takes a part of an age off.
    var canBeMet: Bool { if case .age = kind { false } else { true } }
}

extension Questionnaire {
    /// What of a need helpers can leave to be met.
    fileprivate var partsLeft: Reach.Values {
        let (met, areAll) = partsMet
        guard areAll else { return .between(.zero, .one) }
        return .listed(met.map { try? .one - $0 })
    }

    /// Whether a measure divides, or rests on one that does: there may be nothing to divide by.
    func divides(_ operand: Operand) -> Bool {
        measures(behind: [operand]).contains { index in
            if case .quotient = measures[index].operation { true } else { false }
        }
    }

    /// Whether what a question counts hangs together with others: it asks what nobody meets of a need
    /// that another asks about, or counts where somebody helps, as questions about the carer do.
    fileprivate func countsBesideOthers(_ index: Int) -> Bool {
        switch treatment {
        case .columns(let pairs): pairs.contains { $0.unmet == index }
        case .scores(let takenOff, let added):
            !added.isEmpty && (takenOff + added).contains(index)
        case .shares, .none, .hours, .carersOwn: false
        }
    }
}

extension Applicability {
    /// The ages, in years, that people it is for can have on the day that support starts.
    var ages: ClosedRange<Int> { ageFrom...max(ageFrom, ageTo ?? 120) }
}

extension ClosedRange<Int> {
    /// Ages in years as a question on age counts them.
    func asAnswers(in unit: Question.AgeUnit) -> ClosedRange<Int> {
        unit == .years ? self : lowerBound * 12...upperBound * 12 + 11
    }
}
