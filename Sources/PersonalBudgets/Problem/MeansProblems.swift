// What a case states of its means that hardly goes together: worth a look, and no more.
extension RuleSet {
    /// Each benefit that is hardly ever paid beside another of the case, like a mobility component
    /// beside Attendance Allowance, which has none.
    func doubtfulBenefits(_ lines: [IncomeLine]) -> [Problem] {
        guard lines.count > 1, let kinds = meansTest?.regime.incomeKinds else { return [] }
        var problems: [Problem] = []
        for (index, line) in lines.enumerated() {
            guard let group = kinds[line.kind].unlikelyWith,
                let other = lines.firstIndex(where: { kinds[$0.kind].group == group })
            else { continue }
            problems.append(
                .benefitDoubtful(income: max(index, other), beside: min(index, other))
            )
        }
        return problems
    }

    /// Each amount for the costs of disability that stood only until a day before this one.
    func costsToReview(_ costs: [DisabilityCost], on day: CalendarDate) -> [Problem] {
        var problems: [Problem] = []
        for (index, cost) in costs.enumerated() {
            if let by = cost.reviewBy, by < day {
                problems.append(.costReview(cost: index, by: by))
            }
        }
        return problems
    }

    /// Each stated premium that ends at pension age or hangs on another rate of a benefit.
    func doubtfulPremiums(_ person: Case) -> [Problem] {
        guard let regime = meansTest?.regime, let finance = person.finance else { return [] }
        let isPensionAge = regime.pensionAge.isReached(
            on: person.starts,
            born: person.person.born
        )
        return finance.statedPremiums.enumerated().compactMap { index, stated in
            guard stated.applies else { return nil }
            let premium = regime.protected.premiums[stated.premium]
            if premium.endsAtPensionAge, isPensionAge {
                return .premiumDoubtful(stated: index, .pensionAge)
            }
            return premium.otherRate(in: finance.income ?? []).map {
                .premiumDoubtful(stated: index, .otherRate(income: $0))
            }
        }
    }
}

extension Premium {
    /// The benefit that would give it at another rate than the one in payment; nil where one gives
    /// it, or none has to do with it.
    fileprivate func otherRate(in lines: [IncomeLine]) -> Int? {
        var found: Int?
        for (index, line) in lines.enumerated() {
            for fact in facts where fact.kind == line.kind {
                if fact.rate == nil || fact.rate == line.rate { return nil }
                found = index
            }
        }
        return found
    }
}
