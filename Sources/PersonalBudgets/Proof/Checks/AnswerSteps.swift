// What one answer given otherwise changes.
extension Scheme {
    /// Each step to a higher answer that lowers the points of its question or the budget, and each
    /// answer, birthday or condition on the points that raises the budget by more than the scheme
    /// allows.
    ///
    /// Every step of every question is tried from the scheme's own examples, then from all sets of
    /// the other answers where they can be worked out, and otherwise from some: all lowest, all in
    /// the middle, all highest, and others drawn by chance but always the same; for falls with unpaid
    /// support as without, the same before the step and after it. The finding says which, and where
    /// some show no fall, a doubt says of which questions.
    func answerFindings() -> [ProofFinding] {
        guard let questionnaire else { return [] }
        let trial = Trial(self, questionnaire)
        var findings = trial.leapsOfPoints()
        for (index, question) in questionnaire.questions.enumerated() {
            if case .age = question.kind {
                findings += trial.birthdays(of: index)
            } else if questionnaire.asksForNeed(index) {
                findings += trial.falls(of: index) + trial.leaps(of: index)
            }
        }
        return findings + [trial.doubt(besides: findings)].compactMap(\.self)
    }
}
