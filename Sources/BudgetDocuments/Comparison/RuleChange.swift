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

    /// Whether the rules that were read by A, and those by B, surely leave this place out.
    ///
    /// A rule may be read without a step of its own. Only what is read row by row is known not to be:
    /// the answers of a question and its weight, the bands, and the services of the price list.
    func isUnread(_ byA: Set<String>, _ byB: Set<String>) -> Bool {
        RuleChange.leaves(out: pointer, byA) && RuleChange.leaves(out: pointerInB, byB)
    }

    private static func leaves(out pointer: String, _ read: Set<String>) -> Bool {
        guard let row = row(of: pointer) else { return false }
        return !read.contains { rule in
            rule.hasPrefix(row.list) && (rule.isWithin(row.pointer) || row.pointer.isWithin(rule))
        }
    }

    /// The row of a list, read one by one, that a place stands in, and the beginning of all its rows;
    /// nil for any other place.
    private static func row(of pointer: String) -> (pointer: String, list: String)? {
        let steps = pointer.split(separator: "/")
        let list = "/" + steps.prefix(2).joined(separator: "/") + "/"
        func upTo(_ count: Int) -> (String, String) {
            ("/" + steps.prefix(count).joined(separator: "/"), list)
        }
        switch (list, steps.count) {
        case ("/allocation/bands/", 3...), ("/prices/services/", 3...): return upTo(3)
        case ("/questionnaire/questions/", 4) where steps[3] == "weight": return upTo(3)
        case ("/questionnaire/questions/", 5...) where steps[3] == "answers": return upTo(5)
        default: return nil
        }
    }

    /// Whether it stands within a part of the scheme.
    func isWithin(_ part: String) -> Bool { pointer.isWithin(part) || pointerInB.isWithin(part) }

    /// Whether it is within a rule, or the rule is within it.
    func touches(_ rule: String) -> Bool {
        isWithin(rule) || rule.isWithin(pointer) || rule.isWithin(pointerInB)
    }

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

extension String {
    /// Whether a pointer is another one, or leads further into what that one names.
    fileprivate func isWithin(_ pointer: String) -> Bool {
        self == pointer || hasPrefix(pointer + "/")
    }
}
