public import PersonalBudgets

/// A scheme as a file gives it.
public struct SchemeDocument: Sendable {
    /// The scheme.
    public let scheme: Scheme
    /// What it was read from.
    let document: Document
    /// The hash of the file's bytes.
    public let sha256: String

    /// The file, as it was named.
    package var file: String { document.file }
    /// The text of the file.
    public var text: String { document.text }
}

private enum SchemeMember: String, Interned {
    case format, id, version, title, notice, subject, applies, sources
    case eligibility, currency, accepted, questionnaire, allocation, contribution, prices
    static let table = compiled(through: .prices)
    var choices: NameTable? { self == .subject ? Subject.table : nil }
}

private enum AppliesMember: String, Interned {
    case from, to, ageFrom, ageTo, settings
    static let table = compiled(through: .settings)
}

private enum AcceptanceMember: String, Interned {
    case code, `in`, reason, source, at, evidence
    static let table = compiled(through: .evidence)
}

extension ProblemCode {
    /// The codes of findings that a council can accept.
    fileprivate static let accepted = NameTable(acceptable.map(\.rawValue))
}

private enum EligibilityRuleMember: String, Interned {
    case criteria, threshold
    static let table = compiled(through: .threshold)
    var choices: NameTable? {
        switch self {
        case .criteria: EligibilityCriteria.Name.table
        case .threshold: FairAccessBand.table
        }
    }
}

extension EligibilityCriteria.Name: Interned { static let table = compiled(through: .none) }
extension FairAccessBand: Interned { static let table = compiled(through: .critical) }
extension Currency: Interned { static let table = compiled(through: .dollars) }

extension Subject: Interned { static let table = compiled(through: .carer) }
extension Setting: Interned { static let table = compiled(through: .careHome) }
extension CareActOutcome: Interned {
    static let table = compiled(through: .caringForAChild)
    /// The outcomes as a case names them.
    static let stated = compiled(through: .caringForAChild) {
        .person(.outcomeUnknown($0, allowed: $1))
    }
}

extension Reader {
    /// Reads a scheme; nil when a fault leaves it without what it must have.
    mutating func schemeDocument(
        from document: Document,
        sha256: String
    ) throws(SyntaxFault) -> SchemeDocument? {
        let sources = try sources()
        var id: String?
        var version: String?
        var title: String?
        var notice = ""
        var applies: Applicability?
        var subject = Subject.adult
        var eligibility = EligibilityCriteria.careAct
        var currency = Currency.pounds
        var accepted: [Acceptance] = []
        var questionnaire: Questionnaire?
        var allocation: AllocationDraft?
        var contribution: ContributionPolicy?
        var prices: PriceList?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: SchemeMember.self) {
            switch member {
            case .format: try skip()
            case .sources: _ = try cursor.skip()  // read ahead already
            case .id: id = try self.id()?.value
            case .version: version = try words()
            case .title: title = try words()
            case .notice: notice = try words() ?? ""
            case .subject: subject = try choice() ?? .adult
            case .eligibility: eligibility = try eligibilityCriteria() ?? .careAct
            case .currency: currency = try choice() ?? .pounds
            case .accepted:
                accepted = try each { reader throws(SyntaxFault) in
                    try reader.acceptance(sources)
                }
            case .applies: applies = try applicability()
            case .questionnaire: questionnaire = try self.questionnaire(sources)
            case .allocation: allocation = try self.allocation(sources)
            case .contribution: contribution = try contributionPolicy(sources)
            case .prices: prices = try priceList(sources)
            }
        }
        require([SchemeMember.id, .version, .title, .subject, .applies, .sources], in: members)
        // What stands there and cannot be read at all is one fault, not also its names unknown.
        let areNamesKnown =
            (questionnaire == nil) != has(SchemeMember.questionnaire, in: members)
            && (prices == nil) != has(SchemeMember.prices, in: members)
        let resolved =
            areNamesKnown
            ? allocation.flatMap {
                resolve($0, questionnaire: questionnaire, prices: prices)
            } : nil
        guard let id, let version, let title, let applies else { return nil }
        // Those of adults are usual for adults alone.
        if subject != .adult { require([SchemeMember.eligibility], in: members) }
        if has(SchemeMember.eligibility, in: members),
            eligibility.dates.clamped(to: applies.dates) != applies.dates
        {
            note(
                .rules(.criteriaDate(eligibility.name.rawValue, days: eligibility.dates)),
                at: place(ofValue: "/eligibility/criteria")
            )
        }
        if let prices, !hasErrors { note(daysOf: applies, without: prices) }
        return SchemeDocument(
            scheme: Scheme(
                id: id,
                version: version,
                title: title,
                notice: notice,
                applies: applies,
                subject: subject,
                eligibility: eligibility,
                currency: currency,
                accepted: accepted,
                questionnaire: questionnaire,
                allocation: resolved,
                contribution: contribution,
                prices: prices
            ),
            document: document,
            sha256: sha256
        )
    }

    /// Notes the days of a scheme for which its price list has no price.
    ///
    /// One without an end outlives every list, and is none the worse for it while some days have prices.
    private mutating func note(daysOf applies: Applicability, without prices: PriceList) {
        let (days, listed) = (applies.dates, prices.dates)
        func note(_ uncovered: ClosedRange<CalendarDate>, at pointer: String) {
            self.note(
                .price(.outsideScheme(listed, uncovered: uncovered)),
                at: place(ofValue: pointer)
            )
        }
        if let last = listed.lowerBound.adding(days: -1), days.lowerBound <= last {
            note(days.lowerBound...min(last, days.upperBound), at: "/prices/from")
        }
        if let first = listed.upperBound.adding(days: 1), first <= days.upperBound,
            days.upperBound != .latest || listed.upperBound < days.lowerBound
        {
            note(max(first, days.lowerBound)...days.upperBound, at: "/prices/to")
        }
    }

    private mutating func applicability() throws(SyntaxFault) -> Applicability? {
        var from: CalendarDate?
        var to: CalendarDate?
        var ageFrom: Int64 = 0
        var ageTo: Int64?
        var settings: [Setting] = []
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AppliesMember.self) {
            switch member {
            case .from: from = try date()
            case .to: to = try date()
            case .ageFrom: ageFrom = try whole(0...150) ?? 0
            case .ageTo: ageTo = try whole(0...150)
            case .settings: settings = try self.settings(member, in: members)
            }
        }
        require([AppliesMember.from, .ageFrom, .settings], in: members)
        if lacks(AppliesMember.to, in: members) { to = .latest }
        if let ageTo, ageTo < ageFrom {
            note(.limitOrder, at: place(of: AppliesMember.ageTo, in: members))
        }
        return order(from, to, in: members).map {
            Applicability(
                dates: $0,
                ageFrom: Int(ageFrom),
                ageTo: ageTo.map { Int($0) },
                settings: settings
            )
        }
    }

    /// Where the people live whom something is for: to list nobody is a fault.
    mutating func settings<Member: Interned>(
        _ member: Member,
        in members: Members
    ) throws(SyntaxFault) -> [Setting] {
        var settings: [Setting] = []
        guard var elements = try list() else { return settings }
        while try next(&elements) {
            if let setting = try choice(Setting.self) { settings.append(setting) }
        }
        if elements.count == 0 { note(.listEmpty("settings"), at: place(of: member, in: members)) }
        return settings
    }

    /// A finding that the council accepts, with its reason and source.
    private mutating func acceptance(_ sources: SourceList) throws(SyntaxFault) -> Acceptance? {
        var code: ProblemCode?
        var place = ""
        var reason: String?
        var citation = CitationDraft()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AcceptanceMember.self) {
            switch member {
            case .code:
                code = try name(in: ProblemCode.accepted).map { ProblemCode.acceptable[$0.value] }
            case .in:
                let start = cursor.offset
                place = try words() ?? ""
                noteUnlessThere(place, at: start..<cursor.offset)
            case .reason: reason = try words()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([AcceptanceMember.code, .reason, .source, .evidence], in: members)
        guard let code, let reason else { return nil }
        return Acceptance(
            code: code,
            place: place,
            reason: reason,
            citation: citation.citation(from: sources)
        )
    }

    /// Notes a place in the scheme that is none: nothing found would ever be accepted by it.
    private mutating func noteUnlessThere(_ pointer: String, at range: Range<Int>) {
        var search = Cursor(bytes, from: start, to: cursor.end)
        guard !pointer.isEmpty, !pointer.hasPrefix("/") || search.place(of: pointer) == nil else {
            return
        }
        note(.rules(.partUnknown(pointer)), at: range)
    }

    /// The criteria of eligibility, with the council's threshold where they have one.
    private mutating func eligibilityCriteria() throws(SyntaxFault) -> EligibilityCriteria? {
        var name: EligibilityCriteria.Name?
        var threshold: FairAccessBand?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: EligibilityRuleMember.self) {
            switch member {
            case .criteria: name = try choice()
            case .threshold: threshold = try choice()
            }
        }
        require([EligibilityRuleMember.criteria], in: members)
        if name == .fairAccess { require([EligibilityRuleMember.threshold], in: members) }
        switch name {
        case .careAct: return .careAct
        case .carers: return .carers
        case .fairAccess: return .fairAccess(threshold: threshold ?? .critical)
        case .wales: return .wales
        case .some(.none): return EligibilityCriteria.none
        case nil: return nil
        }
    }
}
