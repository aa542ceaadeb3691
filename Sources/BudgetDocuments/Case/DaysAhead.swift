internal import PersonalBudgets

/// What a run of charges finds on the later days of a case's year on which something is otherwise: by
/// what the case says of them, or by the length of a stay.
///
/// Few cases have any: a reference takes no room in the others.
final class DaysAhead: Sendable {
    /// The first day on which the case cannot be charged; nil where it can on all.
    let faulty: FaultyDay?
    /// The first day from which the charge is not known for want of means that nobody is asked for
    /// before; nil where there is none.
    let wanting: UnknownCharge?
    /// The case on each of them that anything is charged for from there on, in their order.
    let days: [AssessedCase]
    /// What somebody should look at from some day on.
    let notes: Notes
    /// The case on the days on which income counts that is no longer paid.
    let ended: [EndedBenefits]

    init(
        faulty: FaultyDay?,
        wanting: UnknownCharge?,
        days: [AssessedCase],
        notes: Notes,
        ended: [EndedBenefits]
    ) {
        self.faulty = faulty
        self.wanting = wanting
        self.days = days
        self.notes = notes
        self.ended = ended
    }
}

extension Assessor {
    /// What is found on some days of the year of a case up to the last, and on those on which a
    /// benefit ends; nil where there are none.
    ///
    /// Behind the last day whose rates are known the case is as on that day.
    mutating func daysAhead(
        of facts: Case,
        in document: Document,
        to last: CalendarDate,
        knownTo end: CalendarDate,
        on days: [CalendarDate],
        _ assessment: Assessment,
        by rules: RuleSet
    ) -> DaysAhead? {
        var left = Set(days.filter { $0 <= end })
        left.formUnion(rules.daysBenefitsEnd(of: facts).filter { $0 <= last })
        guard !left.isEmpty else { return nil }
        var (found, notes) = ([] as [AssessedCase], Notes())
        var ended: [EndedBenefits] = []
        var wanting: UnknownCharge?
        var (isFunded, funded) = (assessment.fullCostReason == nil, nil as CalendarDate?)
        while let day = left.min() {
            left.remove(day)
            let run = RunDay(
                day: min(day, end),
                notional: NotionalUse(),
                planCost: assessment.plan,
                since: nil
            )
            switch assess(document, asOf: run) {
            case .faulty(let faults):
                let faulty = FaultyDay(day: day, faults: faults)
                return DaysAhead(
                    faulty: faulty,
                    wanting: wanting,
                    days: found,
                    notes: notes,
                    ended: ended
                )
            case .good(let person, let ofDay):
                let wasFunded = isFunded
                isFunded = person.assessment.fullCostReason == nil
                if isFunded, !wasFunded { funded = day }
                if rules.isSupported(facts, from: day) {
                    if wanting == nil, assessment.isChargeKnown, !person.assessment.isChargeKnown {
                        wanting = UnknownCharge(wantingMeansOf: person, from: day)
                    }
                    found.append(person)
                    notes.add(ofDay.withoutDue(after: facts.starts), on: day)
                    let benefits = EndedBenefits(of: person, by: day, funded: funded)
                    if !benefits.isEmpty { ended.append(benefits) }
                }
                // Whoever moves to a care home, or has a benefit only then, loses it later.
                let more = person.rules.daysBenefitsEnd(of: person.facts, funded: funded)
                left.formUnion(more.filter { day < $0 && $0 <= last })
            }
        }
        return DaysAhead(faulty: nil, wanting: wanting, days: found, notes: notes, ended: ended)
    }
}
