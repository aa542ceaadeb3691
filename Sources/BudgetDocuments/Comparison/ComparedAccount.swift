internal import PersonalBudgets

/// The steps of a case by the ids that the same step has under another scheme.
struct ComparedAccount {
    private let steps: [Step]
    private let words: [StepWords]
    /// Where the first step of an id stands.
    private let places: [String: Int]
    private let scheme: String

    init(_ person: AssessedCase) {
        let explainer = Explainer(person)
        steps = person.assessment.trace.steps
        let words = steps.map { explainer.words(for: $0.term) }
        self.words = words
        places = Dictionary(
            words.indices.map { (words[$0].id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        scheme = person.rules.scheme.id
    }

    /// The rules that say something else in another account, and matter there; none where they cannot
    /// be told.
    ///
    /// First those that are figures of the scheme in both; where none is, the first step towards what
    /// differs that came out another way names its rule, such as a table whose rows were cut anew.
    /// Where that is no rule of the scheme, what it rests on in one account alone is told. Only a rule
    /// that differs is a cause; of others, where just one place can have led to them, it is that.
    func causes(of other: ComparedAccount, among changes: [RuleChange]) -> [ComparedCase.Cause] {
        let apart = steps(apartFrom: other).filter { other.places[words[$0].id] != nil }
        let figures = apart.filter { steps[$0].operation == .input && words[$0].rule != nil }
        let first = apart.first { steps[$0].operation != .input }
        let met = figures.isEmpty ? [first].compactMap(\.self) : figures
        let sound = met.compactMap { index -> ComparedCase.Cause? in
            guard let cause = cause(index, other), isSound(cause, index, other, changes) else {
                return nil
            }
            return steps[index].operation == .input ? cause : cause.narrowed(to: changes)
        }
        guard sound.isEmpty else { return sound }
        let lost = (lost(in: other) + other.lost(in: self).map(\.turned))
            .filter { cause in changes.contains { $0.touches(cause.rule) } }
        guard lost.isEmpty, changes.count == 1, let change = changes.first else { return lost }
        let shown = met.first.flatMap { cause($0, other) }
        return [shown?.put(at: change.pointer) ?? ComparedCase.Cause(change)]
    }

    /// Whether a cause is a place where the schemes differ, or a rule of documents that are two.
    private func isSound(
        _ cause: ComparedCase.Cause,
        _ index: Int,
        _ other: ComparedAccount,
        _ changes: [RuleChange]
    ) -> Bool {
        if cause.rule.hasPrefix("/") { return changes.contains { $0.touches(cause.rule) } }
        guard let their = other.places[words[index].id] else { return false }
        func document(_ words: StepWords) -> Substring? { words.rule?.prefix { $0 != ":" } }
        return document(words[index]) != document(other.words[their])
    }

    /// The steps towards what differs that came out another way in another account, in their order.
    private func steps(apartFrom other: ComparedAccount) -> [Int] {
        func differs(_ index: Int) -> Bool {
            other.places[words[index].id].map { other.steps[$0].value != steps[index].value }
                ?? true
        }
        var waiting = ends(besides: other).filter(differs)
        var met = Set(waiting)
        while let index = waiting.popLast() {
            for input in leading(to: index, other)
            where differs(input) && met.insert(input).inserted {
                waiting.append(input)
            }
        }
        return met.sorted()
    }

    private func cause(_ index: Int, _ other: ComparedAccount) -> ComparedCase.Cause? {
        guard let their = other.places[words[index].id] else { return nil }
        return ComparedCase.Cause(
            rule: rule(of: index) ?? other.rule(of: their) ?? words[index].rule ?? "",
            label: words[index].label,
            a: steps[index].text,
            b: other.steps[their].text
        )
    }

    /// The scheme's own rule of a step; nil where its rule is another document's, or it has none.
    private func rule(of index: Int) -> String? {
        words[index].rule.flatMap { rule in
            rule.hasPrefix(scheme + ":") ? String(rule.dropFirst(scheme.utf8.count + 1)) : nil
        }
    }

    /// The scheme's own figures that what differs rests on here, and nothing in the other account.
    private func lost(in other: ComparedAccount) -> [ComparedCase.Cause] {
        steps(apartFrom: other).filter { index in
            steps[index].operation == .input && other.places[words[index].id] == nil
                && rule(of: index) != nil
        }.map { index in
            ComparedCase.Cause(
                rule: rule(of: index) ?? "",
                label: words[index].label,
                a: steps[index].text,
                b: "nothing"
            )
        }
    }

    /// The steps of the figures that are compared; of a budget that only one of them has, the points.
    private func ends(besides other: ComparedAccount) -> [Int] {
        let budget = Term.budget(.indicative(.afterUnpaidSupport))
        let hasBoth = [self, other].allSatisfy { $0.steps.contains { $0.term == budget } }
        let points: [Term] = hasBoth ? [budget] : [budget, .points(.total), .points(.answersTotal)]
        return (points + [.summary(.personPays), .summary(.councilPays)]).compactMap { end in
            steps.lastIndex { $0.term == end }
        }
    }

    /// What a step came from; of a table only the cell, where both found the same one.
    private func leading(to index: Int, _ other: ComparedAccount) -> [Int] {
        let inputs = steps[index].inputs.map { Int($0.position) }
        guard steps[index].operation == .lookup, let cell = inputs.last,
            let their = other.places[words[index].id], let found = other.steps[their].inputs.last,
            other.words[Int(found.position)].id == words[cell].id
        else { return inputs }
        return [cell]
    }
}

extension ComparedCase.Cause {
    /// A place where the schemes differ, which alone can have led to what differs.
    fileprivate init(_ change: RuleChange) {
        rule = change.pointer
        label = change.pointer.split(separator: "/").last.map { String($0) } ?? ""
        a = change.a ?? "nothing"
        b = change.b ?? "nothing"
    }

    /// The same by a rule that stands elsewhere.
    fileprivate func put(at pointer: String) -> ComparedCase.Cause {
        ComparedCase.Cause(rule: pointer, label: label, a: a, b: b)
    }

    /// The same by the place within its rule where the schemes differ, where there is just one.
    fileprivate func narrowed(to changes: [RuleChange]) -> ComparedCase.Cause {
        let within = changes.filter { $0.touches(rule) }
        guard within.count == 1, let change = within.first, change.isWithin(rule) else {
            return self
        }
        return put(at: change.pointer)
    }
}
