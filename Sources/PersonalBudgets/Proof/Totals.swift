// The totals that answers can come to.
extension Scheme {
    /// Every total that answers can come to where nobody helps, in order; nil where parts of it
    /// exclude each other and there are too many sets of answers to try them all.
    public func totals() -> [Exact]? {
        guard let questionnaire else { return nil }
        let reach = Reach(self, withSupport: false)
        if let known = reach.everyTotal { return known }
        let search = WitnessSearch(self, questionnaire, withSupport: false)
        guard search.counts(atMost: ProofEffort.metSets) != nil else { return nil }
        var totals: Set<Exact> = []
        _ = search.each(behind: [.points]) { outcome in
            if let points = outcome.readings.points { totals.insert(points) }
            return false
        }
        return totals.sorted()
    }
}
