extension JSONTree {
    /// The tree of a JSON text.
    init(json bytes: [UInt8]) throws(SyntaxFault) {
        let start = ByteOrderMark.end(in: bytes, of: bytes.indices)
        var cursor = Cursor(bytes.span, from: start, to: bytes.count)
        self = try JSONTree(from: &cursor)
        cursor.skipWhitespace()
        guard cursor.offset == cursor.end else { throw cursor.fault(.afterEnd) }
    }

    // The recursion is bounded: `enter` refuses a depth of more than 64.
    init(from cursor: inout Cursor) throws(SyntaxFault) {
        switch try cursor.kindOfNext() {
        case .null:
            try cursor.word("null")
            self = .null
        case .truth:
            let isTrue = cursor.next == UInt8(ascii: "t")
            try cursor.word(isTrue ? "true" : "false")
            self = .truth(isTrue)
        case .number:
            self = .number(cursor.copy(of: try cursor.number().range))
        case .text:
            let text = try cursor.string()
            self = .text(cursor.characters(of: text))
        case .list:
            var elements: [JSONTree] = []
            try cursor.enter()
            while try cursor.continues(isFirst: elements.isEmpty, until: UInt8(ascii: "]")) {
                elements.append(try JSONTree(from: &cursor))
            }
            self = .list(elements)
        case .object:
            var members: [Member] = []
            try cursor.enter()
            while try cursor.continues(isFirst: members.isEmpty, until: UInt8(ascii: "}")) {
                let text = try cursor.memberName()
                let name = cursor.characters(of: text)
                members.append(Member(name: name, value: try JSONTree(from: &cursor)))
            }
            self = .object(members)
        }
    }

    /// The tree as a JSON text.
    var json: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 << 12)
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .truth(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let digits): bytes.append(contentsOf: digits.utf8)
        case .text(let text): bytes.append(quoted: text)
        case .list(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(quoted: member.name)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension Cursor {
    /// A copy of some bytes as text; the caller knows that they are ASCII.
    fileprivate func copy(of range: Range<Int>) -> String {
        var copy: [UInt8] = []
        for index in range { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }
}
