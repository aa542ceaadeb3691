internal import PersonalBudgets

/// What the rows of tables have reached of a scheme: its answers, its bands, both sides of each edge,
/// and the cells of the year's rates that it reads.
///
/// A row counts when it passes and asserts what comes of it: points or a band, towards bands and
/// edges the band itself or an amount, and towards rates what the person pays.
package struct Coverage: Sendable {
    /// The id of the scheme.
    package let scheme: String
    /// Which edition of it: another has questions and bands of its own.
    package let version: String
    /// What a page calls it: with the version where there are other editions beside it.
    package fileprivate(set) var name: String
    private let questions: [Question]
    private let bands: [Band]
    private let sides: [Side]
    private let hasMeansTest: Bool
    private var answers: Set<Place> = []
    private var bandsHit: Set<Int> = []
    private var sidesHit: Set<Int> = []
    private var rates: [Amounts] = []

    /// One answer of one question.
    private struct Place: Hashable {
        let question: Int
        let choice: Int
    }

    /// A side of an edge that answers can come to.
    private struct Side {
        let name: String
        /// The points that are near enough; nil where the totals are not known, and any points of
        /// the band are.
        let points: NumberRange?
        /// The band that lies there; nil beyond them all.
        let band: Int?

        func holds(_ points: Exact, band: Int?) -> Bool {
            band == self.band && self.points.map { $0.holds(points) } ?? true
        }
    }

    /// The cells of one year's rates under one regime.
    private struct Amounts {
        let rates: String
        let regime: String
        /// The names of the cells that the year has an amount for, by their positions.
        let cells: [(position: Int, name: String)]
        var read: Set<Int> = []
    }

    /// One sort of thing that rows can reach.
    package struct Part: Sendable {
        /// What they are.
        package let name: String
        /// How many were reached.
        package let reached: Int
        /// How many there are.
        package var all: Int { reached + missing.count }
        /// Those that were not, in the order of the scheme.
        package let missing: [String]
        /// Whether there are some, though no row has come near enough to say how many.
        var isUncounted = false

        /// Whether there are none to be reached.
        var isEmpty: Bool { all == 0 && !isUncounted }

        /// The share that was reached, in whole per cent and never rounded up; none of nothing.
        package var percent: Int { all == 0 ? 0 : reached * 100 / all }
    }

    /// Coverage of a scheme by no row.
    init(_ scheme: Scheme) {
        self.scheme = scheme.id
        version = scheme.version
        name = scheme.id
        questions = scheme.questionnaire?.questions ?? []
        bands = scheme.allocation?.bands ?? []
        sides = Coverage.sides(of: scheme)
        hasMeansTest = scheme.contribution != nil
    }

    /// Whether it is of an edition of a scheme.
    func isOf(_ scheme: Scheme) -> Bool {
        self.scheme == scheme.id && version == scheme.version
    }

    /// Whether both are of one edition of a scheme.
    func isOfTheSame(as other: Coverage) -> Bool {
        scheme == other.scheme && version == other.version
    }

    /// Takes note of a row that was worked out, and counts it when it has passed.
    mutating func add(_ result: RowResult, _ person: AssessedCase) {
        let row = result.row
        if row.asserts([.contributionMaxWeek, .fullCost, .personPaysWeek, .councilPaysWeek]) {
            addRates(person, areRead: result.hasPassed)
        }
        guard result.hasPassed, row.asserts([.points, .band, .budgetWeek, .budgetYear]) else {
            return
        }
        let answers = person.answersThatCount
        for (question, answer) in answers.enumerated()
        where questions.indices.contains(question) {
            for choice in answer.choices(of: questions[question]) {
                self.answers.insert(Place(question: question, choice: choice))
            }
        }
        guard let score = person.assessment.score else { return }
        add(row, points: score.total.value, band: person.assessment.budget.flatMap(\.band))
    }

    /// Counts the band of a row that has passed, and the sides of edges that it stands on.
    mutating func add(_ row: TableRow, points: Exact, band: Int?) {
        guard row.asserts([.band, .budgetWeek, .budgetYear]) else { return }
        if let band { bandsHit.insert(band) }
        for index in sides.indices where sides[index].holds(points, band: band) {
            sidesHit.insert(index)
        }
    }

    /// The sides of the edges of a scheme; beyond the bands only where totals are known to lie.
    private static func sides(of scheme: Scheme) -> [Side] {
        guard let allocation = scheme.allocation, !allocation.bands.isEmpty else { return [] }
        var known: [[Condition]: [Exact]?] = [:]
        /// The totals of the people that a band is for; nil where they are not known.
        func totals(of band: Int?) -> [Exact]? {
            let when = band.map { allocation.bands[$0].when } ?? []
            if known[when] == nil { known[when] = scheme.totals(where: when) }
            return known[when] ?? nil
        }
        return allocation.edges.flatMap { edge -> [Side] in
            let named = (edge.upper ?? edge.lower).map { allocation.bands[$0].id } ?? ""
            let names =
                edge.upper == nil
                ? ("last of \(named)", "above \(named)") : ("below \(named)", "first of \(named)")
            guard let lower = totals(of: edge.lower ?? edge.upper),
                let upper = totals(of: edge.upper ?? edge.lower)
            else {
                return edge.isOuter
                    ? []
                    : [
                        Side(name: names.0, points: nil, band: edge.lower),
                        Side(name: names.1, points: nil, band: edge.upper),
                    ]
            }
            let last = lower.last { !edge.isBelow($0) }
            let first = upper.first { edge.isBelow($0) }
            if edge.isOuter, last == nil || first == nil { return [] }
            // Nothing that answers can come to lies nearer, or one point more would be over it.
            let below = last.map { total in
                Side(
                    name: names.0,
                    points: NumberRange(
                        from: min(total, edge.lastPoint ?? total),
                        to: edge.endsOnIt ? edge.points : nil,
                        below: edge.endsOnIt ? nil : edge.points
                    ),
                    band: edge.lower
                )
            }
            let above = first.map { total in
                Side(
                    name: names.1,
                    points: NumberRange(
                        from: edge.endsOnIt ? nil : edge.points,
                        above: edge.endsOnIt ? edge.points : nil,
                        to: total
                    ),
                    band: edge.upper
                )
            }
            return [below, above].compactMap(\.self)
        }
    }

    private mutating func addRates(_ person: AssessedCase, areRead: Bool) {
        guard let (regime, year) = person.rules.meansTest else { return }
        let index =
            rates.firstIndex { $0.rates == year.id && $0.regime == regime.id } ?? rates.count
        if index == rates.count {
            let cells = zip(regime.cellNames, year.cells).enumerated().compactMap {
                position,
                cell in
                cell.1.map { _ in (position: position, name: cell.0) }
            }
            rates.append(Amounts(rates: year.id, regime: regime.id, cells: cells))
        }
        guard areRead else { return }
        let read = person.assessment.trace.ratesRead
        for (position, _) in rates[index].cells
        where read.contains(RateCell.Index(position: position)) {
            rates[index].read.insert(position)
        }
    }

    /// Adds what other rows have reached of the same scheme.
    package mutating func add(_ other: Coverage) {
        answers.formUnion(other.answers)
        bandsHit.formUnion(other.bandsHit)
        sidesHit.formUnion(other.sidesHit)
        for amounts in other.rates {
            let index = rates.firstIndex {
                $0.rates == amounts.rates && $0.regime == amounts.regime
            }
            if let index {
                rates[index].read.formUnion(amounts.read)
            } else {
                rates.append(amounts)
            }
        }
    }
}

extension Coverage {
    /// The answers that are given.
    var answersGiven: Part {
        Part(
            name: "answers",
            reached: answers.count,
            missing: questions.enumerated().flatMap { question, asked in
                asked.answers.enumerated().compactMap { choice, answer in
                    answers.contains(Place(question: question, choice: choice))
                        ? nil : "answers.\(asked.id)=\(answer.id)"
                }
            }
        )
    }

    /// The bands that are hit.
    var bandsReached: Part {
        Part(
            name: "bands",
            reached: bandsHit.count,
            missing: bands.indices.filter { !bandsHit.contains($0) }.map { bands[$0].id }
        )
    }

    /// The sides of the edges between bands.
    package var edges: Part {
        Part(
            name: "sides of band edges",
            reached: sidesHit.count,
            missing: sides.indices.filter { !sidesHit.contains($0) }.map { sides[$0].name }
        )
    }

    /// The cells of rates that are read, of those that the rows' regimes name.
    package var ratesRead: Part {
        Part(
            name: "rates read",
            reached: rates.reduce(0) { $0 + $1.read.count },
            missing: rates.flatMap { amounts in
                amounts.cells.filter { !amounts.read.contains($0.position) }
                    .map { "\($0.name) of \(amounts.rates)" }
            },
            isUncounted: hasMeansTest
        )
    }

    /// All parts, those of the scheme itself first.
    package var parts: [Part] { ofScheme + [ratesRead] }

    /// The parts of the scheme itself.
    package var ofScheme: [Part] { [answersGiven, bandsReached, edges] }

    /// What a scheme is measured by: its own parts, or the rates where it is a means test alone.
    private var measured: [Part] {
        ofScheme.allSatisfy(\.isEmpty) ? [ratesRead] : ofScheme
    }

    /// The share of the scheme that was reached, in whole per cent and never rounded up.
    package var percent: Int {
        let all = measured.reduce(0) { $0 + $1.all }
        return all == 0 ? 0 : measured.reduce(0) { $0 + $1.reached } * 100 / all
    }

    /// What no row has reached of it: answers, then bands with their edges.
    package var missing: [String] { measured.flatMap(\.missing) }
}

extension AssessedCase {
    /// The answers of the case, without those to questions that it is not asked.
    fileprivate var answersThatCount: [Answer] {
        guard let answers = facts.answers, let questionnaire = rules.scheme.questionnaire else {
            return []
        }
        let unasked = questionnaire.answeredUnasked(
            in: answers,
            born: facts.person.born,
            on: facts.starts
        )
        return answers.indices.map { unasked.contains($0) ? .absent : answers[$0] }
    }
}

extension Answer {
    /// The choices that an answer makes use of; of a frequency its unit.
    fileprivate func choices(of question: Question) -> [Int] {
        switch self {
        case .choice(let choice): [choice]
        case .choices(let chosen):
            question.answers.indices.filter { chosen.contains(.position($0)) }
        case .times(_, let unit): [unit]
        case .number, .absent, .notApplicable, .unknown, .declined, .notAgreed: []
        }
    }
}

extension TableRow {
    /// Whether it asserts one of some columns.
    fileprivate func asserts(_ columns: Set<ResultColumn>) -> Bool {
        expected.contains {
            if case .column(let column) = $0.assertion { columns.contains(column) } else { false }
        }
    }

    /// Whether it asserts which faults its case has.
    var assertsFaults: Bool {
        expected.contains { $0.assertion == .errors || $0.assertion == .column(.faultCodes) }
    }
}

extension [Coverage] {
    /// The same, those of several editions of one scheme by names that tell them apart.
    var named: [Coverage] {
        map { coverage in
            var named = coverage
            if count(where: { $0.scheme == coverage.scheme }) > 1 {
                named.name += ", version " + coverage.version
            }
            return named
        }
    }
}
