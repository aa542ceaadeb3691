internal import PersonalBudgets

private enum HouseholdCellsMember: String, Interned {
    case single, couple
    static let table = compiled(through: .couple)
}

/// What says how income counts, wherever it is said; other members stand beside.
private enum TreatmentMember: String {
    case treatment, ignoreUpTo, ignoreUpToRate, countUpTo, countShare, ifPassedOn
}

/// How income counts, as a regime or a council's policy says it member by member.
struct TreatmentDraft {
    private var name: TreatmentName?
    private var ignoreUpTo: DisregardedAmount?
    private var countUpTo: DisregardedAmount?
    private var countShare: Exact?
    private var isOnlyIfPassedOn = false
    /// The members that say how much of it counts, in their order; one of them says it all.
    private var parts: [TreatmentMember] = []

    /// Takes one member, when it is one that says how income counts.
    mutating func take(
        _ member: some RawRepresentable<String>,
        _ reader: inout Reader,
        _ cells: inout CellNames
    ) throws(SyntaxFault) {
        let member = TreatmentMember(rawValue: member.rawValue)
        switch member {
        case .treatment: return name = try reader.choice()
        case .ifPassedOn: return isOnlyIfPassedOn = try reader.truth() ?? false
        case .ignoreUpTo: ignoreUpTo = try reader.money().map { .fixed($0) }
        case .ignoreUpToRate: ignoreUpTo = try reader.householdCells(&cells)
        case .countUpTo: countUpTo = try reader.money().map { .fixed($0) }
        case .countShare: countShare = try reader.share()
        case nil: try reader.skip()
        }
        if let member { parts.append(member) }
    }

    /// The treatment; nil when nothing says whether it counts.
    ///
    /// What says it in a second way would count unseen, and is refused.
    func treatment(_ reader: inout Reader, _ members: Reader.Members) -> IncomeTreatment? {
        guard let name else { return nil }
        let said = (name == .ignored ? [name.rawValue] : []) + parts.map(\.rawValue)
        for other in said.dropFirst() {
            reader.note(.beside(other, said[0]), at: reader.place(ofName: other, in: members))
        }
        if isOnlyIfPassedOn, !parts.contains(.countShare) {
            let share = TreatmentMember.countShare.rawValue
            reader.noteMissing(share, of: [share], in: members)
        }
        if name == .ignored { return .ignored }
        if let countShare { return .part(countShare, onlyIfPassedOn: isOnlyIfPassedOn) }
        if let countUpTo { return .countedUpTo(countUpTo) }
        return ignoreUpTo.map { .ignoredUpTo($0) } ?? .counted
    }
}

extension Reader {
    /// Two cells of the rates: for a single person, and for one of a couple.
    mutating func householdCells(
        _ cells: inout CellNames
    ) throws(SyntaxFault) -> DisregardedAmount? {
        var single: RateCell.Index?
        var couple: RateCell.Index?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: HouseholdCellsMember.self) {
            switch member {
            case .single: single = try cell(&cells)
            case .couple: couple = try cell(&cells)
            }
        }
        requireAll(of: HouseholdCellsMember.self, in: members)
        guard let single, let couple else { return nil }
        return .rate(single: single, couple: couple)
    }
}
