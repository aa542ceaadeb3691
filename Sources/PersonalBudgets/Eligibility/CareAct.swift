/// The ten outcomes of the eligibility criteria, in the order of the regulations.
///
/// Care and Support (Eligibility Criteria) Regulations 2015 (SI 2015/313), regulation 2(2). No
/// outcome outranks another.
public enum CareActOutcome: String, CaseIterable, Sendable {
    /// Managing and maintaining nutrition.
    case nutrition
    /// Maintaining personal hygiene.
    case personalHygiene = "personal-hygiene"
    /// Managing toilet needs.
    case toiletNeeds = "toilet-needs"
    /// Being appropriately clothed.
    case clothed
    /// Being able to make use of the home safely.
    case safeAtHome = "safe-at-home"
    /// Maintaining a habitable home environment.
    case habitableHome = "habitable-home"
    /// Developing and maintaining family or other personal relationships.
    case relationships
    /// Accessing and engaging in work, training, education or volunteering.
    case workAndLearning = "work-and-learning"
    /// Making use of necessary facilities or services in the local community.
    case community
    /// Carrying out caring responsibilities for a child.
    case caringForAChild = "caring-for-a-child"
}

/// What the assessment found for one outcome; carer-blind: "unable" even where a carer helps.
public enum Achievement: String, CaseIterable, Sendable {
    /// Achieves the outcome without help, pain, danger or undue time.
    case able
    /// Does not.
    case unable
    /// The outcome does not arise: no child, no wish to work.
    case notApplicable = "not-applicable"
    /// Not yet known; so is an outcome that the case leaves out.
    case unknown
}

/// An answer to a question of law.
public enum Finding: String, CaseIterable, Sendable {
    /// Found so.
    case yes
    /// Found not so.
    case no
    /// Not yet known.
    case unknown
}

/// What the assessment found under the Care Act criteria.
public struct CareActFindings: Sendable {
    /// Whether the needs arise from an impairment or illness.
    public var impairment: Finding
    /// Whether there is, or is likely to be, a significant impact on wellbeing.
    public var significantImpact: Finding
    /// The outcomes that the person is unable to achieve.
    public private(set) var unable: CareActOutcomes = []
    /// Those of which that is not known.
    public private(set) var unknown: CareActOutcomes = .all
    /// Those that may be needs: all but what the person can achieve, or what does not apply.
    public var possibleNeeds: CareActOutcomes { unable.union(unknown) }
    /// Whether the council meets needs under its power in s.19, with a recorded reason.
    public var meetsUnderPower: Bool

    /// Nothing known yet.
    public init() {
        impairment = .unknown
        significantImpact = .unknown
        meetsUnderPower = false
    }

    /// Takes note of what was found for an outcome, by its position in `CareActOutcome.allCases`.
    public mutating func note(_ achievement: Achievement, of position: Int) {
        let outcome = CareActOutcomes.position(position)
        unable.subtract(outcome)
        unknown.subtract(outcome)
        switch achievement {
        case .able, .notApplicable: break
        case .unable: unable.formUnion(outcome)
        case .unknown: unknown.formUnion(outcome)
        }
    }
}
