/// Names that a document may use, compiled once, so that a name is found without building a string.
public final class NameTable: Sendable {
    /// The names, in the order of their positions.
    public let names: [String]
    /// Whether any other name may be one too, because nobody here knows them.
    let isOpen: Bool
    /// What is wrong with a text that is none of them.
    private let unknown: @Sendable (_ found: String, _ allowed: [String]) -> Fault
    private let entries: [Entry]
    /// For each hash, the position of a name plus 1, 0 for none; a few names that begin unlike each
    /// other are looked through.
    private let slots: [UInt16]

    private struct Entry {
        /// The first, the second and the last eight bytes.
        let first, second, last: UInt64
        /// The first eight bytes with the quotation mark that ends a shorter name, and which of
        /// them count; no text has them where JSON needs an escape to write the name.
        let opening, mask: UInt64
        let count: Int

        /// Whether JSON writes it as it is.
        var isPlain: Bool { mask != 0 }
    }

    /// The most names that are tried one after another; more are hashed, and such as begin alike.
    private static let mostTried = 8

    /// Compiles a list of names; of equal names the first is found.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - isOpen: Whether any other name may be one too.
    ///   - unknown: What is wrong with a text that is none of them.
    init(
        _ names: [String],
        isOpen: Bool = false,
        unknown: @escaping @Sendable (_ found: String, _ allowed: [String]) -> Fault = {
            .choiceUnknown($0, allowed: $1)
        }
    ) {
        let entries = names.map { name in
            let bytes = name.utf8.span
            let ends = NameTable.ends(of: bytes, 0..<bytes.count)
            let mark = UInt64(UInt8(ascii: "\"")) << UInt64(8 * bytes.count)
            let isPlain =
                switch bytes.count {
                case 0: false
                case 1..<8: Cursor.isPlain(ends.first | NameTable.blanks(behind: bytes.count))
                default: Cursor.isPlain(bytes)
                }
            return Entry(
                first: ends.first,
                second: bytes.eight(at: 8) ?? 0,
                last: ends.last,
                opening: isPlain ? ends.first | mark : .max,
                mask: isPlain ? NameTable.mask(bytes.count + 1) : 0,
                count: bytes.count
            )
        }
        self.names = names
        self.isOpen = isOpen
        self.unknown = unknown
        self.entries = entries
        slots =
            names.count > NameTable.mostTried || NameTable.someBeginAlike(entries)
            ? NameTable.slots(for: entries) : []
    }

    private static func someBeginAlike(_ entries: [Entry]) -> Bool {
        for index in entries.indices {
            for other in 0..<index where entries[other].opening == entries[index].opening {
                return true
            }
        }
        return false
    }

    private static func slots(for entries: [Entry]) -> [UInt16] {
        var size = 32
        while size < entries.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (position, entry) in entries.enumerated() {
            var slot = hash(entry.first, entry.last, entry.count) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: position + 1)
        }
        return slots
    }

    /// The position of a name that stands somewhere in a text, without escapes.
    func find(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
        let ends = NameTable.ends(of: bytes, range)
        guard !slots.isEmpty else {
            return entries.indices.first { matches($0, ends, range, in: bytes) }
        }
        return find(ends, range.count) { hasMiddle(entries[$0], $0, range.lowerBound, in: bytes) }
    }

    /// The position of the name with these ends that has the middle as well.
    @inline(__always)
    private func find(
        _ ends: (first: UInt64, last: UInt64),
        _ count: Int,
        where hasMiddle: (Int) -> Bool
    ) -> Int? {
        let mask = slots.count &- 1
        var slot = NameTable.hash(ends.first, ends.last, count) & mask
        while case let taken = Int(slots[slot]), taken != 0 {
            if hasEnds(entries[taken &- 1], ends, count), hasMiddle(taken &- 1) {
                return taken &- 1
            }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// What is wrong with a text that is none of the names.
    func fault(for found: String) -> Fault { unknown(found, names) }

    /// The position of a name; of equal names the first.
    func position(of name: String) -> Int? {
        let bytes = name.utf8.span
        return find(0..<bytes.count, in: bytes)
    }

    /// The name that a window begins with, where a quotation mark ends it and no escape writes it.
    @inline(__always)
    func name(in window: NameWindow) -> (position: Int, length: Int)? {
        guard !slots.isEmpty else {
            return name(from: 0, trying: NameTable.mostTried, in: window)
        }
        guard let length = window.nameLength else { return nil }
        let opening = window.eight(at: 0)
        let first = length < 8 ? opening & NameTable.mask(length) : opening
        let last = length < 8 ? first : window.eight(at: length &- 8)
        let found = find((first, last), length) {
            length <= 16 || window.eight(at: 8) == entries[$0].second
        }
        guard let found, entries[found].isPlain else { return nil }
        return (found, length)
    }

    /// The name that a window begins with, where it is the one expected or one of a few behind it.
    ///
    /// They mostly come in the order in which they are declared, some left out.
    @inline(__always)
    func name(expected: Int, in window: NameWindow) -> (position: Int, length: Int)? {
        name(from: expected, trying: NameTable.mostTried, in: window)
    }

    /// Each is compared with what stands there, so that nothing is scanned for its end first.
    @inline(__always)
    private func name(
        from expected: Int,
        trying most: Int,
        in window: NameWindow
    ) -> (position: Int, length: Int)? {
        let first = window.eight(at: 0)
        var position = expected
        while position < entries.count {
            if first & entries[position].mask == entries[position].opening { break }
            position &+= 1
            guard position < expected &+ most else { return nil }
        }
        guard position < entries.count else { return nil }
        // What only begins like it is looked for in another way.
        let length = entries[position].count
        guard length < 8 || hasRest(entries[position], length, in: window) else { return nil }
        return (position, length)
    }

    /// Whether a name of eight bytes or more goes on and ends as a text does that begins like it.
    @inline(__always)
    private func hasRest(_ entry: Entry, _ length: Int, in window: NameWindow) -> Bool {
        length <= NameWindow.longestName
            && window.byte(at: length) == UInt8(ascii: "\"")
            && window.eight(at: length &- 8) == entry.last
            && (length <= 16 || window.eight(at: 8) == entry.second)
    }

    @inline(__always)
    private func matches(
        _ position: Int,
        _ ends: (first: UInt64, last: UInt64),
        _ range: Range<Int>,
        in bytes: Span<UInt8>
    ) -> Bool {
        let entry = entries[position]
        return hasEnds(entry, ends, range.count)
            && hasMiddle(entry, position, range.lowerBound, in: bytes)
    }

    @inline(__always)
    private func hasEnds(
        _ entry: Entry,
        _ ends: (first: UInt64, last: UInt64),
        _ count: Int
    ) -> Bool {
        entry.first == ends.first && entry.last == ends.last && entry.count == count
    }

    /// Whether what a long name has between its first and last eight bytes stands in a text.
    @inline(__always)
    private func hasMiddle(
        _ entry: Entry,
        _ position: Int,
        _ start: Int,
        in bytes: Span<UInt8>
    ) -> Bool {
        guard entry.count > 16 else { return true }
        return bytes.eight(at: start &+ 8) == entry.second
            && (entry.count <= 24 || hasLongMiddle(position, start, in: bytes))
    }

    private func hasLongMiddle(_ position: Int, _ start: Int, in bytes: Span<UInt8>) -> Bool {
        let name = names[position].utf8.span
        for index in 16..<name.count - 8 where name[index] != bytes[start + index] {
            return false
        }
        return true
    }

    /// The first and last eight bytes of a name; both the same for one of eight or fewer.
    @inline(__always)
    private static func ends(
        of bytes: Span<UInt8>,
        _ range: Range<Int>
    ) -> (first: UInt64, last: UInt64) {
        guard range.count > 8, let last = bytes.eight(at: range.upperBound &- 8) else {
            let packed = upToEight(bytes, range)
            return (packed, packed)
        }
        return (upToEight(bytes, range), last)
    }

    /// Up to eight bytes in one word, the first of them lowest.
    @inline(__always)
    private static func upToEight(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        bytes.eight(at: range.lowerBound).map { $0 & mask(range.count) }
            ?? nearTheEnd(bytes, range)
    }

    /// Which of eight bytes a name of so many has.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
        count == 0 ? 0 : .max &>> UInt64(truncatingIfNeeded: max(0, 64 &- 8 &* count))
    }

    /// Spaces in those of eight bytes that a name of so many leaves.
    private static func blanks(behind count: Int) -> UInt64 {
        ~mask(count) & 0x2020_2020_2020_2020
    }

    private static func nearTheEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var packed: UInt64 = 0
        for index in range.reversed() { packed = packed &<< 8 | UInt64(bytes[index]) }
        return packed
    }

    private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
        let mixed =
            (first ^ (last &<< 5) ^ UInt64(truncatingIfNeeded: count))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

/// A closed list of names in a document: the members of an object, or the choices of a value.
///
/// Its cases carry nothing, so each is its own position in the order they are declared in.
protocol Interned: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
    /// The names of all cases, in order; kept, because they are compiled once.
    static var table: NameTable { get }
    /// What the value of this member can be, where it is one of a closed list and has to be there.
    var choices: NameTable? { get }
}

extension Interned {
    var choices: NameTable? { nil }
}

extension Interned {
    /// The names of all cases, the last of which is told.
    ///
    /// It could be had from `allCases`, but for that the runtime would have to be told, whenever
    /// the program starts, of a list of each kind of name.
    static func compiled(
        through last: Self,
        unknown: @escaping @Sendable (_ found: String, _ allowed: [String]) -> Fault = {
            .choiceUnknown($0, allowed: $1)
        }
    ) -> NameTable {
        assert(last.position + 1 == allCases.count && last.position < 64)
        return NameTable((0...last.position).map { at($0).rawValue }, unknown: unknown)
    }

    /// The case at a position that the table has given.
    static func at(_ position: Int) -> Self {
        guard MemoryLayout<Self>.size > 0 else { return unsafe unsafeBitCast((), to: Self.self) }
        let name = unsafe unsafeBitCast(UInt8(truncatingIfNeeded: position), to: Self.self)
        assert(Array(allCases)[position] == name)
        return name
    }

    /// The position of the case.
    var position: Int {
        MemoryLayout<Self>.size > 0 ? Int(unsafe unsafeBitCast(self, to: UInt8.self)) : 0
    }
}
