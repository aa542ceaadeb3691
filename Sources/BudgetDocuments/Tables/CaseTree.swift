internal import PersonalBudgets

/// A case as a tree that rows change: every number keeps its own digits.
enum CaseTree: Hashable, Sendable {
    case null
    case truth(Bool)
    case number(String)
    case text(String)
    case list([CaseTree])
    case object([Member])

    /// A name with its value, in the order of the file.
    struct Member: Hashable, Sendable {
        let name: String
        var value: CaseTree
    }

    /// The member of an object; nil when there is none.
    subscript(name: String) -> CaseTree? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.name == name }?.value
        }
        set {
            var members: [Member] = []
            if case .object(let own) = self { members = own }
            let position = members.firstIndex { $0.name == name }
            switch (position, newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): return
            }
            self = .object(members)
        }
    }

    /// Makes numbers and truths of answers that a cell gave as words, where the question asks for
    /// them.
    mutating func makeAnswers(to questionnaire: Questionnaire?) {
        guard let questionnaire, case .object(var answers)? = self["answers"] else { return }
        var isChanged = false
        for index in answers.indices {
            guard case .text(let text) = answers[index].value,
                let asked = questionnaire.questions.first(where: { $0.id == answers[index].name }),
                let value = asked.value(ofCell: text)
            else { continue }
            answers[index].value = value
            isChanged = true
        }
        if isChanged { self["answers"] = .object(answers) }
    }

    /// The elements of a list; none for anything else.
    var elements: [CaseTree] { if case .list(let elements) = self { elements } else { [] } }
}

extension Question {
    /// What a cell's words are as an answer; nil where they are the words of an answer themselves.
    fileprivate func value(ofCell text: String) -> CaseTree? {
        switch kind {
        case .number, .frequency: PlainNumber(text) == nil ? nil : .number(text)
        case .choice where answers.map(\.id) == ["no", "yes"]: CellValue(truth: text)?.tree
        case .choice, .several, .age: nil
        }
    }
}
