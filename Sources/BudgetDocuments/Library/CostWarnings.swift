internal import PersonalBudgets
internal import PlainText

// Costs and capital that a case states, and that hardly are meant as they stand.
extension Document {
    /// Costs of disability of a kind whose name is nearly, or more than, that of one with a cap.
    func uncappedCosts(of person: AssessedCase) -> [PlacedFault] {
        let caps = person.rulebook.vocabulary.cappedCosts.names
        guard !caps.isEmpty, person.rules.meansTest?.regime.disabilityCosts.isAllowed ?? false
        else { return [] }
        return (person.facts.finance?.disabilityCosts ?? []).compactMap { cost in
            let kind = text(of: cost.kind)
            guard cost.cap == nil, !caps.contains(kind.asFreeWords),
                let near = NearestWord.nearest(to: kind, among: caps)
                    ?? caps.first(where: { $0.isAmong(wordsOf: kind) })
            else { return nil }
            return PlacedFault(
                fault: .finance(.costUncapped(kind: kind, near: near)),
                range: cost.kind.bytes
            )
        }
    }

    /// Capital, housing costs and costs of disability that are stated again, member for member: each
    /// counts as often as it stands.
    func repeatedMeans(of person: AssessedCase) -> [PlacedFault] {
        let facts = person.facts
        guard let finance = facts.finance, finance.status == .full,
            facts.person.exemptions.isEmpty, let regime = person.rules.meansTest?.regime
        else { return [] }
        let capital = finance.capital ?? []
        let housing = regime.housing.isAllowed ? finance.housing ?? [] : []
        let costs = regime.disabilityCosts.isAllowed ? finance.disabilityCosts ?? [] : []
        // Most have one of each, and then nothing in the text has to be looked for.
        guard max(capital.count, housing.count, costs.count) > 1 else { return [] }
        var reader = reader
        let changed = reader.changedMembers(asOf: facts.starts)
        return reader.repeated(capital, of: .capital, changed) { reader, line, pointer in
            line.amount > .zero && regime.capitalKinds[line.kind].isCounted
                ? reader.stated(line, at: pointer) : nil
        }
            + reader.repeated(housing, of: .housing, changed) { reader, line, pointer in
                line.help ?? .zero < line.amount ? reader.noted(line, at: pointer) : nil
            }
            + reader.repeated(costs, of: .disabilityCosts, changed) { reader, cost, pointer in
                cost.allowed > .zero ? reader.stated(cost, at: pointer) : nil
            }
    }
}

extension Reader {
    /// That items of a list are like others before them, in what counts of each.
    fileprivate mutating func repeated<Line, Stated: Hashable>(
        _ lines: [Line],
        of member: FinanceMember,
        _ changed: ChangedMembers,
        _ counted: (inout Reader, Line, _ pointer: String) -> Noted<Stated>?
    ) -> [PlacedFault] {
        guard lines.count > 1 else { return [] }
        let list = changed.pointer(to: "/finance/\(member.rawValue)")
        var stated: [Noted<Stated>?] = []
        for (index, line) in lines.enumerated() {
            stated.append(counted(&self, line, "\(list)/\(index)"))
        }
        var found: [PlacedFault] = []
        for (again, first) in stated.repeated() {
            let kind = "\(list)/\(again)/kind"
            found.append(
                PlacedFault(
                    fault: .finance(.statedTwice(kind: said(at: kind) ?? "")),
                    range: place(ofValue: kind),
                    first: place(ofValue: "\(list)/\(first)/kind").lowerBound
                )
            )
        }
        return found
    }

    /// What a case says of an item of capital that stands at a pointer.
    fileprivate mutating func stated(
        _ line: CapitalLine,
        at pointer: String
    ) -> Noted<StatedCapital> {
        let stated = StatedCapital(
            kind: line.kind,
            amount: line.amount,
            owners: line.owners,
            secured: line.secured,
            isSoldAtCost: line.isSoldAtCost,
            isNotional: line.notionalReason != nil,
            reason: said(at: "\(pointer)/\(CapitalLineMember.reason.rawValue)")
        )
        return noted(stated, at: pointer)
    }

    /// What a case says of a cost of disability that stands at a pointer.
    fileprivate mutating func stated(
        _ cost: DisabilityCost,
        at pointer: String
    ) -> Noted<StatedCost> {
        let stated = StatedCost(
            kind: characters(of: cost.kind).asFreeWords,
            claimed: cost.claimed,
            allowed: cost.allowed,
            every: cost.every,
            sharedBy: cost.sharedBy,
            cap: cost.cap,
            reviewBy: cost.reviewBy,
            evidence: said(at: "\(pointer)/\(DisabilityCostMember.evidence.rawValue)"),
            reason: said(at: "\(pointer)/\(DisabilityCostMember.reason.rawValue)")
        )
        return noted(stated, at: pointer)
    }

    /// An item that stands at a pointer with what its own notes say.
    fileprivate mutating func noted<Item>(_ item: Item, at pointer: String) -> Noted<Item> {
        var noted = Noted(item: item)
        guard let place = landmark(pointer)?.value else { return noted }
        var search = Cursor(bytes, from: place.lowerBound, to: cursor.end)
        for (name, value) in search.members() where isNote(name) {
            noted.notes[name] = excerpt(value)
        }
        return noted
    }
}

/// What a case states, with the notes that may tell it from another.
private struct Noted<Item: Hashable>: Hashable {
    let item: Item
    var notes: [String: String] = [:]
}

/// What a case says of an item of capital.
private struct StatedCapital: Hashable {
    let kind: Int
    let amount: Pence
    let owners: Int64
    let secured: Pence
    let isSoldAtCost, isNotional: Bool
    let reason: String?
}

/// What a case says of a cost of disability.
private struct StatedCost: Hashable {
    let kind: String
    let claimed, allowed: Pence
    let every: Period
    let sharedBy: Int64
    let cap: Int?
    let reviewBy: CalendarDate?
    let evidence, reason: String?
}

extension String {
    /// Whether each of its words is one of those of another name.
    fileprivate func isAmong(wordsOf other: String) -> Bool {
        func words(_ name: String) -> Set<Substring> {
            Set(name.lowercased().split { !$0.isLetter })
        }
        return !words(self).isEmpty && words(self).isSubset(of: words(other))
    }
}
