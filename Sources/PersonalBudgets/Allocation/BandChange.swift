/// One answer given otherwise that puts a person into another band: how near the next band is.
public struct BandChange: Sendable {
    /// The question, by its position in the scheme.
    public let question: Int
    /// What is answered.
    public let from: Answer
    /// What would be answered.
    public let to: Answer
    /// By how much the points change; below zero when they fall.
    public let points: Exact
    /// The band and its amounts then.
    public let budget: IndicativeBudget?
}

extension RuleSet {
    /// The smallest change of one answer that moves a person a band up, and one that moves a band
    /// down; what leaves all bands leads to none that is higher or lower.
    ///
    /// Smallest is by the points that it changes, then by the points of the answer itself, then by
    /// the order of the questions. What does not apply to a person stays so, an age is nobody's to
    /// answer, and unpaid support stands as it is. Of a number, 20,000 steps on each side are tried,
    /// and fewer of each where a scheme asks for many.
    ///
    /// - Returns: Nil on a side where no single answer does it.
    /// - Throws: What stops the arithmetic.
    public func nearestBands(
        of person: Case,
        in found: Assessment
    ) throws(CalculationFault) -> (up: BandChange?, down: BandChange?) {
        guard let score = found.score, found.eligibility.allowsBudget,
            let (trial, answers) = try trial(of: person), !(trial.allocation?.bands.isEmpty ?? true)
        else { return (nil, nil) }
        var search = BandSearch(
            trial: trial,
            answers: answers,
            start: AnswerTrial.Outcome(points: score.total.value, budget: found.budget)
        )
        for index in answers.indices { try search.tryOthers(than: index) }
        return (search.up?.change, search.down?.change)
    }

    /// The budget of a person at other points: what the bands beside theirs would give.
    ///
    /// Answers, measures and unpaid support stand as they are; adjusters and roundings are applied.
    ///
    /// - Returns: Nil where no band holds the points, or not everything is known.
    /// - Throws: What stops the arithmetic.
    public func budget(
        of person: Case,
        at points: Exact
    ) throws(CalculationFault) -> IndicativeBudget? {
        guard let (trial, answers) = try trial(of: person), let scored = try trial.scored(answers)
        else { return nil }
        return try trial.budget(of: trial.scored(scored, at: points))
    }

    /// What other answers of a person would come to, and the answers that count; nil for none.
    private func trial(
        of person: Case
    ) throws(CalculationFault) -> (trial: AnswerTrial, answers: [Answer])? {
        guard let questionnaire = scheme.questionnaire, let given = person.answers else {
            return nil
        }
        var trace = Trace(on: false)
        let trial = AnswerTrial(
            questionnaire,
            scheme.allocation,
            support: try questionnaire.counted(
                person.unpaidSupport,
                on: person.unpaidSupportDay,
                trace: &trace
            )
        )
        let answers = questionnaire.answers(given, born: person.person.born, on: person.starts)
        return (trial, answers)
    }
}
