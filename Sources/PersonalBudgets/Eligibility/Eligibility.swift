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
        /// The scheme has no criteria of eligibility.
        case notAsked = "not-asked"
        /// Not eligible, and the council meets needs under its power all the same.
        case power
    }

    /// The outcome of the criteria.
    public let decision: Decision
    /// How many outcomes the person is unable to achieve; nil where the criteria have none.
    public let unable: Int?
    /// The band of Fair Access to Care Services; nil where there is none.
    public let band: FairAccessBand?

    /// A decision that rests on no outcomes.
    init(_ decision: Decision, band: FairAccessBand? = nil) {
        self.decision = decision
        unable = nil
        self.band = band
    }

    /// A decision that rests on outcomes.
    init(decision: Decision, unable: Int) {
        self.decision = decision
        self.unable = unable
        band = nil
    }

    /// Whether a budget and a summary may be given.
    public var allowsBudget: Bool { decision != .notEligible }
}

extension CareActFindings {
    /// The outcomes that must not be achieved: two or more (SI 2015/313, regulation 2(1)(b)).
    static let outcomesNeeded = 2

    /// Decides under SI 2015/313, regulation 2: all three parts must hold; points play no part.
    ///
    /// One part that fails settles it, whatever is unknown; otherwise unknown is undetermined.
    public func decide() -> Eligibility {
        let parts = [impairment, twoOrMore, significantImpact]
        let decision: Eligibility.Decision =
            if parts.contains(.no) {
                meetsUnderPower ? .power : .notEligible
            } else if parts.contains(.unknown) {
                .undetermined
            } else {
                .eligible
            }
        return Eligibility(decision: decision, unable: unable.count)
    }
}
