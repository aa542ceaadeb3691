internal import PersonalBudgets

enum ChangeMember: String, Interned {
    case from, what, person, finance
    static let table = compiled(through: .finance)
}

enum ChargedMember: String, Interned {
    case from, to, perWeek
    static let table = compiled(through: .perWeek)
}

enum AbsenceMember: String, Interned {
    case from, to, reason
    static let table = compiled(through: .reason)
}

extension Reader {
    /// Makes the dated changes of a case up to a day; later ones are read and have no effect yet.
    ///
    /// Each says what is otherwise from its day on: a member that it gives replaces the one before,
    /// and what it leaves out stays. `first` is the day from which the case's own facts are so:
    /// nothing changes before it.
    mutating func apply(
        changesAt offset: Int,
        to facts: inout Case,
        by rulebook: Rulebook,
        since first: CalendarDate,
        asOf day: CalendarDate
    ) throws(SyntaxFault) {
        let end = cursor.offset
        cursor = Cursor(bytes, from: offset, to: cursor.end)
        defer { cursor = Cursor(bytes, from: end, to: cursor.end) }
        var latest: CalendarDate?
        var (person, finance) = (facts.person, facts.finance)
        // One that could not be read has a status, which is not known.
        if finance == nil, landmark("/finance") != nil { finance = Finance() }
        guard var elements = try list() else { return }
        while try next(&elements, after: facts.changes.count) {
            var from: CalendarDate?
            var what: Placed<JSONText>?
            let before = person
            guard var members = try object() else { continue }
            while let member = try next(&members, of: ChangeMember.self) {
                switch member {
                case .from: from = try date()
                case .what: what = try text()
                case .person:
                    person.stayFrom = nil
                    person = try self.person(rulebook.vocabulary, changing: person) ?? before
                case .finance:
                    finance = try self.finance(by: rulebook, changing: finance)
                }
            }
            require([ChangeMember.from, .what], in: members)
            guard let from else { continue }
            if let stay = person.stayFrom, stay > from, person.setting == .careHome {
                note(
                    .dateOrder(.stayAfterChange),
                    at: place(of: ChangeMember.person, in: members)
                )
            }
            var earlier = before.residence(on: from)
            // One that has become permanent by its length does not become so again.
            if person.stay == .permanent, let policy = rulebook.scheme.scheme.contribution {
                earlier = policy.counted(earlier)
            }
            person.stayFrom = person.residence(on: from).start(after: earlier, changedOn: from)
            if let latest, from < latest {
                note(
                    .dateOrder(.changesOutOfOrder),
                    at: place(of: ChangeMember.from, in: members)
                )
            } else if from < first {
                note(
                    .dateOrder(.changeBeforeCase),
                    at: place(of: ChangeMember.from, in: members)
                )
            }
            latest = from
            if let what {
                facts.changes.append(Case.Change(from: from, what: Passage(what.value.content)))
            }
            if from <= day { (facts.person, facts.finance) = (person, finance) }
        }
    }

    /// What was charged already, from one day to another; of no day twice, for then it would not be
    /// clear what was.
    mutating func charged() throws(SyntaxFault) -> [Charged] {
        var periods: [Charged] = []
        guard var elements = try list() else { return periods }
        while try next(&elements) {
            var from: CalendarDate?
            var to: CalendarDate?
            var perWeek: Pence?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: ChargedMember.self) {
                switch member {
                case .from: from = try date()
                case .to: to = try date()
                case .perWeek: perWeek = try money()
                }
            }
            requireAll(of: ChargedMember.self, in: members)
            guard let dates = order(from, to, in: members), let perWeek else { continue }
            if let other = periods.first(where: { $0.dates.overlaps(dates) }) {
                let day = max(dates.lowerBound, other.dates.lowerBound)
                note(
                    .dateOrder(.chargedTwice(day)),
                    at: place(of: ChargedMember.from, in: members)
                )
            }
            periods.append(Charged(dates: dates, perWeek: perWeek))
        }
        return periods
    }

    /// Days in hospital or away.
    mutating func absences() throws(SyntaxFault) -> [Absence] {
        var periods: [Absence] = []
        guard var elements = try list() else { return periods }
        while try next(&elements) {
            var from: CalendarDate?
            var to: CalendarDate?
            var reason: Placed<JSONText>?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: AbsenceMember.self) {
                switch member {
                case .from: from = try date()
                case .to: to = try date()
                case .reason: reason = try text()
                }
            }
            requireAll(of: AbsenceMember.self, in: members)
            guard let dates = order(from, to, in: members), let reason else { continue }
            periods.append(Absence(dates: dates, reason: Passage(reason.value.content)))
        }
        return periods
    }
}
