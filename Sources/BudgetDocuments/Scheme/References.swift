/// What each of some things reads of the others, by their positions.
struct References {
    let reads: [[Int]]

    /// The shortest way from one of them through another back to itself, first and last that one; nil
    /// where there is none.
    func circle(from first: Int, through second: Int) -> [Int]? {
        // Breadth first: which of them leads to each.
        var leading = [Int?](repeating: nil, count: reads.count)
        leading[second] = first
        var waiting = [second]
        var next = 0
        while leading[first] == nil, next < waiting.count {
            for read in reads[waiting[next]] where leading[read] == nil {
                leading[read] = waiting[next]
                waiting.append(read)
            }
            next += 1
        }
        guard var step = leading[first] else { return nil }
        var circle = [first]
        while step != first, let before = leading[step] {
            circle.append(step)
            step = before
        }
        return [first] + circle.reversed()
    }
}
