/// The points of a case: from its answers, less unpaid support.
public struct Score: Sendable {
    /// The weighted points of all answers, or the total that the scheme names, before unpaid support;
    /// nil where a number that it rests on has no figure without that.
    public let answers: Figure<Points>?
    /// What unpaid support takes off; zero when none counts, and nil where that is not known.
    public let unpaidSupport: Figure<Points>?
    /// What the budget is read from.
    public let total: Figure<Points>
    /// The measures after unpaid support.
    public let measures: [MeasureReading]
    /// The measures before unpaid support.
    let measuresWithoutUnpaidSupport: [MeasureReading]
}

extension [Question] {
    /// Those that stand in the way of a total, by their positions.
    package func unanswered(in answers: [Answer]) -> [Int] {
        indices.filter { index in
            let question = self[index]
            if answers[index].isKnown || question.isOptional && answers[index] == .absent {
                return false
            }
            return isAsked(index, answers)
        }
    }

    /// Whether a question is asked of this case.
    package func isAsked(_ index: Int, _ answers: [Answer]) -> Bool {
        let conditions = self[index].when
        guard !conditions.isEmpty else { return true }
        return Readings(questions: self, answers: answers, measures: [], points: nil)
            .hold(conditions)
    }
}

extension Questionnaire {
    /// The questions that stand in the way of a total, in the scheme's order.
    package func unanswered(in answers: [Answer]) -> [Int] { questions.unanswered(in: answers) }

    /// The questions that are not asked of somebody of a birth date and have an answer all the same,
    /// which is not counted.
    ///
    /// None while an answer is open: it may decide which of the others are asked.
    package func answeredUnasked(
        in given: [Answer],
        born: CalendarDate,
        on day: CalendarDate
    ) -> [Int] {
        let answers = self.answers(given, born: born, on: day)
        guard unanswered(in: answers).isEmpty else { return [] }
        return questions.indices.filter { index in
            given[index].isKnown && given[index] != .notApplicable && !answers[index].isKnown
        }
    }

    /// The points that some answers give without unpaid support, for somebody of a birth date.
    ///
    /// - Parameters:
    ///   - answers: One a question.
    ///   - born: The date of birth, which answers questions on age.
    ///   - day: The day on which it does.
    /// - Returns: Nil while an answer is open, or a number falls in no row of its table.
    public func points(
        for answers: [Answer],
        born: CalendarDate,
        on day: CalendarDate
    ) -> Exact? {
        let answers = self.answers(answers, born: born, on: day)
        var trace = Trace(on: false)
        guard unanswered(in: answers).isEmpty,
            let score = try? score(answers, met: nil, trace: &trace)
        else { return nil }
        return score.total.value
    }

    /// Scores a full set of answers: points times weight, less the share that unpaid support meets.
    ///
    /// - Parameters:
    ///   - answers: One a question, each of them known.
    ///   - met: The share of each question's need met by unpaid support; nil when none is.
    ///   - trace: Hears of each step.
    /// - Returns: The points of all answers, what is taken off, and the total; nil when a number
    ///   that the total rests on falls in no row of its table.
    /// - Throws: `tooLarge`, for points no scheme can hold.
    func score(
        _ answers: [Answer],
        met: [Exact]?,
        trace: inout Trace
    ) throws(CalculationFault) -> Score? {
        switch treatment {
        case .scores, .columns: return try scoredTwice(answers, met: met, trace: &trace)
        case .shares, .none, .hours, .carersOwn: break
        }
        return total == nil
            ? try added(answers, met: met, trace: &trace)
            : try measured(answers, met: met, trace: &trace)
    }

    /// The simplest scheme: the counted points of all answers, added.
    private func added(
        _ answers: [Answer],
        met: [Exact]?,
        trace: inout Trace
    ) throws(CalculationFault) -> Score {
        var counted = Tally<Points>()
        var takenOff = Tally<Points>()
        for index in questions.indices {
            guard let weighted = try countedPoints(index, answers, trace: &trace) else { continue }
            try counted.add(weighted)
            if let met, met[index] != .zero {
                try takenOff.add(unpaidPoints(index, weighted, met[index], trace: &trace))
            }
        }
        let answersTotal = trace.total(.points(.answersTotal), counted)
        guard met != nil else {
            return Score(
                answers: answersTotal,
                unpaidSupport: .zero,
                total: answersTotal,
                measures: [],
                measuresWithoutUnpaidSupport: []
            )
        }
        let unpaid = trace.total(.points(.unpaidTotal), takenOff)
        return Score(
            answers: answersTotal,
            unpaidSupport: unpaid,
            total: try trace.difference(.points(.total), answersTotal, unpaid),
            measures: [],
            measuresWithoutUnpaidSupport: []
        )
    }

    /// The measures, with and without unpaid support.
    private func measured(
        _ answers: [Answer],
        met: [Exact]?,
        trace: inout Trace
    ) throws(CalculationFault) -> Score? {
        var full: [Figure<Points>?] = []
        full.reserveCapacity(questions.count)
        for index in questions.indices {
            full.append(try countedPoints(index, answers, trace: &trace))
        }
        guard let met else {
            var measuring = Measuring(
                self,
                answers: answers,
                points: full,
                basis: .afterUnpaidSupport
            )
            guard let total = try measuring.total(trace: &trace) else { return nil }
            let measures = measuring.readings.measures
            return Score(
                answers: total,
                unpaidSupport: .zero,
                total: total,
                measures: measures,
                measuresWithoutUnpaidSupport: measures
            )
        }
        var net = full
        for index in questions.indices where met[index] != .zero {
            guard let counted = full[index] else { continue }
            let unpaid = try unpaidPoints(index, counted, met[index], trace: &trace)
            net[index] = try trace.difference(.points(.netPoints(question: index)), counted, unpaid)
        }
        return try measured(answers, without: full, with: net, trace: &trace)
    }

    /// The measures of two sets of counted points, without unpaid support and with it.
    ///
    /// A total that there is stands, whether or not there is one without unpaid support.
    func measured(
        _ answers: [Answer],
        without: [Figure<Points>?],
        with: [Figure<Points>?],
        trace: inout Trace
    ) throws(CalculationFault) -> Score? {
        var before = Measuring(
            self,
            answers: answers,
            points: without,
            basis: .withoutUnpaidSupport
        )
        var after = Measuring(self, answers: answers, points: with, basis: .afterUnpaidSupport)
        let full = try before.total(trace: &trace)
        guard let net = try after.total(trace: &trace) else { return nil }
        var unpaid: Figure<Points>?
        if let full { unpaid = try trace.difference(.points(.unpaidTotal), full, net) }
        return Score(
            answers: full,
            unpaidSupport: unpaid,
            total: net,
            measures: after.readings.measures,
            measuresWithoutUnpaidSupport: before.readings.measures
        )
    }

    /// The points of an answer times the weight; nil when the question does not count.
    func countedPoints(
        _ index: Int,
        _ answers: [Answer],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Points>? {
        guard questions.isAsked(index, answers),
            let points = try points(index, answers[index], trace: &trace)
        else { return nil }
        return try trace.product(
            .points(.countedPoints(question: index)),
            points,
            trace.input(.points(.weight(question: index)), questions[index].weight)
        )
    }

    /// The points of an answer; nil when it has none.
    private func points(
        _ index: Int,
        _ answer: Answer,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Points>? {
        let question = questions[index]
        switch answer {
        case .choice(let choice):
            return trace.input(
                .points(.answer(question: index, choice: choice)),
                question.answers[choice].points
            )
        case .choices:
            guard let points = question.points(of: answer) else { throw .tooLarge }
            return trace.input(.points(.answeredChoices(question: index)), points)
        case .number(let number):
            return trace.input(.points(.answeredNumber(question: index)), number)
        case .times(let times, let unit):
            return try trace.product(
                .points(.answeredFrequency(question: index)),
                trace.input(.points(.answeredTimes(question: index)), times) as Figure<Points>,
                trace.input(
                    .points(.timesWorth(question: index, unit: unit)),
                    question.answers[unit].points
                )
            )
        case .absent, .notApplicable, .unknown, .declined, .notAgreed: return nil
        }
    }

    /// The counted points that unpaid support takes off a question.
    private func unpaidPoints(
        _ index: Int,
        _ counted: Figure<Points>,
        _ share: Exact,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Points> {
        try trace.product(
            .points(.unpaidPoints(question: index)),
            counted,
            trace.input(.points(.unpaidShare(question: index)), share)
        )
    }
}
