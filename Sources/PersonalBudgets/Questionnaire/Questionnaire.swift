/// The self-assessment questionnaire: what is asked, and what each answer is worth.
///
/// Every answer states the need as it would be with no help at all; help from family and friends
/// is taken off afterwards, in the open. Loaded once and shared by all cases: a reference, so that
/// handing it on costs nothing.
public final class Questionnaire: Sendable {
    /// The questions, in the council's order.
    public let questions: [Question]
    /// The measures, each from answers and the measures above it; empty when points are added up.
    public let measures: [Measure]
    /// The measure that the budget is read from; nil for the counted points of all answers.
    public let total: Int?
    /// What unpaid support does to points or amounts.
    public let treatment: UnpaidTreatment
    /// How much of a need unpaid support can meet.
    public let shares: [UnpaidShare]
    /// Ids that earlier editions had among the questions.
    public let retired: [RetiredID]
    /// People by whom the scheme is judged.
    public let examples: [ExamplePerson]
    /// Where the treatment of unpaid support comes from.
    public let unpaidSupportCitation: Citation
    /// Whether a question is answered by the date of birth.
    private let asksAges: Bool
    /// The questions that are asked of some people only, each behind those that decide it.
    private let askedOfSome: [Int]

    /// A questionnaire of these questions and shares.
    public init(
        questions: [Question],
        measures: [Measure] = [],
        total: Int? = nil,
        treatment: UnpaidTreatment = .shares,
        shares: [UnpaidShare],
        retired: [RetiredID] = [],
        examples: [ExamplePerson] = [],
        unpaidSupportCitation: Citation
    ) {
        self.questions = questions
        self.measures = measures
        self.total = total
        self.treatment = treatment
        self.shares = shares
        self.retired = retired
        self.examples = examples
        self.unpaidSupportCitation = unpaidSupportCitation
        asksAges = questions.contains { if case .age = $0.kind { true } else { false } }
        askedOfSome = questions.askedOfSome
    }

    /// The answers that count: with those that follow from the date of birth, and without those to
    /// questions that are not asked.
    package func answers(_ given: [Answer], born: CalendarDate, on day: CalendarDate) -> [Answer] {
        asked(withAges(given, born: born, on: day))
    }

    private func withAges(
        _ given: [Answer],
        born: CalendarDate,
        on day: CalendarDate
    ) -> [Answer] {
        guard asksAges else { return given }
        var answers = given
        for (index, question) in questions.enumerated() {
            guard case .age(let unit) = question.kind else { continue }
            let age = unit == .years ? born.age(on: day) : born.ageInMonths(on: day)
            answers[index] = .number(Exact(Int64(age)))
        }
        return answers
    }

    /// Answers without those to questions that are not asked: nothing else may go by them.
    func asked(_ given: [Answer]) -> [Answer] {
        guard !askedOfSome.isEmpty else { return given }
        var answers = given
        for index in askedOfSome where !questions.isAsked(index, answers) {
            answers[index] = .absent
        }
        return answers
    }
}

extension [Question] {
    /// The positions of those that are not asked of everybody, each behind those by whose answers it
    /// is asked: where such a one is not asked itself, neither is what follows from it.
    fileprivate var askedOfSome: [Int] {
        let gated = indices.filter { !self[$0].when.isEmpty }
        var (followers, awaited) = ([Int: [Int]](), [Int](repeating: 0, count: count))
        for index in gated {
            for other in questionsBefore(index) where !self[other].when.isEmpty {
                followers[other, default: []].append(index)
                awaited[index] += 1
            }
        }
        var order = gated.filter { awaited[$0] == 0 }
        var next = 0
        while next < order.count {
            for follower in followers[order[next]] ?? [] {
                awaited[follower] -= 1
                if awaited[follower] == 0 { order.append(follower) }
            }
            next += 1
        }
        // Questions that are asked by each other are refused where a scheme is read.
        return order + gated.filter { awaited[$0] > 0 }
    }

    /// The questions by whose answers one is asked.
    private func questionsBefore(_ index: Int) -> Set<Int> {
        var found: Set<Int> = []
        for condition in self[index].when {
            if case .question(let other) = condition.of { found.insert(other) }
        }
        return found
    }
}

/// How much of the need behind a question unpaid support meets.
public struct UnpaidShare: Sendable {
    /// The id that a case names.
    public let id: String
    /// The part of the question's counted points, from 0 to 1.
    public let share: Exact

    /// A share with its name.
    public init(id: String, share: Exact) {
        self.id = id
        self.share = share
    }
}
