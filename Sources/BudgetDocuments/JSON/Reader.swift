internal import PlainText

/// Reads typed values from JSON and notes every fault, each once, where it stands.
///
/// A value that is not what is due gives nil and a fault; reading goes on behind it, so that a
/// person sees all faults of a file at once. Only text that is not JSON stops the reading.
struct Reader: ~Escapable {
    var cursor: Cursor
    /// Where the document begins.
    let start: Int
    private(set) var findings: [PlacedFault] = []

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        cursor = Cursor(bytes, from: start, to: end)
        self.start = start
    }

    var bytes: Span<UInt8> {
        @_lifetime(copy self) get { cursor.bytes }
    }

    mutating func note(_ fault: Fault, at range: Range<Int>) {
        findings.append(PlacedFault(fault: fault, range: range))
    }

    /// The whole text.
    func excerptOfAll() -> String {
        var copy: [UInt8] = []
        copy.reserveCapacity(cursor.end - start)
        for index in start..<cursor.end { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }

    /// The characters between two places of the text, for a message.
    func excerpt(_ range: Range<Int>) -> String {
        var copy: [UInt8] = []
        for index in range.prefix(200) { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }
}

/// A fault and the bytes it concerns.
public struct PlacedFault: Sendable {
    /// What is wrong.
    public let fault: Fault
    /// The bytes concerned.
    public let range: Range<Int>
}

// Objects.
extension Reader {
    /// The members of an object, as they are read.
    struct Members {
        /// The opening brace.
        let opening: Range<Int>
        fileprivate var seen = PositionSet()
        fileprivate var expected = 0
        fileprivate var count = 0
        /// By their bytes, because names that only look alike are two.
        fileprivate var strangers: [[UInt8]: Range<Int>] = [:]

        /// Whether the object has the member at a position of its table.
        func has(_ position: Int) -> Bool { seen.contains(position) }
    }

    /// Goes into an object; a value of another kind is a fault, and nil.
    mutating func object() throws(SyntaxFault) -> Members? {
        guard try expect(.object) else { return nil }
        let opening = cursor.offset..<cursor.offset + 1
        try cursor.enter()
        return Members(opening: opening)
    }

    /// The next member that the format knows, with the reader before its value; nil at the end.
    ///
    /// Members that it does not know are faults, but those that begin with `x-`.
    mutating func next<Name: Interned>(
        _ members: inout Members,
        of _: Name.Type
    ) throws(SyntaxFault) -> Name? {
        let table = Name.table
        return try next(&members, in: table.lookup) { .memberUnknown($0, allowed: table.names) }
            .map { table.cases[$0] }
    }

    /// The next member that a table knows, by its position; others are faults of the kind given.
    mutating func next(
        _ members: inout Members,
        in table: NameTable,
        unknown: (String) -> Fault
    ) throws(SyntaxFault) -> Int? {
        while try cursor.continues(isFirst: members.count == 0, until: UInt8(ascii: "}")) {
            members.count += 1
            let name = try cursor.memberName()
            guard members.count <= Limit.members else {
                throw cursor.fault(.tooMany, name.quoted)
            }
            guard let position = position(of: name, in: table, expected: members.expected)
            else {
                try stranger(name, in: &members, unknown)
                continue
            }
            members.expected = position + 1
            guard members.seen.insert(position) else {
                let first = place(of: table.names[position], in: members)
                repeated(name.quoted, first: first)
                try skip()
                continue
            }
            return position
        }
        return nil
    }

    /// The next member of an object whose names are free; nil at the end.
    mutating func nextName(_ members: inout Members) throws(SyntaxFault) -> String? {
        try nextPlacedName(&members)?.value
    }

    /// The same, with the place of the name.
    mutating func nextPlacedName(
        _ members: inout Members
    ) throws(SyntaxFault) -> Placed<String>? {
        while try cursor.continues(isFirst: members.count == 0, until: UInt8(ascii: "}")) {
            members.count += 1
            let name = try cursor.memberName()
            let word = cursor.characters(of: name)
            guard
                let first = members.strangers.updateValue(
                    name.quoted,
                    forKey: Array(word.utf8)
                )
            else {
                return Placed(value: word, range: name.quoted)
            }
            repeated(name.quoted, first: first)
            try skip()
        }
        return nil
    }

    /// Notes each member that the format asks for and the object lacks.
    ///
    /// One that is only misspelt has been noted already, under the name that stands there.
    mutating func require<Name: Interned>(_ names: [Name], in members: Members) {
        for name in names where !has(name, in: members) {
            let isMisspelt = members.strangers.keys.contains {
                NearestWord.nearest(
                    to: String(decoding: $0, as: UTF8.self),
                    among: Name.table.names
                )
                    == name.rawValue
            }
            if !isMisspelt { note(.memberMissing(name.rawValue), at: members.opening) }
        }
    }

    /// Where the value of a JSON Pointer stands, or the start of the document.
    func place(ofValue pointer: String) -> Range<Int> {
        var search = Cursor(bytes, from: start, to: cursor.end)
        return search.place(of: pointer)?.value ?? start..<start + 1
    }

    /// Whether an object has a member.
    func has<Name: Interned>(_ name: Name, in members: Members) -> Bool {
        Name.table.cases.firstIndex(of: name).map { members.has($0) } ?? false
    }

    /// Where the name of a member stands, or the opening brace when the object lacks it.
    func place(of name: String, in members: Members) -> Range<Int> {
        var search = Cursor(bytes, from: members.opening.lowerBound, to: cursor.end)
        return (try? search.nameOfMember(name)) ?? members.opening
    }

    /// The position of a name, tried first where the last name lets one expect it.
    private func position(of name: JSONText, in table: NameTable, expected: Int) -> Int? {
        guard !name.isEscaped else {
            return table.names.firstIndex(of: cursor.characters(of: name))
        }
        if table.isName(expected, name.content, in: bytes) { return expected }
        return table.find(name.content, in: bytes)
    }

    private mutating func stranger(
        _ name: JSONText,
        in members: inout Members,
        _ unknown: (String) -> Fault
    ) throws(SyntaxFault) {
        let word = cursor.characters(of: name)
        if let first = members.strangers.updateValue(
            name.quoted,
            forKey: Array(word.utf8)
        ) {
            repeated(name.quoted, first: first)
        } else if !word.hasPrefix("x-") {
            note(unknown(word), at: name.quoted)
        }
        try skip()
    }

    private mutating func repeated(_ second: Range<Int>, first: Range<Int>) {
        note(.memberRepeated(excerpt(second), first: first.lowerBound), at: second)
    }
}

/// Positions that have been met; the first 64 cost no memory of their own.
private struct PositionSet {
    private var low: UInt64 = 0
    private var rest: Set<Int> = []

    func contains(_ position: Int) -> Bool {
        position < 64 ? low & (1 << UInt64(position)) != 0 : rest.contains(position)
    }

    /// Adds a position, and says whether it is new.
    mutating func insert(_ position: Int) -> Bool {
        guard position < 64 else { return rest.insert(position).inserted }
        let bit: UInt64 = 1 << UInt64(position)
        defer { low |= bit }
        return low & bit == 0
    }
}

// Lists.
extension Reader {
    /// The elements of a list, as they are read.
    struct Elements {
        fileprivate(set) var count = 0
    }

    /// Goes into a list; a value of another kind is a fault, and nil.
    mutating func list() throws(SyntaxFault) -> Elements? {
        guard try expect(.list) else { return nil }
        try cursor.enter()
        return Elements()
    }

    /// Whether a further element follows.
    mutating func next(_ elements: inout Elements) throws(SyntaxFault) -> Bool {
        guard try cursor.continues(isFirst: elements.count == 0, until: UInt8(ascii: "]"))
        else { return false }
        elements.count += 1
        cursor.skipWhitespace()
        guard elements.count <= Limit.members else { throw cursor.fault(.tooMany) }
        return true
    }

    /// Goes past a value, and notes the repeated members in it.
    mutating func skip() throws(SyntaxFault) {
        var repeats: [(Range<Int>, Range<Int>)] = []
        _ = try cursor.skip { repeats.append(($0, $1)) }
        for (first, second) in repeats { repeated(second, first: first) }
    }

    /// Whether a value of this kind comes next; another kind is a fault, and is skipped.
    mutating func expect(_ wanted: ValueKindName) throws(SyntaxFault) -> Bool {
        let found = try cursor.kindOfNext()
        guard found != wanted else { return true }
        let start = cursor.offset
        try skip()
        let range = found == .object || found == .list ? start..<start + 1 : start..<cursor.offset
        note(.typeWrong(wanted: wanted, found: found, text: excerpt(range)), at: range)
        return false
    }
}
