// Tables that have grown old.
extension Scheme {
    /// The scheme and its prices, where they began more than a year before a day.
    func staleTables(on day: CalendarDate) -> [ProofFinding] {
        var findings: [ProofFinding] = []
        if applies.dates.lowerBound.isLongBefore(day) {
            findings.append(.stale(.scheme, from: applies.dates.lowerBound))
        }
        if let from = prices?.dates.lowerBound, from.isLongBefore(day) {
            findings.append(.stale(.prices, from: from))
        }
        return findings
    }
}
