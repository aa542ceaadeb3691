/// One personal amount of what is protected, and whom it is for.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class PersonalAmount: Sendable {
    /// The amount a week.
    public let cell: RateCell.Index
    /// Single or couple; nil where it makes no difference.
    public let household: Household?
    /// With a child in the household; nil where it makes no difference.
    public let hasChildren: Bool?
    /// Of pension age, the person or in a couple either; nil where it makes no difference.
    public let isPensionAge: Bool?
    /// Ages from this one; nil where it makes no difference.
    public let ageFrom: Int?
    /// Ages below this one; nil where it makes no difference.
    public let ageBelow: Int?
    /// The part of the amount that is the person's, as half of an amount for two.
    public let part: Exact
    /// Whether the income of both of a couple is held against it, the partner's less costs.
    public let isJoint: Bool
    /// The premiums that it holds already, by their positions: none of them is added to it.
    public let premiumsHeld: [Int]
    /// Where the row comes from.
    public let citation: Citation

    /// An amount for these people.
    public init(
        cell: RateCell.Index,
        household: Household?,
        hasChildren: Bool?,
        isPensionAge: Bool?,
        ageFrom: Int?,
        ageBelow: Int?,
        part: Exact = .one,
        isJoint: Bool = false,
        premiumsHeld: [Int] = [],
        citation: Citation
    ) {
        self.cell = cell
        self.household = household
        self.hasChildren = hasChildren
        self.isPensionAge = isPensionAge
        self.ageFrom = ageFrom
        self.ageBelow = ageBelow
        self.part = part
        self.isJoint = isJoint
        self.premiumsHeld = premiumsHeld
        self.citation = citation
    }

    /// The amount of a council whose own one holds premiums.
    func holding(_ premiums: [Int]) -> PersonalAmount {
        PersonalAmount(
            cell: cell,
            household: household,
            hasChildren: hasChildren,
            isPensionAge: isPensionAge,
            ageFrom: ageFrom,
            ageBelow: ageBelow,
            part: part,
            isJoint: isJoint,
            premiumsHeld: premiums,
            citation: citation
        )
    }

    /// Whether this row is for everybody whom another is for, which behind it would never count.
    public func isForAll(of other: PersonalAmount) -> Bool {
        (household == nil || household == other.household)
            && (hasChildren == nil || hasChildren == other.hasChildren)
            && (isPensionAge == nil || isPensionAge == other.isPensionAge)
            && (ageFrom ?? .min) <= (other.ageFrom ?? .min)
            && (other.ageBelow ?? .max) <= (ageBelow ?? .max)
    }

    /// Whether the row is for somebody of this household and age.
    func fits(_ person: Person, age: Int, isPensionAge: Bool) -> Bool {
        household.map { $0 == person.household } ?? true
            && hasChildren.map { $0 == (person.children > 0) } ?? true
            && self.isPensionAge.map { $0 == isPensionAge } ?? true
            && ageFrom.map { age >= $0 } ?? true
            && ageBelow.map { age < $0 } ?? true
    }
}
