internal import PersonalBudgets

extension JSONTree {
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
}

extension Question {
    /// What a cell's words are as an answer; nil where they are the words of an answer themselves.
    fileprivate func value(ofCell text: String) -> JSONTree? {
        switch kind {
        case .number, .frequency: PlainNumber(text) == nil ? nil : .number(text)
        case .choice where answers.map(\.id) == ["no", "yes"]: CellValue(truth: text)?.tree
        case .choice, .several, .age: nil
        }
    }
}
