package import PersonalBudgets

/// Two schemes over the same cases: who gains, who loses, and by which rule.
package struct Comparison: Sendable {
    /// The two schemes.
    package let a: SchemeDocument, b: SchemeDocument
    /// How many cases were read.
    package private(set) var read = 0
    /// How many had faults by A, and by B.
    package private(set) var faulty = (a: 0, b: 0)
    /// The cases that differ, or have faults, in the order of the input.
    package private(set) var told: [ComparedCase] = []
    /// The cases that differ.
    package var changed: [ComparedCase] { told.filter(\.differs) }
    /// The cases that have faults by A or by B.
    package var refused: [ComparedCase] { told.filter(\.isRefused) }
    /// Whether a day could not be used for some case, by A or by B.
    package var hasFaultsOfDay: Bool {
        refused.contains { one in
            (one.a.faults + one.b.faults).contains(where: \.isOfDay)
        }
    }
    /// The figures that are compared: those of a week, and the budget of a year where a scheme's
    /// amounts are not of weeks.
    package let figures: [ComparedFigure]
    /// What became of each figure.
    package private(set) var tallies: [FigureTally]
    /// The cases by their band under A, in the order of its bands.
    package private(set) var bands: [SliceTally]
    private var groupsMet: [String?: SliceTally] = [:]

    private var first: Assessor
    private var second: Assessor
    private let sides: (a: ComparedScheme, b: ComparedScheme)
    /// What makes B of A; worked out when the first case differs.
    private lazy var amendments = Amendment.all(from: sides.a, to: sides.b, at: places)
    /// Where the schemes differ.
    private let places: [RuleChange]
    /// How many cases each place changes by itself.
    private var effects: [RuleChange: Int] = [:]

    /// Why no case can be compared by two schemes.
    package enum Refusal: Error {
        /// Their amounts are in two currencies.
        case currencies(SchemeDocument, SchemeDocument)
        /// They are for assessments on days of which none is one of both.
        case days(SchemeDocument, SchemeDocument)

        /// The reason, and what to do.
        package var message: String {
            switch self {
            case .currencies(let a, let b):
                "\(a.scheme.id) is in \(a.scheme.currency.rawValue) and \(b.scheme.id) in "
                    + "\(b.scheme.currency.rawValue): amounts are compared in one currency"
            case .days(let a, let b):
                "no case can be worked out by both: A is for assessments "
                    + "\(written(a.scheme.applies.dates)), B \(written(b.scheme.applies.dates)). "
                    + "Compare with a copy of the later one whose \"applies\" begins with the other"
            }
        }
    }

    /// A comparison of two schemes.
    package init(_ a: ComparedScheme, with b: ComparedScheme) throws(Refusal) {
        self.a = a.document
        self.b = b.document
        guard self.a.scheme.currency == self.b.scheme.currency else {
            throw .currencies(self.a, self.b)
        }
        guard self.a.scheme.applies.dates.overlaps(self.b.scheme.applies.dates) else {
            throw .days(self.a, self.b)
        }
        let hasYears = [self.a, self.b].contains {
            $0.scheme.allocation.map { $0.every != .week } ?? false
        }
        figures = ComparedFigure.allCases.filter { $0 != .budgetYear || hasYears }
        tallies = figures.map { FigureTally($0) }
        sides = (a, b)
        places = RuleChange.all(a.tree, b.tree)
        first = a.assessor
        second = b.assessor
        bands = (self.a.scheme.allocation?.bands ?? []).map { SliceTally(id: $0.id) }
    }

    /// Works a case out by both schemes, and takes note of what differs.
    package mutating func add(_ document: Document) {
        var compared = ComparedCase(
            document,
            first.outcome(document),
            second.outcome(document)
        )
        read += 1
        if !compared.a.faults.isEmpty { faulty.a += 1 }
        if !compared.b.faults.isEmpty { faulty.b += 1 }
        for index in tallies.indices { tallies[index].add(compared) }
        if let index = bands.firstIndex(where: { $0.id == compared.a.band }) {
            bands[index].add(compared)
        }
        groupsMet[compared.group, default: SliceTally(id: compared.group)].add(compared)
        if compared.differs { compared.causes = causes(of: compared, document) }
        if compared.differs || compared.isRefused { told.append(compared) }
    }

    /// The amendments that change a case, each by itself.
    private mutating func causes(
        of compared: ComparedCase,
        _ document: Document
    ) -> [ComparedCase.Cause] {
        let accounts = accounts(of: document)
        var causes: [ComparedCase.Cause] = []
        for index in amendments.indices where accounts?.leaveOut(amendments[index]) != true {
            guard amendments[index].changes(document, compared.a, compared.b) else { continue }
            let amendment = amendments[index]
            for place in amendment.places { effects[place, default: 0] += 1 }
            causes += accounts?.causes(amendment) ?? amendment.causes
        }
        return causes
    }

    /// The accounts of a case by both; nil where one of them has none.
    private mutating func accounts(of document: Document) -> ComparedAccounts? {
        guard case .assessed(let a) = first.outcome(document, explain: true),
            case .assessed(let b) = second.outcome(document, explain: true)
        else { return nil }
        return ComparedAccounts(a, b)
    }

    /// The places where the schemes differ, and how many cases each of them changes by itself.
    package var rules: [(change: RuleChange, cases: Int)] {
        places.map { ($0, effects[$0] ?? 0) }
    }

    /// The cases by the group of the person, in the order of their names; those without one last.
    package var groups: [SliceTally] {
        groupsMet.values.sorted { first, second in
            guard let one = first.id, let other = second.id else { return first.id != nil }
            return one < other
        }
    }

    /// The cases whose figures change most, the budget first.
    package func movers(_ most: Int) -> [ComparedCase] {
        func size(_ compared: ComparedCase) -> [UInt64] {
            figures.map { compared.size(of: $0) }
        }
        let sized = changed.enumerated().map { (index: $0, size: size($1), compared: $1) }
        let ordered = sized.sorted {
            $0.size == $1.size ? $0.index < $1.index : $1.size.lexicographicallyPrecedes($0.size)
        }
        return ordered.prefix(most).map(\.compared)
    }
}

/// What became of one figure over all cases.
package struct FigureTally: Sendable {
    /// The figure.
    package let figure: ComparedFigure
    /// How many cases have more of it by B, less, and the same.
    package private(set) var more = 0, less = 0, same = 0
    /// How many have it only by A, and only by B.
    package private(set) var onlyA = 0, onlyB = 0
    private var sumA: Pence? = .zero, sumB: Pence? = .zero
    /// The totals over the cases that have it by both; nil where none has.
    package var totalA: Pence? { isKnown ? sumA : nil }
    package var totalB: Pence? { isKnown ? sumB : nil }
    private var isKnown: Bool { more + less + same > 0 }
    /// What B gives more than A, or less, in all.
    package var change: Pence? { Pence.total(of: [totalB, totalA.map { Pence(-$0.count) }]) }
    /// How many cases change by so much, from the greatest loss to the greatest gain.
    package private(set) var steps: [Int]

    /// The edges between the steps, in pence and without a sign.
    package static let edges: [Int64] = [0, 10_00, 50_00, 100_00]

    fileprivate init(_ figure: ComparedFigure) {
        self.figure = figure
        steps = [Int](repeating: 0, count: FigureTally.edges.count * 2 + 1)
    }

    fileprivate mutating func add(_ compared: ComparedCase) {
        guard let change = compared.change(of: figure), let before = compared.a[figure],
            let after = compared.b[figure]
        else {
            onlyA += compared.a[figure] == nil ? 0 : 1
            onlyB += compared.b[figure] == nil ? 0 : 1
            return
        }
        more += change > 0 ? 1 : 0
        less += change < 0 ? 1 : 0
        same += change == 0 ? 1 : 0
        sumA = Pence.total(of: [sumA, before])
        sumB = Pence.total(of: [sumB, after])
        let size = FigureTally.edges.count { change.magnitude > UInt64($0) }
        steps[FigureTally.edges.count + (change < 0 ? -size : size)] += 1
    }
}
