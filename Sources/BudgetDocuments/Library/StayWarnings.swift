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
        var reader = reader
        let stay = reader.residence(asOf: day, starting: facts.starts)
        guard let weeks = policy.weeksOutlasted(by: stay) else { return nil }
        return PlacedFault(
            fault: .person(.stayOutlasts(stay.stay, weeks: weeks, from: day, isAhead: true)),
            range: place
        )
    }

    /// A stay that has lasted so long that it is charged as a longer one than the case says.
    ///
    /// A run tells of the day on which that begins.
    func longerStay(of person: AssessedCase) -> PlacedFault? {
        guard person.facts.run == nil, let longer = person.rules.longerStay(of: person.facts),
            longer.since <= person.facts.starts
        else { return nil }
        var reader = reader
        let changed = reader.changedMembers(asOf: person.facts.starts)
        return PlacedFault(
            fault: .person(
                .stayCounts(person.facts.person.stay, as: longer.stay, since: longer.since)
            ),
            range: reader.place(of: .stay, changed)
        )
    }

    /// Where the person will live from some day on, or for how long, and the scheme is for nobody who
    /// lives there, or so, or charges the stay as a longer one from its first day on.
    ///
    /// A run tells of it itself, on the day.
    func doubtfulMoves(of person: AssessedCase) -> [PlacedFault] {
        let facts = person.facts
        guard facts.run == nil, !facts.changes.isEmpty else { return [] }
        let covered = person.rules.scheme.applies.settings
        var reader = reader
        // Changes follow each other by date: each leads on from where the ones before it have led.
        var residence = reader.residence(asOf: nil, starting: nil)
        let starts = residence.day ?? facts.starts
        var next = facts.changes.firstIndex { $0.from > starts } ?? facts.changes.count
        var changed = reader.changedMembers(asOf: starts)
        var found: [PlacedFault] = []
        for (index, change) in facts.changes.enumerated() where change.from > facts.starts {
            let pointer = "/changes/\(index)/person/setting"
            let day = max(change.from, starts)
            while next < facts.changes.count, facts.changes[next].from <= day {
                reader.move(
                    &residence,
                    to: "/changes/\(next)/person",
                    on: facts.changes[next].from
                )
                next += 1
            }
            residence.day = day
            changed.day = change.from
            let isMove =
                reader.said(at: pointer) != nil
                || reader.said(at: "/changes/\(index)/person/stay") != nil
            let policy = person.rules.policy
            var stay: PersonFault?
            if isMove, policy?.hasNoRule(for: residence) ?? false {
                stay = .stayNotCovered(residence.stay, from: change.from)
            } else if let longer = policy?.longerStay(of: residence), longer.since <= change.from,
                isMove || reader.said(at: "/changes/\(index)/person/stayFrom") != nil
            {
                stay = .stayCounts(residence.stay, as: longer.stay, since: longer.since)
            }
            if let stay {
                let place = reader.place(of: .stay, changed)
                found.append(PlacedFault(fault: .person(stay), range: place))
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

    /// Income that counts though it is no longer paid in a home that the council pays for, or will not
    /// be on a later day of the year: each kind once.
    func endedBenefits(of person: AssessedCase) -> [PlacedFault] {
        var told: Set<String> = []
        var found: [PlacedFault] = []
        for ended in [person.endedBenefits] + (person.ahead?.ended ?? []) where !ended.isEmpty {
            var reader = reader
            let places = reader.places(ofKindsIn: .income, asOf: ended.person.facts.starts)
            for (kind, day) in ended.kinds where told.insert(kind.id).inserted {
                let fault = Fault.finance(.benefitEnded(kind: kind.title, from: day))
                let place = places[kind.id] ?? reader.place(ofValue: "/finance")
                found.append(PlacedFault(fault: fault, range: place))
            }
        }
        return found
    }
}

/// Income that counts on a day of a case though it is no longer paid in a home that the council pays
/// for.
struct EndedBenefits {
    /// The case on the day.
    let person: AssessedCase
    /// The kinds, each with the first day on which it is not paid.
    let kinds: [(kind: IncomeKind, from: CalendarDate)]

    /// What has ended by a day, as a case stands on it, or on the last before it that is known, where
    /// the council pays from a day on for somebody who paid the full cost before.
    init(of person: AssessedCase, by day: CalendarDate, funded: CalendarDate? = nil) {
        self.person = person
        let known = person.rules.meansTest?.regime.incomeKinds ?? []
        let (facts, assessment) = (person.facts, person.assessment)
        kinds = person.rules.endedBenefits(of: facts, assessment, by: day, funded: funded)
            .map { (known[$0.income.kind], $0.from) }
    }

    var isEmpty: Bool { kinds.isEmpty }
}

extension AssessedCase {
    /// Income that counts though it is no longer paid.
    fileprivate var endedBenefits: EndedBenefits { EndedBenefits(of: self, by: facts.starts) }

    /// Whether income counts that is no longer paid in a home that the council pays for.
    package var hasEndedBenefits: Bool { !endedBenefits.isEmpty }
}

extension Case {
    /// Whether a line that the council pays for runs in the week of a day of the first year.
    fileprivate func isSupported(on day: CalendarDate) -> Bool {
        plan?.isSupported(inWeek: day.days(since: starts) / 7, from: starts) ?? false
    }
}
