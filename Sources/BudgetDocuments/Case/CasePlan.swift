internal import PersonalBudgets

enum PlanMember: String, Interned {
    case lines, alternatives, streams, healthy, safe, well, contingency, explained, unmetHours
    case hoursReason, keepsServices, grossPayment, riskTier, crisis, previousPerWeek, process
    static let table = compiled(through: .process)
}

enum AlternativeMember: String, Interned {
    case id, title, lines
    static let table = compiled(through: .lines)
}

enum StreamMember: String, Interned {
    case id, limitPerYear, agreedLimitPerYear, agreed, spentPerYear, withdrawn
    static let table = compiled(through: .withdrawn)
}

enum ExplainedMember: String, Interned {
    case outcome, reason
    static let table = compiled(through: .reason)
}

extension Reader {
    /// The support plan.
    mutating func plan(by rulebook: Rulebook) throws(SyntaxFault) -> Plan? {
        var lines: [LineDraft]?
        var alternatives: [AlternativeDraft] = []
        var streams: [Plan.Stream]? = []
        @Rare var account: Plan.Account?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PlanMember.self) {
            switch member {
            case .lines: lines = try planLines(by: rulebook)
            case .alternatives: alternatives = try self.alternatives(by: rulebook)
            case .streams: streams = try self.streams()
            default:
                var written = account ?? Plan.Account()
                try take(member, into: &written, by: rulebook.vocabulary)
                account = written
            }
        }
        require([PlanMember.lines], in: members)
        if isMisspelt(PlanMember.streams, in: members) { streams = nil }
        guard let lines else { return nil }
        var plan = Plan(lines: resolved(lines, streams))
        plan.alternatives = alternatives.map {
            Plan.Alternative(
                id: Passage($0.id.value.content),
                title: $0.title,
                lines: resolved($0.lines, streams)
            )
        }
        plan.streams = streams ?? []
        if let account { plan.account = account }
        return plan
    }

    private mutating func planLines(by rulebook: Rulebook) throws(SyntaxFault) -> [LineDraft]? {
        var lines: [LineDraft] = []
        lines.reserveCapacity(4)
        var names = NamesSeen()
        var whole = 0
        guard var elements = try list() else { return nil }
        while try next(&elements, after: whole) {
            // One that is no line has no id: then nobody can tell which names there are.
            let line = try planLine(by: rulebook) ?? LineDraft()
            if let id = line.id {
                noteRepeated(id, of: "line", after: lines.lazy.map { $0.id?.value }, &names)
            }
            if line.isWhole { whole += 1 }
            lines.append(line)
        }
        return lines
    }

    /// Refuses an id that something before it has.
    private mutating func noteRepeated(
        _ id: Placed<JSONText>,
        of what: String,
        after earlier: some Collection<JSONText?>,
        _ names: inout NamesSeen
    ) {
        guard let first = names.earlier(id.value, after: earlier, in: cursor) else { return }
        note(
            .idRepeated(cursor.characters(of: id.value), what: what),
            at: id.range,
            first: first.quoted.lowerBound
        )
    }

    /// The lines, with the lines and streams they name found.
    ///
    /// Names that could not be read are a fault in their place, not again where they are used.
    private mutating func resolved(
        _ drafts: [LineDraft],
        _ streams: [Plan.Stream]?
    ) -> [PlanLine] {
        var lines: [PlanLine] = []
        lines.reserveCapacity(drafts.count)
        for draft in drafts { if let line = draft.line() { lines.append(line) } }
        // Lines are known by their positions, which are others where one could not be read.
        let isWhole = lines.count == drafts.count
        guard drafts.contains(where: { $0.namesOthers }) else { return lines }
        let ids = drafts.compactMap { $0.id.map { cursor.characters(of: $0.value) } }
        let names = ids.count == drafts.count ? PlanNames(ids) : nil
        let streams = streams.map { PlanNames($0.map { characters(of: $0.id) }) }
        for (position, draft) in drafts.enumerated() where draft.namesOthers {
            let employment = employment(of: draft, among: names, after: drafts[..<position])
            let line = resolved(draft, employing: employment, among: names, streams)
            if isWhole, let line { lines[position] = line }
            noteWeekless(draft.replaces, among: names, drafts)
        }
        return lines
    }

    /// Refuses to replace a line that has no weeks of its own in which another could run.
    private mutating func noteWeekless(
        _ replaced: [Placed<String>],
        among names: PlanNames?,
        _ drafts: [LineDraft]
    ) {
        for name in replaced {
            guard let index = names?.positions[name.value] else { continue }
            let isShare = drafts[index].particulars?.shareOfLines != nil
            guard isShare || drafts[index].every == .once else { continue }
            note(.plan(.replacesWeekless(isShare: isShare)), at: name.range)
        }
    }

    private mutating func resolved(
        _ draft: LineDraft,
        employing employment: Employment?,
        among names: PlanNames?,
        _ streams: PlanNames?
    ) -> PlanLine? {
        let replaces = draft.replaces.compactMap { find($0, "line", among: names) }
        let stream = draft.stream.flatMap { find($0, "stream", among: streams) }
        let funders = [Funding.health, .other]
        if draft.stream != nil, let funding = draft.funding, !funders.contains(funding.value) {
            note(
                .choiceUnknown(funding.value.rawValue, allowed: funders.map(\.rawValue)),
                at: funding.range
            )
        }
        return draft.line {
            $0.replaces = replaces
            $0.isSeasonal = draft.runs != nil
            $0.stream = stream
            $0.employment = employment
        }
    }

    /// The terms of the worker on a line, with what an earlier line says of the same one.
    private mutating func employment(
        of draft: LineDraft,
        among names: PlanNames?,
        after earlier: ArraySlice<LineDraft>
    ) -> Employment? {
        guard let name = draft.sameWorker, let names = names?.all,
            var terms = draft.particulars?.employment
        else { return draft.particulars?.employment }
        // The first line of a worker is the one to name.
        let firsts = earlier.indices.lazy.filter {
            earlier[$0].particulars?.employment != nil && earlier[$0].sameWorker == nil
        }
        guard let first = firsts.first(where: { names[$0] == name.value }),
            let theirs = earlier[first].particulars?.employment
        else {
            note(
                .ownReferenceUnknown(
                    name.value,
                    what: "earlier line with a worker of its own",
                    // No plan has more workers, and each fault keeps its own list.
                    allowed: firsts.prefix(100).map { names[$0] }
                ),
                at: name.range
            )
            return nil
        }
        terms.employ(workersOf: first, theirs)
        return terms
    }

    private mutating func find(
        _ name: Placed<String>,
        _ what: String,
        among names: PlanNames?
    ) -> Int? {
        guard let names else { return nil }
        if let found = names.positions[name.value] { return found }
        note(.ownReferenceUnknown(name.value, what: what, allowed: names.all), at: name.range)
        return nil
    }
}

/// The names of a plan's lines or streams, by which its lines name each other.
private struct PlanNames {
    /// In their order.
    let all: [String]
    /// Where each stands first.
    let positions: [String: Int]

    init(_ names: [String]) {
        all = names
        positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }
}

/// Another plan, its lines still naming each other.
private struct AlternativeDraft {
    let id: Placed<JSONText>
    let title: Passage?
    let lines: [LineDraft]
}

extension Reader {
    private mutating func alternatives(
        by rulebook: Rulebook
    ) throws(SyntaxFault) -> [AlternativeDraft] {
        var alternatives: [AlternativeDraft] = []
        var names = NamesSeen()
        guard var elements = try list() else { return alternatives }
        while try next(&elements, after: alternatives.count) {
            var id: Placed<JSONText>?
            var title: Passage?
            var lines: [LineDraft]?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: AlternativeMember.self) {
                switch member {
                case .id: id = try declaredID()
                case .title: title = try passage()
                case .lines: lines = try planLines(by: rulebook)
                }
            }
            require([AlternativeMember.id, .lines], in: members)
            guard let id, let lines else { continue }
            noteRepeated(
                id,
                of: "alternative",
                after: alternatives.lazy.map { $0.id.value },
                &names
            )
            alternatives.append(.init(id: id, title: title, lines: lines))
        }
        return alternatives
    }

    /// The streams of money; nil where one of them has no id to be known by.
    private mutating func streams() throws(SyntaxFault) -> [Plan.Stream]? {
        var streams: [Plan.Stream] = []
        var areNamed = true
        var ids: [JSONText] = []
        var names = NamesSeen()
        guard var elements = try list() else { return nil }
        while try next(&elements) {
            var id: Placed<JSONText>?
            var limit: Pence?
            var agreedLimit: Pence?
            var isAgreed = false
            var spent = Pence.zero
            var isWithdrawn = false
            guard var members = try object() else {
                areNamed = false
                continue
            }
            while let member = try next(&members, of: StreamMember.self) {
                switch member {
                case .id: id = try declaredID()
                case .limitPerYear: limit = try money()
                case .agreedLimitPerYear: agreedLimit = try money()
                case .agreed: isAgreed = try truth() ?? false
                case .spentPerYear: spent = try money() ?? .zero
                case .withdrawn: isWithdrawn = try truth() ?? false
                }
            }
            require([StreamMember.id], in: members)
            guard let id else {
                areNamed = false
                continue
            }
            noteRepeated(id, of: "stream", after: ids, &names)
            ids.append(id.value)
            streams.append(
                Plan.Stream(
                    id: Passage(id.value.content),
                    limit: limit,
                    agreedLimit: agreedLimit,
                    isAgreed: isAgreed,
                    spent: spent,
                    isWithdrawn: isWithdrawn
                )
            )
        }
        return areNamed ? streams : nil
    }

    /// What a plan says beside its lines.
    private mutating func take(
        _ member: PlanMember,
        into account: inout Plan.Account,
        by names: Vocabulary
    ) throws(SyntaxFault) {
        switch member {
        case .lines, .alternatives, .streams: break
        case .healthy: account.healthy = try passage()
        case .safe: account.safe = try passage()
        case .well: account.well = try passage()
        case .contingency: account.contingency = try passage()
        case .explained: account.explained = try explained()
        case .unmetHours: account.unmetHours = try decimal(upTo: Period.hoursInAWeek)?.value
        case .hoursReason: account.hoursReason = try passage()
        case .keepsServices: account.keepsServices = try truth() ?? false
        case .process: account.steps = try stepsTaken(names.steps)
        case .previousPerWeek: account.previousPerWeek = try money()
        case .riskTier:
            account.riskTier = try name(in: names.riskTiers)?.value
        case .crisis: account.crisis = try passage()
        case .grossPayment: account.grossPayment = try passage()
        }
    }

    private mutating func explained() throws(SyntaxFault) -> CareActOutcomes {
        var outcomes: CareActOutcomes = []
        guard var elements = try list() else { return outcomes }
        while try next(&elements) {
            var outcome: Placed<Int>?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: ExplainedMember.self) {
                switch member {
                case .outcome: outcome = try name(in: CareActOutcome.stated)
                case .reason: _ = try text()
                }
            }
            requireAll(of: ExplainedMember.self, in: members)
            if let outcome { insert(outcome, into: &outcomes) }
        }
        return outcomes
    }

    mutating func passage() throws(SyntaxFault) -> Passage? {
        try text().map { Passage($0.value.content) }
    }
}
