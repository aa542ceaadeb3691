// What a case states of its means that hardly goes together: worth a look, and no more.
extension RuleSet {
    /// Notes what its means say against each other, or against the published rates.
    func noteMeans(_ problems: inout [Problem], of person: Case) {
        if let income = person.finance?.income {
            noteBenefitAmounts(&problems, income)
            noteDoubtfulBenefits(&problems, income)
            noteRepeatedIncome(&problems, income)
            noteIncomeBeforeLaw(&problems, income, on: person.starts)
            noteUnpaidBenefits(&problems, income, person.finance?.statedPremiums ?? [])
        }
        for (index, cost) in (person.finance?.housing ?? []).enumerated()
        where cost.help ?? .zero > cost.amount {
            problems.append(.helpAboveCost(housing: index))
        }
        for (housing, income) in helpUnsaid(of: person) {
            problems.append(.helpUnsaid(housing: housing, beside: income))
        }
        if person.person.household == .couple || person.person.children > 0,
            person.finance?.status == .full, person.person.exemptions.isEmpty
        {
            noteOccupiedHomes(&problems, person.finance?.capital ?? [])
        }
        if let costs = person.finance?.disabilityCosts {
            noteCostsToReview(&problems, costs, on: person.starts)
        }
        if let stated = person.finance?.statedPremiums, !stated.isEmpty {
            noteDoubtfulPremiums(&problems, stated, person)
        }
    }

    /// Notes each amount that differs from the published rate it claims to be, and each benefit that
    /// is said to be shared and never is.
    private func noteBenefitAmounts(_ problems: inout [Problem], _ lines: [IncomeLine]) {
        guard let (regime, rates) = meansTest else { return }
        for (index, line) in lines.enumerated() {
            guard line.sharedBy == 1 else {
                if regime.incomeKinds[line.kind].isOfOnePerson {
                    problems.append(.benefitShared(income: index))
                }
                continue
            }
            guard let rate = line.rate,
                let cell = regime.incomeKinds[line.kind].rates[rate].cell,
                let published = rates.cells[cell.position]?.amount,
                let weekly = try? line.amount.exact * line.every.timesAWeek,
                weekly != published.exact
            else { continue }
            problems.append(.benefitAmount(income: index, published: published))
        }
    }

    /// Notes each benefit that is hardly ever paid beside another of the case, like a mobility
    /// component beside Attendance Allowance, which has none.
    private func noteDoubtfulBenefits(_ problems: inout [Problem], _ lines: [IncomeLine]) {
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

    /// Notes each item of income that is like one before it in all that is said of it.
    ///
    /// It may be paid in two equal parts, so it counts as it stands. Of a group, two are refused.
    private func noteRepeatedIncome(_ problems: inout [Problem], _ lines: [IncomeLine]) {
        let someKindAgain = lines.indices.contains { index in
            lines[..<index].contains { $0.kind == lines[index].kind }
        }
        guard someKindAgain, let kinds = meansTest?.regime.incomeKinds else { return }
        var known: Set<IncomeLine> = []
        for (index, line) in lines.enumerated() where kinds[line.kind].group == nil {
            if !known.insert(line).inserted, line.isInPayment {
                problems.append(.incomeAlike(income: index))
            }
        }
    }

    /// Notes each item of income that the rules treat by a law which begins after the day.
    private func noteIncomeBeforeLaw(
        _ problems: inout [Problem],
        _ lines: [IncomeLine],
        on day: CalendarDate
    ) {
        guard let kinds = meansTest?.regime.incomeKinds else { return }
        for (index, line) in lines.enumerated() where line.isInPayment {
            if let first = kinds[line.kind].law?.dates.lowerBound, day < first {
                problems.append(.incomeBeforeLaw(income: index, first))
            }
        }
    }

    /// Notes each benefit of nothing that would give a premium if any of it were paid, where nobody
    /// has said whether the premium applies.
    private func noteUnpaidBenefits(
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

    /// The items of income that are no longer paid by a day, in a care home that the council pays for:
    /// each with the first day on which it is not.
    ///
    /// Who pays the full cost goes on having them; `funded` is the day from which the council pays for
    /// somebody who did so before.
    public func endedBenefits(
        of person: Case,
        _ assessment: Assessment,
        by day: CalendarDate,
        funded: CalendarDate? = nil
    ) -> [(income: IncomeLine, from: CalendarDate)] {
        guard let contribution = assessment.contribution, contribution.maximum != nil,
            assessment.fullCostReason == nil
        else { return [] }
        return benefitsPaidForWeeks(to: person, funded: funded).filter { $0.from <= day }
    }

    /// The days after its own on which a benefit of the case ends, if nothing changes and the council
    /// pays for the home, for whom it did not before `funded`; nearly always none.
    public func daysBenefitsEnd(
        of person: Case,
        funded: CalendarDate? = nil
    ) -> [CalendarDate] {
        benefitsPaidForWeeks(to: person, funded: funded).map(\.from).filter { person.starts < $0 }
    }

    /// The items of income that count and are paid for the first weeks alone of a stay in a care home
    /// that the council pays for, each with the day behind them.
    private func benefitsPaidForWeeks(
        to person: Case,
        funded: CalendarDate?
    ) -> [(income: IncomeLine, from: CalendarDate)] {
        guard person.person.setting == .careHome, person.person.exemptions.isEmpty,
            let test = test(of: person), test.finance.status == .full
        else { return [] }
        var stay = person.turned(to: person.starts).person.residence(on: person.starts)
        if let funded { stay.since = stay.since.map { max($0, funded) } }
        return (person.finance?.income ?? []).compactMap { line in
            let kind = test.regime.incomeKinds[line.kind]
            guard line.isInPayment, kind.treatment != .ignored,
                let end = kind.paidWeeks.flatMap({ stay.end(ofWeeks: $0) })
            else { return nil }
            return (line, end)
        }
    }

    /// Notes each home that counts unless somebody lives in it, of somebody with a partner or children.
    private func noteOccupiedHomes(_ problems: inout [Problem], _ lines: [CapitalLine]) {
        guard let kinds = meansTest?.regime.capitalKinds else { return }
        for (index, line) in lines.enumerated() {
            guard let other = kinds[line.kind].whereOccupied else { continue }
            problems.append(.homeOccupied(capital: index, other: other))
        }
    }

    /// Notes each amount for the costs of disability that stood only until a day before this one.
    private func noteCostsToReview(
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
    private func noteDoubtfulPremiums(
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
