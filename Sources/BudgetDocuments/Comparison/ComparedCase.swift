package import PersonalBudgets

/// One case worked out by two schemes, A and B.
package struct ComparedCase: Sendable {
    /// The id; the place in a file where there is none that can be read.
    package let id: String
    /// The file, and the line of one with many cases.
    package let source: String
    /// The group that the case says the person belongs to; nil when it says none.
    package let group: String?
    /// What came out by A.
    package let a: Side
    /// What came out by B.
    package let b: Side
    /// The rules that led to what differs.
    package let causes: [Cause]

    /// What came out of a case by one scheme.
    package struct Side: Hashable, Sendable {
        /// The band; nil where there is none.
        package var band: String?
        /// The figures, in the order of `ComparedFigure.allCases`.
        package var figures: [Pence?]
        /// The codes of the faults; empty when there are figures.
        package var faults: [ProblemCode] = []
    }

    /// A rule that differs, and what it says by each scheme.
    package struct Cause: Hashable, Sendable {
        /// The JSON Pointer into the scheme, or the document and the pointer; empty when unknown.
        package let rule: String
        /// What it is.
        package let label: String
        /// What it says by A, and by B.
        package let a: String, b: String

        /// The same with A for B.
        fileprivate var turned: Cause { Cause(rule: rule, label: label, a: b, b: a) }
    }
}

/// A figure by which two schemes are compared.
package enum ComparedFigure: String, CaseIterable, Sendable {
    /// The indicative budget.
    case budget = "budgetPerWeek"
    /// What the person pays.
    case personPays = "personPaysPerWeek"
    /// What the council pays.
    case councilPays = "councilPaysPerWeek"
}

extension ComparedCase {
    /// Compares what came of one document.
    init(_ document: Document, _ a: CaseResult, _ b: CaseResult) {
        source = document.source
        id = document.caseID ?? document.source
        group = document.group
        self.a = Side(a)
        self.b = Side(b)
        if case .assessed(let first) = a, case .assessed(let second) = b, self.a != self.b {
            causes = Account(first).causes(of: Account(second))
        } else {
            causes = []
        }
    }

    /// The rules of its causes, each once.
    var rules: [String] {
        causes.reduce(into: []) { rules, cause in
            if !rules.contains(cause.rule) { rules.append(cause.rule) }
        }
    }

    /// Whether anything differs.
    package var differs: Bool { a != b }

    /// Whether it has faults by A or by B.
    package var isRefused: Bool { !a.faults.isEmpty || !b.faults.isEmpty }

    /// By how many pence a figure is more by B; nil where one of them is not known.
    package func change(of figure: ComparedFigure) -> Int64? {
        guard let before = a[figure], let after = b[figure] else { return nil }
        return after.count - before.count
    }
}

extension Document {
    /// The person's group, which no rule reads; nil when the case says none.
    fileprivate var group: String? {
        guard let place = landmark("/person/group")?.value, place.count > 2,
            bytes[place.lowerBound] == UInt8(ascii: "\"")
        else { return nil }
        return text(of: Passage(place.lowerBound + 1..<place.upperBound - 1))
    }
}

extension ComparedCase.Side {
    fileprivate init(_ outcome: CaseResult) {
        switch outcome {
        case .assessed(let person):
            let assessment = person.assessment
            band = person.band?.id
            figures = [
                assessment.budget?.amount?.perWeek.pence, assessment.summary?.personPays?.pence,
                assessment.summary?.councilPays?.pence,
            ]
        case .faulty:
            figures = [nil, nil, nil]
            faults = outcome.codes
        }
    }

    /// A figure; nil where it is not known.
    package subscript(figure: ComparedFigure) -> Pence? {
        ComparedFigure.allCases.firstIndex(of: figure).flatMap { figures[$0] }
    }
}

/// The steps of a case by the ids that the same step has under another scheme.
private struct Account {
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

    /// The rules that say something else in another account, and matter there.
    ///
    /// First those that are figures of the scheme in both; where none is, the first step towards what
    /// differs that came out another way names its rule, such as a table whose rows were cut anew.
    /// Where that is no rule of the scheme, what it rests on in one account alone is told.
    func causes(of other: Account) -> [ComparedCase.Cause] {
        let apart = steps(apartFrom: other).filter { other.places[words[$0].id] != nil }
        let figures = apart.filter { steps[$0].operation == .input && words[$0].rule != nil }
        guard figures.isEmpty else { return figures.compactMap { cause($0, other) } }
        let step = apart.first { steps[$0].operation != .input }
        let first = [step.flatMap { cause($0, other) }].compactMap(\.self)
        if let step, rule(of: step) != nil { return first }
        let lost = lost(in: other) + other.lost(in: self).map(\.turned)
        return lost.isEmpty ? first : lost
    }

    /// The steps towards what differs that came out another way in another account, in their order.
    private func steps(apartFrom other: Account) -> [Int] {
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

    private func cause(_ index: Int, _ other: Account) -> ComparedCase.Cause? {
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
    private func lost(in other: Account) -> [ComparedCase.Cause] {
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
    private func ends(besides other: Account) -> [Int] {
        let budget = Term.budget(.indicative(.afterUnpaidSupport))
        let hasBoth = [self, other].allSatisfy { $0.steps.contains { $0.term == budget } }
        let points: [Term] = hasBoth ? [budget] : [budget, .points(.total), .points(.answersTotal)]
        return (points + [.summary(.personPays), .summary(.councilPays)]).compactMap { end in
            steps.lastIndex { $0.term == end }
        }
    }

    /// What a step came from; of a table only the cell, where both found the same one.
    private func leading(to index: Int, _ other: Account) -> [Int] {
        let inputs = steps[index].inputs.map { Int($0.position) }
        guard steps[index].operation == .lookup, let cell = inputs.last,
            let their = other.places[words[index].id], let found = other.steps[their].inputs.last,
            other.words[Int(found.position)].id == words[cell].id
        else { return inputs }
        return [cell]
    }
}

extension AssessedCase {
    /// The rules of the scheme that the case has read: those that give figures, and those of steps.
    var rulesRead: (figures: Set<String>, steps: Set<String>) {
        let explainer = Explainer(self)
        let prefix = rules.scheme.id + ":"
        var read = (figures: Set<String>(), steps: Set<String>())
        for step in assessment.trace.steps {
            guard let rule = explainer.words(for: step.term).rule, rule.hasPrefix(prefix) else {
                continue
            }
            let pointer = String(rule.dropFirst(prefix.utf8.count))
            if step.operation == .input {
                read.figures.insert(pointer)
            } else {
                read.steps.insert(pointer)
            }
        }
        return read
    }
}
