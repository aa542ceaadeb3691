internal import PersonalBudgets

private enum UnpaidSupportMember: String, Interned {
    case treatment, shares, source, at, evidence
    case takeOff, add, columns, carerScheme
    static let table = compiled(through: .carerScheme)
    var choices: NameTable? { self == .treatment ? UnpaidTreatmentName.table : nil }
}

/// The treatments that a scheme can name.
enum UnpaidTreatmentName: String, Interned {
    case pointsReduced = "points-reduced"
    case factorPerItem = "factor-per-item"
    case none
    case subtractScore = "subtract-score"
    case twoColumn = "two-column"
    case separateCarerAmount = "separate-carer-amount"
    case amountStage = "amount-stage"
    static let table = compiled(through: .amountStage)
}

private enum ShareMember: String, Interned {
    case id, share, factor
    static let table = compiled(through: .factor)
}

private enum ColumnMember: String, Interned {
    case need, unmet
    static let table = compiled(through: .unmet)
}

/// The treatment of unpaid support, its questions still names.
struct UnpaidDraft {
    var name = UnpaidTreatmentName.pointsReduced
    var shares: [UnpaidShare] = []
    var takenOff: [Placed<String>] = []
    var added: [Placed<String>] = []
    var columns: [(need: Placed<String>, unmet: Placed<String>)] = []
    var carerScheme = ""
    var citation: CitationDraft?
}

extension UnpaidTreatmentName {
    /// The member without which the treatment cannot be followed.
    fileprivate var member: UnpaidSupportMember? {
        switch self {
        case .pointsReduced, .factorPerItem: .shares
        case .none, .amountStage: nil
        case .subtractScore: .takeOff
        case .twoColumn: .columns
        case .separateCarerAmount: .carerScheme
        }
    }
}

extension Reader {
    /// What unpaid support does.
    mutating func unpaidTreatment(_ sources: SourceList) throws(SyntaxFault) -> UnpaidDraft {
        var draft = UnpaidDraft()
        var name: UnpaidTreatmentName?
        var ids = Keys.ids(of: "share")
        var citation = CitationDraft(ahead: self, sources)
        guard var members = try object() else { return draft }
        while let member = try next(&members, of: UnpaidSupportMember.self) {
            switch member {
            case .treatment: name = try choice()
            case .shares:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    let start = cursor.offset
                    guard let share = try unpaidShare() else { continue }
                    draft.shares.append(share)
                    take(Placed(value: share.id, range: start..<start + 1), for: &ids)
                }
            case .takeOff: draft.takenOff = try names()
            case .add: draft.added = try names()
            case .columns:
                var names = (need: Keys.names, unmet: Keys.names)
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    guard let pair = try column() else { continue }
                    take(pair.need, for: &names.need)
                    take(pair.unmet, for: &names.unmet)
                    draft.columns.append(pair)
                }
            case .carerScheme: draft.carerScheme = try id()?.value ?? ""
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        draft.citation = citation
        draft.name = name ?? draft.name
        require([UnpaidSupportMember.treatment], in: members)
        if let own = name?.member { require([own], in: members) }
        require([UnpaidSupportMember.source, .evidence], in: members)
        return draft
    }

    private mutating func names() throws(SyntaxFault) -> [Placed<String>] {
        var keys = Keys.names
        return try each { reader throws(SyntaxFault) in
            let name = try reader.id()
            reader.take(name, for: &keys)
            return name
        }
    }

    private mutating func column() throws(SyntaxFault) -> (
        need: Placed<String>, unmet: Placed<String>
    )? {
        var need: Placed<String>?
        var unmet: Placed<String>?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ColumnMember.self) {
            switch member {
            case .need: need = try id()
            case .unmet: unmet = try id()
            }
        }
        requireAll(of: ColumnMember.self, in: members)
        return need.flatMap { need in unmet.map { (need, $0) } }
    }

    private mutating func unpaidShare() throws(SyntaxFault) -> UnpaidShare? {
        var id: String?
        var part: Exact?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ShareMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .share: part = try share()
            case .factor: part = try share().flatMap { try? Exact.one - $0 }
            }
        }
        require([ShareMember.id], in: members)
        if lacks(ShareMember.factor, in: members) {
            require([ShareMember.share], in: members)
        } else if has(ShareMember.share, in: members) {
            note(ShareMember.factor, beside: .share, in: members)
        }
        guard let id, let part else { return nil }
        return UnpaidShare(id: id, share: part)
    }

    /// The treatment with its questions found; a name that is not there is a fault.
    mutating func resolve(_ draft: UnpaidDraft, among questions: [Question]) -> UnpaidTreatment {
        switch draft.name {
        case .pointsReduced, .factorPerItem: return .shares
        case .none: return .none
        case .amountStage: return .hours
        case .separateCarerAmount: return .carersOwn(scheme: draft.carerScheme)
        case .subtractScore:
            var takenOff: [Int] = []
            var added: [Int] = []
            for name in draft.takenOff {
                if let index = position(of: name, among: questions) { takenOff.append(index) }
            }
            for name in draft.added {
                if let index = position(of: name, among: questions) { added.append(index) }
            }
            return .scores(takenOff: takenOff, added: added)
        case .twoColumn:
            var pairs: [NeedColumns] = []
            for column in draft.columns {
                if let need = position(of: column.need, among: questions),
                    let unmet = position(of: column.unmet, among: questions)
                {
                    pairs.append(NeedColumns(need: need, unmet: unmet))
                }
            }
            return .columns(pairs)
        }
    }

    private mutating func position(
        of name: Placed<String>,
        among questions: [Question]
    ) -> Int? {
        let ids = questions.map(\.id)
        if let index = ids.firstIndex(of: name.value) { return index }
        note(unknown: name, "question", among: ids)
        return nil
    }
}
