/// What answers come to, worked out without a word of explanation.
struct AnswerTrial {
    let questionnaire: Questionnaire
    let allocation: Allocation?
    private let support: CountedSupport

    /// The points of some answers, and the budget they give.
    struct Outcome {
        let points: Exact
        let budget: IndicativeBudget?
    }

    init(
        _ questionnaire: Questionnaire,
        _ allocation: Allocation?,
        support: CountedSupport = CountedSupport()
    ) {
        self.questionnaire = questionnaire
        self.allocation = allocation
        self.support = support
    }

    /// What some answers come to; nil when a question is open or a number falls in no row.
    func outcome(_ answers: [Answer]) throws(CalculationFault) -> Outcome? {
        guard let (score, readings) = try scored(answers) else { return nil }
        return try outcome(score, readings)
    }

    /// The same for answers that put a person into another band; nil for those that do not.
    func outcome(
        _ answers: [Answer],
        outside band: Int?
    ) throws(CalculationFault) -> Outcome? {
        guard let (score, readings) = try scored(answers),
            allocation?.band(for: score.total.value, readings) != band
        else { return nil }
        return try outcome(score, readings)
    }

    private func scored(
        _ answers: [Answer]
    ) throws(CalculationFault) -> (score: Score, readings: Readings)? {
        var trace = Trace(on: false)
        guard questionnaire.unanswered(in: answers).isEmpty,
            let score = try questionnaire.score(answers, met: support.met, trace: &trace)
        else { return nil }
        let readings = Readings(
            questions: questionnaire.questions,
            answers: answers,
            measures: score.measures,
            points: score.total.value,
            unpaidHours: support.hours
        )
        return (score, readings)
    }

    private func outcome(
        _ score: Score,
        _ readings: Readings
    ) throws(CalculationFault) -> Outcome {
        var trace = Trace(on: false)
        let budget = try allocation?.budget(
            for: score.total,
            readings: readings,
            met: questionnaire.treatment.isByShare ? support.met : nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
        return Outcome(points: score.total.value, budget: budget)
    }
}
