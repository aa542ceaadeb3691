internal import PersonalBudgets

enum CaseMember: String, Interned {
    case format, id, scheme, subject, date, starts, person
    case eligibility, answers, unpaidSupport, finance, plan, decision, override
    case changes, charged, absences, schemeVersion
    static let table = compiled(through: .schemeVersion)
    var choices: NameTable? { self == .subject ? Subject.table : nil }
}

enum PersonMember: String, Interned {
    case born, partnerBorn, household, children, group, setting, stay, stayFrom, chargingExempt
    case freeCare
    static let table = compiled(through: .freeCare)
    var choices: NameTable? {
        switch self {
        case .household: Household.table
        case .setting: Setting.table
        default: nil
        }
    }
}

enum DecisionMember: String, Interned {
    case role, date, finalPerWeek, reason, employer, codes
    static let table = compiled(through: .codes)
}

extension Decision.Employer: Interned { static let table = compiled(through: .other) }
extension Decision.Code: Interned { static let table = compiled(through: .market) }

enum OverrideMember: String, Interned {
    case role, date, perWeek, reason
    static let table = compiled(through: .reason)
}

extension Reader {
    /// Reads a case by the names of a rulebook; nil when a fault leaves it without what it must have.
    mutating func caseDocument(
        by rulebook: Rulebook,
        isNamed: Bool = true,
        starting: CalendarDate? = nil
    ) throws(SyntaxFault) -> Case? {
        var result = Case.unread
        guard try fill(&result, by: rulebook, isNamed: isNamed, starting: starting, asOf: nil)
        else { return nil }
        return consume result
    }

    /// Reads a case where it stands; false when it does not get what it must have.
    ///
    /// `starting` is a day to use instead of the case's own dates. Changes up to `day` are made, and
    /// in any case those up to the first day of support. The version that a case names is one of the
    /// scheme that it names: of another, which is used in its place, it says nothing.
    mutating func fill(
        _ result: inout Case,
        by rulebook: Rulebook,
        isNamed: Bool,
        starting: CalendarDate?,
        asOf day: CalendarDate?
    ) throws(SyntaxFault) -> Bool {
        let scheme = rulebook.scheme.scheme
        var id: String?
        var date: CalendarDate?
        var starts: CalendarDate?
        var isAboutSomebody = false
        var changes: Int?
        result.subject = scheme.subject
        guard var members = try object() else { return false }
        while let member = try next(&members, of: CaseMember.self) {
            switch member {
            case .format: try skip()
            case .scheme where rulebook.isKnown: _ = try text()
            // What is wrong with a scheme that nobody knows has been told.
            case .scheme: _ = try cursor.skip()
            case .schemeVersion where rulebook.isKnown && isNamed:
                try checkVersion(of: scheme)
            case .schemeVersion: _ = try text()
            case .id: id = try caseID()
            case .subject: result.subject = try choice() ?? scheme.subject
            case .date: date = try self.date()
            case .starts: starts = try self.date()
            case .person:
                guard let person = try person(rulebook.vocabulary) else { continue }
                result.person = person
                isAboutSomebody = true
            case .eligibility where scheme.eligibility != .careAct:
                result.findings = try criteriaFindings(scheme.eligibility).map(Findings.parts)
            case .eligibility: result.findings = try careActFindings().map(Findings.careAct)
            case .answers: result.answers = try answers(by: rulebook)
            case .unpaidSupport: result.unpaidSupport = try unpaidSupport(by: rulebook)
            case .finance: result.finance = try finance(by: rulebook)
            case .plan: result.plan = try plan(by: rulebook)
            case .decision: result.decision = try decision(by: rulebook)
            case .override: result.override = try override()
            case .changes:
                // They change what stands elsewhere, so they are read when all of it has been.
                changes = cursor.offset
                _ = try cursor.skip()
            case .charged: result.charged = try charged()
            case .absences: result.absences = try absences()
            }
        }
        require([CaseMember.id, .scheme, .subject, .date, .person], in: members)
        guard let id, let date, isAboutSomebody else { return false }
        result.id = id
        result.date = starting ?? date
        result.starts = starting ?? starts ?? date
        if let partnerBorn = result.person.partnerBorn, partnerBorn > starts ?? date {
            note(
                .dateOrder(.partnerBornAfterStart),
                at: place(ofValue: "/person/partnerBorn")
            )
        }
        noteOrder(ofStayOf: result.person, before: starts ?? date)
        if let changes {
            try apply(
                changesAt: changes,
                to: &result,
                by: rulebook,
                since: min(date, starts ?? date),
                asOf: max(day ?? result.starts, result.starts)
            )
        }
        return true
    }

    /// Somebody who is supported in a care home from a day lives there by then.
    private mutating func noteOrder(ofStayOf person: Person, before starts: CalendarDate) {
        guard person.setting == .careHome, let stay = person.stayFrom else { return }
        if stay < person.born {
            note(.dateOrder(.stayBeforeBirth), at: place(ofValue: "/person/stayFrom"))
        } else if stay > starts {
            note(.dateOrder(.stayAfterSupport(starts)), at: place(ofValue: "/person/stayFrom"))
        }
    }

    /// A case that names a version is worked out by that one and by no other.
    private mutating func checkVersion(of scheme: Scheme) throws(SyntaxFault) {
        guard let text = try text() else { return }
        let version = cursor.characters(of: text.value)
        guard version != scheme.version else { return }
        note(
            .rules(.schemeVersion(version, scheme: scheme.id, version: scheme.version)),
            at: text.range
        )
    }

    private mutating func caseID() throws(SyntaxFault) -> String? {
        guard let text = try text(.like("EX-0042")) else { return nil }
        let id = cursor.characters(of: text.value)
        guard isCaseID(id) else {
            note(.person(.caseIDMalformed(id)), at: text.range)
            return nil
        }
        return id
    }

    /// Who the person is; a change to it begins from what was before.
    mutating func person(
        _ names: Vocabulary,
        changing before: Person? = nil
    ) throws(SyntaxFault) -> Person? {
        var born = before?.born
        // Where a person lives decides what the scheme says of them: it is never guessed.
        var setting = before?.setting
        var person = before ?? Person(born: .earliest)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PersonMember.self) {
            switch member {
            case .born: born = try date()
            case .partnerBorn: person.partnerBorn = try date()
            case .household: person.household = try choice() ?? .single
            case .children: person.children = try whole(0...30) ?? 0
            case .group: _ = try declaredID()
            case .setting: setting = try choice()
            case .stay: person.stay = try choice() ?? .permanent
            case .stayFrom: person.stayFrom = try date()
            case .chargingExempt: person.exemptions = try namesOnce(in: names.exemptions)
            case .freeCare: person.freeCare = try namesOnce(in: names.freeCare)
            }
        }
        if before == nil {
            require([PersonMember.born], in: members)
            if names.hasMeansTest { require([PersonMember.household, .children], in: members) }
            require([PersonMember.setting], in: members)
        }
        guard let born, let setting else { return nil }
        if let before, born != before.born {
            note(.person(.birthChanges), at: place(of: PersonMember.born, in: members))
        }
        person.born = born
        person.setting = setting
        return person
    }

    /// A list of names, none of them twice.
    private mutating func namesOnce(in table: NameTable) throws(SyntaxFault) -> [Int] {
        var found: [Placed<Int>] = []
        guard var elements = try list() else { return [] }
        while try next(&elements) {
            guard let name = try name(in: table) else { continue }
            noteRepeat(of: name, in: found)
            found.append(name)
        }
        return found.map(\.value)
    }

    /// Notes a name that a list of the case has before already.
    mutating func noteRepeat<Name: Equatable>(of name: Placed<Name>, in before: [Placed<Name>]) {
        guard let first = before.first(where: { $0.value == name.value }) else { return }
        note(.statedTwice(excerpt(name.range)), at: name.range, first: first.range.lowerBound)
    }

    /// Notes that a list has a name before already.
    mutating func noteTwice(_ name: Range<Int>) {
        note(.statedTwice(excerpt(name)), at: name)
    }

    /// A decision, or `null` while there is none.
    private mutating func decision(by rulebook: Rulebook) throws(SyntaxFault) -> Decision? {
        guard try !isNull() else { return nil }
        var draft = DecisionDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: DecisionMember.self) {
            switch member {
            case .role: draft.role = try text()
            case .date: draft.date = try date()
            case .finalPerWeek: draft.perWeek = try money()
            case .employer: draft.employer = try choice()
            case .codes:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    guard let code = try name(in: Decision.Code.table) else { continue }
                    let known = Decision.Code.at(code.value)
                    if draft.codes.contains(known) { noteTwice(code.range) }
                    draft.codes.append(known)
                }
            case .reason: draft.reason = try text()
            }
        }
        require([DecisionMember.role, .date, .finalPerWeek, .reason], in: members)
        var decision = draft.decision
        let roles = rulebook.scheme.scheme.prices?.authorities ?? []
        if let role = draft.role, !roles.isEmpty {
            let written = cursor.characters(of: role.value)
            decision?.authority = roles.firstIndex { $0.role == written }
            if decision?.isOfCouncil == true, decision?.authority == nil {
                note(
                    .plan(.decidedInUnknownRole(written, allowed: roles.map(\.role))),
                    at: role.range
                )
            }
        }
        if decision?.isOfCouncil == false {
            note(.plan(.decidedByAnother), at: place(of: DecisionMember.employer, in: members))
        }
        return decision
    }

    /// A budget set in place of the indicative one, or `null` while there is none.
    private mutating func override() throws(SyntaxFault) -> Decision? {
        guard try !isNull() else { return nil }
        var draft = DecisionDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: OverrideMember.self) {
            switch member {
            case .role: draft.role = try text()
            case .date: draft.date = try date()
            case .perWeek: draft.perWeek = try money()
            case .reason: draft.reason = try text()
            }
        }
        requireAll(of: OverrideMember.self, in: members)
        return draft.decision
    }

    private mutating func isNull() throws(SyntaxFault) -> Bool {
        guard try cursor.kindOfNext() == .null else { return false }
        try skip()
        return true
    }
}

extension Case {
    /// A case of which nothing has been read.
    static var unread: Case {
        Case(id: "", date: .earliest, starts: .earliest, person: Person(born: .earliest))
    }
}

/// Whether a text is a case id: 2 to 4 capital letters, a hyphen, 4 to 8 digits.
func isCaseID(_ text: String) -> Bool {
    var letters = 0
    var digits = 0
    var hyphens = 0
    let bytes = text.utf8.span
    for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z") where hyphens == 0: letters += 1
        case UInt8(ascii: "-"): hyphens += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9") where hyphens == 1: digits += 1
        default: return false
        }
    }
    return (2...4).contains(letters) && hyphens == 1 && (4...8).contains(digits)
}

/// A decision as it is read.
private struct DecisionDraft {
    var role: Placed<JSONText>?
    var date: CalendarDate?
    var perWeek: Pence?
    var reason: Placed<JSONText>?
    var employer: Decision.Employer?
    var codes: [Decision.Code] = []

    var decision: Decision? {
        guard let role, let date, let perWeek, let reason else { return nil }
        var decision = Decision(
            role: Passage(role.value.content),
            date: date,
            perWeek: perWeek,
            reason: Passage(reason.value.content)
        )
        decision.employer = employer
        decision.codes = codes
        return decision
    }
}
