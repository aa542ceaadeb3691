/// People who live together, each with a budget of their own, and what they buy together.
///
/// Each pays for their own share of what several have: so the sum of the members counts nothing
/// twice, and what is wrong with the shares is told.
public struct HouseholdLedger: Sendable {
    /// What they buy together, in the order in which it is met.
    public let purchases: [JointPurchase]
    /// What all members' support costs a week; nil while one is unknown.
    public let cost: Pence?
    /// What they pay together.
    public let personPays: Pence?
    /// What the council pays for all of them.
    public let councilPays: Pence?
    /// What it pays for them beside their budgets; nil for nothing.
    public let beside: PlanCost.Beside?

    /// A household of these people.
    ///
    /// - Parameters:
    ///   - members: Each one's case, what came out for it, and the prices it was costed by.
    ///   - name: The name of a joint purchase, as it stands in the case of a member.
    public init(
        _ members: [(facts: Case, assessment: Assessment, prices: PriceList?)],
        named name: (_ member: Int, Passage) -> String
    ) {
        var purchases: [JointPurchase] = []
        var positions: [String: Int] = [:]
        for (member, (facts, assessment, prices)) in members.enumerated() {
            for (index, line) in (facts.plan?.lines ?? []).enumerated() {
                guard let terms = line.particulars?.shared, let purchase = terms.purchase else {
                    continue
                }
                let words = name(member, purchase)
                let share = JointPurchase.Share(
                    member: member,
                    terms: terms,
                    line: line,
                    cost: assessment.plan?.lines[index],
                    prices: prices
                )
                if let known = positions[words] {
                    purchases[known].shares.append(share)
                } else {
                    positions[words] = purchases.count
                    purchases.append(JointPurchase(name: words, share))
                }
            }
        }
        self.purchases = purchases
        let summaries = members.map(\.assessment.summary)
        cost = HouseholdLedger.total(of: summaries) { $0.cost.pence }
        personPays = HouseholdLedger.total(of: summaries) { $0.personPays?.pence }
        councilPays = HouseholdLedger.total(of: summaries) { $0.councilPays?.pence }
        beside = PlanCost.Beside.total(of: members.compactMap(\.assessment.plan?.beside))
    }

    private static func total(
        of summaries: [Summary?],
        _ amount: (Summary) -> Pence?
    ) -> Pence? {
        Pence.total(of: summaries.map { $0.flatMap(amount) })
    }
}

/// Something that several people have together, by the name that their lines give it.
public struct JointPurchase: Sendable {
    /// The name.
    public let name: String
    /// How many people share it, by the first line that names it.
    public let people: Int64
    /// The shares of members, in their order.
    public fileprivate(set) var shares: [Share]

    fileprivate init(name: String, _ first: Share) {
        self.name = name
        people = first.terms.people
        shares = [first]
    }

    /// A member's line.
    public struct Share: Sendable {
        /// The member, by position.
        public let member: Int
        /// Whose share of how many it is.
        public let terms: PlanLine.Share
        let line: PlanLine
        /// What the share costs; nil where the member's plan has no cost.
        let cost: LineCost?
        let prices: PriceList?

        /// What the line buys, by its id: members may have price lists of their own.
        fileprivate var service: String? { prices?.services[line.service].id }
    }

    /// Why shares do not make a whole.
    public enum Trouble: String, Sendable {
        /// The members do not agree on how many people share it.
        case people = "number-of-people"
        /// The share of one person stands twice, and is counted twice.
        case twice = "counted-twice"
        /// The members' lines differ in service, quantity, price, weeks or who pays.
        case unlike = "unlike-lines"
    }

    /// What does not fit together; nil where all does.
    public var trouble: Trouble? {
        if shares.contains(where: { $0.terms.people != people }) { return .people }
        if shares.indices.contains(where: { isTwice($0) }) { return .twice }
        let each = Dictionary(grouping: shares, by: \.member).values
        guard let first = each.first else { return nil }
        return each.allSatisfy { $0.areLike(first) && first.areLike($0) } ? nil : .unlike
    }

    /// Whether a share is in one before it already: another member has it, or the same one has it of
    /// the same thing.
    private func isTwice(_ index: Int) -> Bool {
        let share = shares[index]
        return shares[..<index].contains {
            $0.terms.person == share.terms.person
                && ($0.member != share.member || $0.isLike(share))
        }
    }

    /// What the members' shares come to a week: as of a plan, their year is put into weeks once;
    /// nil where a share has no cost, or others than the council pay for all of them.
    public var perWeek: Pence? {
        guard let prices = shares.first?.prices, let costs else { return nil }
        let years = costs.compactMap { $0.perYear?.value }
        guard !years.isEmpty || once != nil,
            let week = try? prices.perWeek(of: years.reduce(.zero, +))
        else { return nil }
        return Pence(exactly: week)
    }

    /// What the members' shares come to once; nil where nothing is bought once, or a share has no
    /// cost.
    public var once: Pence? {
        let amounts = costs?.compactMap { $0.oneOff?.pence } ?? []
        return amounts.isEmpty ? nil : Pence.total(of: amounts.map(Optional.some))
    }

    /// What the shares cost; nil where one of them has no cost.
    private var costs: [LineCost]? {
        let known = shares.compactMap(\.cost)
        return known.count == shares.count ? known : nil
    }

    /// How many of those who share it are not among the members.
    public var elsewhere: Int64 { max(0, people - Int64(Set(shares.map(\.terms.person)).count)) }
}

extension [JointPurchase.Share] {
    /// Whether each is of the same thing as one of others.
    fileprivate func areLike(_ others: [JointPurchase.Share]) -> Bool {
        allSatisfy { share in others.contains { $0.isLike(share) } }
    }
}

extension JointPurchase.Share {
    /// Whether another share is of the same thing: shares to the penny are a penny apart at most.
    fileprivate func isLike(_ other: JointPurchase.Share) -> Bool {
        guard service == other.service, line.quantity == other.line.quantity,
            line.every == other.line.every, line.runs == other.line.runs,
            line.ownPrice == other.line.ownPrice, line.funding == other.line.funding
        else { return false }
        return isPennyApart(cost?.perYear?.value, other.cost?.perYear?.value)
            && isPennyApart(cost?.oneOff?.value, other.cost?.oneOff?.value)
    }

    private func isPennyApart(_ first: Exact?, _ second: Exact?) -> Bool {
        guard let first, let second else { return first == second }
        guard let apart = try? first - second else { return false }
        return Exact(-1) <= apart && apart <= .one
    }
}
