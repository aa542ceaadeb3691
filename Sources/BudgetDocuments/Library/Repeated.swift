extension Sequence {
    /// The items that are like one before them, each by its position and by that of the first; none
    /// is like what is nil.
    func repeated<Item: Hashable>() -> [(again: Int, first: Int)] where Element == Item? {
        var known: [Item: Int] = [:]
        var repeated: [(again: Int, first: Int)] = []
        for (position, item) in enumerated() {
            guard let item else { continue }
            if let first = known[item] {
                repeated.append((position, first))
            } else {
                known[item] = position
            }
        }
        return repeated
    }
}
