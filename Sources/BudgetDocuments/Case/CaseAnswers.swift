internal import PersonalBudgets

enum VoicesMember: String, Interned {
    case person, worker, agreed, reason, state
    static let table = compiled(through: .state)
}

/// Why there is no answer.
enum AnswerState: String, Interned {
    case notApplicable = "not-applicable"
    case unknown
    case declined
    static let table = compiled(through: .declined)
}

enum UnpaidMember: String, Interned {
    case question, share, hours, by, willing, able, agreed, until
    static let table = compiled(through: .until)
}

extension Cursor {
    /// Takes the choice that is the whole answer to a question, where it is written plainly.
    fileprivate mutating func choice(of question: Int, in names: Vocabulary) -> Int? {
        names.isChoice[question] ? name(in: names.answers[question]) : nil
    }
}

extension Reader {
    /// One answer a question of the scheme, in its order.
    mutating func answers(by rulebook: Rulebook) throws(SyntaxFault) -> [Answer]? {
        let names = rulebook.vocabulary
        let asked = names.questions
        var answers = names.unanswered
        guard var members = try object() else { return nil }
        let questions = rulebook.scheme.scheme.questionnaire?.questions ?? []
        while let question = try next(&members, in: asked) {
            if let known = cursor.choice(of: question, in: names) {
                answers[question] = .choice(known)
            } else {
                answers[question] = try answer(to: questions[question], names.answers[question])
            }
        }
        return answers
    }

    /// The answer to a question, its two voices, or the state of a missing one.
    mutating func answer(
        to question: Question,
        _ choices: NameTable
    ) throws(SyntaxFault) -> Answer {
        switch try cursor.kindOfNext() {
        case .object:
            if case .frequency = question.kind { return try frequency(of: question, choices) }
            return try voices(on: question, choices)
        case .list, .truth:
            return try answerValue(to: question, choices) ?? .absent
        case .number:
            guard case .choice = question.kind else {
                return try answerValue(to: question, choices) ?? .absent
            }
            let range = try cursor.number().range
            let found = excerpt(range)
            // An answer that is a number but for its quotation marks is one of the wrong kind.
            note(
                choices.names.contains(found)
                    ? .typeWrong(wanted: .text, found: .number, instead: .write(found))
                    : choices.fault(for: found),
                at: range
            )
            return .absent
        default:
            return try answerValue(to: question, choices) ?? .absent
        }
    }

    /// Two voices and the answer agreed between them, or the state of a missing answer.
    private mutating func voices(
        on question: Question,
        _ choices: NameTable
    ) throws(SyntaxFault) -> Answer {
        var agreed: Answer?
        var state: Answer?
        guard var members = try object() else { return .absent }
        while let member = try next(&members, of: VoicesMember.self) {
            switch member {
            case .person, .worker: _ = try answerValue(to: question, choices)
            case .agreed: agreed = try answerValue(to: question, choices) ?? .absent
            case .reason: _ = try text()
            case .state: state = try self.state(for: question)
            }
        }
        if agreed != nil, state != nil {
            refuse(VoicesMember.agreed, .state, for: question, in: members)
        }
        return agreed ?? state ?? .notAgreed
    }

    /// Refuses two answers to one question: whichever of them counted would be a guess.
    mutating func refuse<Name: Interned>(
        _ first: Name,
        _ second: Name,
        for question: Question,
        in members: Members
    ) {
        note(
            .answer(.contradicts(question: question.id, first.rawValue, second.rawValue)),
            at: place(of: second, in: members)
        )
    }

    mutating func state(for question: Question) throws(SyntaxFault) -> Answer {
        let start = cursor.offset
        switch try choice(AnswerState.self) {
        case .notApplicable where question.notApplicable == nil:
            note(
                .answer(.notApplicable(question: question.id, text: question.text)),
                at: start..<cursor.offset
            )
            return .absent
        case .notApplicable: return .notApplicable
        case .unknown: return .unknown
        case .declined: return .declined
        case nil: return .absent
        }
    }

    /// Help from family and friends.
    mutating func unpaidSupport(by rulebook: Rulebook) throws(SyntaxFault) -> [UnpaidSupport] {
        var support: [UnpaidSupport] = []
        guard var elements = try list() else { return support }
        while try next(&elements) {
            if let item = try unpaidItem(by: rulebook) { support.append(item) }
        }
        return support
    }

    /// Nobody helps with an age.
    private mutating func noteIfNotAsked(_ question: Placed<Int>, by rulebook: Rulebook) {
        guard let asked = rulebook.scheme.scheme.questionnaire?.questions[question.value],
            case .age = asked.kind
        else { return }
        note(.answer(.notAsked(question: asked.id, text: asked.text)), at: question.range)
    }

    private mutating func unpaidItem(by rulebook: Rulebook) throws(SyntaxFault) -> UnpaidSupport? {
        let names = rulebook.vocabulary
        var question: Int?
        var share: Int?
        var hours: Exact?
        var willing: Bool?
        var able: Bool?
        var agreed: CalendarDate?
        var until: CalendarDate?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: UnpaidMember.self) {
            switch member {
            case .question:
                if let found = try name(in: names.questions) {
                    question = found.value
                    noteIfNotAsked(found, by: rulebook)
                }
            case .share: share = try name(in: names.shares)?.value
            case .hours: hours = try decimal(upTo: Period.hoursInAWeek)?.value
            case .by: _ = try text()
            case .willing: willing = try truth()
            case .able: able = try truth()
            case .agreed: agreed = try date()
            case .until: until = try date()
            }
        }
        require([UnpaidMember.question], in: members, where: .question, isOneOf: names.questions)
        if names.unpaidIsByShare {
            require([UnpaidMember.share], in: members, where: .share, isOneOf: names.shares)
        }
        if names.unpaidIsByHours { require([UnpaidMember.hours], in: members) }
        require([UnpaidMember.willing, .able], in: members)
        if hours != nil, !names.unpaidIsByHours, rulebook.isKnown {
            let hours = UnpaidMember.hours
            let known = UnpaidMember.table.names.filter { $0 != hours.rawValue }
            note(.memberUnknown(hours.rawValue, allowed: known), at: place(of: hours, in: members))
        }
        if let agreed, let until, until < agreed {
            note(
                .dateOrder(.supportEndsBeforeAgreed),
                at: place(of: UnpaidMember.until, in: members)
            )
        }
        guard let question, let willing, let able, share != nil || !names.unpaidIsByShare,
            hours != nil || !names.unpaidIsByHours
        else { return nil }
        return UnpaidSupport(
            question: question,
            share: share,
            hours: hours,
            willing: willing,
            able: able,
            agreed: agreed,
            until: until
        )
    }
}
