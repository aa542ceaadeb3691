/// An amount that a person decided, with role, day and reason.
public struct Decision: Sendable {
    /// The role of who decided, as it stands in the case; never a name.
    public let role: Passage
    /// The day of the decision.
    public let date: CalendarDate
    /// The budget decided, a week; may be above or below the indicative one.
    public let perWeek: Pence
    /// The reason, as it stands in the case.
    public let reason: Passage
    /// For whom the person works; nil when the case does not say.
    public var employer: Employer?
    /// Which authority of the price list the role is, by its position; nil for another role.
    public var authority: Int?
    /// Why the final budget is what it is, in codes.
    public var codes: [Code] = []

    /// Whether it is the council's as far as the case says: nobody else's is final.
    public var isOfCouncil: Bool { employer != .other }

    /// For whom somebody who decides works.
    public enum Employer: String, CaseIterable, Sendable {
        /// The council.
        case council
        /// Another body, seconded to the council.
        case seconded
        /// Another body.
        case other
    }

    /// Why a final budget is above, below or at the indicative one, which never caps it.
    public enum Code: String, CaseIterable, Sendable {
        /// It is what the plan costs.
        case planCost = "plan-cost"
        /// Nothing cheaper meets the needs.
        case nothingCheaper = "nothing-cheaper"
        /// The needs are met for less.
        case metForLess = "met-for-less"
        /// The questionnaire missed something.
        case notAsked = "not-asked"
        /// Unpaid support is more or less than was counted.
        case unpaidSupport = "unpaid-support"
        /// A risk has to be covered.
        case risk
        /// The market is dearer than the price list.
        case market
    }

    /// A decision by a role on a day.
    public init(role: Passage, date: CalendarDate, perWeek: Pence, reason: Passage) {
        self.role = role
        self.date = date
        self.perWeek = perWeek
        self.reason = reason
    }
}

extension Assessment {
    /// The decision that makes a budget final; nil until somebody who may decide has, and for somebody
    /// who is not eligible.
    public func finalDecision(of person: Case) -> Decision? {
        guard eligibility.allowsBudget, let decision = person.decision, decision.isOfCouncil else {
            return nil
        }
        return decision
    }
}
