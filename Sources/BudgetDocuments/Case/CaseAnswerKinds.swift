internal import PersonalBudgets

private enum FrequencyMember: String, Interned {
    case times, every, person, worker, agreed, reason, state
    static let table = compiled(through: .state)
}

// Answers that are not one of the question's choices.
extension Reader {
    /// What an answer may say beside a choice or a number.
    static let answerMembers =
        VoicesMember.table.names + [FrequencyMember.times, .every].map(\.rawValue)

    /// One answer, in the form that the question asks for; nil when it has a fault.
    mutating func answerValue(
        to question: Question,
        _ choices: NameTable
    ) throws(SyntaxFault) -> Answer? {
        switch question.kind {
        case .choice: try oneChoice(of: choices)
        case .several: try severalChoices(of: choices)
        case .number(let grid): try number(on: grid, for: question)
        case .frequency: try never(choices)
        case .age: try ageStated(for: question)
        }
    }

    /// The choice a word names; where the choices are no and yes, a truth does as well.
    private mutating func oneChoice(of choices: NameTable) throws(SyntaxFault) -> Answer? {
        guard try cursor.kindOfNext() == .truth, choices.names == ["no", "yes"] else {
            return try name(in: choices).map { .choice($0.value) }
        }
        return try truth().map { .choice($0 ? 1 : 0) }
    }

    /// The choices that a list names, or the one that a word does.
    private mutating func severalChoices(of choices: NameTable) throws(SyntaxFault) -> Answer? {
        guard try cursor.kindOfNext() == .list else {
            return try name(in: choices).map { .choices(.position($0.value)) }
        }
        var chosen: ChoiceSet = []
        guard var elements = try list() else { return nil }
        while try next(&elements) {
            let start = cursor.offset
            guard let choice = try name(in: choices)?.value else { continue }
            if !chosen.insert(.position(choice)).inserted {
                let again = start..<cursor.offset
                note(.memberRepeated(excerpt(again)), at: again)
            }
        }
        return .choices(chosen)
    }

    private mutating func number(
        on grid: NumberGrid,
        for question: Question
    ) throws(SyntaxFault) -> Answer? {
        guard let number = try exact() else { return nil }
        guard grid.holds(number.value) else {
            let found = excerpt(number.range).filter { $0 != "\"" }
            note(
                .answer(.notOnGrid(found, question: question.id, text: question.text, grid)),
                at: number.range
            )
            return nil
        }
        return .number(number.value)
    }

    /// A number where times in a period are asked for: nothing is nothing, whatever the unit.
    private mutating func never(_ units: NameTable) throws(SyntaxFault) -> Answer? {
        let form = "{ \"times\": 3, \"every\": \"\(units.names.first ?? "")\" }"
        guard try cursor.kindOfNext() == .number else {
            _ = try expect(.object, like: form)
            return nil
        }
        guard let number = try exact() else { return nil }
        guard number.value == .zero else {
            note(
                .typeWrong(wanted: .object, found: .number, instead: .like(form)),
                at: number.range
            )
            return nil
        }
        return .times(.zero, unit: 0)
    }

    /// An age follows from the day of birth, and nobody is asked for it.
    private mutating func ageStated(for question: Question) throws(SyntaxFault) -> Answer? {
        let start = cursor.offset
        try skip()
        note(
            .answer(.notAsked(question: question.id, text: question.text)),
            at: start..<cursor.offset
        )
        return nil
    }

    /// How often, two voices and the frequency agreed, or the state of a missing answer.
    mutating func frequency(
        of question: Question,
        _ choices: NameTable
    ) throws(SyntaxFault) -> Answer {
        var times: Exact?
        var unit: Int?
        var agreed: Answer?
        var state: Answer?
        guard var members = try object() else { return .absent }
        while let member = try next(&members, of: FrequencyMember.self) {
            switch member {
            case .times: times = try decimal(upTo: Question.mostTimes)?.value
            case .every: unit = try name(in: choices)?.value
            case .person, .worker: _ = try voice(on: question, choices)
            case .agreed: agreed = try voice(on: question, choices)
            case .reason: _ = try text()
            case .state: state = try self.state(for: question)
            }
        }
        let isStated = [FrequencyMember.times, .every].contains { has($0, in: members) }
        if isStated { require([FrequencyMember.times, .every], in: members) }
        if isStated, agreed != nil {
            refuse(FrequencyMember.times, .agreed, for: question, in: members)
        } else if state != nil, isStated || agreed != nil {
            let given = isStated ? FrequencyMember.times : .agreed
            refuse(given, .state, for: question, in: members)
        }
        guard isStated else { return agreed ?? state ?? .notAgreed }
        return times.flatMap { times in unit.map { .times(times, unit: $0) } } ?? .absent
    }

    /// What one of the voices says.
    private mutating func voice(
        on question: Question,
        _ choices: NameTable
    ) throws(SyntaxFault) -> Answer {
        try cursor.kindOfNext() == .object
            ? try frequency(of: question, choices)
            : try answerValue(to: question, choices) ?? .absent
    }
}
