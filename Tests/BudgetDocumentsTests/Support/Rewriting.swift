import TestKit

/// Ways of writing the same document anew.
struct Rewriting {
    /// Whether each member and element has a line of its own.
    var isIndented = false
    /// Whether every letter of every name and text is written `\u0061`.
    var isEscaped = false
    /// Whether dates are left as they are all the same.
    var leavesDates = false

    func bytes(_ value: PlainJSON) -> [UInt8] {
        var text = ""
        add(value, to: &text, depth: 0)
        return Array(text.utf8)
    }

    private func add(_ value: PlainJSON, to text: inout String, depth: Int) {
        switch value {
        case .object(let members):
            add("{", "}", members, to: &text, depth: depth) { member, text in
                text += quoted(member.name) + (isIndented ? " : " : ":")
                add(member.value, to: &text, depth: depth + 1)
            }
        case .list(let elements):
            add("[", "]", elements, to: &text, depth: depth) { element, text in
                add(element, to: &text, depth: depth + 1)
            }
        case .text(let content): text += quoted(content)
        case .number(let digits): text += digits
        case .word(let word): text += word
        }
    }

    private func add<Part>(
        _ open: String,
        _ close: String,
        _ parts: [Part],
        to text: inout String,
        depth: Int,
        _ body: (Part, inout String) -> Void
    ) {
        text += open
        for (index, part) in parts.enumerated() {
            if index > 0 { text += "," }
            if isIndented { text += "\n" + String(repeating: "    ", count: depth + 1) }
            body(part, &text)
        }
        if isIndented { text += "\n" + String(repeating: "    ", count: depth) }
        text += close
    }

    private func quoted(_ content: String) -> String {
        let isDate = content.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        guard isEscaped, !(isDate && leavesDates) else {
            return "\"" + content.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        let units = content.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\"" + units.joined() + "\""
    }
}

extension PlainJSON {
    /// The same value with the members of every object in another order.
    func shuffled(_ numbers: inout SplitMix64) -> PlainJSON {
        switch self {
        case .object(let members):
            var inside: [(name: String, value: PlainJSON)] = []
            for member in members {
                inside.append((member.name, member.value.shuffled(&numbers)))
            }
            return .object(inside.shuffled(using: &numbers))
        case .list(let elements):
            return .list(elements.map { $0.shuffled(&numbers) })
        case .text, .number, .word: return self
        }
    }
}
