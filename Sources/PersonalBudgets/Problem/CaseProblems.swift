extension RuleSet {
    /// What is wrong with a case under these rules, beside what its reader has found.
    public func problems(in person: Case) -> [Problem] {
        var problems: [Problem] = []
        noteCover(&problems, of: person)
        noteDays(&problems, of: person)
        scheme.prices?.note(&problems, in: person)
        noteMeans(&problems, of: person)
        noteDecisions(&problems, of: person)
        return problems
    }

    /// Notes what says that the scheme is not for the person.
    private func noteCover(_ problems: inout [Problem], of person: Case) {
        if !scheme.applies.dates.contains(person.date) { problems.append(.schemeDate) }
        let age = person.person.born.age(on: person.starts)
        if age < scheme.applies.ageFrom { problems.append(.personAge) }
        if let oldest = scheme.applies.ageTo, age > oldest {
            problems.append(.personTooOld)
        } else if age > Person.oldest {
            problems.append(.ageDoubtful(age, .born))
        }
        if let age = person.person.partnerBorn?.age(on: person.starts), age > Person.oldest {
            problems.append(.ageDoubtful(age, .partnerBorn))
        }
        if person.subject != scheme.subject { problems.append(.subjectNotCovered) }
        if !scheme.applies.settings.contains(person.person.setting) {
            problems.append(.settingNotCovered)
        }
        if let policy = scheme.contribution, let regime = meansTest?.regime,
            !policy.covers(person.person.residence(on: person.starts), by: regime)
        {
            problems.append(.stayNotCovered)
        }
    }

    /// Notes a day on which the means test or the prices are not in force.
    private func noteDays(_ problems: inout [Problem], of person: Case) {
        // A day outside the scheme is outside its prices too: that is one problem.
        guard person.starts != person.date || scheme.applies.dates.contains(person.date) else {
            return
        }
        if let regime = meansTest?.regime, !regime.dates.contains(person.starts) {
            problems.append(.regimeDate)
        }
        if let prices = scheme.prices, !prices.dates.contains(person.planStarts),
            person.plan?.asksPrice ?? false
        {
            problems.append(.priceDate)
        }
    }

    /// Notes a budget that somebody named too early, or for somebody who is not eligible.
    private func noteDecisions(_ problems: inout [Problem], of person: Case) {
        if let decision = person.decision, decision.date < person.date {
            problems.append(.decisionDate(.decided))
        }
        if let override = person.override, override.date < person.date {
            problems.append(.decisionDate(.overridden))
        }
        if person.decision != nil || person.override != nil,
            !scheme.eligibility.decide(person).allowsBudget
        {
            problems.append(
                .decisionWithoutEligibility(
                    person.decision == nil ? .overridingBudget : .finalBudget
                )
            )
        }
    }
}
