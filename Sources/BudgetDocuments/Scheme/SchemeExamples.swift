internal import PersonalBudgets

private enum ExampleMember: String, Interned {
    case id, answers, source, at, evidence
    static let table = compiled(through: .evidence)
}

// The people by whom a council judges its scheme.
extension Reader {
    /// The examples, in the words in which a case would give their answers; an age is a number.
    mutating func examples(
        answering questions: [Question],
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> [ExamplePerson] {
        var examples: [ExamplePerson] = []
        var ids = Keys.ids(of: "example")
        let names = NameTable(questions.map(\.id)) {
            .referenceUnknown($0, what: "question", allowed: $1)
        }
        guard var elements = try list() else { return examples }
        while try next(&elements) {
            let start = cursor.offset
            var id: String?
            var answers: [Answer]?
            var citation = CitationDraft(within: outer)
            guard var members = try object() else { continue }
            while let member = try next(&members, of: ExampleMember.self) {
                switch member {
                case .id: id = try words()
                case .answers: answers = try exampleAnswers(to: questions, names)
                case .source, .at, .evidence: try citation.take(member, &self, sources)
                }
            }
            require([ExampleMember.id, .answers], in: members)
            guard let id, let answers else { continue }
            take(Placed(value: id, range: start..<start + 1), for: &ids)
            examples.append(
                ExamplePerson(
                    id: id,
                    answers: answers,
                    citation: citation.citation(from: sources)
                )
            )
        }
        return examples
    }

    /// One answer a question; what must be answered and is not is a fault.
    private mutating func exampleAnswers(
        to questions: [Question],
        _ names: NameTable
    ) throws(SyntaxFault) -> [Answer]? {
        var answers = [Answer](repeating: .absent, count: questions.count)
        var given: Set<Int> = []
        guard var members = try object() else { return nil }
        while let index = try next(&members, in: names) {
            given.insert(index)
            if case .age = questions[index].kind {
                answers[index] = try whole(0...1_800).map { .number(Exact($0)) } ?? .absent
            } else {
                let choices = NameTable(answersTo: questions[index])
                answers[index] = try answer(to: questions[index], choices)
            }
        }
        for index in questions.unanswered(in: answers) where !given.contains(index) {
            noteMissing(questions[index].id, of: names.names, in: members)
        }
        return answers
    }
}
