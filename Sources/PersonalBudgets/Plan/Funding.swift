/// Who pays for a plan line.
public enum Funding: String, CaseIterable, Sendable {
    /// The council: the line is part of cost and budget.
    case council
    /// The person, from their own money.
    case `private`
    /// The health service.
    case health
    /// Family, friends or volunteers, unpaid.
    case unpaid
    /// Any other funder.
    case other
    /// The council, beside the personal budget: what the law leaves out of it while it is free
    /// (SI 2014/2840).
    case outsideBudget = "outside-budget"

    /// Whether it is the council's money, in the personal budget or beside it.
    var isCouncils: Bool { self == .council || self == .outsideBudget }
}
