/// What every set of some answers comes to, with all help that is tried, each worked out once.
struct EverySet {
    /// How many there are to choose from: help first, then the answers to each question.
    private let counts: [Int]
    /// In the order of the sets, the last question's answer changing first.
    private let outcomes: [Outcome?]
    /// How far apart two sets stand that differ by the next choice of one thing.
    private let strides: [Int]

    /// The points of some answers, and the budget they give.
    typealias Outcome = (points: Exact, budget: Pence?)

    /// All sets of so many choices each; nil where there are too many.
    init?(of counts: [Int], _ outcome: ([Int]) -> Outcome?) {
        var strides = Array(repeating: 1, count: counts.count)
        var count = 1
        for index in counts.indices.reversed() {
            strides[index] = count
            count *= counts[index]
            guard count <= ProofEffort.raisedSets else { return nil }
        }
        self.counts = counts
        self.strides = strides
        outcomes = (0..<count).map { place in
            outcome(EverySet.choices(at: place, counts, strides))
        }
    }

    /// How many sets there are.
    var count: Int { outcomes.count }

    /// How many sets of the other choices there are beside each of one thing.
    func count(beside index: Int) -> Int { outcomes.count / counts[index] }

    /// The lower of two sets that differ by a step of one choice, and what both come to.
    typealias Step = (choices: [Int], before: Outcome, after: Outcome)

    /// The steps from one choice of a thing to another that are such ones, with every set of the
    /// others.
    func steps(
        of index: Int,
        from lower: Int,
        to higher: Int,
        where isSuch: @escaping (_ before: Outcome, _ after: Outcome) -> Bool
    ) -> some Sequence<Step> {
        let stride = strides[index]
        return outcomes.indices.lazy.filter { $0 / stride % counts[index] == lower }
            .compactMap { place -> Step? in
                guard let before = outcomes[place],
                    let after = outcomes[place + (higher - lower) * stride], isSuch(before, after)
                else { return nil }
                return (EverySet.choices(at: place, counts, strides), before, after)
            }
    }

    private static func choices(at place: Int, _ counts: [Int], _ strides: [Int]) -> [Int] {
        counts.indices.map { place / strides[$0] % counts[$0] }
    }
}
