/// A range of numbers: from one on or above one, and up to one that it holds or one that it does not.
public struct NumberRange: Hashable, Sendable {
    /// The least number in it; nil when it is open that way.
    public let from: Exact?
    /// The number above which it begins.
    public let above: Exact?
    /// The greatest number in it; nil when another member says where it ends, or nothing does.
    public let to: Exact?
    /// The number at which it has ended.
    public let below: Exact?

    /// The range between these numbers.
    public init(
        from: Exact? = nil,
        above: Exact? = nil,
        to: Exact? = nil,
        below: Exact? = nil
    ) {
        self.from = from
        self.above = above
        self.to = to
        self.below = below
    }

    /// Every number.
    public static let all = NumberRange()

    /// Where it begins, whether or not that number lies in it; nil when it is open that way.
    var lowerEdge: Exact? { from ?? above }

    /// Where it ends, whether or not that number lies in it; nil when it is open that way.
    var upperEdge: Exact? { to ?? below }

    /// Whether a number lies in it.
    public func holds(_ number: Exact) -> Bool {
        if let from, number < from { return false }
        if let above, number <= above { return false }
        if let to, number > to { return false }
        if let below, number >= below { return false }
        return true
    }

    /// Whether no number lies in it.
    public var isEmpty: Bool {
        if let from { return to.map { $0 < from } ?? false || below.map { $0 <= from } ?? false }
        guard let above, let end = upperEdge else { return false }
        return end <= above
    }

    /// The last number in the range, on the grid if there is one; the number at which it ends where
    /// none is the last, and nil when it is open.
    func last(on step: Exact?) -> Exact? {
        to ?? below.flatMap { below in step.flatMap { try? below - $0 } ?? below }
    }

    /// The first number past the range, on the grid if there is one; nil when it is open.
    public func end(on step: Exact?) -> Exact? {
        below ?? to.flatMap { to in step.flatMap { try? to + $0 } ?? to }
    }
}

extension Trace {
    /// The numbers between which a range lies, for the trace alone.
    mutating func edges(
        of range: NumberRange,
        from lower: @autoclosure () -> Term,
        to upper: @autoclosure () -> Term
    ) -> [Figure<Points>] {
        guard isOn else { return [] }
        var edges: [Figure<Points>] = []
        if let number = range.lowerEdge { edges.append(input(lower(), number)) }
        if let number = range.upperEdge { edges.append(input(upper(), number)) }
        return edges
    }
}
