internal import PersonalBudgets

/// The accounts of one case by two schemes, from which a rule that changes it has its words.
struct ComparedAccounts {
    private let a: Account, b: Account

    init(_ a: AssessedCase, _ b: AssessedCase) {
        self.a = Account(a)
        self.b = Account(b)
    }

    /// Whether the case surely reads none of the places, by A or by B.
    func leaveOut(_ amendment: Amendment) -> Bool {
        amendment.places.allSatisfy { $0.isUnread(a.rules, b.rules) }
    }

    /// An amendment as the figures that it changes, in the words of the accounts; as the files say it
    /// where it is no figure of them.
    func causes(_ amendment: Amendment) -> [ComparedCase.Cause] {
        let told = amendment.places.flatMap { figures(of: $0) }
        return told.isEmpty ? amendment.causes : told
    }

    private func figures(of change: RuleChange) -> [ComparedCase.Cause] {
        let mine = a.figures(of: change.pointerInA, saying: change.a)
        let theirs = b.figures(of: change.pointerInB, saying: change.b)
        let told = mine.compactMap { figure -> ComparedCase.Cause? in
            let other = b.figure(figure.id)?.text ?? figure.unread(change.pointerInB, change.b)
            return figure.text == other ? nil : figure.cause(figure.text, other)
        }
        let added = theirs.filter { a.figure($0.id) == nil }.map { figure in
            figure.cause(figure.unread(change.pointerInA, change.a), figure.text)
        }
        // The two ends of a band that has one amount are one thing.
        return (told + added).reduce(into: []) { causes, cause in
            let isTold = causes.contains { ($0.rule, $0.a, $0.b) == (cause.rule, cause.a, cause.b) }
            if !isTold { causes.append(cause) }
        }
    }
}

/// The figures of a scheme that a case was worked out by.
private struct Account {
    /// A figure of the scheme, as a step that has no others before it.
    struct Figure {
        let id: String
        private(set) var rule: String
        let label: String, text: String
        let value: Exact?
        let unit: UnitName
        let currency: Currency

        func cause(_ a: String, _ b: String) -> ComparedCase.Cause {
            ComparedCase.Cause(rule: rule, label: label, a: a, b: b)
        }

        /// What the other scheme says in its place, where no account of the case has it.
        func unread(_ pointer: String?, _ json: String?) -> String {
            guard pointer == rule, let json else { return RuleChange.notThere }
            return PlainNumber(json)?.exact.map { unit.text(of: $0, in: currency) } ?? json
        }

        /// The figure, told of a place within its rule.
        func at(_ pointer: String) -> Figure {
            var figure = self
            figure.rule = pointer
            return figure
        }
    }

    /// The rules of the scheme that the case has read, as pointers into it.
    private(set) var rules: Set<String> = []
    private var figures: [Figure] = []

    init(_ person: AssessedCase) {
        let explainer = Explainer(person)
        let prefix = person.rules.scheme.id + ":"
        for step in person.assessment.trace.steps {
            let words = explainer.words(for: step.term)
            guard let named = words.rule, named.hasPrefix(prefix) else { continue }
            let rule = String(named.dropFirst(prefix.utf8.count))
            rules.insert(rule)
            guard step.operation == .input else { continue }
            figures.append(
                Figure(
                    id: words.id,
                    rule: rule,
                    label: words.label,
                    text: step.text(in: person.rules.scheme.currency),
                    value: step.shownValue,
                    unit: step.unit,
                    currency: person.rules.scheme.currency
                )
            )
        }
    }

    func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }

    /// The figures that stand at a place, or within it; of a rule that holds the place, the one that
    /// has the value.
    func figures(of pointer: String?, saying json: String?) -> [Figure] {
        guard let pointer else { return [] }
        let within = figures.filter { $0.rule.isWithin(pointer) }
        guard within.isEmpty, let value = json.flatMap({ PlainNumber($0)?.exact }) else {
            return within
        }
        return figures.filter { pointer.isWithin($0.rule) && $0.value == value }
            .map { $0.at(pointer) }
    }
}

extension Amendment {
    /// The places that it changes, as the files of the schemes say them.
    var causes: [ComparedCase.Cause] { places.map { ComparedCase.Cause($0) } }
}

extension ComparedCase.Cause {
    /// A place where the files of the schemes differ, as they say it.
    fileprivate init(_ change: RuleChange) {
        rule = change.pointer
        // An element of a list is told by what the list is of, and by its own members behind it.
        let names = change.pointer.split(separator: "/").filter { Int($0) == nil }
        label = names.last.map { String($0) } ?? ""
        a = change.a ?? RuleChange.notThere
        b = change.b ?? RuleChange.notThere
    }
}
