internal import PersonalBudgets

extension JSONWriter {
    /// The nearest bands, each with the one answer that leads to it; null where none does.
    mutating func nearestBands(of person: AssessedCase) {
        let nearest = person.nearestBands
        object("nearestBands") {
            $0.change("up", nearest.up, person.rules.scheme)
            $0.change("down", nearest.down, person.rules.scheme)
        }
    }

    private mutating func change(_ name: StaticString, _ change: BandChange?, _ scheme: Scheme) {
        guard let change else { return null(name) }
        object(name) {
            $0.member("question", scheme.questionnaire?.questions[change.question].id)
            $0.member("answer", scheme.words(for: change.to, to: change.question))
            $0.member("insteadOf", scheme.words(for: change.from, to: change.question))
            $0.member("points", change.points, decimals: 2)
            $0.member("band", change.budget?.band.flatMap { scheme.allocation?.bands[$0].id })
            $0.member("indicativePerWeek", change.budget?.amount?.perWeek.pence)
        }
    }
}
