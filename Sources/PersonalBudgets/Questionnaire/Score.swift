/// The points of a case: from its answers, less unpaid support.
public struct Score: Sendable {
    /// The weighted points of all answers.
    public let answers: Figure<Points>
    /// What unpaid support takes off; zero when none counts.
    public let unpaidSupport: Figure<Points>
    /// What the budget is read from.
    public let total: Figure<Points>
}

extension Questionnaire {
    /// The questions that stand in the way of a total, in the scheme's order.
    func unanswered(in answers: [Answer]) -> [Int] {
        questions.indices.filter { !answers[$0].isKnown }
    }

    /// Scores a full set of answers: points times weight, less the share that unpaid support meets.
    ///
    /// - Parameters:
    ///   - answers: One a question, each of them known.
    ///   - met: The share of each question's need met by unpaid support; nil when none is.
    ///   - trace: Hears of each step.
    /// - Returns: The points of all answers, what is taken off, and the total.
    /// - Throws: `tooLarge`, for points no scheme can hold.
    func score(
        _ answers: [Answer],
        met: [Exact]?,
        trace: inout Trace
    ) throws(CalculationFault) -> Score {
        var counted = Tally<Points>()
        var takenOff = Tally<Points>()
        for (index, question) in questions.enumerated() {
            guard case .choice(let choice) = answers[index] else { continue }
            let points: Figure<Points> = trace.input(
                .answer(question: index, choice: choice),
                question.answers[choice].points
            )
            let weighted: Figure<Points> = try trace.product(
                .countedPoints(question: index),
                points,
                trace.input(.weight(question: index), question.weight)
            )
            try counted.add(weighted)
            if let met, met[index] != .zero {
                try takenOff.add(
                    trace.product(
                        .unpaidPoints(question: index),
                        weighted,
                        trace.input(.unpaidShare(question: index), met[index])
                    )
                )
            }
        }
        let answersTotal = trace.total(.answersTotal, counted)
        guard met != nil else {
            return Score(answers: answersTotal, unpaidSupport: .zero, total: answersTotal)
        }
        let unpaid = trace.total(.unpaidTotal, takenOff)
        let total = try trace.difference(.pointsTotal, answersTotal, unpaid)
        return Score(answers: answersTotal, unpaidSupport: unpaid, total: total)
    }
}
