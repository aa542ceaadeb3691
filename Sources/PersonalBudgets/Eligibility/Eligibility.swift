/// Whether the council must, or chooses to, meet the person's needs.
public struct Eligibility: Sendable {
    /// The outcome of the criteria.
    public enum Decision: String, Sendable {
        /// The duty arises.
        case eligible
        /// The criteria are not met.
        case notEligible = "not-eligible"
        /// Something that decides it is not known yet.
        case undetermined
        /// Not eligible, and the council meets needs under its power all the same.
        case power
    }

    /// The outcome of the criteria.
    public let decision: Decision
    /// How many outcomes the person is unable to achieve.
    public let unable: Int

    /// Whether a budget and a summary may be given.
    public var allowsBudget: Bool { decision != .notEligible }
}

extension CareActFindings {
    /// The outcomes that must not be achieved: two or more (SI 2015/313, regulation 2(1)(b)).
    private static let outcomesNeeded = 2

    /// Decides under SI 2015/313, regulation 2: all three parts must hold; points play no part.
    ///
    /// One part that fails settles it, whatever is unknown; otherwise unknown is undetermined.
    public func decide() -> Eligibility {
        let unable = outcomes.count { $0 == .unable }
        let unknown = outcomes.count { $0 == .unknown }
        let enoughOutcomes: Finding =
            if unable >= Self.outcomesNeeded {
                .yes
            } else if unable + unknown
                >= Self.outcomesNeeded
            { .unknown } else { .no }
        let parts = [impairment, enoughOutcomes, significantImpact]
        let decision: Eligibility.Decision =
            if parts.contains(.no) {
                meetsUnderPower ? .power : .notEligible
            } else if parts.contains(.unknown) {
                .undetermined
            } else {
                .eligible
            }
        return Eligibility(decision: decision, unable: unable)
    }
}
