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

    /// The last step of a pointer that may be a number, with the way to it and the way from there.
    static func lastNumber(
        in pointer: String
    ) -> (list: Substring, index: Int, rest: Substring)? {
        let bytes = pointer.utf8
        var end = bytes.endIndex
        while let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) {
            if let index = Int(pointer[bytes.index(after: slash)..<end]) {
                return (pointer[..<slash], index, pointer[end...])
            }
            end = slash
        }
        return nil
    }

    init() {}
    private init(text: String) { self.text = text }
}

/// What a pointer leads to: a value, and the name it has if it is a member.
struct Landmark {
    let name: Range<Int>?
    let value: Range<Int>
}

extension Cursor {
    /// The pointer to the innermost value, or member name, that holds a byte.
    ///
    /// A name that something is wrong with is a value: it may be one that nobody gave to anything.
    mutating func pointer(to place: Int) -> Phrase {
        var found = Pointer()
        while let inner = (try? inner(.holding(place))) ?? nil {
            let way = found.text
            let name = inner.name.map { characters(of: $0) }
            found = name.map { found.member($0) } ?? found.element(inner.index)
            if let name, inner.name?.quoted.contains(place) ?? false {
                let step = Pointer().member(name).text.unicodeScalars.dropFirst()
                return "\(way)/\(value: String(step))"
            }
            offset = inner.value.lowerBound
        }
        return "\(found.text)"
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
        return (try? skip()).map { Landmark(name: name, value: $0) }
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

extension Cursor {
    /// Where the elements begin of the list that comes next.
    mutating func elements() -> [Int] {
        var found: [Int] = []
        guard (try? kindOfNext()) == .list, (try? enter()) != nil else { return found }
        while (try? continues(isFirst: found.isEmpty, until: UInt8(ascii: "]"))) ?? false,
            let element = try? skip()
        {
            found.append(element.lowerBound)
        }
        return found
    }
}

extension Reader {
    /// What a pointer leads to; nil where there is nothing.
    ///
    /// A list is walked once, however many places in it are asked for, and elements of it that
    /// could not be read are not counted.
    mutating func landmark(_ pointer: String) -> Landmark? {
        var search = Cursor(bytes, from: start, to: cursor.end)
        guard let (list, index, rest) = Pointer.lastNumber(in: pointer) else {
            return search.place(of: pointer)
        }
        guard let elements = elements(of: String(list)) else {
            return search.place(of: pointer)
        }
        guard elements.indices.contains(index) else { return nil }
        search.offset = elements[index]
        return search.place(of: String(rest))
    }

    /// Where the elements of the list at a pointer begin; nil where an object stands there, of which
    /// a number may be a name.
    private mutating func elements(of list: String) -> [Int]? {
        if let known = elements[list] { return known }
        guard let place = landmark(list)?.value else { return [] }
        var search = Cursor(bytes, from: place.lowerBound, to: cursor.end)
        guard search.next != UInt8(ascii: "{") else { return nil }
        let found = search.elements().filter { !lost.contains($0) }
        elements[list] = found
        return found
    }

    /// Where the value of a pointer stands, or the start of the document.
    mutating func place(ofValue pointer: String) -> Range<Int> {
        landmark(pointer)?.value ?? start..<start + 1
    }
}
