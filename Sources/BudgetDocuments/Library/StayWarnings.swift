internal import PersonalBudgets

// What a stay in a care home leads to by its length, and a case does not say; and where a person
// moves to that the scheme does not cover.
extension Document {
    /// A stay for a time that outlasts the rules for it while the plan goes on: from then on there
    /// is no charge, as a run over time would find.
    ///
    /// A run tells of it itself, on the day.
    func endOfRules(forStayOf person: AssessedCase) -> PlacedFault? {
        let facts = person.facts
        guard facts.run == nil, let policy = person.rules.scheme.contribution,
            let day = person.rules.endOfRules(forStayOf: facts), facts.isSupported(on: day),
            let place = landmark("/person/stay")?.value
        else { return nil }
        let reader = Reader(bytes.span, from: content.lowerBound, to: content.upperBound)
        let stay = reader.residence(asOf: day, starting: facts.starts)
        guard let weeks = policy.weeksOutlasted(by: stay) else { return nil }
        return PlacedFault(
            fault: .person(.stayOutlasts(stay.stay, weeks: weeks, from: day, isAhead: true)),
            range: place
        )
    }

    /// Where the person will live from some day on, or for how long, and the scheme is for nobody who
    /// lives there, or so.
    ///
    /// A run tells of it itself, on the day.
    func movesNotCovered(for person: AssessedCase) -> [PlacedFault] {
        let facts = person.facts
        guard facts.run == nil, !facts.changes.isEmpty else { return [] }
        let covered = person.rules.scheme.applies.settings
        let reader = Reader(bytes.span, from: content.lowerBound, to: content.upperBound)
        var found: [PlacedFault] = []
        for (index, change) in facts.changes.enumerated() where change.from > facts.starts {
            let pointer = "/changes/\(index)/person/setting"
            let residence = reader.residence(asOf: change.from, starting: nil)
            let isMove =
                [pointer, "/changes/\(index)/person/stay"].contains { reader.said(at: $0) != nil }
            if isMove, person.rules.policy?.hasNoRule(for: residence) ?? false {
                found.append(
                    PlacedFault(
                        fault: .person(.stayNotCovered(residence.stay, from: change.from)),
                        range: reader.place(of: .stay, asOf: change.from)
                    )
                )
            }
            guard let setting: Setting = reader.word(at: pointer), !covered.contains(setting)
            else { continue }
            found.append(
                PlacedFault(
                    fault: .person(
                        .settingNotCovered(
                            setting.rawValue,
                            allowed: covered.map(\.rawValue),
                            from: change.from
                        )
                    ),
                    range: reader.place(ofValue: pointer)
                )
            )
        }
        return found
    }

    /// Income that counts though it is no longer paid in a home that the council pays for.
    func endedBenefits(of person: AssessedCase) -> [PlacedFault] {
        let ended = person.endedBenefits
        guard !ended.isEmpty, let kinds = person.rules.meansTest?.regime.incomeKinds else {
            return []
        }
        let reader = Reader(bytes.span, from: content.lowerBound, to: content.upperBound)
        return ended.map { income, day in
            let kind = kinds[income.kind]
            return PlacedFault(
                fault: .finance(.benefitEnded(kind: kind.title, from: day)),
                range: reader.place(
                    ofKind: kind.id,
                    of: "/finance/income",
                    asOf: person.facts.starts
                )
            )
        }
    }
}

extension AssessedCase {
    /// Income that counts though it is no longer paid, each with the first day on which it is not.
    fileprivate var endedBenefits: [(income: IncomeLine, from: CalendarDate)] {
        rules.endedBenefits(of: facts, assessment)
    }

    /// Whether income counts that is no longer paid in a home that the council pays for.
    package var hasEndedBenefits: Bool { !endedBenefits.isEmpty }
}

extension Case {
    /// Whether a line that the council pays for runs in the week of a day of the first year.
    fileprivate func isSupported(on day: CalendarDate) -> Bool {
        let week = day.days(since: starts) / 7
        return plan?.lines.contains {
            $0.funding == .council && $0.runs(in: week, from: starts)
        } ?? false
    }
}
