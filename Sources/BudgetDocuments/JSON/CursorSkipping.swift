extension Cursor {
    /// The kind of the value that comes next, by its first byte.
    @inline(__always)
    mutating func kindOfNext() throws(SyntaxFault) -> JSONKind {
        // Mostly a comma or a colon has been taken, with the space behind it.
        if next <= UInt8(ascii: " ") { skipWhitespace() }
        switch next {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .list
        case UInt8(ascii: "\""): return .text
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
        case UInt8(ascii: "n"): return .null
        default: throw unexpected()
        }
    }

    /// Goes past a value, checking its grammar all the same.
    ///
    /// - Parameter repeated: Hears of each member name that an object has twice; nil when nobody
    ///   is to hear of it, as when something is looked for ahead.
    /// - Returns: The bytes of the value.
    /// - Throws: The first place where the text is not JSON.
    mutating func skip(
        repeated: ((_ first: Range<Int>, _ second: Range<Int>) -> Void)? = nil
    ) throws(SyntaxFault) -> Range<Int> {
        let kind = try kindOfNext()
        let start = offset
        switch kind {
        case .text: _ = try string()
        case .number: _ = try number()
        case .truth where next == UInt8(ascii: "t"): try word("true")
        case .truth: try word("false")
        case .null: try word("null")
        case .object: try skipObject(repeated: repeated)
        case .list: try skipList(repeated: repeated)
        }
        return start..<offset
    }

    // The recursion is bounded: `enter` refuses a depth of more than 64.
    private mutating func skipList(
        repeated: ((Range<Int>, Range<Int>) -> Void)?
    ) throws(SyntaxFault) {
        try enter()
        var count = 0
        while try continues(isFirst: count == 0, until: UInt8(ascii: "]")) {
            count += 1
            guard count <= Limit.members else { throw fault(.tooMany) }
            _ = try skip(repeated: repeated)
        }
    }

    private mutating func skipObject(
        repeated: ((Range<Int>, Range<Int>) -> Void)?
    ) throws(SyntaxFault) {
        try enter()
        var count = 0
        var names: [[UInt8]: Range<Int>] = [:]
        while try continues(isFirst: count == 0, until: UInt8(ascii: "}")) {
            count += 1
            let name = try memberName()
            if let repeated,
                let first = names.updateValue(
                    name.quoted,
                    forKey: Array(characters(of: name).utf8)
                )
            {
                repeated(first, name.quoted)
            }
            guard count <= Limit.members else { throw fault(.tooMany, name.quoted) }
            _ = try skip(repeated: repeated)
        }
    }

    /// Takes the name of a member and the colon after it.
    @inline(__always)
    mutating func memberName() throws(SyntaxFault) -> JSONText {
        skipWhitespace()
        guard next == UInt8(ascii: "\"") else { throw unexpected() }
        let name = try string()
        guard take(UInt8(ascii: ":")) else { throw withoutColon() }
        skipWhitespace()
        return name
    }

    /// Goes to the value of the next member, where its name is one of the few that a table lets
    /// expect now, and is written plainly behind the usual marks; nil when it is not, and nothing is
    /// taken.
    ///
    /// - Parameters:
    ///   - isFirst: Whether no comma is due before it.
    ///   - expected: The position of the name that is the most likely one.
    ///   - seen: A bit for each of the first 64 names, set where a second one would be a fault.
    ///   - table: The names.
    /// - Returns: The position of the name, below 64.
    @inline(__always)
    mutating func usualName(
        isFirst: Bool,
        from expected: Int,
        butNot seen: UInt64,
        in table: NameTable
    ) -> Int? {
        guard let window = NameWindow(behindMarksIn: bytes, at: offset, isFirst: isFirst)
        else { return nil }
        return name(in: window, from: expected, butNot: seen, of: table)
    }

    /// As above, whatever white space stands before the name.
    mutating func nameAhead(
        isFirst: Bool,
        from expected: Int,
        butNot seen: UInt64,
        in table: NameTable
    ) -> Int? {
        var opening = pastWhitespace(from: offset)
        if !isFirst {
            guard bytes.byte(at: opening) == UInt8(ascii: ",") else { return nil }
            opening = pastWhitespace(from: opening &+ 1)
        }
        guard bytes.byte(at: opening) == UInt8(ascii: "\""),
            let window = NameWindow(of: bytes, at: opening &+ 1)
        else { return nil }
        return name(in: window, from: expected, butNot: seen, of: table)
    }

    /// Goes to the value behind a name that a window begins with, and the colon.
    @inline(__always)
    private mutating func name(
        in window: NameWindow,
        from expected: Int,
        butNot seen: UInt64,
        of table: NameTable
    ) -> Int? {
        guard let (position, length) = table.name(expected: expected, in: window),
            window.byte(at: length &+ 1) == UInt8(ascii: ":"),
            position < 64, seen & 1 &<< UInt64(truncatingIfNeeded: position) == 0
        else { return nil }
        let value = length &+ (window.byte(at: length &+ 2) == UInt8(ascii: " ") ? 3 : 2)
        offset = window.start &+ value
        if window.byte(at: value) <= UInt8(ascii: " ") { skipWhitespace() }
        return position
    }

    /// Takes a string that a table knows and that is written plainly; nil when it is not, and
    /// nothing is taken.
    @inline(__always)
    mutating func name(in table: NameTable) -> Int? {
        guard next == UInt8(ascii: "\""),
            let window = NameWindow(of: bytes, at: offset &+ 1),
            let (position, length) = table.name(in: window)
        else { return nil }
        offset = offset &+ length &+ 2
        return position
    }
}

extension Cursor {
    /// What is wrong where a colon was due: it is missing, when a value stands there already.
    private func withoutColon() -> SyntaxFault {
        let fault = unexpected()
        let startsValue =
            [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(next)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
        return offset < end && startsValue ? self.fault(.colonMissing, fault.range) : fault
    }
}

extension Cursor {
    /// Where the name of a member stands in the object that comes next.
    mutating func nameOfMember(_ member: String) throws(SyntaxFault) -> Range<Int>? {
        guard try kindOfNext() == .object else { return nil }
        try enter()
        var isFirst = true
        while try continues(isFirst: isFirst, until: UInt8(ascii: "}")) {
            isFirst = false
            let name = try memberName()
            if characters(of: name) == member { return name.quoted }
            _ = try skip()
        }
        return nil
    }

    /// The characters of a member that is text, in the object that comes next; nil without one.
    mutating func text(ofMember member: String) throws(SyntaxFault) -> String? {
        guard let name = try nameOfMember(member) else { return nil }
        offset = name.upperBound
        guard take(UInt8(ascii: ":")), try kindOfNext() == .text else { return nil }
        return characters(of: try string())
    }
}
