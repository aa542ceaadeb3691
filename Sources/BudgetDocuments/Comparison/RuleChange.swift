/// A place where two schemes, A and B, say something else.
package struct RuleChange: Hashable, Sendable {
    /// The JSON Pointer into A, and that into B; nil for a scheme that says nothing there.
    let pointerInA: String?, pointerInB: String?
    /// What A says, and what B says, as JSON; nil for nothing.
    package let a: String?, b: String?

    /// In the place of what a scheme does not say.
    package static let notThere = "not there"

    /// The JSON Pointer into A; into B for what A does not have.
    package var pointer: String { pointerInA ?? pointerInB ?? "" }

    /// The change with A for B.
    var turned: RuleChange {
        RuleChange(pointerInA: pointerInB, pointerInB: pointerInA, a: b, b: a)
    }

    /// The places where two schemes differ in what they work out, in the order of A.
    static func all(_ a: JSONTree, _ b: JSONTree) -> [RuleChange] {
        var changes: [RuleChange] = []
        _ = a.merged(with: b) { change in
            changes.append(change)
            return false
        }
        return changes
    }

    /// Whether the rules that were read by A, and those by B, surely leave this place out.
    ///
    /// A rule may be read without a step of its own. Only what is read row by row is known not to be:
    /// the answers of a question and its weight, the bands, and the services of the price list.
    func isUnread(_ byA: Set<String>, _ byB: Set<String>) -> Bool {
        RuleChange.leaves(out: pointerInA, byA) && RuleChange.leaves(out: pointerInB, byB)
    }

    private static func leaves(out pointer: String?, _ read: Set<String>) -> Bool {
        guard let pointer else { return true }
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
}

extension String {
    /// Whether a JSON Pointer is another one, or leads further into what that one names.
    func isWithin(_ pointer: String) -> Bool {
        self == pointer || hasPrefix(pointer + "/")
    }

    /// The pointer to what holds the value that this one leads to; that of a whole document is its own.
    var parentPointer: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }
}
