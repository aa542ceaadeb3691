/// Every way to choose one of each of some lists, by position; the choice of the first changes fastest.
struct Choices: Sequence, IteratorProtocol {
    /// How many there are to choose from: at least one of each.
    private let counts: [Int]
    private var upcoming: [Int]?

    /// All choices of one of so many each.
    init(of counts: [Int]) {
        self.counts = counts
        upcoming = counts.map { _ in 0 }
    }

    mutating func next() -> [Int]? {
        let choice = upcoming
        for place in counts.indices {
            upcoming?[place] += 1
            if let position = upcoming?[place], position < counts[place] { return choice }
            upcoming?[place] = 0
        }
        upcoming = nil
        return choice
    }
}
