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

    /// The names and numbers that a pointer leads by.
    static func steps(of pointer: String) -> [String] {
        pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { step in
            let name = String(step)
            guard name.utf8.contains(UInt8(ascii: "~")) else { return name }
            return name.replacing("~1", with: "/").replacing("~0", with: "~")
        }
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
    /// The pointers to the innermost values, or member names, that hold some bytes.
    ///
    /// A name that something is wrong with is a value: it may be one that nobody gave to anything.
    ///
    /// - Parameters:
    ///   - places: The bytes, in their order: the document is walked once for all of them.
    ///   - way: The pointer to what comes next.
    /// - Returns: A pointer for each of them.
    mutating func pointers(
        to places: ArraySlice<Int>,
        behind way: Pointer = Pointer()
    ) -> [Phrase] {
        var found: [Phrase] = []
        var rest = places
        if let kind = (try? enterNext()) ?? nil {
            var index = 0
            while !rest.isEmpty, let inner = (try? inner(of: kind, after: index)) ?? nil {
                defer { index += 1 }
                let start = (inner.name?.quoted ?? inner.value).lowerBound
                found += rest.removeFirst(below: start).map { _ in "\(way.text)" }
                let held = rest.removeFirst(below: inner.value.upperBound)
                if !held.isEmpty { found += pointers(to: held, in: inner, index, behind: way) }
            }
        }
        return found + rest.map { _ in "\(way.text)" }
    }

    /// The pointers to bytes of a member, or of an element of that position.
    private func pointers(
        to places: ArraySlice<Int>,
        in inner: Inner,
        _ index: Int,
        behind way: Pointer
    ) -> [Phrase] {
        var inside = self
        inside.offset = inner.value.lowerBound
        guard let name = inner.name else {
            return inside.pointers(to: places, behind: way.element(index))
        }
        var rest = places
        let word = characters(of: name)
        let step = String(Pointer().member(word).text.unicodeScalars.dropFirst())
        let named: [Phrase] = rest.removeFirst(below: name.quoted.upperBound)
            .map { _ in "\(way.text)/\(value: step)" }
        return named + inside.pointers(to: rest, behind: way.member(word))
    }

    /// Where the value of a pointer stands; nil where there is none.
    mutating func place(of pointer: String) -> Landmark? {
        var name: Range<Int>?
        for step in Pointer.steps(of: pointer) {
            guard let inner = (try? inner(at: step)) ?? nil else { return nil }
            name = inner.name?.quoted
            offset = inner.value.lowerBound
        }
        return (try? skip()).map { Landmark(name: name, value: $0) }
    }

    /// A member of an object, or an element of a list.
    private struct Inner {
        let name: JSONText?
        let value: Range<Int>
    }

    /// The first member or element of what comes next to which a step of a pointer leads.
    private mutating func inner(at step: String) throws(SyntaxFault) -> Inner? {
        guard let kind = try enterNext() else { return nil }
        var index = 0
        while let inner = try inner(of: kind, after: index) {
            let isMeant = inner.name.map { characters(of: $0) == step } ?? (String(index) == step)
            if isMeant { return inner }
            index += 1
        }
        return nil
    }

    /// Goes into the object or list that comes next; nil where neither does.
    private mutating func enterNext() throws(SyntaxFault) -> JSONKind? {
        let kind = try kindOfNext()
        guard kind == .object || kind == .list else { return nil }
        try enter()
        return kind
    }

    /// The next member or element, behind so many; nil at the end.
    private mutating func inner(
        of kind: JSONKind,
        after count: Int
    ) throws(SyntaxFault) -> Inner? {
        let closing = UInt8(ascii: kind == .object ? "}" : "]")
        guard try continues(isFirst: count == 0, until: closing) else { return nil }
        let name = kind == .object ? try memberName() : nil
        return Inner(name: name, value: try skip())
    }
}

extension ArraySlice<Int> {
    /// Takes those from the front that are less than a number; they are in order.
    fileprivate mutating func removeFirst(below end: Int) -> ArraySlice<Int> {
        let taken = prefix { $0 < end }
        removeFirst(taken.count)
        return taken
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
