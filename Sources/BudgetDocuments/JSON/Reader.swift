internal import PersonalBudgets
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
    /// Whether something has been noted for which no figure could be given.
    private(set) var hasErrors = false
    /// The ids of everything in the document, once an unknown one was looked for among them.
    var declared: Set<String>?
    /// What few objects have, by their opening braces.
    private var extras: [Int: Extras] = [:]
    /// Where the elements of lists begin in which a place was asked for, by the lists' pointers.
    var elements: [String: [Int]] = [:]
    /// The first bytes of elements that could not be read: positions are counted without them.
    private(set) var lost: Set<Int> = []

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        cursor = Cursor(bytes, from: start, to: end)
        self.start = start
    }

    var bytes: Span<UInt8> {
        @_lifetime(copy self) get { cursor.bytes }
    }

    /// Notes a fault at its place; one of two things together stands at the second of them.
    mutating func note(_ fault: Fault, at range: Range<Int>, first: Int? = nil) {
        findings.append(PlacedFault(fault: fault, range: range, first: first))
        if !hasErrors, fault.severity == .error { hasErrors = true }
    }

    /// What has been noted is so from a day on, which it may name itself.
    mutating func date(from day: CalendarDate) {
        for index in findings.indices {
            if case .person(.stayOutlasts) = findings[index].fault { continue }
            findings[index].since = day
        }
    }

    /// The whole text.
    func excerptOfAll() -> String { bytes.text(start..<cursor.end) }

    /// The characters between two places of the text, for a message.
    func excerpt(_ range: Range<Int>) -> String { bytes.text(range.prefix(200)) }
}

/// A fault and the bytes it concerns.
public struct PlacedFault: Sendable {
    /// What is wrong.
    public let fault: Fault
    /// The bytes concerned.
    public let range: Range<Int>
    /// Where the first of two things stands that do not go together; nil when it is about one.
    var first: Int?
    /// The day of a run of days from which it is so; nil where it is from the first on.
    var since: CalendarDate?
}

// Objects.
extension Reader {
    /// The members of an object, as they are read: words only, so that it costs nothing to keep.
    struct Members {
        /// The opening brace.
        let opening: Range<Int>
        /// One bit for each of the first 64 positions that have been met.
        fileprivate var seen: UInt64 = 0
        fileprivate var expected = 0
        fileprivate var count = 0

        /// Adds the position of the next member, below 64.
        @inline(__always)
        fileprivate mutating func add(_ position: Int) {
            count &+= 1
            expected = position &+ 1
            seen |= 1 &<< UInt64(truncatingIfNeeded: position)
        }

        /// The bit of a name, of which a format has fewer than 64.
        @inline(__always)
        fileprivate static func bit<Name: Interned>(of name: Name) -> UInt64 {
            1 &<< UInt64(truncatingIfNeeded: name.position)
        }
    }

    /// What few objects have: names the format does not know, and positions beyond the first 64.
    private struct Extras {
        /// By their bytes, because names that only look alike are two.
        var strangers: [[UInt8]: Range<Int>] = [:]
        var seen: Set<Int> = []
        /// Where a name that is repeated stands first.
        var firsts: [Int: Range<Int>] = [:]
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
    @inline(__always)
    mutating func next<Name: Interned>(
        _ members: inout Members,
        of _: Name.Type
    ) throws(SyntaxFault) -> Name? {
        try next(&members, in: Name.table) { .memberUnknown($1, allowed: $0.names) }.map(Name.at)
    }

    /// The next member that a table knows, by its position; others are faults of its kind, or of
    /// another that is given.
    mutating func next(
        _ members: inout Members,
        in table: NameTable,
        unknown: (NameTable, String) -> Fault = { $0.fault(for: $1) }
    ) throws(SyntaxFault) -> Int? {
        if let position = nextAsUsual(&members, in: table) { return position }
        guard !cursor.leave(UInt8(ascii: "}")) else { return nil }
        return try nextInAnyOrder(&members, in: table, unknown)
    }

    /// The next member, where it is one of the few that the ones before let expect, and stands
    /// behind the usual marks.
    private mutating func nextAsUsual(_ members: inout Members, in table: NameTable) -> Int? {
        guard members.count < Limit.members,
            let position = cursor.usualName(
                isFirst: members.count == 0,
                from: members.expected,
                butNot: members.seen,
                in: table
            )
        else { return nil }
        members.add(position)
        return position
    }

    /// The next member, whatever its name and however it is written.
    private mutating func nextInAnyOrder(
        _ members: inout Members,
        in table: NameTable,
        _ unknown: (NameTable, String) -> Fault
    ) throws(SyntaxFault) -> Int? {
        if members.count < Limit.members,
            let position = cursor.nameAhead(
                isFirst: members.count == 0,
                from: members.expected,
                butNot: members.seen,
                in: table
            )
        {
            members.add(position)
            return position
        }
        while try cursor.continues(isFirst: members.count == 0, until: UInt8(ascii: "}")) {
            members.count += 1
            let name = try cursor.memberName()
            guard members.count <= Limit.members else {
                throw cursor.fault(.tooMany, name.quoted)
            }
            guard let position = position(of: name, in: table) else {
                try stranger(name, to: table, in: &members, unknown)
                continue
            }
            members.expected = position + 1
            guard insert(position, in: &members) else {
                repeated(name.quoted, first: firstPlace(of: position, in: table, members))
                try skip()
                continue
            }
            return position
        }
        return nil
    }

    /// The next member of an object whose names are free; nil at the end.
    ///
    /// The names so far are in `seen`, and each is noted when it stands again. Members that begin with
    /// `x-` are free for notes here too.
    mutating func nextName(
        _ members: inout Members,
        after seen: inout NamesSeen
    ) throws(SyntaxFault) -> JSONText? {
        while try cursor.continues(isFirst: members.count == 0, until: UInt8(ascii: "}")) {
            members.count += 1
            let name = try cursor.memberName()
            guard members.count <= Limit.members else {
                throw cursor.fault(.tooMany, name.quoted)
            }
            guard let first = seen.earlier(name, in: cursor) else {
                guard isNote(cursor.characters(of: name)) else { return name }
                try skip()
                continue
            }
            repeated(name.quoted, first: first.quoted)
            try skip()
        }
        return nil
    }

    /// Notes each member that the format asks for and the object lacks.
    ///
    /// One that is only misspelt has been noted already, under the name that stands there.
    @inline(__always)
    mutating func require<let count: Int, Name: Interned>(
        _ names: InlineArray<count, Name>,
        in members: Members
    ) {
        // Mostly it has all of them, which one look tells.
        var wanted: UInt64 = 0
        for index in names.indices { wanted |= Members.bit(of: names[index]) }
        guard wanted & ~members.seen != 0 else { return }
        for index in names.indices where !has(names[index], in: members) {
            noteMissing(names[index], in: members)
        }
    }

    /// Whether an object lacks a member: what follows from that is no fault where one that is there
    /// was meant for it.
    @inline(__always)
    func lacks<Name: Interned>(_ name: Name, in members: Members) -> Bool {
        !has(name, in: members) && (extras.isEmpty || !isMisspelt(name, in: members))
    }

    /// Whether an object has a member whose unknown name was meant for this one.
    func isMisspelt<Name: Interned>(_ name: Name, in members: Members) -> Bool {
        isMisspelt(name.rawValue, of: Name.table.names, in: members)
    }

    /// Whether an object has a member whose unknown name was meant for one that it lacks.
    func misspells<Name: Interned>(_: Name.Type, in members: Members) -> Bool {
        Name.table.names.contains { isMisspelt($0, of: Name.table.names, in: members) }
    }

    /// Whether an object has a member whose name means nothing there, and which is no note.
    func hasStranger(in members: Members) -> Bool {
        extras[members.opening.lowerBound]?.strangers.keys
            .contains { !isNote(String(decoding: $0, as: UTF8.self)) } ?? false
    }

    func isMisspelt(_ name: String, of names: [String], in members: Members) -> Bool {
        guard !extras.isEmpty, let strangers = extras[members.opening.lowerBound]?.strangers else {
            return false
        }
        return strangers.keys.lazy.map { String(decoding: $0, as: UTF8.self) }
            .contains { !isNote($0) && NearestWord.nearest(to: $0, among: names) == name }
    }

    /// Whether a member is free for notes.
    func isNote(_ name: String) -> Bool { name.hasPrefix("x-") }

    /// Notes a member that may not stand beside another.
    mutating func note<Name: Interned>(_ member: Name, beside other: Name, in members: Members) {
        note(.beside(member.rawValue, other.rawValue), at: place(of: member, in: members))
    }

    /// Whether an object has a member.
    @inline(__always)
    func has<Name: Interned>(_ name: Name, in members: Members) -> Bool {
        members.seen & Members.bit(of: name) != 0
    }

    /// Adds a position to those an object has, and says whether it is new.
    @inline(__always)
    private mutating func insert(_ position: Int, in members: inout Members) -> Bool {
        guard position < 64 else { return insertFar(position, in: members) }
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: position)
        defer { members.seen |= bit }
        return members.seen & bit == 0
    }

    private mutating func insertFar(_ position: Int, in members: Members) -> Bool {
        extras[members.opening.lowerBound, default: Extras()].seen.insert(position).inserted
    }

    private mutating func firstPlace(
        of position: Int,
        in table: NameTable,
        _ members: Members
    ) -> Range<Int> {
        if let known = extras[members.opening.lowerBound]?.firsts[position] { return known }
        let first = place(ofName: table.names[position], in: members)
        extras[members.opening.lowerBound, default: Extras()].firsts[position] = first
        return first
    }

    /// Adds a name that the table does not know, and says where it stood before.
    private mutating func addStranger(
        _ word: String,
        _ name: JSONText,
        in members: Members
    ) -> Range<Int>? {
        extras[members.opening.lowerBound, default: Extras()].strangers
            .updateValue(name.quoted, forKey: Array(word.utf8))
    }

    /// Where the name of a member stands, or the opening brace when the object lacks it.
    func place<Name: Interned>(of name: Name, in members: Members) -> Range<Int> {
        place(ofName: name.rawValue, in: members)
    }

    /// Where a name stands that objects of more than one kind have.
    func place(ofName name: String, in members: Members) -> Range<Int> {
        var search = Cursor(bytes, from: members.opening.lowerBound, to: cursor.end)
        return (try? search.nameOfMember(name)) ?? members.opening
    }

    private mutating func stranger(
        _ name: JSONText,
        to table: NameTable,
        in members: inout Members,
        _ unknown: (NameTable, String) -> Fault
    ) throws(SyntaxFault) {
        let word = cursor.characters(of: name)
        if let first = addStranger(word, name, in: members) {
            repeated(name.quoted, first: first)
        } else if !isNote(word), !table.isOpen {
            note(unknown(table, word), at: name.quoted)
        }
        try skip()
    }

    private mutating func repeated(_ second: Range<Int>, first: Range<Int>) {
        note(.memberRepeated(excerpt(second)), at: second, first: first.lowerBound)
    }
}

// Lists.
extension Reader {
    /// The elements of a list, as they are read.
    struct Elements {
        fileprivate(set) var count = 0
        /// How many of those before the one that is read gave nothing.
        fileprivate var lost = 0
        /// Where the one that is read begins.
        fileprivate var start = 0
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
        guard elements.count <= Limit.members else { throw cursor.fault(.tooMany) }
        return true
    }

    /// Whether a further element follows, where so many of those before have given something.
    ///
    /// What the rules find they tell by positions among these.
    mutating func next(
        _ elements: inout Elements,
        after given: Int
    ) throws(SyntaxFault) -> Bool {
        if elements.count - elements.lost > given {
            elements.lost += 1
            lost.insert(elements.start)
            self.elements = [:]
        }
        let isMore = try next(&elements)
        elements.start = cursor.offset
        return isMore
    }

    /// The elements of a list, but those that a fault leaves without a value; none where the
    /// value is no list.
    mutating func each<Element>(
        _ element: (inout Reader) throws(SyntaxFault) -> Element?
    ) throws(SyntaxFault) -> [Element] {
        var found: [Element] = []
        guard var elements = try list() else { return found }
        while try next(&elements, after: found.count) {
            if let element = try element(&self) { found.append(element) }
        }
        return found
    }

    /// Goes past a value, and notes the repeated members in it.
    mutating func skip() throws(SyntaxFault) {
        switch try cursor.kindOfNext() {
        case .object, .list: try skipNested()
        case .text, .number, .truth, .null: _ = try cursor.skip()
        }
    }

    private mutating func skipNested() throws(SyntaxFault) {
        var repeats: [(Range<Int>, Range<Int>)] = []
        _ = try cursor.skip { repeats.append(($0, $1)) }
        for (first, second) in repeats { repeated(second, first: first) }
    }

    /// Whether a value of this kind comes next; another kind is a fault, and is skipped.
    @inline(__always)
    mutating func expect(
        _ wanted: JSONKind,
        like example: String? = nil
    ) throws(SyntaxFault) -> Bool {
        guard try cursor.kindOfNext() != wanted else { return true }
        try passOver(insteadOf: wanted) { _, _, _ in example.map { .like($0) } }
        return false
    }

    /// Whether a text comes next; a number that would do in quotation marks is told so.
    @inline(__always)
    mutating func expectText(_ form: TextForm) throws(SyntaxFault) -> Bool {
        guard try cursor.kindOfNext() != .text else { return true }
        try passOver(insteadOfText: form)
        return false
    }

    private mutating func passOver(insteadOfText form: TextForm) throws(SyntaxFault) {
        try passOver(insteadOf: .text) { reader, range, found in
            found == .number || found == .truth
                ? form.correction(of: reader.excerpt(range)) : nil
        }
    }

    /// Whether a number comes next; a text that would do without its quotation marks is told so.
    ///
    /// What would do, the reading of the number itself says.
    @inline(__always)
    mutating func expectNumber(
        _ read: (inout Reader) throws(SyntaxFault) -> Bool
    ) throws(SyntaxFault) -> Bool {
        guard try cursor.kindOfNext() != .number else { return true }
        try passOver(insteadOf: .number) { reader, range, found in
            found == .text ? reader.number(inQuotes: range, read) : nil
        }
        return false
    }

    /// The number that a text would be without its quotation marks; nil where that would not do.
    func number(
        inQuotes range: Range<Int>,
        _ read: (inout Reader) throws(SyntaxFault) -> Bool
    ) -> Correction? {
        guard range.count <= Escaping.mostShown else { return nil }
        var bare = Reader(bytes, from: range.lowerBound + 1, to: range.upperBound - 1)
        guard (try? read(&bare)) ?? false, bare.cursor.offset == bare.cursor.end else {
            return nil
        }
        return .write(bare.excerptOfAll())
    }

    /// Goes past a value of another kind than is wanted, and notes it with what would do instead.
    private mutating func passOver(
        insteadOf wanted: JSONKind,
        _ correction: (borrowing Reader, Range<Int>, JSONKind) -> Correction?
    ) throws(SyntaxFault) {
        let found = try cursor.kindOfNext()
        let start = cursor.offset
        try skip()
        let isNested = found == .object || found == .list
        let range = start..<(isNested ? start + 1 : cursor.offset)
        // What is too long to be shown whole cannot be written as it is shown.
        let instead = range.count <= Escaping.mostShown ? correction(self, range, found) : nil
        note(.typeWrong(wanted: wanted, found: found, instead: instead), at: range)
    }
}
