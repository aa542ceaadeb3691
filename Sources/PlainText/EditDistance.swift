/// How many slips of the finger lie between two words.
enum EditDistance {
    /// The fewest insertions, deletions, replacements and swaps of neighbours from one to the other.
    static func between(_ one: [Character], _ other: [Character]) -> Int {
        var twoBack: [Int] = []
        var oneBack = Array(0...other.count)
        for (row, left) in one.enumerated() {
            var current = [row + 1]
            for (column, right) in other.enumerated() {
                var least = min(oneBack[column + 1] + 1, current[column] + 1)
                least = min(least, oneBack[column] + (left == right ? 0 : 1))
                if row > 0, column > 0, left == other[column - 1], one[row - 1] == right {
                    least = min(least, twoBack[column - 1] + 1)
                }
                current.append(least)
            }
            (twoBack, oneBack) = (oneBack, current)
        }
        return oneBack[other.count]
    }
}
