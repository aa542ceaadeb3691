/// What every set of some answers comes to, each worked out once.
struct EverySet {
    private let steps: [[Answer]]
    /// In the order of the sets, the last question's answer changing first.
    private let outcomes: [Outcome?]
    /// How far apart two sets stand that differ by one answer to a question.
    private let strides: [Int]

    /// The points of some answers, and the budget they give.
    typealias Outcome = (points: Exact, budget: Pence?)

    /// All sets of the answers that each question is given; nil where there are too many.
    init?(of steps: [[Answer]], _ outcome: ([Answer]) -> Outcome?) {
        var strides = Array(repeating: 1, count: steps.count)
        var count = 1
        for index in steps.indices.reversed() {
            strides[index] = count
            count *= steps[index].count
            guard count <= ProofEffort.raisedSets else { return nil }
        }
        self.steps = steps
        self.strides = strides
        outcomes = (0..<count).map { place in
            outcome(EverySet.answers(at: place, steps, strides))
        }
    }

    /// How many sets there are.
    var count: Int { outcomes.count }

    /// How many sets of the other answers there are beside each answer to a question.
    func count(beside index: Int) -> Int { outcomes.count / steps[index].count }

    /// The first set of the other answers by which a step from one answer to another is such a one.
    func first(
        stepOf index: Int,
        from lower: Int,
        to higher: Int,
        where isSuch: (_ before: Outcome, _ after: Outcome) -> Bool
    ) -> [Answer]? {
        let stride = strides[index]
        for place in outcomes.indices where place / stride % steps[index].count == lower {
            guard let before = outcomes[place],
                let after = outcomes[place + (higher - lower) * stride], isSuch(before, after)
            else { continue }
            return EverySet.answers(at: place, steps, strides)
        }
        return nil
    }

    private static func answers(
        at place: Int,
        _ steps: [[Answer]],
        _ strides: [Int]
    ) -> [Answer] {
        steps.indices.map { steps[$0][place / strides[$0] % steps[$0].count] }
    }
}
