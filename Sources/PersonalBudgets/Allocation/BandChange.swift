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
    /// The band and its amounts then; nil when no band holds the points.
    public let budget: IndicativeBudget?
}

extension RuleSet {
    /// The smallest change of one answer that moves a person a band up, and one that moves a band
    /// down.
    ///
    /// Smallest is by the points that it changes, then by the points of the answer itself, then by
    /// the order of the questions. What does not apply to a person stays so, an age is nobody's to
    /// answer, and unpaid support stands as it is.
    ///
    /// - Returns: Nil on a side where no single answer does it.
    /// - Throws: What stops the arithmetic.
    public func nearestBands(
        of person: Case,
        in found: Assessment
    ) throws(CalculationFault) -> (up: BandChange?, down: BandChange?) {
        guard let questionnaire = scheme.questionnaire, let allocation = scheme.allocation,
            let score = found.score, !allocation.bands.isEmpty, found.eligibility.allowsBudget,
            let given = person.answers
        else { return (nil, nil) }
        let answers = questionnaire.answers(given, born: person.person.born, on: person.starts)
        var trace = Trace(on: false)
        let trial = AnswerTrial(
            questionnaire,
            allocation,
            support: try questionnaire.counted(
                person.unpaidSupport,
                on: person.unpaidSupportDay,
                trace: &trace
            )
        )
        var search = BandSearch(
            trial: trial,
            answers: answers,
            start: AnswerTrial.Outcome(points: score.total.value, budget: found.budget)
        )
        for index in questionnaire.questions.indices { try search.tryOthers(than: index) }
        return (search.up?.change, search.down?.change)
    }
}
