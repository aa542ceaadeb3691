// Where some answers lead.
extension Scheme {
    /// The points that some answers give without unpaid support to somebody of a birth date, and the
    /// band that they fall in; nil where there are none.
    package func place(
        of answers: [Answer],
        born: CalendarDate,
        on day: CalendarDate
    ) -> (points: Exact, band: Int?)? {
        guard let questionnaire else { return nil }
        let trial = AnswerTrial(questionnaire, allocation)
        let own = questionnaire.answers(answers, born: born, on: day)
        guard let scored = (try? trial.scored(own)).flatMap(\.self) else { return nil }
        return (scored.points, scored.band)
    }
}
