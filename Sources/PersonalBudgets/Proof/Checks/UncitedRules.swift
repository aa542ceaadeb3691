// Rules that say nothing of their source.
extension Scheme {
    /// Rules without a source, or read in a source and without the place in it.
    func uncitedRules() -> [ProofFinding] {
        var places: [(ProofFinding.Place, Citation)] = []
        for (index, question) in (questionnaire?.questions ?? []).enumerated() {
            places.append((.question(index), question.citation))
        }
        for (index, measure) in (questionnaire?.measures ?? []).enumerated() {
            places.append((.measure(index), measure.citation))
        }
        if let allocation { places.append((.allocation, allocation.citation)) }
        for (index, adjuster) in (allocation?.adjusters ?? []).enumerated() {
            places.append((.adjuster(index), adjuster.citation))
        }
        for (index, service) in (prices?.services ?? []).enumerated() {
            places.append((.service(index), service.citation))
        }
        return places.filter { _, citation in
            citation.title.isEmpty || citation.evidence == .seen && citation.locator.isEmpty
        }.map { .uncited($0.0) }
    }
}
