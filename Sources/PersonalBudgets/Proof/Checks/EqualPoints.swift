// Answers of more need that are worth no more.
extension Scheme {
    /// Answers that follow each other in their question's list and have the same points above nothing.
    ///
    /// Nothing is what several answers may well be worth: no help, and help that equipment gives. Of
    /// more need with the same points one may be mistyped, or another rule pays for it. Questions
    /// about help are none of need, and of those that count nowhere the points say nothing.
    func equalPoints() -> [ProofFinding] {
        guard let questionnaire else { return [] }
        let counted = questionnaire.questions(
            behind: [.points] + questionnaire.measures.indices.map { .measure($0) }
        )
        return counted.sorted().filter(questionnaire.asksForNeed).flatMap { index in
            questionnaire.questions[index].runsOfEqualPoints
                .map { .equalPoints(question: index, answers: $0) }
        }
    }
}

extension Question {
    /// The answers between whose neighbours no points differ, as far as they are worth anything.
    fileprivate var runsOfEqualPoints: [ClosedRange<Int>] {
        guard case .choice = kind, weight != .zero else { return [] }
        var runs: [ClosedRange<Int>] = []
        for (lower, upper) in zip(answers.indices, answers.indices.dropFirst())
        where answers[lower].points == answers[upper].points && answers[lower].points > .zero {
            if let run = runs.last, run.upperBound == lower {
                runs[runs.count - 1] = run.lowerBound...upper
            } else {
                runs.append(lower...upper)
            }
        }
        return runs
    }
}
