/// Whose means decide what one of a couple is asked for.
public enum CoupleMeans: String, CaseIterable, Sendable {
    /// The person's own, as the law has it: a partner is never charged.
    case own
    /// The person's own or those of both together, whichever gives the lower charge.
    case lowerOfOwnAndJoint = "lower-of-own-and-joint"
}

/// Up to which amount a council leaves one of a couple and the partner together.
public struct CoupleLevel<Amount: Sendable>: Sendable {
    /// For a couple of which either has reached pension age; nil where the council names none.
    public let pensionAge: Amount?
    /// For a couple of which neither has; nil where the council names none.
    public let workingAge: Amount?

    /// A level for each age.
    public init(pensionAge: Amount?, workingAge: Amount?) {
        self.pensionAge = pensionAge
        self.workingAge = workingAge
    }

    func map<Other>(_ transform: (Amount) -> Other) -> CoupleLevel<Other> {
        CoupleLevel<Other>(
            pensionAge: pensionAge.map(transform),
            workingAge: workingAge.map(transform)
        )
    }
}

extension RuleSet {
    /// Whether what a person is asked for is worked out from what both of a couple have, above what is
    /// left to both: asked of each of them, it is asked for twice.
    public func holdsMeansOfBoth(of person: Case) -> Bool {
        guard let test = test(of: person), test.person.household == .couple else { return false }
        return test.finance.partner != nil
            && test.regime.protected.personalAmounts.contains { $0.isJoint }
    }
}

extension MeansTest {
    /// Whether what the person is asked for hangs on the partner's means too.
    var asksPartnerMeans: Bool {
        person.household == .couple
            && (regime.coupleLevel != nil || policy.choices.coupleMeans == .lowerOfOwnAndJoint
                || regime.protected.personalAmounts.contains { $0.isJoint })
    }

    /// What lifts a couple to the level up to which the council leaves them together.
    ///
    /// The person's protected amount and the partner's own income, less the partner's costs, are
    /// held against that level; what is short of it is left to the person. Nil without a check.
    func coupleAddition(
        to protected: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        guard let levels = regime.coupleLevel, asksPartnerMeans else { return nil }
        // Without a level for the couple's age nobody knows what they are to be left.
        guard let level = isPensionAgeHousehold ?? false ? levels.pensionAge : levels.workingAge
        else { throw .coupleLevelMissing(pensionAge: isPensionAgeHousehold ?? false) }
        guard let partner = finance.partner else { return nil }
        let income: Figure<PerWeek> = trace.input(.couple(.partnerIncome), partner.income.exact)
        let costs: Figure<PerWeek> = trace.input(.couple(.partnerCosts), partner.costs.exact)
        let together = try trace.sum(
            .couple(.has),
            protected,
            trace.difference(.couple(.partnerKeeps), income, costs)
        )
        return trace.floored(
            .couple(.addition),
            try trace.difference(
                .couple(.short),
                amount(of: level, trace: &trace),
                together
            )
        )
    }

    /// What is available for charging: from the person alone, or, where the council works out both,
    /// the lesser of that and of what is available from the two together.
    ///
    /// Where the amount that is protected is for both, it is what the two have together above it.
    ///
    /// Together they have what is left of the person's means, which may be less than nothing, and
    /// what the partner has above costs and an amount like the person's own, with any buffer on it.
    /// Capital stays the person's share.
    func available(
        _ own: Figure<PerWeek>,
        by protected: Protected,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        guard protected.isJoint || policy.choices.coupleMeans == .lowerOfOwnAndJoint,
            asksPartnerMeans, let partner = finance.partner
        else { return trace.floored(.contribution(.available), own) }
        let rest = try trace.difference(
            .couple(.partnerRest),
            trace.input(.couple(.partnerIncome), partner.income.exact) as Figure<PerWeek>,
            trace.input(.couple(.partnerCosts), partner.costs.exact)
        )
        guard !protected.isJoint else {
            return trace.floored(
                .contribution(.available),
                try trace.sum(.couple(.joint), own, rest)
            )
        }
        var kept = protected.personal
        if let factor = regime.protected.factor {
            kept = try raised(kept, by: factor, as: .couple(.partnerAmount), trace: &trace)
        }
        let above = try trace.difference(.couple(.partnerAbove), rest, kept)
        let joint = trace.floored(
            .couple(.jointAvailable),
            try trace.sum(.couple(.joint), own, above)
        )
        return trace.least(
            .contribution(.available),
            trace.floored(.couple(.ownAvailable), own),
            joint
        )
    }
}
