extension JSONTree {
    /// This scheme, with what another says instead at those places where they differ that are taken.
    ///
    /// Titles, texts, sources and notes are words, and never taken. Elements of a list are the same
    /// where their ids are, or where they stand in lists of one length; what only the other has stands
    /// behind what it follows there. Any other list is taken whole.
    ///
    /// - Parameters:
    ///   - other: The other scheme.
    ///   - taking: Asked of each place, in the order of this scheme.
    /// - Returns: A scheme that may have faults: places may fit only together.
    func merged(with other: JSONTree, taking: @escaping (RuleChange) -> Bool) -> JSONTree {
        SchemeMerge(takes: taking).value(self, other, ("", "")) ?? self
    }
}

/// Two schemes put together into one.
private struct SchemeMerge {
    let takes: (RuleChange) -> Bool

    /// Where a value stands, or would stand, in each of the two.
    typealias Place = (a: String, b: String)

    /// What stands in words and changes no figure.
    private static let words: Set<String> = [
        "version", "title", "notice", "sources", "text", "at", "source", "evidence", "outcomes",
    ]

    /// One of two values, or what both come to; nil for nothing.
    func value(_ a: JSONTree?, _ b: JSONTree?, _ place: Place) -> JSONTree? {
        switch (a, b) {
        case _ where a == b: return a
        // A file that was saved by another program may write the same number another way.
        case (.number(let first)?, .number(let second)?)
        where PlainNumber(first) != nil && PlainNumber(first) == PlainNumber(second):
            return a
        case (.object(let first)?, .object(let second)?):
            return .object(members(first, second, place))
        case (.list(let first)?, .list(let second)?) where isOneByOne(first, second):
            return .list(elements(first, second, place))
        default:
            let change = RuleChange(
                pointerInA: a.map { _ in place.a },
                pointerInB: b.map { _ in place.b },
                a: a.map { String(decoding: $0.json, as: UTF8.self) },
                b: b.map { String(decoding: $0.json, as: UTF8.self) }
            )
            return takes(change) ? b : a
        }
    }

    private func members(
        _ first: [JSONTree.Member],
        _ second: [JSONTree.Member],
        _ place: Place
    ) -> [JSONTree.Member] {
        let added = second.filter { member in !first.contains { $0.name == member.name } }
        return (first.map { ($0.name, $0.value) } + added.map { ($0.name, nil) })
            .compactMap { (name: String, own: JSONTree?) -> JSONTree.Member? in
                let below = (place.a + "/" + name, place.b + "/" + name)
                let theirs = second.first { $0.name == name }?.value
                let merged = isRule(name, at: place) ? value(own, theirs, below) : own
                return merged.map { JSONTree.Member(name: name, value: $0) }
            }
    }

    private func isRule(_ name: String, at place: Place) -> Bool {
        !SchemeMerge.words.contains(name) && !name.hasPrefix("x-")
            && !(name == "id" && place.a.isEmpty)
    }

    /// Whether it can be told which elements of two lists are the same.
    private func isOneByOne(_ first: [JSONTree], _ second: [JSONTree]) -> Bool {
        first.count == second.count || (first + second).allSatisfy { $0.key != nil }
    }

    private func elements(
        _ first: [JSONTree],
        _ second: [JSONTree],
        _ place: Place
    ) -> [JSONTree] {
        pairs(first, second, place).compactMap { own, other in
            value(
                own.map { first[$0] },
                other.map { second[$0] },
                ("\(place.a)/\(own ?? other ?? 0)", "\(place.b)/\(other ?? own ?? 0)")
            )
        }
    }

    /// The elements that are the same in two lists, in the order of the first, or in that of the other
    /// where order says something and that is taken.
    private func pairs(
        _ first: [JSONTree],
        _ second: [JSONTree],
        _ place: Place
    ) -> [(Int?, Int?)] {
        let matches = first.indices.map { match(first[$0], at: $0, in: second) }
        let met = matches.compactMap(\.self)
        if place.a == "/allocation/adjusters", met != met.sorted() {
            func names(_ list: [JSONTree], _ order: [Int]) -> String {
                let keys = order.compactMap { list[$0].key?.value }
                return String(decoding: JSONTree.list(keys).json, as: UTF8.self)
            }
            let change = RuleChange(
                pointerInA: place.a,
                pointerInB: place.b,
                a: names(second, met),
                b: names(second, met.sorted())
            )
            if takes(change) {
                let matches = second.indices.map { match(second[$0], at: $0, in: first) }
                return SchemeMerge.inOrder(of: matches, first.count).map { ($1, $0) }
            }
        }
        return SchemeMerge.inOrder(of: matches, second.count)
    }

    /// Each element of a list with the one that it matches, and behind what it follows there each
    /// that only the other list has.
    private static func inOrder(of matches: [Int?], _ count: Int) -> [(Int?, Int?)] {
        let met = Set(matches.compactMap(\.self))
        func others(from start: Int) -> [(Int?, Int?)] {
            (start..<max(start, count)).prefix { !met.contains($0) }.map { (nil, $0) }
        }
        return others(from: 0)
            + matches.enumerated().flatMap { index, match in
                [(index, match)] + (match.map { others(from: $0 + 1) } ?? [])
            }
    }

    /// Where an element of one list stands in the other; nil when it does not.
    private func match(_ element: JSONTree, at index: Int, in others: [JSONTree]) -> Int? {
        guard let key = element.key else { return others.indices.contains(index) ? index : nil }
        return others.firstIndex { $0.key == key }
    }
}

extension JSONTree {
    /// The member by which an element of a list is told from the others; nil when it has none.
    fileprivate var key: Member? {
        guard case .object(let members) = self else { return nil }
        // The order of members says nothing.
        return ["id", "kind", "cell"].lazy
            .compactMap { name in members.first { $0.name == name } }.first
    }
}
