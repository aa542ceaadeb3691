package import PersonalBudgets

/// People who live together as their documents have them, and as `pbcalc.household.v1`.
package struct HouseholdView {
    /// The members, in the order of the files.
    package let members: [AssessedCase]
    /// What they buy together, and what all of it comes to.
    package let ledger: HouseholdLedger

    /// What the amounts of all of them are in.
    package let currency: Currency

    /// Why some people are no household whose figures can be added up.
    package enum Refusal: Error {
        /// Somebody stands twice, by this id.
        case twice(String)
        /// The members' schemes are in several currencies.
        case currencies([Currency])

        /// The reason.
        package var message: String {
            switch self {
            case .twice(let id): "\(id) stands twice, and a household has each person once"
            case .currencies(let several):
                "the members' schemes are in "
                    + several.map(\.rawValue).joined(separator: " and ")
                    + ": amounts are added up in one currency"
            }
        }
    }

    /// A household of these people.
    package init(_ members: [AssessedCase]) throws(Refusal) {
        var met: Set<String> = []
        for person in members where !met.insert(person.facts.id).inserted {
            throw .twice(person.facts.id)
        }
        let several = Currency.allCases.filter { currency in
            members.contains { $0.rules.scheme.currency == currency }
        }
        guard several.count < 2 else { throw .currencies(several) }
        currency = several.first ?? .pounds
        self.members = members
        ledger = HouseholdLedger(
            members.map { ($0.facts, $0.assessment, $0.rules.scheme.prices) }
        ) { member, name in
            members[member].document.text(of: name)
        }
    }

    /// Whether shares of something do not fit together.
    package var hasTrouble: Bool { ledger.purchases.contains { $0.trouble != nil } }

    /// The ids of each couple of whom what is left of the means of both is asked for more than once.
    package var couplesChargedTwice: [[String]] {
        CoupleCharges.askedTwice(of: members.map { ($0.facts, $0.rules, $0.assessment) })
            .map { [members[$0.first].facts.id, members[$0.second].facts.id] }
    }

    /// The ids of the members who share a purchase.
    package func ids(of purchase: JointPurchase) -> [String] {
        purchase.shares.map { members[$0.member].facts.id }
    }
}

extension HouseholdView {
    /// The household as `pbcalc.household.v1`.
    package func write(to writer: inout JSONWriter) {
        writer.object { result in
            result.member("format", "pbcalc.household.v1")
            result.engine()
            result.member("currency", currency.rawValue)
            result.list("members") { list in
                for person in members {
                    let summary = person.assessment.summary
                    list.object {
                        $0.member("id", person.facts.id)
                        $0.member("costPerWeek", summary?.cost.pence)
                        $0.member("personPaysPerWeek", summary?.personPays?.pence)
                        $0.member("councilPaysPerWeek", summary?.councilPays?.pence)
                        $0.object("rates") {
                            $0.member("id", person.rates?.id)
                            $0.member("sha256", person.rates?.sha256)
                            $0.member(
                                "unverified",
                                person.ratesUsed?.unverified ?? []
                            )
                        }
                    }
                }
            }
            result.list("purchases") { list in
                for purchase in ledger.purchases {
                    list.object {
                        $0.member("purchase", purchase.name)
                        $0.member("people", Int(purchase.people))
                        $0.member("members", ids(of: purchase))
                        $0.member("elsewhere", Int(purchase.elsewhere))
                        $0.member("perWeek", purchase.perWeek)
                        if let once = purchase.once { $0.member("oneOff", once) }
                        $0.member("trouble", purchase.trouble?.rawValue)
                    }
                }
            }
            // Hardly any household has such a couple: without one the object stays as it was.
            let couples = couplesChargedTwice
            if !couples.isEmpty {
                result.list("chargedTwice") { list in
                    for ids in couples { list.object { $0.member("members", ids) } }
                }
            }
            result.object("summary") {
                $0.member("costPerWeek", ledger.cost)
                $0.member("personPaysPerWeek", ledger.personPays)
                $0.member("councilPaysPerWeek", ledger.councilPays)
                $0.besideBudget(ledger.beside)
            }
        }
    }
}
