package import PersonalBudgets

/// People who live together, each with a budget of their own, and what they buy together.
///
/// Each pays for their own share of what several have: so the sum of the members counts nothing
/// twice, and what is wrong with the shares is told.
package struct HouseholdView {
    /// The members, in the order of the files.
    package let members: [AssessedCase]
    /// What they buy together, in the order in which it is met.
    package let purchases: [JointPurchase]

    /// Something that several people have together, by the name that their lines give it.
    package struct JointPurchase {
        /// The name.
        package let name: String
        /// How many people share it, by the first line that names it.
        package let people: Int64
        /// The lines of members.
        package fileprivate(set) var shares: [Share]

        /// A member's line.
        package struct Share {
            /// The member, by position.
            package let member: Int
            /// The line, by position.
            package let line: Int
            /// What it costs the member's budget a week; nil for a line that is bought once.
            package let perWeek: Pence?
        }

        /// What the members' shares come to a week.
        package var perWeek: Pence { Pence(shares.reduce(0) { $0 + ($1.perWeek?.count ?? 0) }) }
        /// What does not fit together; nil where all does.
        package fileprivate(set) var trouble: Trouble?
    }

    /// Why shares do not make a whole.
    package enum Trouble: String, Sendable {
        /// Two members have the share of the same person: it is counted twice.
        case twice = "counted-twice"
        /// The members do not agree on how many people share it.
        case people = "number-of-people"
        /// The members' lines are not of the same service, quantity or price.
        case unlike = "unlike-lines"
    }

    /// A household of these people.
    package init(_ members: [AssessedCase]) {
        self.members = members
        var purchases: [JointPurchase] = []
        for (position, person) in members.enumerated() {
            for (index, line) in (person.facts.plan?.lines ?? []).enumerated() {
                guard let shared = line.particulars?.shared, let name = shared.purchase else {
                    continue
                }
                let words = person.document.text(of: name)
                let share = JointPurchase.Share(
                    member: position,
                    line: index,
                    perWeek: person.assessment.plan?.lines[index].perWeek?.pence
                )
                guard let known = purchases.firstIndex(where: { $0.name == words }) else {
                    purchases.append(
                        JointPurchase(name: words, people: shared.people, shares: [share])
                    )
                    continue
                }
                purchases[known].shares.append(share)
            }
        }
        self.purchases = purchases.map { purchase in
            var purchase = purchase
            purchase.trouble = Self.trouble(of: purchase, members)
            return purchase
        }
    }

    private static func trouble(
        of purchase: JointPurchase,
        _ members: [AssessedCase]
    ) -> Trouble? {
        let lines = purchase.shares.compactMap { share in
            members[share.member].facts.plan?.lines[share.line]
        }
        let shares = lines.compactMap(\.particulars?.shared)
        if shares.contains(where: { $0.people != purchase.people }) { return .people }
        if Set(shares.map(\.person)).count < shares.count { return .twice }
        guard let first = lines.first else { return nil }
        let isAlike = lines.allSatisfy {
            $0.service == first.service && $0.quantity == first.quantity
                && $0.every == first.every && $0.runs == first.runs
                && $0.ownPrice == first.ownPrice
        }
        return isAlike ? nil : .unlike
    }

    /// How many of those who share a purchase are not among the members.
    package func elsewhere(_ purchase: JointPurchase) -> Int64 {
        max(0, purchase.people - Int64(purchase.shares.count))
    }

    /// What all members' support costs a week; nil while one is unknown.
    package var cost: Pence? { total { $0.cost.pence } }
    /// What they pay together.
    package var personPays: Pence? { total { $0.personPays?.pence } }
    /// What the council pays for all of them.
    package var councilPays: Pence? { total { $0.councilPays?.pence } }

    private func total(_ amount: (Summary) -> Pence?) -> Pence? {
        var sum: Int64 = 0
        for person in members {
            guard let pence = person.assessment.summary.flatMap(amount) else { return nil }
            sum += pence.count
        }
        return Pence(sum)
    }
}

extension HouseholdView {
    /// The household as `pbcalc.household.v1`.
    package func write(to writer: inout JSONWriter) {
        writer.object { result in
            result.member("format", "pbcalc.household.v1")
            result.engine()
            result.list("members") { list in
                for person in members {
                    let summary = person.assessment.summary
                    list.object {
                        $0.member("id", person.facts.id)
                        $0.member("costPerWeek", summary?.cost.pence)
                        $0.member("personPaysPerWeek", summary?.personPays?.pence)
                        $0.member("councilPaysPerWeek", summary?.councilPays?.pence)
                    }
                }
            }
            result.list("purchases") { list in
                for purchase in purchases {
                    list.object {
                        $0.member("purchase", purchase.name)
                        $0.member("people", Int(purchase.people))
                        $0.member(
                            "members",
                            purchase.shares.map { members[$0.member].facts.id }
                        )
                        $0.member("elsewhere", Int(elsewhere(purchase)))
                        $0.member("perWeek", purchase.perWeek)
                        $0.member("trouble", purchase.trouble?.rawValue)
                    }
                }
            }
            result.object("summary") {
                $0.member("costPerWeek", cost)
                $0.member("personPaysPerWeek", personPays)
                $0.member("councilPaysPerWeek", councilPays)
            }
        }
    }
}
