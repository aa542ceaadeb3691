/// A place where the files of two schemes say something else.
package struct RuleChange: Hashable, Sendable {
    /// The JSON Pointer into A; into B for what A does not have.
    package let pointer: String
    /// The same place in B, where lists are in another order.
    let pointerInB: String
    /// What A says; nil for nothing.
    package let a: String?
    /// What B says; nil for nothing.
    package let b: String?

    /// The places where two schemes differ in what they work out, in the order of A.
    ///
    /// Titles, texts, sources and notes are words, and are left out.
    static func all(_ a: String, _ b: String) -> [RuleChange] {
        guard let before = try? CaseTree(json: Array(a.utf8)),
            let after = try? CaseTree(json: Array(b.utf8))
        else { return [] }
        var changes: [RuleChange] = []
        compare(before, after, ("", ""), into: &changes)
        return changes
    }

    /// Whether what a case has read by one scheme holds this place.
    func isRead(
        _ pointer: String,
        in read: (figures: Set<String>, steps: Set<String>)
    ) -> Bool {
        let parent = String(pointer[..<(pointer.lastIndex(of: "/") ?? pointer.startIndex)])
        let name = pointer.split(separator: "/").last.map { String($0) } ?? ""
        if read.steps.contains(pointer) || RuleChange.isCondition(pointer) { return true }
        if RuleChange.waysToWork.contains(name) {
            return (read.steps.union(read.figures)).contains { $0.hasPrefix(parent) }
        }
        return read.figures.contains { rule in
            rule == pointer || pointer.hasPrefix(rule + "/") || rule.hasPrefix(pointer + "/")
        }
    }

    /// Whether every case is held against it before anything is worked out.
    private static func isCondition(_ pointer: String) -> Bool {
        ["/subject", "/prices/from", "/prices/to"].contains(pointer)
            || pointer.hasPrefix("/applies/")
    }

    /// Members that say how a part is worked out, and are no figures.
    private static let waysToWork: Set<String> = [
        "rounding", "point", "planLimit", "every", "nightCare", "lineRounding", "share", "regime",
    ]

    private static let words: Set<String> = [
        "version", "title", "notice", "sources", "text", "at", "source", "evidence", "outcomes",
    ]

    private static func compare(
        _ a: CaseTree,
        _ b: CaseTree,
        _ place: (a: String, b: String),
        into changes: inout [RuleChange]
    ) {
        guard a != b else { return }
        switch (a, b) {
        // A file that was saved by another program may write the same number another way.
        case (.number(let first), .number(let second))
        where PlainNumber(first) != nil && PlainNumber(first) == PlainNumber(second):
            return
        case (.object(let first), .object(let second)):
            for member in first where isRule(member.name, at: place.a) {
                let below = (place.a + "/" + member.name, place.b + "/" + member.name)
                compare(member.value, second[member.name], below, into: &changes)
            }
            for member in second
            where isRule(member.name, at: place.b) && first[member.name] == nil {
                let below = (place.a + "/" + member.name, place.b + "/" + member.name)
                changes.append(change(nil, member.value, below))
            }
        case (.list(let first), .list(let second)):
            let theirs = second.enumerated().map { ($0, $1["id"]) }
            var met: Set<Int> = []
            for (index, element) in first.enumerated() {
                let match =
                    element["id"].map { id in theirs.first { $0.1 == id }?.0 }
                    ?? (second.indices.contains(index) ? index : nil)
                if let match { met.insert(match) }
                let below = ("\(place.a)/\(index)", "\(place.b)/\(match ?? index)")
                compare(element, match.map { second[$0] }, below, into: &changes)
            }
            for index in second.indices where !met.contains(index) {
                changes.append(
                    change(nil, second[index], ("\(place.b)/\(index)", "\(place.b)/\(index)"))
                )
            }
        default:
            changes.append(change(a, b, place))
        }
    }

    private static func compare(
        _ a: CaseTree,
        _ b: CaseTree?,
        _ place: (a: String, b: String),
        into changes: inout [RuleChange]
    ) {
        guard let b else { return changes.append(change(a, nil, place)) }
        compare(a, b, place, into: &changes)
    }

    private static func isRule(_ name: String, at place: String) -> Bool {
        !words.contains(name) && !name.hasPrefix("x-") && !(name == "id" && place.isEmpty)
    }

    private static func change(
        _ a: CaseTree?,
        _ b: CaseTree?,
        _ place: (a: String, b: String)
    ) -> RuleChange {
        RuleChange(
            pointer: place.a,
            pointerInB: place.b,
            a: a.map { String(decoding: $0.json, as: UTF8.self) },
            b: b.map { String(decoding: $0.json, as: UTF8.self) }
        )
    }
}

extension [CaseTree.Member] {
    fileprivate subscript(name: String) -> CaseTree? { first { $0.name == name }?.value }
}
