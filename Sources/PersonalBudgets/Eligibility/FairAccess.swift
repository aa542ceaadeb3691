/// The bands of Fair Access to Care Services, from the least need to the most.
public enum FairAccessBand: String, CaseIterable, Comparable, Sendable {
    /// One or two personal care or domestic routines.
    case low
    /// Several routines, aspects or roles.
    case moderate
    /// Only partial choice, abuse or neglect, the majority of routines, many aspects.
    case substantial
    /// Life threatened, serious abuse or neglect, little or no choice, vital roles.
    case critical

    /// The lesser need comes first.
    public static func < (left: FairAccessBand, right: FairAccessBand) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .low: 0
        case .moderate: 1
        case .substantial: 2
        case .critical: 3
        }
    }
}

/// The indicators of Fair Access to Care Services: any one of them puts a person into its band.
public enum FairAccessIndicator: String, CaseIterable, Sendable {
    /// Life is, or will be, threatened.
    case lifeThreatened = "life-threatened"
    /// Serious abuse or neglect has occurred or will occur.
    case seriousAbuse = "serious-abuse-or-neglect"
    /// There is, or will be, little or no choice and control over vital aspects.
    case littleOrNoChoice = "little-or-no-choice"
    /// Vital roles, routines or relationships cannot or will not be sustained.
    case vitalRolesLost = "vital-roles-not-sustained"
    /// There is, or will be, only partial choice and control.
    case partialChoice = "partial-choice"
    /// Abuse or neglect has occurred or will occur.
    case abuse = "abuse-or-neglect"
    /// The majority of personal care or domestic routines cannot be carried out.
    case majorityOfRoutines = "majority-of-routines"
    /// Many aspects of work, learning, relationships or roles cannot be sustained.
    case manyAspects = "many-aspects"
    /// Several routines, aspects or roles cannot be sustained.
    case several = "several-routines-or-roles"
    /// One or two routines, aspects or roles cannot be sustained.
    case oneOrTwo = "one-or-two-routines-or-roles"

    /// The band that the indicator alone puts a person into.
    public var band: FairAccessBand {
        switch self {
        case .lifeThreatened, .seriousAbuse, .littleOrNoChoice, .vitalRolesLost: .critical
        case .partialChoice, .abuse, .majorityOfRoutines, .manyAspects: .substantial
        case .several: .moderate
        case .oneOrTwo: .low
        }
    }
}
