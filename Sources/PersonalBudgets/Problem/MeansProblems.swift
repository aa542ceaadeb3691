// What a case states of its means that hardly goes together: worth a look, and no more.
extension RuleSet {
    /// Notes each benefit that is hardly ever paid beside another of the case, like a mobility
    /// component beside Attendance Allowance, which has none.
    func noteDoubtfulBenefits(_ problems: inout [Problem], _ lines: [IncomeLine]) {
        guard lines.count > 1, let kinds = meansTest?.regime.incomeKinds else { return }
        for (index, line) in lines.enumerated() {
            guard let group = kinds[line.kind].unlikelyWith,
                let other = lines.firstIndex(where: { kinds[$0.kind].group == group })
            else { continue }
            problems.append(
                .benefitDoubtful(income: max(index, other), beside: min(index, other))
            )
        }
    }

    /// Notes each benefit of nothing that would give a premium if any of it were paid, where nobody
    /// has said whether the premium applies.
    func noteUnpaidBenefits(
        _ problems: inout [Problem],
        _ lines: [IncomeLine],
        _ stated: [StatedPremium]
    ) {
        guard lines.contains(where: { !$0.isInPayment }),
            let premiums = meansTest?.regime.protected.premiums
        else { return }
        for (index, line) in lines.enumerated() where !line.isInPayment {
            let wanting = premiums.indices.first { position in
                premiums[position].isGiven(by: line)
                    && !stated.contains { $0.premium == position }
                    && !lines.contains { $0.isInPayment && premiums[position].isGiven(by: $0) }
            }
            if let wanting { problems.append(.benefitUnpaid(income: index, premium: wanting)) }
        }
    }

    /// Notes each amount for the costs of disability that stood only until a day before this one.
    func noteCostsToReview(
        _ problems: inout [Problem],
        _ costs: [DisabilityCost],
        on day: CalendarDate
    ) {
        for (index, cost) in costs.enumerated() {
            if let by = cost.reviewBy, by < day {
                problems.append(.costReview(cost: index, by: by))
            }
        }
    }

    /// Notes each stated premium that ends at pension age or hangs on another rate of a benefit.
    func noteDoubtfulPremiums(
        _ problems: inout [Problem],
        _ premiums: [StatedPremium],
        _ person: Case
    ) {
        guard let regime = meansTest?.regime else { return }
        let isPensionAge = regime.pensionAge.isReached(
            on: person.starts,
            born: person.person.born
        )
        for (index, stated) in premiums.enumerated() where stated.applies {
            let premium = regime.protected.premiums[stated.premium]
            if premium.endsAtPensionAge, isPensionAge {
                problems.append(.premiumDoubtful(stated: index, .pensionAge))
            } else if let other = premium.otherRate(in: person.finance?.income ?? []) {
                problems.append(.premiumDoubtful(stated: index, .otherRate(income: other)))
            }
        }
    }
}

extension Premium {
    /// Whether an item of income, or the benefit that it is nothing of, gives it.
    func isGiven(by line: IncomeLine) -> Bool {
        facts.contains { $0.kind == line.kind && ($0.rate == nil || $0.rate == line.rate) }
    }

    /// The benefit that would give it at another rate than the one in payment; nil where one gives
    /// it, or none has to do with it.
    fileprivate func otherRate(in lines: [IncomeLine]) -> Int? {
        var found: Int?
        for (index, line) in lines.enumerated() where line.isInPayment {
            if isGiven(by: line) { return nil }
            if facts.contains(where: { $0.kind == line.kind }) { found = index }
        }
        return found
    }
}
