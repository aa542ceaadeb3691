internal import PersonalBudgets

/// What the rows of tables have reached of a scheme: its answers, its bands, both sides of each edge,
/// and the cells of the year's rates that it reads.
///
/// A row counts when it passes and asserts what comes of it: points or a band, towards bands and
/// edges the band itself or an amount, and towards rates what the person pays.
package struct Coverage: Sendable {
    /// The id of the scheme.
    package let scheme: String
    private let questions: [Question]
    private let bands: [Band]
    private let step: Exact?
    private let hasMeansTest: Bool
    private var answers: Set<Place> = []
    private var bandsHit: Set<Int> = []
    private var first: Set<Int> = []
    private var below: Set<Int> = []
    private var rates: [Amounts] = []

    /// One answer of one question.
    private struct Place: Hashable {
        let question: Int
        let choice: Int
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

        /// The share that was reached, in whole per cent and never rounded up.
        package var percent: Int { all == 0 ? isUncounted ? 0 : 100 : reached * 100 / all }
    }

    /// Coverage of a scheme by no row.
    init(_ scheme: Scheme) {
        self.scheme = scheme.id
        questions = scheme.questionnaire?.questions ?? []
        bands = scheme.allocation?.bands ?? []
        step = scheme.allocation?.step
        hasMeansTest = scheme.contribution != nil
    }

    /// Takes note of a row that was worked out, and counts it when it has passed.
    mutating func add(_ result: RowResult, _ person: AssessedCase) {
        let row = result.row
        if row.asserts([.contributionMaxWeek, .fullCost, .personPaysWeek, .councilPaysWeek]) {
            addRates(person, areRead: result.hasPassed)
        }
        guard result.hasPassed, row.asserts([.points, .band, .budgetWeek]) else { return }
        for (question, answer) in (person.facts.answers ?? []).enumerated() {
            for choice in answer.choices(of: questions[question]) {
                answers.insert(Place(question: question, choice: choice))
            }
        }
        guard let score = person.assessment.score else { return }
        add(row, points: score.total.value, band: person.assessment.budget.flatMap(\.band))
    }

    /// Counts the band of a row that has passed, and the side of an edge that it stands on.
    mutating func add(_ row: TableRow, points: Exact, band: Int?) {
        guard row.asserts([.band, .budgetWeek]), let band else { return }
        bandsHit.insert(band)
        if band > 0, points == bands[band].from { first.insert(band) }
        // The last points below an edge are those from which one more would be over it.
        if let edge = bands[band].range.end(on: step), band + 1 < bands.count,
            edge.isWithinOne(above: points)
        {
            below.insert(band + 1)
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
        first.formUnion(other.first)
        below.formUnion(other.below)
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
    package var answersGiven: Part {
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
    package var bandsReached: Part {
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
            reached: first.count + below.count,
            missing: bands.indices.dropFirst().flatMap { band in
                [
                    below.contains(band) ? nil : "below \(bands[band].id)",
                    first.contains(band) ? nil : "first of \(bands[band].id)",
                ].compactMap(\.self)
            }
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

    /// The share of the scheme itself that was reached, in whole per cent and never rounded up.
    package var percent: Int {
        let all = ofScheme.reduce(0) { $0 + $1.all }
        return all == 0 ? 100 : ofScheme.reduce(0) { $0 + $1.reached } * 100 / all
    }

    /// What no row has reached of the scheme itself: answers, then bands with their edges.
    package var missing: [String] { ofScheme.flatMap(\.missing) }
}

extension Answer {
    /// The choices that an answer makes use of; of a frequency its unit.
    fileprivate func choices(of question: Question) -> [Int] {
        switch self {
        case .choice(let choice): [choice]
        case .choices(let mask):
            question.answers.indices.filter { mask & 1 << UInt64($0) != 0 }
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

extension Exact {
    /// Whether it is above another number, and by one at most.
    fileprivate func isWithinOne(above other: Exact) -> Bool {
        let ours = Int128(numerator) * Int128(other.denominator)
        let theirs = Int128(other.numerator) * Int128(denominator)
        return ours > theirs && ours - theirs <= Int128(denominator) * Int128(other.denominator)
    }
}
