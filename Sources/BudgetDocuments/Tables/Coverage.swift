internal import PersonalBudgets

/// What the rows of tables have reached of a scheme: its answers, its bands, both sides of each edge.
///
/// A row counts when it passes and asserts what comes of it: points or a band, and towards bands and
/// edges the band itself or an amount.
package struct Coverage: Sendable {
    /// The id of the scheme.
    package let scheme: String
    private let questions: [Question]
    private let bands: [Band]
    private let step: Exact?
    private var answers: Set<Place> = []
    private var bandsHit: Set<Int> = []
    private var first: Set<Int> = []
    private var below: Set<Int> = []

    /// One answer of one question.
    private struct Place: Hashable {
        let question: Int
        let choice: Int
    }

    /// Coverage of a scheme by no row.
    init(_ scheme: Scheme) {
        self.scheme = scheme.id
        questions = scheme.questionnaire?.questions ?? []
        bands = scheme.allocation?.bands ?? []
        step = scheme.allocation?.step
    }

    /// Counts a row that has passed.
    mutating func add(_ row: TableRow, _ person: AssessedCase) {
        guard row.asserts([.points, .band, .budgetWeek]) else { return }
        for (question, answer) in (person.facts.answers ?? []).enumerated() {
            if case .choice(let choice) = answer {
                answers.insert(Place(question: question, choice: choice))
            }
        }
        guard row.asserts([.band, .budgetWeek]), let score = person.assessment.score,
            let band = person.assessment.budget.flatMap(\.band)
        else { return }
        bandsHit.insert(band)
        let points = score.total.value
        if band > 0, points == bands[band].from { first.insert(band) }
        // The last points below an edge are those from which one more would be over it.
        if let edge = bands[band].range.end(on: step), band + 1 < bands.count,
            edge.isWithinOne(above: points)
        {
            below.insert(band + 1)
        }
    }

    /// Adds what other rows have reached of the same scheme.
    package mutating func add(_ other: Coverage) {
        answers.formUnion(other.answers)
        bandsHit.formUnion(other.bandsHit)
        first.formUnion(other.first)
        below.formUnion(other.below)
    }
}

extension Coverage {
    /// How many of each sort were reached, and how many there are.
    package var counts: [(name: String, reached: Int, all: Int)] {
        [
            ("answers", answers.count, questions.reduce(0) { $0 + $1.answers.count }),
            ("bands", bandsHit.count, bands.count),
            ("sides of band edges", first.count + below.count, max(0, bands.count - 1) * 2),
        ]
    }

    /// The share that was reached, in whole per cent and never rounded up.
    package var percent: Int {
        let all = counts.reduce(0) { $0 + $1.all }
        return all == 0 ? 100 : counts.reduce(0) { $0 + $1.reached } * 100 / all
    }

    /// What no row has reached, in the order of the scheme.
    package var missing: [String] {
        let unasked = questions.enumerated().flatMap { question, asked in
            asked.answers.enumerated().compactMap { choice, answer in
                answers.contains(Place(question: question, choice: choice))
                    ? nil : "answers.\(asked.id)=\(answer.id)"
            }
        }
        let unmet = bands.indices.flatMap { band in
            [
                bandsHit.contains(band) ? nil : bands[band].id,
                band == 0 || below.contains(band) ? nil : "below \(bands[band].id)",
                band == 0 || first.contains(band) ? nil : "first of \(bands[band].id)",
            ].compactMap { $0 }
        }
        return unasked + unmet
    }
}

extension TableRow {
    /// Whether it asserts one of some columns.
    fileprivate func asserts(_ columns: Set<ResultColumn>) -> Bool {
        expected.contains {
            if case .column(let column) = $0.assertion { columns.contains(column) } else { false }
        }
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
