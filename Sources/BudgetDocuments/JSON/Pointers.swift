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

    /// The name that stands for a step of a pointer.
    static func unescaped(_ step: Substring) -> String {
        let name = String(step)
        guard name.utf8.contains(UInt8(ascii: "~")) else { return name }
        return name.replacing("~1", with: "/").replacing("~0", with: "~")
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
        while let inner = (try? inner(.holding(place))) ?? nil {
            let name = inner.name.map { characters(of: $0) }
            found = name.map { found.member($0) } ?? found.element(inner.index)
            offset = inner.value.lowerBound
        }
        return found.text
    }

    /// Where the value of a pointer stands; nil where there is none.
    mutating func place(of pointer: String) -> Landmark? {
        var name: Range<Int>?
        for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let inner = (try? inner(.step(Pointer.unescaped(step)))) ?? nil else {
                return nil
            }
            name = inner.name?.quoted
            offset = inner.value.lowerBound
        }
        return (try? skip()).map { Landmark(pointer: pointer, name: name, value: $0) }
    }

    /// Which of the members of an object, or of the elements of a list, is meant.
    private enum Inner {
        /// The one that holds a byte, its name included.
        case holding(Int)
        /// The one to which a step of a pointer leads.
        case step(String)
    }

    /// The first such member or element of what comes next; nil where it has none.
    private mutating func inner(
        _ meant: Inner
    ) throws(SyntaxFault) -> (name: JSONText?, index: Int, value: Range<Int>)? {
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
            let isMeant =
                switch meant {
                case .holding(let place):
                    ((name?.quoted ?? value).lowerBound..<value.upperBound).contains(place)
                case .step(let step):
                    name.map { characters(of: $0) == step } ?? (String(index) == step)
                }
            if isMeant { return (name, index, value) }
            index += 1
        }
        return nil
    }
}
