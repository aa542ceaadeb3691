/// A JSON Pointer under way (RFC 6901): members by name, elements by number.
struct Pointer {
    private(set) var text = ""

    func member(_ name: String) -> Pointer {
        var escaped = ""
        for character in name.unicodeScalars {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return Pointer(text: text + "/" + escaped)
    }

    func element(_ index: Int) -> Pointer { Pointer(text: text + "/\(index)") }

    init() {}
    private init(text: String) { self.text = text }
}

/// What a pointer leads to: a value, and the name it has if it is a member.
struct Landmark {
    let pointer: String
    let name: Range<Int>?
    let value: Range<Int>
}

extension Cursor {
    /// The pointer to the innermost value, or member name, that holds a byte.
    mutating func pointer(to place: Int) -> String {
        var found = Pointer()
        while let inner = (try? valueInside(holding: place)) ?? nil {
            let name = inner.name.map { characters(of: $0) }
            found = name.map { found.member($0) } ?? found.element(inner.index)
            offset = inner.start
        }
        return found.text
    }

    /// The member or element, of the object or list that comes next, that holds a byte.
    private mutating func valueInside(
        holding place: Int
    ) throws(SyntaxFault) -> (name: JSONText?, index: Int, start: Int)? {
        let kind = try kindOfNext()
        guard kind == .object || kind == .list else { return nil }
        try enter()
        var index = 0
        while try continues(
            isFirst: index == 0,
            until: UInt8(ascii: kind == .object ? "}" : "]")
        ) {
            let name = kind == .object ? try memberName() : nil
            let value = try skip()
            let first = name?.quoted.lowerBound ?? value.lowerBound
            if (first..<value.upperBound).contains(place) { return (name, index, value.lowerBound) }
            index += 1
        }
        return nil
    }

    /// Where the value of a pointer stands; what does not lead to it is passed over.
    mutating func place(of pointer: String) -> Landmark? {
        (try? place(of: pointer, from: Pointer(), name: nil)) ?? nil
    }

    private mutating func place(
        of wanted: String,
        from here: Pointer,
        name: Range<Int>?
    ) throws(SyntaxFault) -> Landmark? {
        let kind = try kindOfNext()
        let start = offset
        let leadsOn = wanted.hasPrefix(here.text + "/")
        switch kind {
        case .object where leadsOn:
            try enter()
            var isFirst = true
            while try continues(isFirst: isFirst, until: UInt8(ascii: "}")) {
                isFirst = false
                let name = try memberName()
                let inner = here.member(characters(of: name))
                if let found = try place(of: wanted, from: inner, name: name.quoted) {
                    return found
                }
            }
        case .list where leadsOn:
            try enter()
            var index = 0
            while try continues(isFirst: index == 0, until: UInt8(ascii: "]")) {
                if let found = try place(of: wanted, from: here.element(index), name: nil) {
                    return found
                }
                index += 1
            }
        default:
            _ = try skip()
        }
        guard here.text == wanted else { return nil }
        return Landmark(pointer: wanted, name: name, value: start..<offset)
    }
}
