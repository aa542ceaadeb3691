// The totals that answers can come to.
extension Scheme {
    /// Every total that answers can come to where nobody helps, in order.
    ///
    /// - Parameter conditions: Those that hold of the people whose totals they are.
    /// - Returns: Nil where parts of it exclude each other and there are too many sets of answers to
    ///   try them all.
    public func totals(where conditions: [Condition] = []) -> [Exact]? {
        guard let questionnaire else { return nil }
        let read = [.points] + conditions.map(\.of)
        let reach = Reach(self, withSupport: false)
        if reach.isExact(read), let known = reach.everyTotal {
            return reach.canHold(conditions) ? known : []
        }
        let search = WitnessSearch(self, questionnaire, withSupport: false)
        guard search.triesAll(behind: read, atMost: ProofEffort.metSets) else { return nil }
        var totals: Set<Exact> = []
        _ = search.each(behind: read) { outcome in
            if let points = outcome.readings.points, outcome.readings.hold(conditions) {
                totals.insert(points)
            }
            return false
        }
        return totals.sorted()
    }
}
