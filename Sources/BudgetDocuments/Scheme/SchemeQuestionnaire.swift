internal import PersonalBudgets

private enum QuestionnaireMember: String, Interned {
    case questions, unpaidSupport, source, at, evidence
    static let table = compiled()
}

private enum QuestionMember: String, Interned {
    case id, text, weight, outcomes, notApplicable, answers, source, at, evidence
    static let table = compiled()
}

private enum AnswerMember: String, Interned {
    case id, points, text
    static let table = compiled()
}

private enum UnpaidSupportMember: String, Interned {
    case treatment, shares, source, at, evidence
    static let table = compiled()
}

private enum UnpaidTreatment: String, Interned {
    case pointsReduced = "points-reduced"
    static let table = compiled()
}

private enum ShareMember: String, Interned {
    case id, share
    static let table = compiled()
}

/// A questionnaire, and which outcomes its questions bear on.
struct QuestionnaireDraft {
    let questionnaire: Questionnaire
    let outcomes: [[CareActOutcome]]
}

extension Reader {
    /// The questions with their answers, and the treatment of unpaid support.
    mutating func questionnaire(
        _ sources: SourceList
    ) throws(SyntaxFault) -> QuestionnaireDraft? {
        var questions: [Question] = []
        var outcomes: [[CareActOutcome]] = []
        var shares: [UnpaidShare] = []
        var citation = CitationDraft(ahead: self, sources)
        var unpaidCitation: CitationDraft?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: QuestionnaireMember.self) {
            switch member {
            case .questions:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    guard let (question, bearsOn) = try question(within: citation, sources) else {
                        continue
                    }
                    questions.append(question)
                    outcomes.append(bearsOn)
                }
            case .unpaidSupport: (shares, unpaidCitation) = try unpaidShares(sources)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([QuestionnaireMember.questions, .source, .evidence], in: members)
        noteRepeats(of: questions.map(\.id), what: "question", in: members)
        return QuestionnaireDraft(
            questionnaire: Questionnaire(
                questions: questions,
                shares: shares,
                unpaidSupportCitation: (unpaidCitation ?? citation).citation(from: sources)
            ),
            outcomes: outcomes
        )
    }

    private mutating func question(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> (Question, [CareActOutcome])? {
        var id: String?
        var text: String?
        var weight = Exact.one
        var outcomes: [CareActOutcome] = []
        var notApplicable: String?
        var answers: [Question.Choice] = []
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: QuestionMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .text: text = try words()
            case .weight: weight = try decimal(upTo: 1_000_000)?.value ?? weight
            case .outcomes:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    if let outcome = try choice(CareActOutcome.self) { outcomes.append(outcome) }
                }
            case .notApplicable: notApplicable = try words()
            case .answers: answers = try choices()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([QuestionMember.id, .text, .weight, .answers], in: members)
        guard let id else { return nil }
        let question = Question(
            id: id,
            text: text ?? "",
            weight: weight,
            answers: answers,
            notApplicable: notApplicable,
            citation: citation.citation(from: sources)
        )
        return (question, outcomes)
    }

    private mutating func choices() throws(SyntaxFault) -> [Question.Choice] {
        var choices: [Question.Choice] = []
        guard var elements = try list() else { return choices }
        while try next(&elements) {
            guard var members = try object() else { continue }
            var id: Placed<String>?
            var points: Exact?
            var text: String?
            while let member = try next(&members, of: AnswerMember.self) {
                switch member {
                case .id: id = try self.id()
                case .points: points = try decimal(upTo: 1_000_000)?.value
                case .text: text = try words()
                }
            }
            require(AnswerMember.allCases, in: members)
            guard let id, let points, let text else { continue }
            if choices.contains(where: { $0.id == id.value }) {
                note(.idRepeated(id.value, what: "answer"), at: id.range)
            }
            choices.append(.init(id: id.value, text: text, points: points))
        }
        return choices
    }

    private mutating func unpaidShares(
        _ sources: SourceList
    ) throws(SyntaxFault) -> ([UnpaidShare], CitationDraft?) {
        var shares: [UnpaidShare] = []
        var citation = CitationDraft(ahead: self, sources)
        guard var members = try object() else { return (shares, nil) }
        while let member = try next(&members, of: UnpaidSupportMember.self) {
            switch member {
            case .treatment: _ = try choice(UnpaidTreatment.self)
            case .shares:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    if let share = try unpaidShare() { shares.append(share) }
                }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([UnpaidSupportMember.treatment, .shares, .source, .evidence], in: members)
        return (shares, citation)
    }

    private mutating func unpaidShare() throws(SyntaxFault) -> UnpaidShare? {
        var id: String?
        var part: Exact?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ShareMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .share: part = try share()
            }
        }
        require(ShareMember.allCases, in: members)
        guard let id, let part else { return nil }
        return UnpaidShare(id: id, share: part)
    }

    /// Notes each id that a list has twice.
    mutating func noteRepeats(of ids: [String], what: String, in members: Members) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            note(.idRepeated(id, what: what), at: members.opening)
        }
    }
}
