/// What answers come to, worked out without a trace.
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

    /// Some answers whose points have been counted.
    struct Scored {
        /// The points that the budget is read from.
        let points: Exact
        let readings: Readings
        /// The band that the points fall in; nil where they fall in none.
        let band: Int?
    }

    /// What some answers come to; nil when a question is open or a number falls in no row.
    func outcome(_ answers: [Answer]) throws(CalculationFault) -> Outcome? {
        guard let scored = try scored(answers) else { return nil }
        return Outcome(points: scored.points, budget: try budget(of: scored))
    }

    /// The points of some answers and their band, without a budget; nil as above.
    ///
    /// Another answer to one question can be why another is no longer asked.
    func scored(_ given: [Answer]) throws(CalculationFault) -> Scored? {
        let answers = questionnaire.asked(given)
        var trace = Trace(on: false)
        guard questionnaire.unanswered(in: answers).isEmpty,
            let score = try questionnaire.score(answers, met: support.met, trace: &trace)
        else { return nil }
        let readings = Readings(score, of: answers, support, in: questionnaire)
        return Scored(
            points: score.total.value,
            readings: readings,
            band: allocation?.band(for: score.total.value, readings)
        )
    }

    /// The budget that such answers give.
    func budget(of scored: Scored) throws(CalculationFault) -> IndicativeBudget? {
        var trace = Trace(on: false)
        return try allocation?.budget(
            in: scored.band,
            for: Figure(scored.points, .none),
            readings: scored.readings,
            met: questionnaire.treatment.isByShare ? support.met : nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
    }

    /// Such answers as they would be if their points were others.
    func scored(_ scored: Scored, at points: Exact) -> Scored {
        var readings = scored.readings
        readings.points = points
        if let total = questionnaire.total { readings.measures[total] = .number(points) }
        let band = allocation?.band(for: points, readings)
        return Scored(points: points, readings: readings, band: band)
    }
}
