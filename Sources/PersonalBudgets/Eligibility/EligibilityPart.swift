/// One part of criteria of which every part must hold.
public enum EligibilityPart: String, Sendable {
    /// Carers: the need comes of giving care that is necessary.
    case careNecessary
    /// Carers: giving it affects their health, or an outcome is not achieved.
    case negativeEffect
    /// Carers: that has, or is likely to have, a significant impact on wellbeing.
    case significantImpact
    /// Wales: the need is of a kind that counts.
    case relatedNeed
    /// Wales: the person cannot meet it alone.
    case cannotMeetAlone
    /// Wales: nor with the help of others who are willing, or of the community.
    case notMetByOthers
    /// Wales: it is unlikely to be met unless the council acts.
    case unlikelyUnlessCouncilActs
}
