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
    package private(set) var causes: [Cause]

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
        var turned: Cause { Cause(rule: rule, label: label, a: b, b: a) }
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
    /// Compares what came of one document by schemes that differ in some places.
    init(_ document: Document, _ a: CaseResult, _ b: CaseResult, _ changes: [RuleChange]) {
        source = document.source
        id = document.caseID ?? document.source
        group = document.group
        self.a = Side(a)
        self.b = Side(b)
        causes = []
        guard case .assessed(let first) = a, case .assessed(let second) = b, differs else { return }
        let (byA, byB) = (first.rulesRead, second.rulesRead)
        let decisions = (first.assessment.eligibility, second.assessment.eligibility)
        causes = ComparedAccount(first).causes(
            of: ComparedAccount(second),
            among: changes.filter { !$0.isUnread(byA, byB) && mayMatter($0, decisions) }
        )
    }

    /// Whether a place where the schemes differ may have led to what differs here; only what surely
    /// has not is left out.
    private func mayMatter(
        _ change: RuleChange,
        _ decisions: (a: Eligibility, b: Eligibility)
    ) -> Bool {
        // No other rule can have led to it that there is a budget by only one of them.
        if decisions.a.allowsBudget != decisions.b.allowsBudget {
            return change.isWithin("/eligibility")
        }
        if change.isWithin("/eligibility") { return decisions.a.decision != decisions.b.decision }
        if change.isWithin("/questionnaire") || change.isWithin("/allocation") {
            return a.band != b.band || a[.budget] != b[.budget]
        }
        return true
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

extension AssessedCase {
    /// The rules of the scheme that the case has read, as pointers into it.
    var rulesRead: Set<String> {
        let explainer = Explainer(self)
        let prefix = rules.scheme.id + ":"
        return assessment.trace.steps.reduce(into: []) { read, step in
            guard let rule = explainer.words(for: step.term).rule, rule.hasPrefix(prefix) else {
                return
            }
            read.insert(String(rule.dropFirst(prefix.utf8.count)))
        }
    }
}
