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
    package internal(set) var causes: [Cause] = []

    /// What came out of a case by one scheme.
    package struct Side: Hashable, Sendable {
        /// The band; nil where there is none.
        package var band: String?
        /// The figures, in the order of `ComparedFigure.allCases`; empty where there are faults.
        package var figures: [Pence?] = []
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

        /// The cause with A for B.
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
    /// The most that the person can be asked to pay.
    case contributionMax = "contributionMaxPerWeek"
    /// The indicative budget of a year, of which a week's hides pennies where the amounts of a scheme
    /// are of longer periods.
    case budgetYear = "budgetPerYear"
}

extension ComparedCase {
    /// A document that was worked out by two schemes.
    init(_ document: Document, _ a: CaseResult, _ b: CaseResult) {
        source = document.source
        id = document.caseID ?? document.source
        group = document.group
        self.a = Side(a)
        self.b = Side(b)
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

    /// How many pence a figure changes by, either way; all of it where the other scheme has none.
    func size(of figure: ComparedFigure) -> UInt64 {
        let only = [a[figure], b[figure]].compactMap { $0?.count.magnitude }.max()
        return change(of: figure)?.magnitude ?? only ?? 0
    }
}

extension Document {
    /// The person's group, which no rule reads; nil when the case says none.
    fileprivate var group: String? { text(at: "/person/group") }
}

extension ComparedCase.Side {
    init(_ outcome: CaseResult) {
        switch outcome {
        case .assessed(let person):
            band = person.band?.id
            figures = ComparedFigure.allCases.map { $0.amount(in: person.assessment) }
        case .faulty:
            faults = outcome.codes
        }
    }

    /// A figure; nil where it is not known.
    package subscript(figure: ComparedFigure) -> Pence? {
        zip(ComparedFigure.allCases, figures).first { $0.0 == figure }?.1
    }
}

extension ComparedFigure {
    /// The figure of what was worked out; nil where it is not known.
    fileprivate func amount(in assessment: Assessment) -> Pence? {
        switch self {
        case .budget: assessment.budget?.amount?.perWeek.pence
        case .personPays: assessment.summary?.personPays?.pence
        case .councilPays: assessment.summary?.councilPays?.pence
        case .contributionMax: assessment.contribution?.maximum?.pence
        case .budgetYear: assessment.budget?.amount?.perYear.pence
        }
    }
}
