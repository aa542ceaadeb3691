internal import PersonalBudgets

// Why a day is charged otherwise than the one before it.
extension AssessedCase {
    /// What is otherwise than the day before: changes that the case dates, rates, and ages.
    func differences(
        from before: AssessedCase?,
        on day: CalendarDate
    ) -> [String] {
        guard let before else {
            if !assessment.eligibility.allowsBudget { return ["not eligible: no support"] }
            return facts.isBeforeSupport(day) ? ["support has not started"] : keptRules(on: day)
        }
        if day == facts.run?.supportStarts { return ["support starts"] + keptRules(on: day) }
        var found = facts.changes.filter { $0.from == day }.map { document.text(of: $0.what) }
        guard !facts.isBeforeSupport(day) else { return found }
        if rules.scheme.applies.dates.upperBound.adding(days: 1) == day {
            found += keptRules(on: day)
        }
        if let rates, rates.id != before.rates?.id { found.append("rates of \(rates.title)") }
        if let regime = rules.meansTest?.regime, regime.id != before.rules.meansTest?.regime.id {
            found.append("charged as \(regime.title)")
        }
        found += stayOutlasted(since: before, on: day)
        found += unpaidSupportChanges(since: before)
        if isInHome != before.isInHome, facts.plan != nil, stretch == before.stretch {
            found.append("no line of the plan changes with it: the cost is that of the care before")
        }
        if facts.planStarts != before.facts.planStarts, !isCharged(like: before) {
            found.append("a new year of the plan begins")
        } else if stretch != before.stretch {
            found += planChanges(on: day)
        }
        guard !isCharged(like: before) else { return found }
        if let used = facts.finance?.notionalUsed,
            used > before.facts.finance?.notionalUsed ?? .zero
        {
            found.append("notional capital counts as used")
        } else if found.isEmpty {
            found.append("an age is reached, or a disregard ends")
        }
        return found
    }

    /// That a stay counts as a longer one by its length alone.
    private func stayOutlasted(since before: AssessedCase, on day: CalendarDate) -> [String] {
        let (stay, then) = (facts.person, before.facts.person)
        guard stay.setting == then.setting, stay.stay == then.stay, stay.stayFrom == then.stayFrom,
            let policy = rules.scheme.contribution, let from = stay.stayFrom
        else { return [] }
        let counted = policy.counted(stay.residence(on: day)).stay
        guard counted != policy.counted(then.residence(on: before.facts.starts)).stay
        else { return [] }
        let weeks = day.days(since: from) / 7
        return ["after \(weeks) weeks the stay counts as \(counted.words)"]
    }

    /// Days away that begin or end, or that the first day is one of; each day of them counts by
    /// itself, whatever rules its week.
    func absenceDifferences(from before: AssessedCase?, on day: CalendarDate) -> [String] {
        guard before != nil, day != facts.run?.supportStarts else {
            let isSupported = assessment.eligibility.allowsBudget && !facts.isBeforeSupport(day)
            return isSupported ? absences { $0.contains(day) } : []
        }
        return absences { $0.lowerBound == day } + absencesEnded(by: day)
    }

    /// That the scheme is for no assessment of the day any more; those that were made go by it.
    private func keptRules(on day: CalendarDate) -> [String] {
        day > rules.scheme.applies.dates.upperBound
            ? ["the scheme's edition has ended: its rules are kept"] : []
    }

    /// What is otherwise in the plan than in the week before: its prices, or which lines run.
    private func planChanges(on day: CalendarDate) -> [String] {
        guard let lines = facts.plan?.lines, let starts = assessment.plan?.starts else { return [] }
        let week = day.days(since: starts) / 7
        let isPriced = rules.pricesTurn(for: facts, assessment, inWeek: week)
        let isOther = lines.contains {
            $0.funding == .council
                && $0.runs(in: week, from: starts) != $0.runs(in: week - 1, from: starts)
        }
        return (isPriced ? ["prices of the plan change"] : [])
            + (isOther || !isPriced ? ["other lines of the plan run"] : [])
    }

    /// Why the person is away, and whether that is charged, where the days away are such.
    private func absences(_ are: (ClosedRange<CalendarDate>) -> Bool) -> [String] {
        let manner = chargesAbsences ? " (charged)" : " (not charged)"
        return facts.absences.filter { are($0.dates) }.map { document.text(of: $0.reason) + manner }
    }

    /// Why the person was away until the day before; nothing where they still are.
    private func absencesEnded(by day: CalendarDate) -> [String] {
        guard !facts.absences.contains(where: { $0.dates.contains(day) }) else { return [] }
        return facts.absences.filter { $0.dates.upperBound.adding(days: 1) == day }
            .map { "absence ends (\(document.text(of: $0.reason)))" }
    }

    /// Unpaid support that counts from the day on, or no longer.
    private func unpaidSupportChanges(since before: AssessedCase) -> [String] {
        let (then, now) = (before.facts.unpaidSupportDay, facts.unpaidSupportDay)
        let support = facts.unpaidSupport.map { ($0.counts(on: then), $0.counts(on: now)) }
        return (support.contains { $0 && !$1 } ? ["unpaid support ends"] : [])
            + (support.contains { !$0 && $1 } ? ["unpaid support begins"] : [])
    }

    /// Whether the person pays the same as on another day, and can be asked for the same.
    private func isCharged(like other: AssessedCase) -> Bool {
        assessment.contribution?.maximum?.value == other.assessment.contribution?.maximum?.value
            && assessment.personPays(on: facts.starts)
                == other.assessment.personPays(on: other.facts.starts)
    }

    private var isInHome: Bool { facts.person.setting == .careHome }

    /// Which stretch of the plan's year the day is in; nil where all its weeks are alike.
    private var stretch: Int? { assessment.plan?.stretch(on: facts.starts) }
}

extension Stay {
    /// It as one of its sort.
    fileprivate var words: String {
        switch self {
        case .permanent: "one for good"
        case .temporary: "a temporary one"
        case .short: "a short one"
        }
    }
}
