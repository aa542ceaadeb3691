extension Reach {
    /// The values of a number.
    enum Values {
        /// These, in order.
        case list([Exact])
        /// Too many to list: anything between two.
        case between(Exact, Exact)
        /// Too many to list: those between two that lie so far apart, from the first on.
        case steps(Exact, Exact, by: Exact)

        /// Every number that can be reckoned with.
        static let anything = Values.between(Exact(-Int64.max), Exact(Int64.max))

        /// These; anything where one of them is too large to be reckoned with.
        static func listed(_ list: [Exact?]) -> Values {
            var all: Set<Exact> = []
            for value in list {
                guard let value else { return .anything }
                all.insert(value)
            }
            return .list(all.sorted())
        }

        /// What lies between some numbers; anything where one of them is too large.
        static func spanning(_ ends: [Exact?]) -> Values {
            let known = ends.compactMap(\.self)
            guard known.count == ends.count, let low = known.min(), let high = known.max()
            else { return .anything }
            return .between(low, high)
        }
    }
}

// What numbers come to together.
extension Reach.Values {
    /// What an operation makes of each value, which keeps or turns their order.
    private func each(_ operation: (Exact) -> Exact?) -> Self {
        switch self {
        case .list(let list): .listed(list.map(operation))
        case .between(let low, let high), .steps(let low, let high, by: _):
            .spanning([operation(low), operation(high)])
        }
    }

    /// Each value so many times.
    func times(_ weight: Exact) -> Self {
        guard case .steps(let low, let high, let step) = self, weight != .zero else {
            return weight == .one ? self : each { try? $0 * weight }
        }
        guard let one = try? low * weight, let other = try? high * weight,
            let apart = try? step * max(weight, .zero - weight)
        else { return .anything }
        return .steps(min(one, other), max(one, other), by: apart)
    }

    /// The values as a rule rounds them.
    func rounded(by rule: RoundingRule) -> Self {
        each { value in
            let steps = try? (value / rule.step).rounded(rule.mode, on: .allowance)
            return steps.flatMap { try? $0 * rule.step }
        }
    }

    /// One divided by each value but nothing: by what lies next to nothing it comes to anything.
    var reciprocals: Self {
        switch self {
        case .list(let list): .listed(list.filter { $0 != .zero }.map { try? .one / $0 })
        case .between(let low, let high), .steps(let low, let high, by: _):
            low <= .zero && high >= .zero ? .anything : each { try? .one / $0 }
        }
    }

    /// What some numbers add up to.
    static func sum(_ parts: [Self]) -> Self {
        parts.reduce(.list([.zero])) { sum, part in
            sum.stepping(with: part) ?? part.stepping(with: sum)
                ?? sum.combined(with: part) { try? $0 + $1 }
        }
    }

    /// What steps add up to with other numbers, where that leaves no step out: the others lie whole
    /// steps from each other, and no farther than these reach; nil for anything else.
    private func stepping(with other: Self) -> Self? {
        guard case .steps(let low, let high, let step) = self, let apart = other.distances,
            let reach = try? high - low + step,
            apart.allSatisfy({ $0 <= reach && (try? $0 / step)?.isWhole ?? false }),
            let least = try? low + other.ends.0, let most = try? high + other.ends.1
        else { return nil }
        return .steps(least, most, by: step)
    }

    /// How far each value lies from the next; nil where there is always one between.
    private var distances: [Exact]? {
        switch self {
        case .list(let list):
            let all = zip(list, list.dropFirst()).map { try? $1 - $0 }
            return all.contains(nil) ? nil : all.compactMap(\.self)
        case .steps(_, _, let step): return [step]
        case .between: return nil
        }
    }

    /// Everything that one of some numbers can come to.
    static func union(_ parts: [Self]) -> Self {
        var all: Set<Exact> = []
        var ends: (Exact, Exact)?
        for part in parts {
            switch part {
            case .list(let list): all.formUnion(list)
            case .between(let low, let high), .steps(let low, let high, by: _):
                ends = (min(ends?.0 ?? low, low), max(ends?.1 ?? high, high))
            }
        }
        guard let ends else { return .list(all.sorted()) }
        return .between(min(ends.0, all.min() ?? ends.0), max(ends.1, all.max() ?? ends.1))
    }

    /// What an operation makes of each value of one number with each of another.
    func combined(with other: Self, _ operation: (Exact, Exact) -> Exact?) -> Self {
        if case .list(let left) = self, case .list(let right) = other,
            left.count * right.count <= ProofEffort.pairedValues
        {
            let all = Self.listed(left.flatMap { one in right.map { operation(one, $0) } })
            if case .list(let list) = all, list.count <= ProofEffort.listedValues { return all }
        }
        return .spanning(
            [self.ends.0, self.ends.1].flatMap { one in
                [other.ends.0, other.ends.1].map { operation(one, $0) }
            }
        )
    }
}

// What a number can come to.
extension Reach.Values {
    /// Whether every value is known.
    var isKnown: Bool { if case .between = self { false } else { true } }

    /// Whether there is one and no other.
    var isOne: Bool {
        if case .list(let list) = self { list.count == 1 } else { false }
    }

    /// Whether there is none.
    var isEmpty: Bool { if case .list(let list) = self { list.isEmpty } else { false } }

    /// The least and the greatest value.
    var ends: (Exact, Exact) {
        switch self {
        case .list(let list): (list.first ?? .zero, list.last ?? .zero)
        case .between(let low, let high), .steps(let low, let high, by: _): (low, high)
        }
    }

    /// Whether a value lies in a range.
    func reaches(_ range: NumberRange) -> Bool {
        switch self {
        case .list, .steps: first(in: range) != nil
        case .between(let low, let high):
            (range.lowerEdge ?? low) <= high && (range.upperEdge ?? high) >= low
        }
    }

    /// The least of them that lies in a range; nil where none does.
    func first(in range: NumberRange) -> Exact? {
        guard case .between(let low, let high) = self else {
            return telling([range]).first { range.holds($0) }
        }
        return reaches(range) ? min(high, max(low, range.lowerEdge ?? low)) : nil
    }

    /// The greatest of them that lies in a range, or its end where there is none just before that.
    func last(in range: NumberRange) -> Exact? {
        guard case .between(let low, let high) = self else {
            return telling([range]).last { range.holds($0) }
        }
        return reaches(range) ? max(low, min(high, range.upperEdge ?? high)) : nil
    }

    /// Values in order, among which stand the first and the last of those between edges of ranges.
    private func telling(_ ranges: [NumberRange]) -> [Exact] {
        switch self {
        case .list(let list): return list
        case .between(let low, let high):
            let edges = ranges.flatMap(\.edges).filter { low <= $0 && $0 <= high }
            return Set(edges + [low, high]).withMiddles
        case .steps(let low, let high, let step):
            let edges = ranges.flatMap(\.edges) + [low, high]
            let near = edges.flatMap { Self.stepsAround($0, from: low, by: step) }
            return Set(near).filter { low <= $0 && $0 <= high }.sorted()
        }
    }

    /// The step at or before an edge, with the one before it and the one behind it.
    private static func stepsAround(_ edge: Exact, from low: Exact, by step: Exact) -> [Exact] {
        guard let count = try? ((edge - low) / step).rounded(.down, on: .charge) else { return [] }
        return (-1...1).compactMap { try? low + step * (count + Exact($0)) }
    }

    /// One value for each way in which it lies in some ranges or not.
    func atoms(of ranges: [NumberRange]) -> [Exact] {
        var seen: Set<[Bool]> = []
        return telling(ranges).filter { value in
            seen.insert(ranges.map { $0.holds(value) }).inserted
        }
    }
}

extension NumberRange {
    /// The numbers at which it begins or ends.
    var edges: [Exact] { [from, above, to, below].compactMap(\.self) }
}

extension Set<Exact> {
    /// These in their order, with a number between each and the next.
    var withMiddles: [Exact] {
        let sorted = sorted()
        let between = zip(sorted, sorted.dropFirst()).compactMap { lower, upper in
            (try? lower + upper).flatMap { try? $0 / Exact(2) }
        }
        return (sorted + between).sorted()
    }
}
