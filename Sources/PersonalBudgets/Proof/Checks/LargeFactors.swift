// Amounts that are multiplied by a number of per cent.
extension Scheme {
    /// The adjusters whose factor is above 10: it hardly is one.
    func largeFactors() -> [ProofFinding] {
        (allocation?.adjusters ?? []).enumerated().compactMap { position, adjuster in
            guard case .multiply(.fixed(let factor)) = adjuster.action,
                factor > Exact(10)
            else { return nil }
            return .largeFactor(adjuster: position, factor)
        }
    }
}
