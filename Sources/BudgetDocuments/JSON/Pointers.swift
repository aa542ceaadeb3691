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
    mutating func pointer(to offset: Int) -> String {
        var found = ""
        _ = try? visit { landmark in
            let first = landmark.name?.lowerBound ?? landmark.value.lowerBound
            if first <= offset, offset < landmark.value.upperBound,
                landmark.pointer.utf8.count >= found.utf8.count
            {
                found = landmark.pointer
            }
        }
        return found
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

    /// Visits every value of a document, inner ones before the outer one that holds them.
    private mutating func visit(
        _ pointer: Pointer = Pointer(),
        name: Range<Int>? = nil,
        _ visitor: (Landmark) -> Void
    ) throws(SyntaxFault) {
        let kind = try kindOfNext()
        let start = offset
        switch kind {
        case .object:
            try enter()
            var isFirst = true
            while try continues(isFirst: isFirst, until: UInt8(ascii: "}")) {
                isFirst = false
                let name = try memberName()
                try visit(pointer.member(characters(of: name)), name: name.quoted, visitor)
            }
        case .list:
            try enter()
            var index = 0
            while try continues(isFirst: index == 0, until: UInt8(ascii: "]")) {
                try visit(pointer.element(index), visitor)
                index += 1
            }
        default:
            _ = try skip()
        }
        visitor(Landmark(pointer: pointer.text, name: name, value: start..<offset))
    }
}
